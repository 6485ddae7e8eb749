#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "core/access.hpp"
#include "core/activity_input.hpp"
#include "core/athlete.hpp"
#include "core/problem.hpp"
#include "core/remote.hpp"
#include "core/screen.hpp"
#include "core/stats.hpp"
#include "core/submission.hpp"
#include "core/training_zones.hpp"

/// One athlete.
namespace dashboard::athlete {

struct Route {
  static constexpr std::string_view name = "athletes";
  static constexpr Access access = Access::everyone;
  std::string id;  ///< `user_id`
  bool operator==(const Route&) const = default;
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

struct State {
  std::string user_id;  ///< Empty until the first athlete is opened.
  Remote<AthleteProfile> profile;
  StatsPanel stats;
  ActivityPanel activities;
  bool is_logging = false;  ///< The dialog to log an activity is open.
  Submission logged;
  Remote<MemberNotes> notes;  ///< Not asked for by those who may not see them.
  bool is_noting = false;     ///< They are being edited.
  Submission noted;
  Remote<TrainingZones> zones;  ///< Asked for by oneself only: the server tells nobody else.

  bool operator==(const State&) const = default;
};

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
struct ReloadClicked {};
struct ProfileRetryClicked {};
struct StatsRetryClicked {};
struct ActivitiesRetryClicked {};
struct LogClicked {};
struct LogCancelled {};
struct LogSubmitted {
  ActivityInput input;
};
struct LogAnswered {
  std::string user_id;
  Outcome<Activity> outcome;
};
struct ZonesAnswered {
  std::string user_id;
  Outcome<TrainingZones> outcome;
};
struct ZonesRetryClicked {};
struct NotesAnswered {
  std::string user_id;
  Outcome<MemberNotes> outcome;
};
struct NotesRetryClicked {};
struct NotesEditClicked {};
struct NotesCancelled {};
struct NotesSubmitted {
  std::string labels;  ///< As they are typed, with commas between them.
  std::string notes;
};
struct NotesSaved {
  std::string user_id;
  Outcome<MemberNotes> outcome;
};
struct Msg : std::variant<ProfileAnswered, StatsAnswered, ActivitiesAnswered, StatsSpanChosen, StatsMetricChosen, ActivityTabChosen,
                          MoreActivitiesClicked, ReloadClicked, ProfileRetryClicked, StatsRetryClicked, ActivitiesRetryClicked, LogClicked,
                          LogCancelled, LogSubmitted, LogAnswered, NotesAnswered, NotesRetryClicked, NotesEditClicked, NotesCancelled,
                          NotesSubmitted, NotesSaved, ZonesAnswered, ZonesRetryClicked> {
  using variant::variant;
};

struct LoadProfile {
  std::string user_id;
  bool must_be_fresh = false;
  bool operator==(const LoadProfile&) const = default;
};
struct LoadStats {
  std::string user_id;
  StatsSpan span = StatsSpan::weeks;
  Period period;
  std::string zone_name;
  bool operator==(const LoadStats&) const = default;
};
struct LoadActivities {
  std::string user_id;
  ActivityTab tab = ActivityTab::done;
  std::int64_t offset = 0;
  std::int64_t limit = 0;
  bool operator==(const LoadActivities&) const = default;
};
struct LogActivity {
  std::string user_id;
  ActivityDraft draft;
  bool operator==(const LogActivity&) const = default;
};
struct LoadZones {
  std::string user_id;
  bool operator==(const LoadZones&) const = default;
};
struct LoadNotes {
  std::string organization_id;
  std::string user_id;
  bool operator==(const LoadNotes&) const = default;
};
struct SaveNotes {
  std::string organization_id;
  std::string user_id;
  std::vector<std::string> labels;
  std::string notes;
  bool operator==(const SaveNotes&) const = default;
};
struct Cmd : std::variant<LoadProfile, LoadStats, LoadActivities, LogActivity, LoadNotes, SaveNotes, LoadZones> {
  using variant::variant;
};

inline constexpr std::int64_t activity_page_size = 20;
inline constexpr std::size_t longest_notes = 5'000;
inline constexpr std::size_t most_labels = 20;
inline constexpr std::size_t longest_label = 40;

void opened(const Context& context, const Route& route);
void update(const Context& context, const Msg& msg);
/// The organization, or what the person is in it, has become known: what was not asked for without that can be now.
void rights_learned(const Context& context);

using Screen = ScreenTypes<Route, State, Msg, Cmd>;

}  // namespace dashboard::athlete
