#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "astral/models/workout.hpp"

namespace astral {

struct PlanType : Choice<"run", "bike", "swim", "strength", "custom"> { using Choice::Choice; };
struct PlanLevel : Choice<"basic", "intermediate", "advanced"> { using Choice::Choice; };
struct PlanVisibility : Choice<"public", "org", "private", "system"> { using Choice::Choice; };
struct AssignmentStatus : Choice<"accepted", "refused", "unknown", "not_attempted"> { using Choice::Choice; };
struct AssignmentRefusal : Choice<"INSUFFICIENT_PERMISSIONS", "ALREADY_ENROLLED", "NOT_A_MEMBER"> { using Choice::Choice; };

struct TrainingPlan {
  Id training_plan_id;
  std::string training_plan_name;
  std::optional<std::string> training_plan_description;
  PlanType type;
  PlanLevel level;
  std::int64_t duration_in_weeks = 0;
  PlanVisibility visibility;
  std::optional<Id> org_id;
  Id owner_id;
  std::optional<Id> coach_id;
  std::optional<std::string> coach_name;
  std::optional<std::string> cover_image_url;
  std::optional<std::map<std::string, bool>> preferred_workout_days;
  std::optional<std::vector<PlanWorkout>> workouts;
  std::optional<MillisTime> created_at;
  std::optional<MillisTime> updated_at;
};
template <>
inline constexpr auto describe<TrainingPlan> = model(
    "A plan to assign to athletes.", "2.6",
    field<&TrainingPlan::training_plan_id>{"Id of the plan."},
    field<&TrainingPlan::training_plan_name>{"Title."},
    field<&TrainingPlan::training_plan_description>{"For people."},
    field<&TrainingPlan::type>{"The sport."},
    field<&TrainingPlan::level>{"For whom it is."},
    field<&TrainingPlan::duration_in_weeks>{"Weeks, 1 to 52."},
    field<&TrainingPlan::visibility>{"`system` plans are read-only."},
    field<&TrainingPlan::org_id>{"Id of the organization."},
    field<&TrainingPlan::owner_id>{"Who made it."},
    field<&TrainingPlan::coach_id>{"Its coach."},
    field<&TrainingPlan::coach_name>{"Name of the coach."},
    field<&TrainingPlan::cover_image_url>{"https URL."},
    field<&TrainingPlan::preferred_workout_days>{"By weekday."},
    field<&TrainingPlan::workouts>{"Its content in order; absent in a summary."},
    field<&TrainingPlan::created_at>{"Epoch milliseconds."},
    field<&TrainingPlan::updated_at>{"Epoch milliseconds."});

struct PlanParams {
  Id training_plan_id;
};
template <>
inline constexpr auto describe<PlanParams> = model(
    "Names a training plan.", "14",
    field<&PlanParams::training_plan_id>{"Id of the plan."});

struct PlanCreateBody {
  std::string training_plan_name;
  std::optional<std::string> training_plan_description;
  PlanType type;
  PlanLevel level;
  std::int64_t duration_in_weeks = 0;
  std::optional<PlanVisibility> visibility;
  std::optional<Id> user_id;
  std::optional<Id> org_id;
  std::optional<Id> coach_id;
  std::optional<std::string> cover_image_url;
  std::optional<std::map<std::string, bool>> preferred_workout_days;
  std::optional<std::vector<PlanWorkout>> workouts;
};
template <>
inline constexpr auto describe<PlanCreateBody> = model(
    "A plan to make.", "14",
    field<&PlanCreateBody::training_plan_name>{"Title, at most 100 characters."},
    field<&PlanCreateBody::training_plan_description>{"At most 2,000 characters."},
    field<&PlanCreateBody::type>{"The sport."},
    field<&PlanCreateBody::level>{"For whom it is; what the AI coach calls `beginner` is `basic` here."},
    field<&PlanCreateBody::duration_in_weeks>{"Weeks, 1 to 52."},
    field<&PlanCreateBody::visibility>{"`public`, `org` or `private` (default)."},
    field<&PlanCreateBody::user_id>{"Who made it; default the caller."},
    field<&PlanCreateBody::org_id>{"Default: the caller's organization."},
    field<&PlanCreateBody::coach_id>{"A coach of the organization."},
    field<&PlanCreateBody::cover_image_url>{"https URL."},
    field<&PlanCreateBody::preferred_workout_days>{"By weekday."},
    field<&PlanCreateBody::workouts>{"Its content, at most 1,000 workouts and one a day."});

struct PlanUpdateBody {
  std::optional<std::string> training_plan_name;
  Clearable<std::string> training_plan_description;
  std::optional<PlanType> type;
  std::optional<PlanLevel> level;
  std::optional<std::int64_t> duration_in_weeks;
  std::optional<PlanVisibility> visibility;
  Clearable<Id> coach_id;
  Clearable<std::string> cover_image_url;
  std::optional<std::map<std::string, bool>> preferred_workout_days;
  std::optional<std::vector<PlanWorkout>> workouts;
};
template <>
inline constexpr auto describe<PlanUpdateBody> = model(
    "What to change; what is left out stays, and so do instances of the plan.", "14",
    field<&PlanUpdateBody::training_plan_name>{"Title, at most 100 characters."},
    field<&PlanUpdateBody::training_plan_description>{"At most 2,000 characters."},
    field<&PlanUpdateBody::type>{"The sport."},
    field<&PlanUpdateBody::level>{"For whom it is."},
    field<&PlanUpdateBody::duration_in_weeks>{"Weeks, 1 to 52."},
    field<&PlanUpdateBody::visibility>{"`public`, `org` or `private`."},
    field<&PlanUpdateBody::coach_id>{"A coach of the organization."},
    field<&PlanUpdateBody::cover_image_url>{"https URL."},
    field<&PlanUpdateBody::preferred_workout_days>{"By weekday."},
    field<&PlanUpdateBody::workouts>{"Takes the place of the whole content."});

struct PlanListParams {
  std::optional<PlanType> type;
  std::optional<PlanLevel> level;
  std::optional<Id> org_id;
  std::optional<PlanVisibility> visibility;
  std::optional<Id> owner_id;
  std::optional<std::string> search;
  std::optional<std::int64_t> limit;
  std::optional<std::string> cursor;
  std::optional<std::int64_t> offset;
  std::optional<bool> summary;
};
template <>
inline constexpr auto describe<PlanListParams> = model(
    "Which plans to list. With `limit`, pages follow by cursor.", "14",
    field<&PlanListParams::type>{"Only this sport."},
    field<&PlanListParams::level>{"Only this level."},
    field<&PlanListParams::org_id>{"Default: the caller's organization."},
    field<&PlanListParams::visibility>{"Only `public`, `org` or `private` ones."},
    field<&PlanListParams::owner_id>{"Whose private plans, with `visibility: private`; default the caller's."},
    field<&PlanListParams::search>{"Part of name or description, in either case."},
    field<&PlanListParams::limit>{"1 to 50; without it up to 200 in one answer."},
    field<&PlanListParams::cursor>{"`next_cursor` of the page before, with the same filters."},
    field<&PlanListParams::offset>{"How many to skip, default 0; not together with `limit`."},
    field<&PlanListParams::summary>{"Without `workouts`."});

struct PlanPage {
  std::vector<TrainingPlan> plans;
  std::optional<std::string> next_cursor;
  std::optional<bool> has_more;
};
template <>
inline constexpr auto describe<PlanPage> = model(
    "Training plans, changed last first.", "14",
    field<&PlanPage::plans>{"The plans of this page."},
    field<&PlanPage::next_cursor>{"For the next page; null on the last one."},
    field<&PlanPage::has_more>{"Whether a page follows; absent without `limit`."});

struct DeletedPlan {
  std::string message;
  Id training_plan_id;
};
template <>
inline constexpr auto describe<DeletedPlan> = model(
    "The plan is gone; its instances stay.", "14",
    field<&DeletedPlan::message>{"For people."},
    field<&DeletedPlan::training_plan_id>{"Id of the plan."});

struct PlanAssignBody {
  std::vector<Id> user_ids;
  Date start_date;
  std::optional<std::string> plan_name;
  std::optional<bool> is_primary;
};
template <>
inline constexpr auto describe<PlanAssignBody> = model(
    "Who is to follow the plan, and from when.", "14",
    field<&PlanAssignBody::user_ids>{"1 to 100 athletes."},
    field<&PlanAssignBody::start_date>{"First day; workouts of its week that lie before it are left out."},
    field<&PlanAssignBody::plan_name>{"Title for the athletes; default that of the plan."},
    field<&PlanAssignBody::is_primary>{"Whether it becomes their main plan; default true."});

struct AssignmentResult {
  Id user_id;
  AssignmentStatus status;
  std::optional<Id> plan_instance_id;
  std::optional<AssignmentRefusal> reason;
};
template <>
inline constexpr auto describe<AssignmentResult> = model(
    "What became of one athlete.", "14",
    field<&AssignmentResult::user_id>{"Id of the athlete."},
    field<&AssignmentResult::status>{"Whether the athlete has the plan now."},
    field<&AssignmentResult::plan_instance_id>{"The athlete's copy; of `ALREADY_ENROLLED` the one that exists."},
    field<&AssignmentResult::reason>{"Why it was refused; null when accepted."});

struct PlanAssignment {
  Id training_plan_id;
  Date start_date;
  std::vector<AssignmentResult> results;
};
template <>
inline constexpr auto describe<PlanAssignment> = model(
    "A plan given to athletes. When all are refused, the answer is an error of status 403.", "14",
    field<&PlanAssignment::training_plan_id>{"Id of the plan."},
    field<&PlanAssignment::start_date>{"First day."},
    field<&PlanAssignment::results>{"One for each athlete."});

}  // namespace astral
