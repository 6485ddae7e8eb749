#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "activity.hpp"
#include "athlete.hpp"
#include "remote.hpp"
#include "roster.hpp"
#include "roster_order.hpp"
#include "route.hpp"
#include "session.hpp"
#include "settings.hpp"
#include "stats.hpp"
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

/// A run through the pages of the roster, several at a time.
struct RosterLoad {
  std::uint32_t id = 0;
  std::int64_t total = 0;  ///< 0 until the first page has arrived.
  std::int64_t next_offset = 0;
  std::int64_t received = 0;
  int in_flight = 0;

  bool operator==(const RosterLoad&) const = default;
};

struct RosterData {
  std::vector<RosterRow> rows;
  std::int64_t loaded_at_seconds = 0;

  bool operator==(const RosterData&) const = default;
};

struct RosterScreen {
  Remote<RosterData> data;
  std::optional<RosterLoad> load;  ///< Set while pages are being fetched.
  std::uint32_t last_load_id = 0;
  RosterFilter filter;
  std::vector<SortKey> sort{{RosterColumn::attention, true}};

  // What follows from the above, kept so that a frame need not sort five thousand rows.
  std::vector<std::uint32_t> order;
  RosterSummary summary;
  std::vector<CoachChoice> coaches;
  std::vector<std::string> labels;

  bool operator==(const RosterScreen&) const = default;
};

struct StatsPanel {
  StatsSpan span = StatsSpan::weeks;
  StatsMetric metric = StatsMetric::distance;
  Remote<RunningStats> data;

  bool operator==(const StatsPanel&) const = default;
};

struct ActivityPanel {
  ActivityTab tab = ActivityTab::done;
  Remote<ActivityList> done;
  Remote<ActivityList> planned;

  [[nodiscard]] Remote<ActivityList>& list(ActivityTab which) { return which == ActivityTab::done ? done : planned; }
  [[nodiscard]] const Remote<ActivityList>& list(ActivityTab which) const { return which == ActivityTab::done ? done : planned; }
  bool operator==(const ActivityPanel&) const = default;
};

struct AthleteScreen {
  std::string user_id;  ///< Empty until the first athlete is opened.
  Remote<AthleteProfile> profile;
  StatsPanel stats;
  ActivityPanel activities;

  bool operator==(const AthleteScreen&) const = default;
};

/// Nothing is known yet: a kept session is being tried.
struct Starting {
  bool operator==(const Starting&) const = default;
};
struct SignedOut {
  SignInForm form;
  bool operator==(const SignedOut&) const = default;
};
struct SignedIn {
  Person person;
  Remote<Organization> organization;
  RosterScreen roster;
  AthleteScreen athlete;
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
