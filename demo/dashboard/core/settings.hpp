#pragma once

#include <cstdint>

namespace dashboard {

enum class UnitSystem : std::uint8_t { metric, imperial };
enum class ThemeChoice : std::uint8_t { system, light, dark };

/// What a person set; kept by the browser between visits.
struct Settings {
  UnitSystem units = UnitSystem::metric;
  ThemeChoice theme = ThemeChoice::system;
  bool is_rail_narrow = false;  ///< The rail shows icons alone.

  bool operator==(const Settings&) const = default;
};

}  // namespace dashboard
