#include "runtime/plan_words.hpp"

#include <algorithm>

#include "astral/codec.hpp"
#include "runtime/workout_words.hpp"

namespace dashboard {
namespace {

Sport sport_of(const astral::WorkoutType& type) {
  if (type.text == "run") return Sport::run;
  if (type.text == "bike") return Sport::bike;
  if (type.text == "swim") return Sport::swim;
  if (type.text == "walk") return Sport::walk;
  if (type.text == "hike") return Sport::hike;
  return type.text == "strength" ? Sport::workout : Sport::other;
}

int count_of(std::int64_t value, std::int64_t least, std::int64_t most) { return static_cast<int>(std::clamp(value, least, most)); }

int place_of(const astral::Weekday& day) {
  const auto found = std::ranges::find(astral::Weekday::known, day.text);
  return found == astral::Weekday::known.end() ? 0 : static_cast<int>(found - astral::Weekday::known.begin());
}

PlanWorkout content_of(const astral::WorkoutContent& content) {
  PlanWorkout workout;
  workout.name = content.workout_name;
  workout.sport = sport_of(content.workout_type);
  workout.distance_meters = content.target_distance_in_meters;
  workout.duration_seconds = content.target_duration_in_seconds;
  workout.profile = profile_of(blocks_of(content.content_blocks));
  return workout;
}

std::optional<Day> day_of(const astral::Date& date) {
  Day day;
  return parse_day(date.text, day) ? std::optional{day} : std::nullopt;
}

InstanceStatus status_of(const astral::PlanInstanceStatus& status) {
  if (status.text == "scheduled") return InstanceStatus::scheduled;
  if (status.text == "completed") return InstanceStatus::completed;
  return status.text == "cancelled" ? InstanceStatus::cancelled : InstanceStatus::active;
}

}  // namespace

TrainingPlan plan_of(const astral::TrainingPlan& plan) {
  TrainingPlan result{.id = plan.training_plan_id.text,
                      .name = plan.training_plan_name,
                      .description = plan.training_plan_description.value_or(""),
                      .type = plan.type.text,
                      .level = plan.level.text,
                      .owner_id = plan.owner_id.text,
                      .is_fixed = plan.visibility.text == "system",
                      .weeks = count_of(plan.duration_in_weeks, 1, most_plan_weeks),
                      .workouts = {}};
  if (plan.workouts) {
    for (const auto& workout : *plan.workouts) result.place(workout_of(workout));
  }
  return result;
}

PlanWorkout workout_of(const astral::PlanWorkout& source) {
  auto workout = content_of(source);
  workout.week = count_of(source.week, 1, most_plan_weeks);
  workout.weekday = place_of(source.day);
  workout.id = source.workout_id ? source.workout_id->text : "";
  workout.content = astral::encode(source).dump();
  return workout;
}

PlanWorkout workout_of(const astral::Workout& source) {
  auto workout = content_of(source);
  workout.id = source.workout_id.text;
  astral::PlanWorkout planned;
  static_cast<astral::WorkoutContent&>(planned) = source;
  planned.day = "monday";
  planned.workout_id = source.workout_id;
  workout.content = astral::encode(planned).dump();
  return workout;
}

std::vector<astral::PlanWorkout> api_workouts_of(const TrainingPlan& plan) {
  std::vector<astral::PlanWorkout> result;
  for (const auto& workout : plan.workouts) {
    const auto json = astral::Json::parse(workout.content);
    auto content = json ? astral::decode<astral::PlanWorkout>(*json) : std::unexpected{astral::DecodeIssue{}};
    if (!content) continue;  // it was encoded above
    content->week = workout.week;
    content->day = std::string{astral::Weekday::known[static_cast<std::size_t>(workout.weekday)]};
    result.push_back(std::move(*content));
  }
  return result;
}

astral::Date date_of(Day day) {
  constexpr std::int64_t millis_in_day = 86'400'000;
  return astral::format_iso_time(day.days * millis_in_day).substr(0, std::string_view{"YYYY-MM-DD"}.size());
}

PlanInstance instance_of(const astral::PlanInstance& instance) {
  return {.id = instance.plan_instance_id.text,
          .name = instance.name,
          .status = status_of(instance.status),
          .first = day_of(instance.start_date),
          .last = day_of(instance.end_date),
          .week = count_of(instance.current_week, 1, most_plan_weeks),
          .weeks = count_of(instance.total_weeks, 1, most_plan_weeks),
          .done = count_of(instance.completed_workouts, 0, 10'000),
          .total = count_of(instance.total_workouts, 0, 10'000)};
}

}  // namespace dashboard
