#pragma once

#include <variant>

#include "core/screens/activity.hpp"
#include "core/screens/ai_coach.hpp"
#include "core/screens/api_keys.hpp"
#include "core/screens/athlete.hpp"
#include "core/screens/calendar.hpp"
#include "core/screens/group.hpp"
#include "core/screens/groups.hpp"
#include "core/screens/integrations.hpp"
#include "core/screens/notifications.hpp"
#include "core/screens/organization.hpp"
#include "core/screens/overview.hpp"
#include "core/screens/plans.hpp"
#include "core/screens/preferences.hpp"
#include "core/screens/races.hpp"
#include "core/screens/roster.hpp"
#include "core/screens/subscription.hpp"
#include "core/screens/workouts.hpp"

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
using Screens = ScreenList<overview::Screen,       //
                           roster::Screen,         //
                           athlete::Screen,        //
                           activity::Screen,       //
                           calendar::Screen,       //
                           plans::Screen,          //
                           races::Screen,          //
                           workouts::Screen,       //
                           ai_coach::Screen,       //
                           groups::Screen,         //
                           group::Screen,          //
                           organization::Screen,   //
                           api_keys::Screen,       //
                           notifications::Screen,  //
                           integrations::Screen,   //
                           subscription::Screen,   //
                           preferences::Screen>;
using Route = Screens::Route;

/// What the screens know while somebody is signed in.
struct ScreenStates {
  overview::State overview;
  roster::State roster;
  athlete::State athlete;
  organization::State organization_page;
  integrations::State integrations;
  subscription::State subscription;
  activity::State activity;
  calendar::State calendar;
  plans::State plans;
  races::State races;
  workouts::State workouts;
  groups::State groups;
  group::State group;
  api_keys::State api_keys;
  notifications::State notifications;
  ai_coach::State ai_coach;
  preferences::State preferences;

  bool operator==(const ScreenStates&) const = default;
};

}  // namespace dashboard
