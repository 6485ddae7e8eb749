#include "training_plan.hpp"

#include <algorithm>
#include <tuple>

#include "sort.hpp"

namespace dashboard {

const PlanWorkout* TrainingPlan::find(int week, int weekday) const {
  const auto found = std::ranges::find_if(workouts, [&](const PlanWorkout& each) { return each.week == week && each.weekday == weekday; });
  return found == workouts.end() ? nullptr : &*found;
}

void TrainingPlan::place(PlanWorkout workout) {
  clear(workout.week, workout.weekday);
  workouts.push_back(std::move(workout));
  sort_by(workouts, [](const PlanWorkout& each) { return std::tuple{each.week, each.weekday}; });
}

void TrainingPlan::clear(int week, int weekday) {
  std::erase_if(workouts, [&](const PlanWorkout& each) { return each.week == week && each.weekday == weekday; });
}

void TrainingPlan::cut() {
  std::erase_if(workouts, [&](const PlanWorkout& each) { return each.week > weeks; });
}

bool may_change(const Person& person, const TrainingPlan& plan) {
  return !plan.is_fixed && (plan.owner_id == person.user_id || person.role == Role::head_coach);
}

std::vector<ScheduledWeek> schedule_of(const TrainingPlan& plan, Day start) {
  std::vector<ScheduledWeek> weeks;
  const Day monday = start.monday();
  for (int week = 1; week <= plan.weeks; ++week) {
    const Day first{monday.days + std::int64_t{days_in_week} * (week - 1)};
    const auto count = std::ranges::count_if(
        plan.workouts, [&](const PlanWorkout& each) { return each.week == week && first.days + each.weekday >= start.days; });
    weeks.push_back({week, std::max(first, start), {first.days + days_in_week - 1}, static_cast<int>(count)});
  }
  return weeks;
}

}  // namespace dashboard
