#pragma once

#include <cstdint>
#include <string>

#include "model.hpp"

namespace dashboard {

/// What happened, in the past tense; each screen has more of its own. `update` decides what follows from it.
namespace msg {

// The surroundings.
struct Started {
  Environment environment;
  Settings settings;
  Route route;
};
struct ClockTicked {
  std::int64_t now_seconds = 0;
};
struct SystemThemeChanged {
  bool prefers_dark = false;
};
struct RouteChanged {
  Route route;
};

// The session.
struct SessionRestored {
  Person person;
};
struct SessionNotRestored {};
struct SignInSubmitted {
  std::string email;
  std::string password;
};
struct SignInEdited {
  SignInField field = SignInField::email;
};
struct SignInAnswered {
  Outcome<Person> outcome;
};
struct SignOutClicked {};
struct OrganizationAnswered {
  Outcome<Organization> outcome;
};

// What is around every screen.
struct UnitsChosen {
  UnitSystem units = UnitSystem::metric;
};
struct ThemeChosen {
  ThemeChoice theme = ThemeChoice::system;
};
struct RailFolded {
  bool is_narrow = false;
};
struct LinkFollowed {
  Route route;
};
struct ToastDismissed {
  std::uint32_t id = 0;
};

}  // namespace msg

using Msg =
    Screens::Msg<msg::Started, msg::ClockTicked, msg::SystemThemeChanged, msg::RouteChanged, msg::SessionRestored, msg::SessionNotRestored,
                 msg::SignInSubmitted, msg::SignInEdited, msg::SignInAnswered, msg::SignOutClicked, msg::OrganizationAnswered,
                 msg::UnitsChosen, msg::ThemeChosen, msg::RailFolded, msg::LinkFollowed, msg::ToastDismissed>;

}  // namespace dashboard
