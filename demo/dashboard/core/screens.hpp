#pragma once

#include <variant>

#include "core/screens/athlete.hpp"
#include "core/screens/integrations.hpp"
#include "core/screens/overview.hpp"
#include "core/screens/preferences.hpp"
#include "core/screens/roster.hpp"
#include "core/screens/subscription.hpp"

namespace dashboard {

/// Where in the dashboard one is, what happens and what is to be done follow from the list of screens.
template <class... Each>
struct ScreenList {
  using Route = std::variant<typename Each::Route...>;
  template <class... Shell>
  using Msg = std::variant<Shell..., typename Each::Msg...>;
  template <class... Shell>
  using Cmd = std::variant<Shell..., typename Each::Cmd...>;
};

/// Every screen. The first one is where a coach lands.
using Screens = ScreenList<overview::Screen,      //
                           roster::Screen,        //
                           athlete::Screen,       //
                           integrations::Screen,  //
                           subscription::Screen,  //
                           preferences::Screen>;
using Route = Screens::Route;

/// What the screens know while somebody is signed in.
struct ScreenStates {
  overview::State overview;
  roster::State roster;
  athlete::State athlete;
  integrations::State integrations;
  subscription::State subscription;
  preferences::State preferences;

  bool operator==(const ScreenStates&) const = default;
};

}  // namespace dashboard
