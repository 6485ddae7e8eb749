#include <utility>

#include "runtime/outcome.hpp"
#include "runtime/runtime.hpp"
#include "runtime/screens.hpp"

namespace dashboard {
namespace {

astral::StatsGranularity granularity_of(StatsSpan span) {
  switch (span) {
    case StatsSpan::week: return "weekly";
    case StatsSpan::weeks: return "monthly";
    case StatsSpan::year: return "yearly";
  }
  return "weekly";
}

std::vector<astral::ActivityStatus> statuses_of(ActivityTab tab) {
  if (tab == ActivityTab::planned) return {"scheduled"};
  return {"completed", "skipped"};
}

struct Performer {
  Runtime& runtime;

  void operator()(const athlete::LoadProfile& cmd) const {
    const auto refresh = cmd.must_be_fresh ? std::optional{true} : std::nullopt;
    runtime.call<"analytics.athleteProfile">({.user_id = cmd.user_id, .refresh = refresh}, {}, [cmd](const auto& result) -> Msg {
      return athlete::ProfileAnswered{cmd.user_id, outcome_of(result, profile_of)};
    });
  }
  void operator()(const athlete::LoadStats& cmd) const {
    astral::RunningStatsParams params{.from_timestamp = astral::SecondsTime{cmd.period.from_seconds * 1000},
                                      .to_timestamp = astral::SecondsTime{cmd.period.to_seconds * 1000},
                                      .granularity = granularity_of(cmd.span),
                                      .metric = std::nullopt,
                                      .timezone = cmd.zone_name,
                                      .user_id = cmd.user_id};
    runtime.call<"analytics.runningStats">(std::move(params), {}, [cmd](const auto& result) -> Msg {
      return athlete::StatsAnswered{cmd.user_id, cmd.span, outcome_of(result, stats_of)};
    });
  }
  void operator()(const athlete::LoadActivities& cmd) const {
    astral::ActivityListParams params;
    params.user_id = cmd.user_id;
    params.status = statuses_of(cmd.tab);
    params.limit = cmd.limit;
    params.offset = cmd.offset;
    runtime.call<"activities.list">(std::move(params), {}, [cmd](const auto& result) -> Msg {
      return athlete::ActivitiesAnswered{cmd.user_id, cmd.tab, cmd.offset,
                                         outcome_of(result, [&](const std::vector<astral::Activity>& activities) {
                                           ActivityList list;
                                           for (const auto& activity : activities) list.items.push_back(activity_of(activity));
                                           list.has_more = std::cmp_greater_equal(activities.size(), cmd.limit);
                                           return list;
                                         })};
    });
  }
};

}  // namespace

void perform(Runtime& runtime, const athlete::Cmd& cmd) { std::visit(Performer{runtime}, cmd); }

}  // namespace dashboard
