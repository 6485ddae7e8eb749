#pragma once

#include <cstdint>
#include <string>

#include "model.hpp"
#include "variants.hpp"

namespace dashboard {

/// What happened, in the past tense; each screen has more of its own. `update` decides what follows from it.
namespace msg {

// The surroundings.
struct Started {
  Environment environment;
  Settings settings;
  Kept kept;
  Route route;
};
struct ClockTicked {
  std::int64_t now_seconds = 0;
};
struct SystemThemeChanged {
  bool prefers_dark = false;
};
struct MotionPreferenceChanged {
  bool prefers_calm = false;
};
struct ZoneLoaded {
  TimeZone zone;
};
struct RouteChanged {
  Route route;
};

// The session.
struct SessionRestored {
  Person person;
};
struct SessionNotRestored {};
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
struct ZoneChosen {
  std::string zone_name;  ///< Empty: that of the browser.
};
struct TextSizeChosen {
  int percent = 100;
};
struct LanguageChosen {
  std::optional<Language> language;
};
struct RailFolded {
  bool is_narrow = false;
};
struct LinkFollowed {
  Route route;
};
struct UndoClicked {
  std::uint32_t toast_id = 0;
};
/// The page may not come back: what is being held back must go out now.
struct PageHidden {};
/// Somebody has come back from another tab or program.
struct PageShown {};
struct ToastDismissed {
  std::uint32_t id = 0;
};

}  // namespace msg

using AnyMsg =
    Screens::Msg<msg::Started, msg::ClockTicked, msg::SystemThemeChanged, msg::MotionPreferenceChanged, msg::ZoneLoaded, msg::RouteChanged,
                 entry::Msg, msg::SessionRestored, msg::SessionNotRestored, msg::SignOutClicked, msg::OrganizationAnswered,
                 msg::UnitsChosen, msg::ThemeChosen, msg::ZoneChosen, msg::TextSizeChosen, msg::LanguageChosen, msg::RailFolded,
                 msg::LinkFollowed, msg::UndoClicked, msg::PageHidden, msg::PageShown, msg::ToastDismissed>;

/// One of them. A class of its own, so that what copies and destroys so many kinds is compiled once (msg.cpp).
struct Msg : AnyOf<AnyMsg> {
  using AnyOf::AnyOf;
  Msg(const Msg& other);
  Msg(Msg&& other) noexcept;
  Msg& operator=(const Msg& other);
  Msg& operator=(Msg&& other) noexcept;
  ~Msg();
};

}  // namespace dashboard
