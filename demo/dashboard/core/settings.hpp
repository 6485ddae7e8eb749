#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "language.hpp"

namespace dashboard {

enum class UnitSystem : std::uint8_t { metric, imperial };
enum class ThemeChoice : std::uint8_t { system, light, dark };

/// What a person set; kept by the browser between visits.
struct Settings {
  UnitSystem units = UnitSystem::metric;
  ThemeChoice theme = ThemeChoice::system;
  std::optional<Language> language;  ///< Nothing: that of the browser.
  std::string zone_name;             ///< Empty: that of the browser.
  int text_percent = 100;            ///< How large everything is written.
  bool is_rail_narrow = false;       ///< The rail shows icons alone.

  bool operator==(const Settings&) const = default;
};

/// What of the settings an account knows.
struct AccountPart {
  Language language = Language::english;
  UnitSystem units = UnitSystem::metric;
  std::string zone_name;

  bool operator==(const AccountPart&) const = default;
};

}  // namespace dashboard
