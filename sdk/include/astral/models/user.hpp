#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "astral/meta.hpp"

namespace astral {

struct AccountStatus : Choice<"active", "inactive", "suspended", "pending", "deactivated"> { using Choice::Choice; };
struct MembershipRole : Choice<"athlete", "coach"> { using Choice::Choice; };
struct Language : Choice<"en", "zh-TW", "ja"> { using Choice::Choice; };
struct UnitSystem : Choice<"metric", "imperial"> { using Choice::Choice; };
struct CoachPersona : Choice<"rex"> { using Choice::Choice; };
struct Weekday : Choice<"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"> { using Choice::Choice; };
struct SubscriptionTier : Choice<"free", "pro", "coach", "club", "enterprise"> { using Choice::Choice; };
struct SubscriptionStatus : Choice<"active", "trial", "canceled", "past_due", "expired", "suspended"> { using Choice::Choice; };
struct ConnectionStatus : Choice<"disconnected", "connected", "error"> { using Choice::Choice; };
struct Backfill : Choice<"none", "queued", "running", "done"> { using Choice::Choice; };

struct Preferences {
  std::optional<Language> language;
  std::optional<std::string> timezone;
  std::optional<UnitSystem> unit_system;
  std::optional<CoachPersona> coach_persona;
  std::optional<std::vector<Weekday>> workout_days;
};
template <>
inline constexpr auto describe<Preferences> = model(
    "Display and coaching preferences of an account.", "2.1",
    field<&Preferences::language>{"Language of texts and e-mails."},
    field<&Preferences::timezone>{"IANA time zone, such as `Asia/Taipei`."},
    field<&Preferences::unit_system>{"Changes display only; the API itself is metric."},
    field<&Preferences::coach_persona>{"Persona of the AI coach."},
    field<&Preferences::workout_days>{"Days on which the athlete trains."});

struct UserSubscription {
  std::optional<SubscriptionTier> tier;
  std::optional<SubscriptionStatus> status;
  std::optional<MillisTime> started_at;
  std::optional<MillisTime> expires_at;
};
template <>
inline constexpr auto describe<UserSubscription> = model(
    "The subscription as the profile shows it.", "2.1",
    field<&UserSubscription::tier>{"Tier of the account."},
    field<&UserSubscription::status>{"State of the subscription."},
    field<&UserSubscription::started_at>{"Start, epoch milliseconds."},
    field<&UserSubscription::expires_at>{"End, epoch milliseconds."});

struct Connection {
  bool connected = false;
  std::optional<ConnectionStatus> status;
  std::optional<std::string> provider_user_id;
  std::optional<IsoTime> connected_at;
  std::optional<IsoTime> last_sync_at;
  std::optional<Backfill> backfill;
};
template <>
inline constexpr auto describe<Connection> = model(
    "The link to one device or activity provider.", "2.1",
    field<&Connection::connected>{"True when the provider is linked."},
    field<&Connection::status>{"State of the link."},
    field<&Connection::provider_user_id>{"The athlete's id at the provider."},
    field<&Connection::connected_at>{"ISO 8601."},
    field<&Connection::last_sync_at>{"When activities last came in, ISO 8601."},
    field<&Connection::backfill>{"How far the activities of the two months before have come in."});

struct Connections {
  std::optional<Connection> strava;
  std::optional<Connection> garmin;
  std::optional<Connection> apple_health;
};
template <>
inline constexpr auto describe<Connections> = model(
    "Linked providers.", "2.1",
    field<&Connections::strava>{"Strava."},
    field<&Connections::garmin>{"Garmin Connect."},
    field<&Connections::apple_health>{"Apple Health."});

struct PrivacySettings {
  std::optional<bool> share_activity_in_profile;
  std::optional<bool> share_activity_with_group;
  std::optional<bool> share_activity_with_coach;
  std::optional<bool> share_activity_with_public;
  std::optional<bool> share_pace_data;
  std::optional<bool> share_activity_map;
  std::optional<bool> share_race_history;
  std::optional<bool> share_pb;
  std::optional<bool> share_race_goal;
  std::optional<bool> share_profile_info;
  std::optional<bool> share_training_data;
  std::optional<bool> share_with_coach;
};
template <>
inline constexpr auto describe<PrivacySettings> = model(
    "What others see of an athlete. A switch that is off hides the data named.", "2.2",
    field<&PrivacySettings::share_activity_in_profile>{"Master switch: every activity, from everybody else."},
    field<&PrivacySettings::share_activity_with_group>{"Activities, from group members."},
    field<&PrivacySettings::share_activity_with_coach>{"Activities, from the assigned coach."},
    field<&PrivacySettings::share_activity_with_public>{"Activities, from anyone else."},
    field<&PrivacySettings::share_pace_data>{"Average pace and the pace stream."},
    field<&PrivacySettings::share_activity_map>{"The latlng stream."},
    field<&PrivacySettings::share_race_history>{"Race results on the profile."},
    field<&PrivacySettings::share_pb>{"Personal bests."},
    field<&PrivacySettings::share_race_goal>{"Target race and time."},
    field<&PrivacySettings::share_profile_info>{"Photo and bio."},
    field<&PrivacySettings::share_training_data>{"Heart rate, elevation and similar."},
    field<&PrivacySettings::share_with_coach>{"When on, the coach has full access, past all other settings."});

struct ZoneRange {
  std::string zone;
  double min = 0;
  double max = 0;
};
template <>
inline constexpr auto describe<ZoneRange> = model(
    "One training zone.", "2.1",
    field<&ZoneRange::zone>{"`z1` to `z6`."},
    field<&ZoneRange::min>{"Lower bound: beats per minute, or seconds per kilometer."},
    field<&ZoneRange::max>{"Upper bound: beats per minute, or seconds per kilometer."});

struct HeartRateZones {
  std::optional<double> max_heart_rate;
  std::optional<double> resting_heart_rate;
  std::optional<std::vector<ZoneRange>> zones;
};
template <>
inline constexpr auto describe<HeartRateZones> = model(
    "Heart-rate zones.", "2.1",
    field<&HeartRateZones::max_heart_rate>{"Beats per minute."},
    field<&HeartRateZones::resting_heart_rate>{"Beats per minute."},
    field<&HeartRateZones::zones>{"z1 to z5, beats per minute."});

struct PaceZones {
  std::optional<double> threshold_pace;
  std::optional<std::vector<ZoneRange>> zones;
};
template <>
inline constexpr auto describe<PaceZones> = model(
    "Pace zones.", "2.1",
    field<&PaceZones::threshold_pace>{"Seconds per kilometer."},
    field<&PaceZones::zones>{"z1 to z6, seconds per kilometer."});

struct Zones {
  std::optional<HeartRateZones> heart_rate;
  std::optional<PaceZones> pace;
  std::optional<double> vdot;
};
template <>
inline constexpr auto describe<Zones> = model(
    "Training zones of an athlete.", "2.1",
    field<&Zones::heart_rate>{"Heart-rate zones."},
    field<&Zones::pace>{"Pace zones."},
    field<&Zones::vdot>{"Running fitness by Daniels' tables, without unit."});

struct User {
  Id user_id;
  std::string email;
  std::string username;
  std::optional<std::string> display_name;
  std::optional<std::string> first_name;
  std::optional<std::string> last_name;
  std::optional<std::string> bio;
  std::optional<std::string> profile_image_url;
  AccountStatus status;
  MembershipRole membership_role;
  std::optional<bool> is_verified;
  std::optional<std::vector<std::string>> membership_roles;
  std::optional<Id> org_id;
  std::optional<MillisTime> created_at;
  std::optional<MillisTime> updated_at;
  std::optional<MillisTime> last_login_at;
  std::optional<Preferences> preferences;
  std::optional<UserSubscription> subscription;
  std::optional<Connections> integrations;
  std::optional<std::map<std::string, bool>> notification_settings;
  std::optional<PrivacySettings> privacy;
  std::optional<Zones> zones;
};
template <>
inline constexpr auto describe<User> = model(
    "A full profile, as its owner sees it. After a sign-in it may be abbreviated.", "2.1",
    field<&User::user_id>{"Id of the account."},
    field<&User::email>{"Login address."},
    field<&User::username>{"3 to 30 of `[A-Za-z0-9_]`, unique without regard to case."},
    field<&User::display_name>{"At most 50 characters, not unique."},
    field<&User::first_name>{"At most 50 characters."},
    field<&User::last_name>{"At most 50 characters."},
    field<&User::bio>{"At most 500 characters."},
    field<&User::profile_image_url>{"https URL."},
    field<&User::status>{"State of the account."},
    field<&User::membership_role>{"Whether the account is an athlete's or a coach's."},
    field<&User::is_verified>{"True once the e-mail address is verified."},
    field<&User::membership_roles>{"Roles within the organization."},
    field<&User::org_id>{"The organization, once a member of one."},
    field<&User::created_at>{"Epoch milliseconds."},
    field<&User::updated_at>{"Epoch milliseconds."},
    field<&User::last_login_at>{"Epoch milliseconds."},
    field<&User::preferences>{"Language, time zone, units, workout days."},
    field<&User::subscription>{"Tier and state."},
    field<&User::integrations>{"Linked providers."},
    field<&User::notification_settings>{"Switches by name; keys that this SDK does not know are kept."},
    field<&User::privacy>{"What others see."},
    field<&User::zones>{"Training zones."});

struct UserParams {
  Id user_id;
};
template <>
inline constexpr auto describe<UserParams> = model(
    "Names an account.", "4",
    field<&UserParams::user_id>{"Id of the account."});

struct UserUpdateBody {
  std::optional<std::string> display_name;
  Clearable<std::string> first_name;
  Clearable<std::string> last_name;
  Clearable<std::string> bio;
  Clearable<std::string> profile_image_url;
  std::optional<Preferences> preferences;
  std::optional<UserSubscription> subscription;
  std::optional<Connections> integrations;
  std::optional<std::map<std::string, bool>> notification_settings;
  std::optional<PrivacySettings> privacy;
  Clearable<Zones> zones;
};
template <>
inline constexpr auto describe<UserUpdateBody> = model(
    "What to change of a profile. What is left out stays, in nested objects too; lists are replaced whole.", "4",
    field<&UserUpdateBody::display_name>{"At most 50 characters, not unique."},
    field<&UserUpdateBody::first_name>{"At most 50 characters."},
    field<&UserUpdateBody::last_name>{"At most 50 characters."},
    field<&UserUpdateBody::bio>{"At most 500 characters."},
    field<&UserUpdateBody::profile_image_url>{"https URL."},
    field<&UserUpdateBody::preferences>{"Language, time zone, units, workout days."},
    field<&UserUpdateBody::subscription>{"Takes effect for administrators only."},
    field<&UserUpdateBody::integrations>{"Takes effect for administrators only."},
    field<&UserUpdateBody::notification_settings>{"Switches by name."},
    field<&UserUpdateBody::privacy>{"What others see."},
    field<&UserUpdateBody::zones>{"Training zones."});

struct UsernameParams {
  std::string username;
};
template <>
inline constexpr auto describe<UsernameParams> = model(
    "A user name to look up.", "4",
    field<&UsernameParams::username>{"3 to 30 of `[A-Za-z0-9_]`."});

struct UsernameAvailability {
  std::string username;
  bool available = false;
};
template <>
inline constexpr auto describe<UsernameAvailability> = model(
    "Whether a user name can be had.", "4",
    field<&UsernameAvailability::username>{"The name asked for."},
    field<&UsernameAvailability::available>{"True when nobody else has it, in whatever case."});

struct UsernameChangeBody {
  std::string username;
};
template <>
inline constexpr auto describe<UsernameChangeBody> = model(
    "A new user name.", "4",
    field<&UsernameChangeBody::username>{"3 to 30 of `[A-Za-z0-9_]`, unique without regard to case."});

struct ChangedUsername {
  Id user_id;
  std::string username;
};
template <>
inline constexpr auto describe<ChangedUsername> = model(
    "The user name in force.", "4",
    field<&ChangedUsername::user_id>{"Id of the account."},
    field<&ChangedUsername::username>{"The new name."});

}  // namespace astral
