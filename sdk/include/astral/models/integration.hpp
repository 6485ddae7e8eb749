#pragma once

#include <optional>
#include <string>
#include <vector>

#include "astral/models/activity.hpp"
#include "astral/models/user.hpp"

namespace astral {

struct Provider : Choice<"strava", "garmin", "apple_health"> { using Choice::Choice; };

struct AuthorizeUrlParams {
  std::optional<std::string> return_url;
};
template <>
inline constexpr auto describe<AuthorizeUrlParams> = model(
    "Where the athlete goes after giving consent.", "12",
    field<&AuthorizeUrlParams::return_url>{
        "https, http on loopback, or `nr:`; gets `provider`, `status`, `provider_user_id` and possibly `error` appended. Default `nr://redirect`."});

struct AuthorizeUrl {
  std::string authorize_url;
};
template <>
inline constexpr auto describe<AuthorizeUrl> = model(
    "The page on which the provider asks for consent.", "12",
    field<&AuthorizeUrl::authorize_url>{"To be opened in the athlete's browser within 10 minutes, once."});

struct StravaCallbackParams {
  std::optional<std::string> code;
  std::optional<std::string> state;
  std::optional<std::string> error;
};
template <>
inline constexpr auto describe<StravaCallbackParams> = model(
    "What Strava hands over (OAuth 2).", "12",
    field<&StravaCallbackParams::code>{"To be exchanged for a token by the server."},
    field<&StravaCallbackParams::state>{"As it stood in the authorize URL."},
    field<&StravaCallbackParams::error>{"`access_denied` when the athlete declined."});

struct GarminCallbackParams {
  std::optional<std::string> oauth_token;
  std::optional<std::string> oauth_verifier;
};
template <>
inline constexpr auto describe<GarminCallbackParams> = model(
    "What Garmin hands over (OAuth 1.0a).", "12",
    field<&GarminCallbackParams::oauth_token>{"As it stood in the authorize URL."},
    field<&GarminCallbackParams::oauth_verifier>{"Absent when the athlete declined."});

struct Disconnection {
  Provider provider;
  ConnectionStatus status;
  bool was_connected = false;
};
template <>
inline constexpr auto describe<Disconnection> = model(
    "The provider is no longer linked; what came from it stays.", "12",
    field<&Disconnection::provider>{"Which provider."},
    field<&Disconnection::status>{"`disconnected`."},
    field<&Disconnection::was_connected>{"False when there was nothing to disconnect."});

struct AppleHealthWorkout {
  std::string external_id;
  ActivitySummary summary;
  std::optional<ActivityStreams> streams;
};
template <>
inline constexpr auto describe<AppleHealthWorkout> = model(
    "A workout that the phone or watch recorded.", "12",
    field<&AppleHealthWorkout::external_id>{"Id on the device, unique for the athlete: the same one again updates."},
    field<&AppleHealthWorkout::summary>{"The figures; `start_time_in_seconds` is needed."},
    field<&AppleHealthWorkout::streams>{"What was recorded over time."});

struct AppleHealthWorkoutsBody {
  std::vector<AppleHealthWorkout> workouts;
};
template <>
inline constexpr auto describe<AppleHealthWorkoutsBody> = model(
    "Workouts to store as completed activities.", "12",
    field<&AppleHealthWorkoutsBody::workouts>{"1 to 100."});

struct RefusedWorkout {
  std::string external_id;
  std::string error;
};
template <>
inline constexpr auto describe<RefusedWorkout> = model(
    "A workout that was not stored.", "12",
    field<&RefusedWorkout::external_id>{"Id on the device."},
    field<&RefusedWorkout::error>{"Why, for people."});

struct AppleHealthWorkoutsReceipt {
  std::int64_t received = 0;
  std::int64_t created = 0;
  std::int64_t updated = 0;
  std::vector<RefusedWorkout> failed;
  std::vector<Id> activity_ids;
};
template <>
inline constexpr auto describe<AppleHealthWorkoutsReceipt> = model(
    "What became of the uploaded workouts.", "12",
    field<&AppleHealthWorkoutsReceipt::received>{"How many were sent."},
    field<&AppleHealthWorkoutsReceipt::created>{"How many were new."},
    field<&AppleHealthWorkoutsReceipt::updated>{"How many were known."},
    field<&AppleHealthWorkoutsReceipt::failed>{"Those that were not stored; the others are."},
    field<&AppleHealthWorkoutsReceipt::activity_ids>{"Ids of the stored activities."});

struct SleepStages {
  std::optional<double> awake;
  std::optional<double> rem;
  std::optional<double> core;
  std::optional<double> deep;
};
template <>
inline constexpr auto describe<SleepStages> = model(
    "A night by stages of sleep.", "12",
    field<&SleepStages::awake>{"Seconds."},
    field<&SleepStages::rem>{"Seconds."},
    field<&SleepStages::core>{"Seconds."},
    field<&SleepStages::deep>{"Seconds."});

struct DailyMetrics {
  Date date;
  std::optional<double> resting_heart_rate;
  std::optional<double> hrv;
  std::optional<double> sleep_duration_in_seconds;
  std::optional<SleepStages> sleep_stages;
  std::optional<std::int64_t> steps;
  std::optional<double> vo2_max;
};
template <>
inline constexpr auto describe<DailyMetrics> = model(
    "What the phone or watch measured on one day.", "12",
    field<&DailyMetrics::date>{"The day; the same one again updates."},
    field<&DailyMetrics::resting_heart_rate>{"Beats per minute."},
    field<&DailyMetrics::hrv>{"Heart-rate variability, milliseconds."},
    field<&DailyMetrics::sleep_duration_in_seconds>{"Seconds."},
    field<&DailyMetrics::sleep_stages>{"Seconds by stage."},
    field<&DailyMetrics::steps>{"Steps."},
    field<&DailyMetrics::vo2_max>{"Milliliters per kilogram and minute."});

struct DailyMetricsBody {
  std::vector<DailyMetrics> metrics;
};
template <>
inline constexpr auto describe<DailyMetricsBody> = model(
    "Days to store.", "12",
    field<&DailyMetricsBody::metrics>{"1 to 100 days."});

struct DailyMetricsReceipt {
  std::int64_t received = 0;
  std::int64_t upserted = 0;
};
template <>
inline constexpr auto describe<DailyMetricsReceipt> = model(
    "What became of the uploaded days.", "12",
    field<&DailyMetricsReceipt::received>{"How many were sent."},
    field<&DailyMetricsReceipt::upserted>{"How many were stored, new or known."});

}  // namespace astral
