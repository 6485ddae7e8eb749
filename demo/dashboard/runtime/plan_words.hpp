#pragma once

#include <vector>

#include "astral/models/plan_instance.hpp"
#include "astral/models/training_plan.hpp"
#include "core/training_plan.hpp"

// Training plans between the API's words and the dashboard's. What of a workout the dashboard does not show is kept as JSON.
namespace dashboard {

[[nodiscard]] TrainingPlan plan_of(const astral::TrainingPlan& plan);
[[nodiscard]] PlanWorkout workout_of(const astral::PlanWorkout& workout);
[[nodiscard]] PlanWorkout workout_of(const astral::Workout& workout);
/// With its place in the plan as it is now.
[[nodiscard]] std::vector<astral::PlanWorkout> api_workouts_of(const TrainingPlan& plan);
/// `YYYY-MM-DD`
[[nodiscard]] astral::Date date_of(Day day);
[[nodiscard]] PlanInstance instance_of(const astral::PlanInstance& instance);

}  // namespace dashboard
