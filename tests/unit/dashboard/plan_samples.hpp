#pragma once

#include "samples.hpp"

// Training plans to begin a test with.
namespace dashboard::samples {

inline PlanWorkout workout(int week, int weekday, const std::string& id = "wko_1") {
  return {.week = week,
          .weekday = weekday,
          .id = id,
          .name = "Easy run " + id,
          .sport = Sport::run,
          .distance_meters = 8'000,
          .duration_seconds = std::nullopt,
          .content = R"({"week":1,"day":"monday","workout_name":"Easy run","workout_type":"run","workout_id":")" + id + R"("})"};
}

inline TrainingPlan plan(const std::string& id = "pln_1") {
  TrainingPlan plan;
  plan.id = id;
  plan.name = "Marathon " + id;
  plan.description = "Twelve weeks to a marathon.";
  plan.owner_id = person().user_id;
  plan.weeks = 2;
  plan.workouts = {workout(1, 0), workout(1, 3, "wko_2"), workout(2, 6)};
  return plan;
}

/// On the library of plans, which has arrived.
inline Model on_plans(std::vector<TrainingPlan> list = {plan("pln_1"), plan("pln_2")}) {
  auto model = update(with_roster(rows(12)), msg::LinkFollowed{plans::Route{}}).model;
  return update(std::move(model), plans::ListAnswered{std::move(list)}).model;
}

/// On the page of a plan, which has arrived with the library's workouts.
inline Model on_plan(const TrainingPlan& open = plan()) {
  auto model = update(on_plans(), msg::LinkFollowed{plans::Route{open.id}}).model;
  model = update(std::move(model), plans::PlanAnswered{open.id, open}).model;
  return update(std::move(model), plans::WorkoutsAnswered{std::vector{workout(1, 0, "wko_1"), workout(1, 0, "wko_2")}}).model;
}

/// With the dialog open that gives it to athletes.
inline Model assigning() {
  auto model = update(on_plan(), plans::AssignOpened{}).model;
  return update(std::move(model), plans::GroupsAnswered{std::vector{plans::GroupChoice{"grp_1", "Marathoners", 5}}}).model;
}

inline PlanInstance instance(const std::string& id = "pin_1", InstanceStatus status = InstanceStatus::active) {
  const Day today = environment().today();
  return {.id = id,
          .name = "Marathon",
          .status = status,
          .first = Day{today.days - 9},
          .last = Day{today.days + 11},
          .week = 2,
          .weeks = 3,
          .done = 4,
          .total = 12};
}

/// Looking at the plans of an athlete.
inline Model on_running(std::vector<PlanInstance> instances = {instance()}) {
  auto model = update(on_plans(), plans::TabChosen{plans::Tab::running}).model;
  model = update(std::move(model), plans::AthleteChosen{"usr_2"}).model;
  return update(std::move(model), plans::InstancesAnswered{"usr_2", std::move(instances)}).model;
}

}  // namespace dashboard::samples
