#include <utility>

#include "core/api_values.hpp"
#include "runtime/outcome.hpp"
#include "runtime/runtime.hpp"
#include "runtime/screens.hpp"
#include "runtime/screens/activity.hpp"

namespace dashboard::athlete {
namespace {

astral::StatsGranularity granularity_of(StatsSpan span) {
  switch (span) {
    case StatsSpan::week: return "weekly";
    case StatsSpan::days: return "daily";
    case StatsSpan::weeks: return "monthly";
    case StatsSpan::year: return "yearly";
  }
  return "weekly";
}

std::vector<astral::ActivityStatus> statuses_of(ActivityTab tab) {
  if (tab == ActivityTab::planned) return {"scheduled"};
  return {"completed", "skipped"};
}

MemberNotes notes_of(const astral::Member& member) {
  return {text_of(member.coach_id), member.labels.value_or(std::vector<std::string>{}), text_of(member.notes)};
}

struct Performer {
  Runtime& runtime;

  void operator()(const LoadNotes& cmd) const {
    runtime.call<"members.get">({.org_id = cmd.organization_id, .user_id = cmd.user_id}, {}, [cmd](const auto& result) -> dashboard::Msg {
      return NotesAnswered{cmd.user_id, outcome_of(result, notes_of)};
    });
  }
  void operator()(const SaveNotes& cmd) const {
    astral::MemberUpdateBody body;
    body.labels = cmd.labels;
    body.notes = cmd.notes.empty() ? astral::Clearable<std::string>::cleared() : astral::Clearable<std::string>{cmd.notes};
    runtime.call<"members.update">({.org_id = cmd.organization_id, .user_id = cmd.user_id}, std::move(body),
                                   [cmd](const auto& result) -> dashboard::Msg {
                                     return NotesSaved{cmd.user_id, outcome_of(result, notes_of)};
                                   });
  }

  void operator()(const LoadProfile& cmd) const {
    const auto refresh = cmd.must_be_fresh ? std::optional{true} : std::nullopt;
    runtime.call<"analytics.athleteProfile">({.user_id = cmd.user_id, .refresh = refresh}, {}, [cmd](const auto& result) -> dashboard::Msg {
      return ProfileAnswered{cmd.user_id, outcome_of(result, [](const astral::AthleteProfile& profile) { return profile_of(profile); })};
    });
  }
  void operator()(const LoadZones& cmd) const {
    runtime.call<"users.get">({.user_id = cmd.user_id}, {}, [cmd](const auto& result) -> dashboard::Msg {
      return ZonesAnswered{cmd.user_id, outcome_of(result, training_zones_of)};
    });
  }
  void operator()(const LoadStats& cmd) const {
    astral::RunningStatsParams params{.from_timestamp = astral::SecondsTime{cmd.period.from_seconds * 1000},
                                      .to_timestamp = astral::SecondsTime{cmd.period.to_seconds * 1000},
                                      .granularity = granularity_of(cmd.span),
                                      .metric = std::nullopt,
                                      .timezone = cmd.zone_name,
                                      .user_id = cmd.user_id};
    runtime.call<"analytics.runningStats">(std::move(params), {}, [cmd](const auto& result) -> dashboard::Msg {
      return StatsAnswered{cmd.user_id, cmd.span, outcome_of(result, stats_of)};
    });
  }
  void operator()(const LoadActivities& cmd) const {
    astral::ActivityListParams params;
    params.user_id = cmd.user_id;
    params.status = statuses_of(cmd.tab);
    params.limit = cmd.limit;
    params.offset = cmd.offset;
    runtime.call<"activities.list">(std::move(params), {}, [cmd](const auto& result) -> dashboard::Msg {
      return ActivitiesAnswered{cmd.user_id, cmd.tab, cmd.offset, outcome_of(result, [&](const std::vector<astral::Activity>& activities) {
                                  ActivityList list;
                                  list.items = each_of(activities, [](const astral::Activity& activity) { return activity_of(activity); });
                                  list.has_more = std::cmp_greater_equal(activities.size(), cmd.limit);
                                  return list;
                                })};
    });
  }
  void operator()(const LogActivity& cmd) const {
    runtime.call<"activities.create">({}, create_body(cmd.user_id, cmd.draft), [cmd](const auto& result) -> dashboard::Msg {
      return LogAnswered{cmd.user_id, outcome_of(result, activity_of)};
    });
  }
};

}  // namespace
}  // namespace dashboard::athlete

void dashboard::perform(Runtime& runtime, const athlete::Cmd& cmd) { std::visit(athlete::Performer{runtime}, cmd); }
