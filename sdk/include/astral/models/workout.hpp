#pragma once

#include <optional>
#include <string>
#include <vector>

#include "astral/models/activity.hpp"
#include "astral/models/user.hpp"

namespace astral {

struct WorkoutType : Choice<"run", "bike", "swim", "strength", "walk", "hike"> { using Choice::Choice; };
struct TrainingPhase : Choice<"base", "build", "peak", "taper"> { using Choice::Choice; };
struct PaceZone : Choice<"z1", "z2", "z3", "z4", "z5", "z6"> { using Choice::Choice; };
struct HeartRateZone : Choice<"z1", "z2", "z3", "z4", "z5"> { using Choice::Choice; };
struct BlockType : Choice<"warm-up", "run", "interval", "recovery-run", "cool-down"> { using Choice::Choice; };
struct BlockLengthTarget : Choice<"distance", "duration"> { using Choice::Choice; };
struct BlockIntensityTarget : Choice<"pace", "heartrate", "power"> { using Choice::Choice; };

struct WorkoutStep {
  BlockType type;
  std::optional<double> block_distance_in_meters;
  std::optional<double> block_duration_in_seconds;
  std::optional<BlockLengthTarget> block_length_target;
  std::optional<BlockIntensityTarget> block_intensity_target;
  std::optional<PaceZone> block_pace;
  std::optional<HeartRateZone> block_heart_rate_zone;
  std::optional<double> block_power_watts;
  std::optional<std::int64_t> block_repeat;
};
template <>
inline constexpr auto describe<WorkoutStep> = model(
    "A stretch of a workout. The length that `block_length_target` names is set, the other is null.", "2.6",
    field<&WorkoutStep::type>{"`interval` only for a block with children."},
    field<&WorkoutStep::block_distance_in_meters>{"Meters."},
    field<&WorkoutStep::block_duration_in_seconds>{"Seconds."},
    field<&WorkoutStep::block_length_target>{"What ends it."},
    field<&WorkoutStep::block_intensity_target>{"What tells how hard it is; default pace."},
    field<&WorkoutStep::block_pace>{"Pace zone."},
    field<&WorkoutStep::block_heart_rate_zone>{"Heart-rate zone."},
    field<&WorkoutStep::block_power_watts>{"Watts."},
    field<&WorkoutStep::block_repeat>{"How often, 1 or more; default 1."});

struct ContentBlock : WorkoutStep {
  std::optional<std::vector<WorkoutStep>> blocks;
};
template <>
inline constexpr auto describe<ContentBlock> = model<WorkoutStep>(
    "A part of a workout; of type `interval` it repeats its children and has no length of its own.", "2.6",
    field<&ContentBlock::blocks>{"Children of an `interval`; they have none themselves."});

struct WorkoutContent {
  std::string workout_name;
  std::optional<std::string> workout_description;
  WorkoutType workout_type;
  std::optional<WorkoutSubType> workout_sub_type;
  std::optional<double> target_distance_in_meters;
  std::optional<double> target_duration_in_seconds;
  std::optional<std::string> target_pace;
  std::optional<PaceZone> target_pace_zone;
  std::optional<std::vector<ContentBlock>> content_blocks;
};
template <>
inline constexpr auto describe<WorkoutContent> = model(
    "What is to be done in a workout. Without blocks it needs a distance or a duration.", "2.6",
    field<&WorkoutContent::workout_name>{"Title, at most 100 characters."},
    field<&WorkoutContent::workout_description>{"At most 2,000 characters."},
    field<&WorkoutContent::workout_type>{"The sport."},
    field<&WorkoutContent::workout_sub_type>{"Kind of session, such as `easy-run`."},
    field<&WorkoutContent::target_distance_in_meters>{"Meters."},
    field<&WorkoutContent::target_duration_in_seconds>{"Seconds."},
    field<&WorkoutContent::target_pace>{"`M:SS` per kilometer."},
    field<&WorkoutContent::target_pace_zone>{"Pace zone."},
    field<&WorkoutContent::content_blocks>{"Its parts in order."});

struct Workout : WorkoutContent {
  Id workout_id;
  std::optional<Id> org_id;
  std::optional<Id> owner_id;
  std::optional<MillisTime> created_at;
  std::optional<MillisTime> updated_at;
};
template <>
inline constexpr auto describe<Workout> = model<WorkoutContent>(
    "A workout of the library.", "2.6",
    field<&Workout::workout_id>{"Id of the workout."},
    field<&Workout::org_id>{"Id of the organization."},
    field<&Workout::owner_id>{"Who made it."},
    field<&Workout::created_at>{"Epoch milliseconds."},
    field<&Workout::updated_at>{"Epoch milliseconds."});

struct PlanWorkout : WorkoutContent {
  std::int64_t week = 0;
  Weekday day;
  std::optional<TrainingPhase> phase;
  std::optional<Date> target_complete_date;
  std::optional<Id> workout_id;
};
template <>
inline constexpr auto describe<PlanWorkout> = model<WorkoutContent>(
    "A workout with its place in a plan. Rest days have none.", "2.6",
    field<&PlanWorkout::week>{"Week of the plan, from 1."},
    field<&PlanWorkout::day>{"One workout a day."},
    field<&PlanWorkout::phase>{"Phase of the plan."},
    field<&PlanWorkout::target_complete_date>{"The day; only with a start date."},
    field<&PlanWorkout::workout_id>{"The library workout it is taken from; of an instance, the workout itself."});

struct WorkoutParams {
  Id workout_id;
};
template <>
inline constexpr auto describe<WorkoutParams> = model(
    "Names a workout of the library.", "14",
    field<&WorkoutParams::workout_id>{"Id of the workout."});

struct WorkoutUpdateBody {
  std::optional<std::string> workout_name;
  Clearable<std::string> workout_description;
  std::optional<WorkoutType> workout_type;
  Clearable<WorkoutSubType> workout_sub_type;
  Clearable<double> target_distance_in_meters;
  Clearable<double> target_duration_in_seconds;
  Clearable<std::string> target_pace;
  Clearable<PaceZone> target_pace_zone;
  std::optional<std::vector<ContentBlock>> content_blocks;
};
template <>
inline constexpr auto describe<WorkoutUpdateBody> = model(
    "What to change; what is left out stays.", "14",
    field<&WorkoutUpdateBody::workout_name>{"Title, at most 100 characters."},
    field<&WorkoutUpdateBody::workout_description>{"At most 2,000 characters."},
    field<&WorkoutUpdateBody::workout_type>{"The sport."},
    field<&WorkoutUpdateBody::workout_sub_type>{"Kind of session, such as `easy-run`."},
    field<&WorkoutUpdateBody::target_distance_in_meters>{"Meters."},
    field<&WorkoutUpdateBody::target_duration_in_seconds>{"Seconds."},
    field<&WorkoutUpdateBody::target_pace>{"`M:SS` per kilometer."},
    field<&WorkoutUpdateBody::target_pace_zone>{"Pace zone."},
    field<&WorkoutUpdateBody::content_blocks>{"Its parts in order; they take the place of all it had."});

struct WorkoutListParams {
  std::optional<WorkoutType> workout_type;
  std::optional<WorkoutSubType> workout_sub_type;
  std::optional<std::string> search;
  std::optional<std::int64_t> limit;
  std::optional<std::string> cursor;
  std::optional<std::int64_t> offset;
};
template <>
inline constexpr auto describe<WorkoutListParams> = model(
    "Which workouts of the library to list. With `limit`, pages follow by cursor.", "14",
    field<&WorkoutListParams::workout_type>{"Only this sport."},
    field<&WorkoutListParams::workout_sub_type>{"Only this kind of session."},
    field<&WorkoutListParams::search>{"Part of name or description, in either case."},
    field<&WorkoutListParams::limit>{"1 to 50; without it up to 200 in one answer."},
    field<&WorkoutListParams::cursor>{"`next_cursor` of the page before, with the same filters."},
    field<&WorkoutListParams::offset>{"How many to skip, default 0; not together with `limit`."});

struct WorkoutPage {
  std::vector<Workout> workouts;
  std::optional<std::string> next_cursor;
  std::optional<bool> has_more;
};
template <>
inline constexpr auto describe<WorkoutPage> = model(
    "Workouts of the library, changed last first.", "14",
    field<&WorkoutPage::workouts>{"The workouts of this page."},
    field<&WorkoutPage::next_cursor>{"For the next page; null on the last one."},
    field<&WorkoutPage::has_more>{"Whether a page follows; absent without `limit`."});

struct DeletedWorkout {
  std::string message;
  Id workout_id;
};
template <>
inline constexpr auto describe<DeletedWorkout> = model(
    "The workout is gone.", "14",
    field<&DeletedWorkout::message>{"For people."},
    field<&DeletedWorkout::workout_id>{"Id of the workout."});

}  // namespace astral
