#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "model.hpp"

namespace dashboard {

/// What happened, in the past tense. `update` decides what follows from it.
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

// The top bar.
struct UnitsChosen {
  UnitSystem units = UnitSystem::metric;
};
struct ThemeChosen {
  ThemeChoice theme = ThemeChoice::system;
};
struct HomeClicked {};
struct ToastDismissed {
  std::uint32_t id = 0;
};

// The roster.
struct RosterPageAnswered {
  std::uint32_t load_id = 0;
  std::int64_t offset = 0;
  Outcome<RosterPage> outcome;
};
struct RosterReloadClicked {};
struct RosterSearchEdited {
  std::string text;
};
struct RosterHeaderClicked {
  RosterColumn column = RosterColumn::name;
  bool is_additive = false;
};
struct RosterAttentionToggled {};
struct RosterCoachChosen {
  std::string coach_id;
};
struct RosterLabelChosen {
  std::string label;
};
struct RosterFilterCleared {};
struct AthleteOpened {
  std::string user_id;
};

// One athlete.
struct ProfileAnswered {
  std::string user_id;
  Outcome<AthleteProfile> outcome;
};
struct StatsAnswered {
  std::string user_id;
  StatsSpan span = StatsSpan::weeks;
  Outcome<RunningStats> outcome;
};
struct ActivitiesAnswered {
  std::string user_id;
  ActivityTab tab = ActivityTab::done;
  std::int64_t offset = 0;
  Outcome<ActivityList> outcome;
};
struct StatsSpanChosen {
  StatsSpan span = StatsSpan::weeks;
};
struct StatsMetricChosen {
  StatsMetric metric = StatsMetric::distance;
};
struct ActivityTabChosen {
  ActivityTab tab = ActivityTab::done;
};
struct MoreActivitiesClicked {};
struct AthleteReloadClicked {};
struct ProfileRetryClicked {};
struct StatsRetryClicked {};
struct ActivitiesRetryClicked {};

}  // namespace msg

using Msg = std::variant<msg::Started, msg::ClockTicked, msg::SystemThemeChanged, msg::RouteChanged, msg::SessionRestored,
                         msg::SessionNotRestored, msg::SignInSubmitted, msg::SignInEdited, msg::SignInAnswered, msg::SignOutClicked,
                         msg::OrganizationAnswered, msg::UnitsChosen, msg::ThemeChosen, msg::HomeClicked, msg::ToastDismissed,
                         msg::RosterPageAnswered, msg::RosterReloadClicked, msg::RosterSearchEdited, msg::RosterHeaderClicked,
                         msg::RosterAttentionToggled, msg::RosterCoachChosen, msg::RosterLabelChosen, msg::RosterFilterCleared,
                         msg::AthleteOpened, msg::ProfileAnswered, msg::StatsAnswered, msg::ActivitiesAnswered, msg::StatsSpanChosen,
                         msg::StatsMetricChosen, msg::ActivityTabChosen, msg::MoreActivitiesClicked, msg::AthleteReloadClicked,
                         msg::ProfileRetryClicked, msg::StatsRetryClicked, msg::ActivitiesRetryClicked>;

}  // namespace dashboard
