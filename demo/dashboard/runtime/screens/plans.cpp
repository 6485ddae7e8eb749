#include "core/api_values.hpp"
#include "runtime/outcome.hpp"
#include "runtime/plan_words.hpp"
#include "runtime/runtime.hpp"
#include "runtime/screens.hpp"

namespace dashboard::plans {
namespace {

Done done_of(const auto& /*answer*/) { return {}; }

Assigned assigned_of(const astral::PlanAssignment& assignment) {
  Assigned result;
  for (const auto& each : assignment.results) {
    if (each.status.text == "accepted") {
      ++result.accepted;
    } else {
      result.refused_ids.push_back(each.user_id.text);
    }
  }
  return result;
}

GroupChoice group_of(const astral::Group& group) { return {group.group_id.text, group.name, static_cast<int>(group.members.size())}; }

struct Performer {
  Runtime& runtime;

  void operator()(const LoadList&) const {
    astral::PlanListParams params;
    params.summary = true;
    runtime.call<"plans.list">(std::move(params), {}, [](const auto& result) -> dashboard::Msg {
      return ListAnswered{outcome_of(result, [](const astral::PlanPage& page) { return each_of(page.plans, plan_of); })};
    });
  }
  void operator()(const Load& cmd) const {
    runtime.call<"plans.get">({.training_plan_id = cmd.id}, {}, [cmd](const auto& result) -> dashboard::Msg {
      return PlanAnswered{cmd.id, outcome_of(result, plan_of)};
    });
  }
  void operator()(const LoadWorkouts&) const {
    runtime.call<"workouts.list">({}, {}, [](const auto& result) -> dashboard::Msg {
      return WorkoutsAnswered{outcome_of(result, [](const astral::WorkoutPage& page) {
        return each_of(page.workouts, [](const astral::Workout& workout) { return workout_of(workout); });
      })};
    });
  }
  void operator()(const LoadGroups&) const {
    constexpr std::int64_t most_groups = 100;
    astral::GroupListParams params;
    params.limit = most_groups;
    runtime.call<"groups.list">(std::move(params), {}, [](const auto& result) -> dashboard::Msg {
      return GroupsAnswered{outcome_of(result, [](const astral::GroupList& list) { return each_of(list.groups, group_of); })};
    });
  }
  void operator()(const LoadInstances& cmd) const {
    astral::InstanceListParams params;
    params.user_id = cmd.user_id;
    runtime.call<"instances.list">(std::move(params), {}, [cmd](const auto& result) -> dashboard::Msg {
      return InstancesAnswered{
          cmd.user_id, outcome_of(result, [](const std::vector<astral::PlanInstance>& list) { return each_of(list, instance_of); })};
    });
  }
  void operator()(const Create& cmd) const {
    astral::PlanCreateBody body;
    body.training_plan_name = cmd.plan.name;
    if (!cmd.plan.description.empty()) body.training_plan_description = cmd.plan.description;
    body.type = cmd.plan.type;
    body.level = cmd.plan.level;
    body.duration_in_weeks = cmd.plan.weeks;
    body.visibility = "org";
    body.workouts = api_workouts_of(cmd.plan);
    runtime.call<"plans.create">({}, std::move(body),
                                 [](const auto& result) -> dashboard::Msg { return CreateAnswered{outcome_of(result, plan_of)}; });
  }
  void operator()(const Save& cmd) const {
    astral::PlanUpdateBody body;
    body.training_plan_name = cmd.plan.name;
    body.training_plan_description =
        cmd.plan.description.empty() ? astral::Clearable<std::string>::cleared() : astral::Clearable<std::string>{cmd.plan.description};
    body.duration_in_weeks = cmd.plan.weeks;
    body.level = cmd.plan.level;
    body.workouts = api_workouts_of(cmd.plan);
    runtime.call<"plans.update">({.training_plan_id = cmd.plan.id}, std::move(body),
                                 [id = cmd.plan.id](const auto& result) -> dashboard::Msg {
                                   return SaveAnswered{id, outcome_of(result, plan_of)};
                                 });
  }
  void operator()(const Delete& cmd) const {
    runtime.call<"plans.delete">({.training_plan_id = cmd.id}, {}, [cmd](const auto& result) -> dashboard::Msg {
      return DeleteAnswered{cmd.id, outcome_of(result, [](const auto& answer) { return done_of(answer); })};
    });
  }
  void operator()(const Assign& cmd) const {
    const auto report = [id = cmd.id](const auto& result) -> dashboard::Msg { return AssignAnswered{id, outcome_of(result, assigned_of)}; };
    const auto start = date_of(cmd.assignment.start.value_or(Day{}));
    if (cmd.assignment.is_to_group) {
      runtime.call<"groups.assignPlan">({.group_id = cmd.assignment.group_id},
                                        {.training_plan_id = cmd.id, .start_date = start, .plan_name = std::nullopt}, report);
      return;
    }
    astral::PlanAssignBody body{.user_ids = {}, .start_date = start, .plan_name = std::nullopt, .is_primary = std::nullopt};
    for (const auto& id : cmd.assignment.user_ids) body.user_ids.emplace_back(id);
    runtime.call<"plans.assign">({.training_plan_id = cmd.id}, std::move(body), report);
  }
  void operator()(const Cancel& cmd) const {
    runtime.call<"instances.cancel">({.plan_instance_id = cmd.instance_id}, {}, [cmd](const auto& result) -> dashboard::Msg {
      return CancelAnswered{cmd.instance_id, outcome_of(result, [](const auto& answer) { return done_of(answer); })};
    });
  }
};

}  // namespace
}  // namespace dashboard::plans

void dashboard::perform(Runtime& runtime, const plans::Cmd& cmd) { std::visit(plans::Performer{runtime}, cmd); }
