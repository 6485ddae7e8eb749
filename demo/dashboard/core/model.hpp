#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "remote.hpp"
#include "screens.hpp"
#include "session.hpp"
#include "settings.hpp"
#include "time_zone.hpp"

namespace dashboard {

/// What the surroundings say: the time, the time zone, the system's theme.
struct Environment {
  std::int64_t now_seconds = 0;
  TimeZone zone;
  bool prefers_dark = false;

  [[nodiscard]] Day today() const { return day_at(now_seconds, zone); }
  bool operator==(const Environment&) const = default;
};

/// Nothing is known yet: a kept session is being tried.
struct Starting {
  bool operator==(const Starting&) const = default;
};
struct SignedOut {
  SignInForm form;
  bool operator==(const SignedOut&) const = default;
};
struct SignedIn : ScreenStates {
  Person person;
  Remote<Organization> organization;
  bool operator==(const SignedIn&) const = default;
};

enum class ToastTone : std::uint8_t { neutral, danger };

struct Toast {
  std::uint32_t id = 0;
  ToastTone tone = ToastTone::neutral;
  std::string text;

  bool operator==(const Toast&) const = default;
};

struct Model {
  Environment environment;
  Settings settings;
  Route route;
  std::variant<Starting, SignedOut, SignedIn> session;
  std::vector<Toast> toasts;
  std::uint32_t last_toast_id = 0;

  [[nodiscard]] bool is_dark() const {
    return settings.theme == ThemeChoice::dark || (settings.theme == ThemeChoice::system && environment.prefers_dark);
  }
  bool operator==(const Model&) const = default;
};

}  // namespace dashboard
