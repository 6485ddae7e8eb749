#pragma once

#include <optional>
#include <string>
#include <vector>

#include "astral/meta.hpp"

namespace astral {

struct ActivityType : Choice<"run", "bike", "swim", "walk", "hike", "workout"> { using Choice::Choice; };
struct SummaryActivityType : Choice<"RUNNING", "CYCLING", "SWIMMING", "WALKING", "HIKING", "WORKOUT"> { using Choice::Choice; };
struct ActivityStatus : Choice<"completed", "scheduled", "skipped", "cancelled"> { using Choice::Choice; };
struct ActivitySource : Choice<"garmin", "strava", "apple_watch", "manual"> { using Choice::Choice; };
struct ActivityFormat : Choice<"raw"> { using Choice::Choice; };
struct WorkoutSubType : Choice<"easy-run", "tempo", "tempo-run", "interval-run", "long-run", "recovery-run", "race-pace-run", "hill-run",
                               "fartlek", "race", "rest", "cross-training"> { using Choice::Choice; };

struct ActivitySummary {
  std::string activity_name;
  SummaryActivityType activity_type;
  std::optional<WorkoutSubType> activity_sub_type;
  std::optional<SecondsTime> start_time_in_seconds;
  std::optional<double> duration_in_seconds;
  std::optional<double> distance_in_meters;
  std::optional<std::string> average_pace;
  std::optional<double> average_heart_rate;
  std::optional<double> max_heart_rate;
  std::optional<double> elevation_gain_in_meters;
  std::optional<double> average_cadence;
  std::optional<double> calories;
  std::optional<double> training_load;
};
template <>
inline constexpr auto describe<ActivitySummary> = model(
    "The figures of an activity.", "2.5",
    field<&ActivitySummary::activity_name>{"Title."},
    field<&ActivitySummary::activity_type>{"Upper-case form; says the same as the lower-case one of the activity."},
    field<&ActivitySummary::activity_sub_type>{"Kind of session, such as `easy-run`."},
    field<&ActivitySummary::start_time_in_seconds>{"Epoch seconds."},
    field<&ActivitySummary::duration_in_seconds>{"Seconds, 0 to 86,400."},
    field<&ActivitySummary::distance_in_meters>{"Meters."},
    field<&ActivitySummary::average_pace>{"`M:SS` per kilometer."},
    field<&ActivitySummary::average_heart_rate>{"Beats per minute."},
    field<&ActivitySummary::max_heart_rate>{"Beats per minute."},
    field<&ActivitySummary::elevation_gain_in_meters>{"Meters."},
    field<&ActivitySummary::average_cadence>{"Steps per minute, both feet."},
    field<&ActivitySummary::calories>{"Kilocalories."},
    field<&ActivitySummary::training_load>{"Load of the session, without unit."});

struct ActivityStreams {
  std::vector<double> time;
  std::optional<std::vector<Sample>> heart_rate;
  std::optional<std::vector<Sample>> pace;
  std::optional<std::vector<Sample>> elevation;
  std::optional<std::vector<Sample>> distance;
  std::optional<std::vector<Sample>> cadence;
  std::optional<std::vector<Point>> latlng;
};
template <>
inline constexpr auto describe<ActivityStreams> = model(
    "What was recorded over time: lists of equal length, null for a missing sample. A stream that was not recorded is absent.", "2.5",
    field<&ActivityStreams::time>{"Seconds from the start, strictly rising."},
    field<&ActivityStreams::heart_rate>{"Beats per minute."},
    field<&ActivityStreams::pace>{"Seconds per kilometer."},
    field<&ActivityStreams::elevation>{"Meters."},
    field<&ActivityStreams::distance>{"Meters from the start."},
    field<&ActivityStreams::cadence>{"Steps per minute, both feet."},
    field<&ActivityStreams::latlng>{"`[latitude, longitude]` in degrees; only when the viewer may see the map."});

struct Withheld {
  std::optional<std::vector<std::string>> withheld;
};
template <>
inline constexpr auto describe<Withheld> = model(
    "What the athlete's privacy settings kept back.", "2.2",
    field<&Withheld::withheld>{"Names of the fields and streams left out."});

struct Activity {
  Id activity_id;
  Id user_id;
  ActivityType activity_type;
  ActivityStatus status;
  std::optional<ActivitySource> source;
  ActivitySummary summary;
  std::optional<std::string> ai_headline;
  std::optional<std::string> ai_summary;
  std::optional<double> perceived_effort;
  std::optional<std::string> personal_review;
  std::optional<Id> plan_instance_id;
  std::optional<Id> workout_id;
  std::optional<Date> scheduled_date;
  std::optional<MillisTime> completed_at;
  std::optional<MillisTime> created_at;
  std::optional<MillisTime> updated_at;
  std::optional<std::vector<std::string>> image_urls;
  std::optional<ActivityStreams> streams;
  std::optional<Withheld> privacy;
};
template <>
inline constexpr auto describe<Activity> = model(
    "Something an athlete did or is to do.", "2.5",
    field<&Activity::activity_id>{"Id of the activity."},
    field<&Activity::user_id>{"Id of the athlete."},
    field<&Activity::activity_type>{"Lower-case form, as in filters."},
    field<&Activity::status>{"`scheduled` until done, `skipped` when the day after has passed."},
    field<&Activity::source>{"Device or service that it came from."},
    field<&Activity::summary>{"The figures."},
    field<&Activity::ai_headline>{"Short headline by the AI coach."},
    field<&Activity::ai_summary>{"Summary by the AI coach; only completed ones of 3 km and more, some time after completion."},
    field<&Activity::perceived_effort>{"1 to 10."},
    field<&Activity::personal_review>{"The athlete's own words."},
    field<&Activity::plan_instance_id>{"The plan instance that it belongs to."},
    field<&Activity::workout_id>{"The workout that it belongs to."},
    field<&Activity::scheduled_date>{"Day for which it is planned."},
    field<&Activity::completed_at>{"Epoch milliseconds."},
    field<&Activity::created_at>{"Epoch milliseconds."},
    field<&Activity::updated_at>{"Epoch milliseconds."},
    field<&Activity::image_urls>{"Only with `image_urls: true`."},
    field<&Activity::streams>{"Only with `detail: true`; null when nothing was recorded."},
    field<&Activity::privacy>{"What was kept back from this viewer."});

struct ActivityListParams {
  std::optional<Id> user_id;
  std::optional<IsoTime> start_date;
  std::optional<IsoTime> end_date;
  std::optional<ActivityType> activity_type;
  std::optional<std::vector<ActivityStatus>> status;
  std::optional<Id> plan_instance_id;
  std::optional<std::int64_t> limit;
  std::optional<std::int64_t> offset;
  std::optional<ActivityFormat> format;
  std::optional<bool> detail;
  std::optional<bool> image_urls;
};
template <>
inline constexpr auto describe<ActivityListParams> = model(
    "Which activities to list.", "8",
    field<&ActivityListParams::user_id>{"Default: the caller. Others need coach access."},
    field<&ActivityListParams::start_date>{"On or after: ISO 8601 with time, or a date."},
    field<&ActivityListParams::end_date>{"On or before: ISO 8601 with time, or a date."},
    field<&ActivityListParams::activity_type>{"Only this sport."},
    field<&ActivityListParams::status>{"Default completed, scheduled and skipped; cancelled ones only on request."},
    field<&ActivityListParams::plan_instance_id>{"Only of this plan instance."},
    field<&ActivityListParams::limit>{"1 to 200, default 50."},
    field<&ActivityListParams::offset>{"How many to skip, default 0."},
    field<&ActivityListParams::format>{"`raw`: the stored document as it is, of no fixed shape."},
    field<&ActivityListParams::detail>{"With streams; slower."},
    field<&ActivityListParams::image_urls>{"With `image_urls`."});

struct ActivityParams {
  Id activity_id;
};
template <>
inline constexpr auto describe<ActivityParams> = model(
    "Names an activity.", "8",
    field<&ActivityParams::activity_id>{"Id of the activity."});

struct ActivityGetParams {
  Id activity_id;
  std::optional<ActivityFormat> format;
  std::optional<bool> detail;
  std::optional<bool> image_urls;
};
template <>
inline constexpr auto describe<ActivityGetParams> = model(
    "Which activity, and how much of it.", "8",
    field<&ActivityGetParams::activity_id>{"Id of the activity."},
    field<&ActivityGetParams::format>{"`raw`: the stored document as it is, of no fixed shape."},
    field<&ActivityGetParams::detail>{"With streams."},
    field<&ActivityGetParams::image_urls>{"With `image_urls`."});

struct ActivityCreateBody {
  std::optional<Id> user_id;
  std::optional<std::string> email;
  std::optional<std::string> display_name;
  ActivitySummary summary;
  std::optional<ActivityStatus> status;
  std::optional<ActivitySource> source;
  std::optional<MillisTime> completed_at;
  std::optional<double> perceived_effort;
  std::optional<std::string> personal_review;
  std::optional<Id> plan_instance_id;
  std::optional<Id> workout_id;
  std::optional<Date> scheduled_date;
  std::optional<ActivityStreams> streams;
};
template <>
inline constexpr auto describe<ActivityCreateBody> = model(
    "An activity to log or to schedule.", "8",
    field<&ActivityCreateBody::user_id>{"Default: the caller; required with an API key."},
    field<&ActivityCreateBody::email>{"The athlete's address; informative."},
    field<&ActivityCreateBody::display_name>{"The athlete's name; informative."},
    field<&ActivityCreateBody::summary>{"The figures; `start_time_in_seconds` is required when completed."},
    field<&ActivityCreateBody::status>{"`completed` (default), `scheduled` or `cancelled`."},
    field<&ActivityCreateBody::source>{"Default `manual`."},
    field<&ActivityCreateBody::completed_at>{"Epoch milliseconds; default start plus duration."},
    field<&ActivityCreateBody::perceived_effort>{"1 to 10."},
    field<&ActivityCreateBody::personal_review>{"The athlete's own words."},
    field<&ActivityCreateBody::plan_instance_id>{"The plan instance that it belongs to."},
    field<&ActivityCreateBody::workout_id>{"The workout that it belongs to."},
    field<&ActivityCreateBody::scheduled_date>{"Required when scheduled."},
    field<&ActivityCreateBody::streams>{"What was recorded over time."});

struct ActivitySummaryUpdate {
  std::optional<std::string> activity_name;
  std::optional<SummaryActivityType> activity_type;
  Clearable<WorkoutSubType> activity_sub_type;
  Clearable<SecondsTime> start_time_in_seconds;
  Clearable<double> duration_in_seconds;
  Clearable<double> distance_in_meters;
  Clearable<std::string> average_pace;
  Clearable<double> average_heart_rate;
  Clearable<double> max_heart_rate;
  Clearable<double> elevation_gain_in_meters;
  Clearable<double> average_cadence;
  Clearable<double> calories;
};
template <>
inline constexpr auto describe<ActivitySummaryUpdate> = model(
    "Figures to change; what is left out stays.", "8",
    field<&ActivitySummaryUpdate::activity_name>{"Title."},
    field<&ActivitySummaryUpdate::activity_type>{"Upper-case form."},
    field<&ActivitySummaryUpdate::activity_sub_type>{"Kind of session, such as `easy-run`."},
    field<&ActivitySummaryUpdate::start_time_in_seconds>{"Epoch seconds."},
    field<&ActivitySummaryUpdate::duration_in_seconds>{"Seconds, 0 to 86,400."},
    field<&ActivitySummaryUpdate::distance_in_meters>{"Meters."},
    field<&ActivitySummaryUpdate::average_pace>{"`M:SS` per kilometer."},
    field<&ActivitySummaryUpdate::average_heart_rate>{"Beats per minute."},
    field<&ActivitySummaryUpdate::max_heart_rate>{"Beats per minute."},
    field<&ActivitySummaryUpdate::elevation_gain_in_meters>{"Meters."},
    field<&ActivitySummaryUpdate::average_cadence>{"Steps per minute, both feet."},
    field<&ActivitySummaryUpdate::calories>{"Kilocalories."});

struct ActivityUpdateBody {
  std::optional<ActivitySummaryUpdate> summary;
  std::optional<ActivityStatus> status;
  Clearable<MillisTime> completed_at;
  Clearable<double> perceived_effort;
  Clearable<std::string> personal_review;
  Clearable<Id> plan_instance_id;
  Clearable<Id> workout_id;
  Clearable<Date> scheduled_date;
  Clearable<ActivityStreams> streams;
};
template <>
inline constexpr auto describe<ActivityUpdateBody> = model(
    "What to change; of an activity from a device only its name, sub-type, effort, review, plan instance and workout.", "8",
    field<&ActivityUpdateBody::summary>{"Figures to change."},
    field<&ActivityUpdateBody::status>{"New state."},
    field<&ActivityUpdateBody::completed_at>{"Epoch milliseconds."},
    field<&ActivityUpdateBody::perceived_effort>{"1 to 10."},
    field<&ActivityUpdateBody::personal_review>{"The athlete's own words."},
    field<&ActivityUpdateBody::plan_instance_id>{"The plan instance that it belongs to."},
    field<&ActivityUpdateBody::workout_id>{"The workout that it belongs to."},
    field<&ActivityUpdateBody::scheduled_date>{"Day for which it is planned."},
    field<&ActivityUpdateBody::streams>{"What was recorded over time."});

struct DeletedActivity {
  std::string message;
  Id activity_id;
};
template <>
inline constexpr auto describe<DeletedActivity> = model(
    "The activity is gone.", "8",
    field<&DeletedActivity::message>{"For people."},
    field<&DeletedActivity::activity_id>{"Id of the activity."});

}  // namespace astral
