#pragma once

#include <optional>
#include <string>
#include <vector>

#include "astral/models/workout.hpp"

namespace astral {

struct PlanInstanceStatus : Choice<"active", "scheduled", "completed", "cancelled"> { using Choice::Choice; };
struct InstanceWorkoutStatus : Choice<"scheduled", "completed", "skipped"> { using Choice::Choice; };

struct PlanInstance {
  Id plan_instance_id;
  Id training_plan_id;
  Id user_id;
  std::optional<Id> org_id;
  std::optional<Id> group_id;
  std::string name;
  PlanInstanceStatus status;
  bool is_primary = false;
  Date start_date;
  Date end_date;
  std::int64_t current_week = 0;
  std::int64_t total_weeks = 0;
  std::int64_t completed_workouts = 0;
  std::int64_t total_workouts = 0;
  std::optional<Id> assigned_by;
  std::optional<MillisTime> created_at;
  std::optional<MillisTime> updated_at;
};
template <>
inline constexpr auto describe<PlanInstance> = model(
    "An athlete's own copy of a plan, made when it was assigned.", "2.6",
    field<&PlanInstance::plan_instance_id>{"Id of the copy."},
    field<&PlanInstance::training_plan_id>{"The plan it was made of."},
    field<&PlanInstance::user_id>{"Id of the athlete."},
    field<&PlanInstance::org_id>{"Id of the organization."},
    field<&PlanInstance::group_id>{"The group it was assigned to, if any."},
    field<&PlanInstance::name>{"Title."},
    field<&PlanInstance::status>{"`scheduled` before the first day, `completed` after the last."},
    field<&PlanInstance::is_primary>{"The main plan of the athlete."},
    field<&PlanInstance::start_date>{"First day."},
    field<&PlanInstance::end_date>{"Last day, a Sunday."},
    field<&PlanInstance::current_week>{"From 1."},
    field<&PlanInstance::total_weeks>{"1 to 52."},
    field<&PlanInstance::completed_workouts>{"Count."},
    field<&PlanInstance::total_workouts>{"Count."},
    field<&PlanInstance::assigned_by>{"Who assigned it."},
    field<&PlanInstance::created_at>{"Epoch milliseconds."},
    field<&PlanInstance::updated_at>{"Epoch milliseconds."});

struct InstanceWorkout : PlanWorkout {
  Id plan_instance_id;
  InstanceWorkoutStatus status;
  std::optional<Id> activity_id;
};
template <>
inline constexpr auto describe<InstanceWorkout> = model<PlanWorkout>(
    "A workout of an athlete's plan.", "2.6",
    field<&InstanceWorkout::plan_instance_id>{"The plan instance it belongs to."},
    field<&InstanceWorkout::status>{"`skipped` when the day after has passed."},
    field<&InstanceWorkout::activity_id>{"The activity that stands for it: planned or done."});

struct PlanInstanceDetail : PlanInstance {
  std::vector<InstanceWorkout> workouts;
};
template <>
inline constexpr auto describe<PlanInstanceDetail> = model<PlanInstance>(
    "An athlete's own copy of a plan with its workouts.", "14",
    field<&PlanInstanceDetail::workouts>{"In order."});

struct InstanceParams {
  Id plan_instance_id;
};
template <>
inline constexpr auto describe<InstanceParams> = model(
    "Names a plan instance.", "14",
    field<&InstanceParams::plan_instance_id>{"Id of the instance."});

struct InstanceListParams {
  std::optional<Id> user_id;
  std::optional<std::vector<PlanInstanceStatus>> status;
  std::optional<Id> training_plan_id;
  std::optional<std::int64_t> limit;
  std::optional<std::int64_t> offset;
};
template <>
inline constexpr auto describe<InstanceListParams> = model(
    "Which plan instances to list.", "14",
    field<&InstanceListParams::user_id>{"Default: the caller. Coaches: athletes of the organization."},
    field<&InstanceListParams::status>{"Only these states."},
    field<&InstanceListParams::training_plan_id>{"Only copies of this plan."},
    field<&InstanceListParams::limit>{"1 to 100, default 50."},
    field<&InstanceListParams::offset>{"How many to skip, default 0."});

struct InstanceUpdateBody {
  std::optional<std::string> name;
  std::optional<bool> is_primary;
  std::optional<Date> start_date;
};
template <>
inline constexpr auto describe<InstanceUpdateBody> = model(
    "What to change; athletes change only `is_primary`.", "14",
    field<&InstanceUpdateBody::name>{"Title."},
    field<&InstanceUpdateBody::is_primary>{"Makes it the main plan of the athlete."},
    field<&InstanceUpdateBody::start_date>{"Moves all workouts that are still scheduled."});

struct CancelledInstance {
  std::string message;
  Id plan_instance_id;
  PlanInstanceStatus status;
};
template <>
inline constexpr auto describe<CancelledInstance> = model(
    "The plan is over; what was done stays.", "14",
    field<&CancelledInstance::message>{"For people."},
    field<&CancelledInstance::plan_instance_id>{"Id of the instance."},
    field<&CancelledInstance::status>{"`cancelled`."});

struct WeekWorkoutsParams {
  std::optional<Id> user_id;
  std::optional<std::int64_t> week_offset;
  std::optional<Date> week_start;
  std::optional<Id> plan_instance_id;
};
template <>
inline constexpr auto describe<WeekWorkoutsParams> = model(
    "Whose week, and which.", "14",
    field<&WeekWorkoutsParams::user_id>{"Default: the caller. Coaches: athletes of the organization."},
    field<&WeekWorkoutsParams::week_offset>{"Weeks from the current one, default 0."},
    field<&WeekWorkoutsParams::week_start>{"Any day of the week, instead of `week_offset`."},
    field<&WeekWorkoutsParams::plan_instance_id>{"Only of this instance; default all active ones."});

struct WeekWorkouts {
  Id user_id;
  Date week_start;
  Date week_end;
  std::int64_t completed = 0;
  std::int64_t total = 0;
  std::vector<InstanceWorkout> workouts;
};
template <>
inline constexpr auto describe<WeekWorkouts> = model(
    "The planned workouts of a week.", "14",
    field<&WeekWorkouts::user_id>{"Id of the athlete."},
    field<&WeekWorkouts::week_start>{"The Monday."},
    field<&WeekWorkouts::week_end>{"The Sunday."},
    field<&WeekWorkouts::completed>{"Workouts done."},
    field<&WeekWorkouts::total>{"Workouts planned."},
    field<&WeekWorkouts::workouts>{"In order of their days."});

struct InstanceWorkoutParams {
  Id plan_instance_id;
  Id workout_id;
};
template <>
inline constexpr auto describe<InstanceWorkoutParams> = model(
    "Names a workout of a plan instance.", "14",
    field<&InstanceWorkoutParams::plan_instance_id>{"Id of the instance."},
    field<&InstanceWorkoutParams::workout_id>{"Id of the workout."});

struct InstanceWorkoutUpdateBody {
  std::optional<InstanceWorkoutStatus> status;
  std::optional<Id> activity_id;
  std::optional<Date> target_complete_date;
  Clearable<double> perceived_effort;
  Clearable<std::string> personal_review;
};
template <>
inline constexpr auto describe<InstanceWorkoutUpdateBody> = model(
    "Completes, skips or moves a workout.", "14",
    field<&InstanceWorkoutUpdateBody::status>{"New state."},
    field<&InstanceWorkoutUpdateBody::activity_id>{"A recorded activity that takes the place of the planned one."},
    field<&InstanceWorkoutUpdateBody::target_complete_date>{"Another day of the plan; coaches only."},
    field<&InstanceWorkoutUpdateBody::perceived_effort>{"1 to 10."},
    field<&InstanceWorkoutUpdateBody::personal_review>{"The athlete's own words."});

}  // namespace astral
