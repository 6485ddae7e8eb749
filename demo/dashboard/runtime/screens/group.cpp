#include <array>

#include "core/api_values.hpp"
#include "runtime/outcome.hpp"
#include "runtime/runtime.hpp"
#include "runtime/screens.hpp"
#include "runtime/screens/group_of.hpp"

namespace dashboard::group {
namespace {

constexpr std::array<const char*, 3> range_words{"7d", "30d", "90d"};
constexpr std::array<const char*, 4> metric_words{"distance", "duration", "activities", "training_load"};
astral::StatsRange range_of(Span span) { return astral::StatsRange{range_words[static_cast<std::size_t>(span)]}; }

Stats stats_of_group(const astral::GroupStats& stats) {
  return {.members = stats.member_count,
          .active = stats.active_members,
          .activities = stats.total_activities,
          .distance_meters = stats.total_distance,
          .duration_seconds = stats.total_duration,
          .pace_seconds = pace_of(stats.avg_pace),
          .load = stats.training_load,
          .completion = stats.completion_rate};
}

std::vector<Place> places_of_board(const astral::Leaderboard& board) {
  return each_of(board.entries, [](const astral::LeaderboardEntry& entry) {
    return Place{entry.rank, entry.user_id.text, entry.display_name, entry.value};
  });
}

std::vector<Deed> deeds_of(const astral::GroupFeed& feed) {
  return each_of(feed.activities, [](const astral::GroupActivity& activity) {
    return Deed{activity_of(activity), activity.user_id.text, activity.display_name};
  });
}

std::vector<Request> requests_of(const astral::JoinRequestList& list) {
  return each_of(list.join_requests, [](const astral::JoinRequest& request) {
    return Request{request.request_id.text, request.user_id.text, request.display_name, text_of(request.message),
                   seconds_of(request.created_at)};
  });
}

std::vector<PlanChoice> plans_of(const astral::PlanPage& page) {
  return each_of(page.plans, [](const astral::TrainingPlan& plan) {
    return PlanChoice{plan.training_plan_id.text, plan.training_plan_name, plan.duration_in_weeks};
  });
}

PlanOutcome plan_outcome_of(const astral::GroupPlanAssignment& assignment) {
  PlanOutcome outcome;
  for (const auto& result : assignment.results) ++(result.status == "accepted" ? outcome.accepted : outcome.refused);
  return outcome;
}

constexpr auto is_done = [](const auto&) { return true; };

struct Performer {
  Runtime& runtime;

  void operator()(const LoadGroup& cmd) const {
    runtime.call<"groups.get">({.group_id = cmd.id}, {}, [cmd](const auto& result) -> dashboard::Msg {
      return GroupAnswered{cmd.id, outcome_of(result, groups::group_of)};
    });
  }
  void operator()(const LoadStats& cmd) const {
    astral::GroupStatsParams params;
    params.group_id = cmd.id;
    params.range = range_of(cmd.span);
    runtime.call<"groups.stats">(std::move(params), {}, [cmd](const auto& result) -> dashboard::Msg {
      return StatsAnswered{cmd.id, cmd.span, outcome_of(result, stats_of_group)};
    });
  }
  void operator()(const LoadPlaces& cmd) const {
    astral::LeaderboardParams params;
    params.group_id = cmd.id;
    params.range = range_of(cmd.span);
    params.metric = astral::LeaderboardMetric{metric_words[static_cast<std::size_t>(cmd.metric)]};
    runtime.call<"groups.leaderboard">(std::move(params), {}, [cmd](const auto& result) -> dashboard::Msg {
      return PlacesAnswered{cmd.id, cmd.span, cmd.metric, outcome_of(result, places_of_board)};
    });
  }
  void operator()(const LoadDeeds& cmd) const {
    astral::GroupActivitiesParams params;
    params.group_id = cmd.id;
    params.limit = 10;
    runtime.call<"groups.activities">(std::move(params), {}, [cmd](const auto& result) -> dashboard::Msg {
      return DeedsAnswered{cmd.id, outcome_of(result, deeds_of)};
    });
  }
  void operator()(const LoadRequests& cmd) const {
    runtime.call<"groups.listJoinRequests">({.group_id = cmd.id, .status = std::nullopt}, {}, [cmd](const auto& result) -> dashboard::Msg {
      return RequestsAnswered{cmd.id, outcome_of(result, requests_of)};
    });
  }
  void operator()(const LoadPlans&) const {
    astral::PlanListParams params;
    params.limit = 100;
    params.summary = true;
    runtime.call<"plans.list">(std::move(params), {},
                               [](const auto& result) -> dashboard::Msg { return PlansAnswered{outcome_of(result, plans_of)}; });
  }
  void operator()(const SaveMembers& cmd) const {
    astral::GroupUpdateBody body;
    body.members = each_of(cmd.members, [](const std::string& id) { return astral::Id{id}; });
    runtime.call<"groups.update">({.group_id = cmd.id}, std::move(body), [cmd](const auto& result) -> dashboard::Msg {
      return MembersSaved{cmd.id, outcome_of(result, [&](const auto&) { return cmd.members; })};
    });
  }
  void operator()(const AssignPlan& cmd) const {
    astral::GroupAssignPlanBody body;
    body.training_plan_id = cmd.plan_id;
    body.start_date = astral::Date{iso_text(cmd.first_day)};
    runtime.call<"groups.assignPlan">({.group_id = cmd.id}, std::move(body), [cmd](const auto& result) -> dashboard::Msg {
      return PlanAssigned{cmd.id, outcome_of(result, plan_outcome_of)};
    });
  }
  void operator()(const Decide& cmd) const {
    astral::JoinDecisionBody body;
    body.status = astral::JoinRequestStatus{cmd.is_welcome ? "approved" : "declined"};
    runtime.call<"groups.decideJoinRequest">({.group_id = cmd.id, .request_id = cmd.request_id}, std::move(body),
                                             [cmd](const auto& result) -> dashboard::Msg {
                                               return DecisionAnswered{cmd.id, cmd.request_id, cmd.is_welcome, outcome_of(result, is_done)};
                                             });
  }
};

}  // namespace
}  // namespace dashboard::group

void dashboard::perform(Runtime& runtime, const group::Cmd& cmd) { std::visit(group::Performer{runtime}, cmd); }
