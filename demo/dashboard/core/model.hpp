#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "entry/entry.hpp"
#include "remote.hpp"
#include "removals.hpp"
#include "screens.hpp"
#include "session.hpp"
#include "settings.hpp"
#include "time_zone.hpp"

namespace dashboard {

/// What the surroundings say: the time, the time zone, the system's theme, the browser's language and motion.
struct Environment {
  std::int64_t now_seconds = 0;
  TimeZone zone;
  bool prefers_dark = false;
  bool prefers_calm = false;  ///< Reduced motion: nothing moves by itself.
  Language language = Language::english;

  [[nodiscard]] Day today() const { return day_at(now_seconds, zone); }
  bool operator==(const Environment&) const = default;
};

/// Nothing is known yet: a kept session is being tried.
struct Starting {
  bool operator==(const Starting&) const = default;
};
using SignedOut = entry::State;
struct SignedIn : ScreenStates {
  Person person;
  Remote<Organization> organization;
  Removals removals;
  bool operator==(const SignedIn&) const = default;
};

enum class ToastTone : std::uint8_t { neutral, danger };

struct Toast {
  std::uint32_t id = 0;
  ToastTone tone = ToastTone::neutral;
  std::string text;
  bool has_undo = false;

  bool operator==(const Toast&) const = default;
};

struct Model {
  Environment environment;
  Settings settings;
  Kept kept;  ///< What the screens begin with.
  Route route;
  std::variant<Starting, SignedOut, SignedIn> session;
  std::vector<Toast> toasts;
  std::uint32_t last_toast_id = 0;

  [[nodiscard]] bool is_dark() const {
    return settings.theme == ThemeChoice::dark || (settings.theme == ThemeChoice::system && environment.prefers_dark);
  }
  [[nodiscard]] Language language() const { return settings.language.value_or(environment.language); }

  // Compiled once (model.cpp): so much state costs whoever copies it inline seconds.
  Model();
  Model(const Model& other);
  Model(Model&& other) noexcept;
  Model& operator=(const Model& other);
  Model& operator=(Model&& other) noexcept;
  ~Model();
  bool operator==(const Model& other) const;
};

/// What an account learns of the settings that are in force.
[[nodiscard]] AccountPart account_part_of(const Model& model);

}  // namespace dashboard
