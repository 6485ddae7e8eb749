// The samples that the API documentation gives: each is read strictly, and written again it is the same.
#include <cmath>

#include "astral/codec.hpp"
#include "astral/http.hpp"
#include "astral/models/ai_coach.hpp"
#include "astral/models/analytics.hpp"
#include "astral/models/api_key.hpp"
#include "astral/models/auth.hpp"
#include "astral/models/group.hpp"
#include "astral/models/integration.hpp"
#include "astral/models/stripe.hpp"
#include "astral/models/subscription.hpp"
#include "support.hpp"

using namespace astral;
using namespace astral::test;

namespace {

/// Null and absent mean the same in answers; what is written leaves the field out.
Json without_nulls(const Json& value) {
  if (value.is(JsonKind::array)) {
    auto list = Json::array();
    for (std::size_t index = 0; index < value.size(); ++index)
      list.push(without_nulls(value.at(index)));  // a null here is a missing sample
    return list;
  }
  if (!value.is(JsonKind::object)) return value;
  auto object = Json::object();
  for (const auto& key : value.keys()) {
    if (value.get(key).has_value()) object.set(key, without_nulls(value.get(key)));
  }
  return object;
}

template <class T>
T read(std::string_view sample) {
  auto value = decode<T>(json(sample), Strictness::strict);
  if (!value) FAIL(value.error().message());
  CHECK_THAT(encode(*value), EqualsJson(without_nulls(json(sample))));
  return std::move(*value);
}

}  // namespace

TEST_CASE("samples: auth.me") {
  const auto me = read<Me>(R"({"user_id":"uid_abc123","email":"runner@example.com","roles":["user"],"is_verified":true,"is_active":true,
    "last_login":"2026-04-23T08:30:00Z"})");
  CHECK(me.user_id == "uid_abc123");
  CHECK(me.roles == std::vector<std::string>{"user"});
  CHECK(me.last_login->epoch_millis == 1'776'933'000'000);
}

TEST_CASE("samples: auth.requestVerification and auth.verifyToken") {
  CHECK(read<VerificationSent>(R"({"message":"Verification email sent","expires_in":86400})").expires_in == 86400);
  CHECK(read<TokenVerification>(R"({"valid":true,"email":"runner@example.com"})").valid);
  CHECK(read<TokenVerification>(R"({"valid":false,"error":"Invalid or expired token"})").error == "Invalid or expired token");
}

TEST_CASE("samples: auth.completeSignup, whose profile is abbreviated") {
  constexpr std::string_view sample = R"({"user_id":"abc123","access_token":"eyJ...","token_type":"Bearer","expires_at":1740000000,
    "credentials":{"user_id":"abc123","email":"you@example.com","is_verified":false,"is_active":true,"roles":["user"]},
    "profile":{"user_id":"abc123","email":"you@example.com","username":"yourusername","membership_role":"athlete","status":"active",
      "subscription":{"tier":"free","status":"active"}},
    "is_new_user":true,"success":true})";
  const auto sign_in = decode<SignIn>(json(sample), Strictness::strict);
  REQUIRE(sign_in.has_value());
  CHECK(sign_in->token_type.is_known());
  CHECK(sign_in->expires_at.epoch_millis == 1'740'000'000'000);
  CHECK(sign_in->profile->subscription->tier == "free");
  // The documentation shows this time in two forms; the SDK writes the one of the two that names its zone.
  auto expected = json(sample);
  expected.set("expires_at", Json::string("2025-02-19T21:20:00Z"));
  CHECK_THAT(encode(*sign_in), EqualsJson(expected));
}

TEST_CASE("samples: auth.refresh") {
  const auto refresh = read<TokenRefresh>(
      R"({"access_token":"eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9...","token_type":"Bearer","expires_at":"2026-04-24T10:00:00Z"})");
  CHECK(refresh.expires_at.epoch_millis == 1'777'024'800'000);
}

TEST_CASE("samples: users.get, a full profile") {
  const auto user = read<User>(R"({"user_id":"uid_abc123","email":"runner@example.com","username":"runner","display_name":"Alex Runner",
    "first_name":"Alex","last_name":"Runner","bio":"Marathon runner based in Taipei.",
    "profile_image_url":"https://storage.example.com/avatars/uid_abc123.jpg","status":"active","membership_role":"athlete","is_verified":true,
    "created_at":1745395200000,"updated_at":1745395200000,"last_login_at":1745481600000,
    "preferences":{"language":"en","timezone":"Asia/Taipei","unit_system":"metric","coach_persona":"rex","workout_days":["monday","wednesday","friday"]},
    "subscription":{"tier":"free","status":"active","started_at":null,"expires_at":null},
    "integrations":{"strava":{"connected":false},"garmin":{"connected":false},"apple_health":{"connected":false}},
    "notification_settings":{"leaderboard_like":true,"new_activity_like":true,"new_activity_comment":true,"new_follower":true,
      "ai_coach_notification":true,"email_notification":true,"activity_completed_notification":true,"workout_reminder":true}})");
  CHECK(user.created_at->epoch_millis == 1'745'395'200'000);
  CHECK(user.preferences->workout_days->at(2) == "friday");
  CHECK_FALSE(user.subscription->started_at.has_value());
  CHECK_FALSE(user.integrations->garmin->connected);
  CHECK(user.notification_settings->at("workout_reminder"));
}

TEST_CASE("samples: organizations.get") {
  const auto organization = read<Organization>(R"({"org_id":"org_xyz789","org_name":"Summit Running Club",
    "description":"Elite distance running program","head_coach_user_id":"usr_abc123",
    "coaches":[{"user_id":"usr_coach2","name":"Jane Smith","role":"assistant_coach"}],
    "settings":{"training_principle":"High-volume aerobic base with periodic intensity blocks.","logo_url":"https://cdn.astral.run/logos/summit.png"},
    "created_at":"2025-04-23T10:00:00Z"})");
  CHECK(organization.coaches.at(0).role == "assistant_coach");
  CHECK(organization.settings->at("logo_url").as_string() == "https://cdn.astral.run/logos/summit.png");
}

TEST_CASE("samples: organizations.create without the settings of a new organization") {
  const auto body =
      json(R"({"message":"Organization created successfully","organization":{"org_id":"org_xyz789","org_name":"Summit Running Club",
    "description":"Elite distance running program","head_coach_user_id":"usr_abc123","coaches":[],"created_at":"2025-04-23T10:00:00Z"}})");
  CHECK(read<Organization>(body.get("organization").dump()).coaches.empty());
}

TEST_CASE("samples: the request of apiKeys.create") {
  const auto key = read<ApiKeyCreateBody>(R"({"name":"Analytics integration","expires_at":"2027-01-01T00:00:00Z"})");
  CHECK(key.expires_at->epoch_millis == 1'798'761'600'000);
}

TEST_CASE("samples: the request of auth.signup") {
  const auto signup = read<SignupBody>(R"({"firebase_id_token":"<firebase_id_token>","profile_data":{"membership_role":"athlete"}})");
  CHECK(signup.profile_data->membership_role->is_known());
}

TEST_CASE("samples: groups.create and groups.get") {
  CHECK(read<ChangedGroup>(R"({"group_id":"grp_abc123","status":"success"})").group_id == "grp_abc123");
  const auto group = read<Group>(R"({"group_id":"grp_abc123","name":"Marathon Block A","description":"12-week marathon training cohort",
    "privacy":"private","owner_id":"usr_coach1","organization_id":"org_xyz789","members":["usr_athlete1","usr_athlete2"],
    "created_at":"2025-04-01T08:00:00Z"})");
  CHECK(group.members.size() == 2);
  CHECK(group.privacy.is_known());
}

TEST_CASE("samples: analytics.athleteProfile, as far as it is known") {
  const auto profile =
      read<AthleteProfile>(R"({"user_id":"usr_athlete1","display_name":"Alex","profile_image_url":"https://cdn.astral.run/images/alex.jpg",
    "metrics":{"running_analytics":{"weekly_distance_km":62.4,"avg_pace_per_km":"5:12"},
      "fitness":{"current":{"vo2_max":56.3,"hrv_avg":62,"recovery_score":78}},
      "training":{"current_week_load":420,"four_week_avg_load":395}},
    "current_goals":{"races":[{"race_name":"Boston Marathon","race_date":"2025-04-21","goal_time":"3:05:00"}]},
    "current_plans":[{"plan_instance_id":"pi_001","name":"Marathon Block A","status":"active"}]})");
  CHECK(profile.metrics.running_analytics->weekly_distance_km == 62.4);
  CHECK(profile.current_goals->races->at(0).race_date->text == "2025-04-21");
  CHECK(profile.current_plans->at(0).status.is_known());
}

TEST_CASE("samples: the request of aiCoach.generateDraft, as far as it is known") {
  const auto draft = read<DraftBody>(R"({"weeks":12,"level":"intermediate","org_id":"org_xyz789",
    "additional_prompt":"Focus on 5K speed development with one long run per week."})");
  CHECK(draft.weeks == 12);
  CHECK(draft.level.is_known());
}

TEST_CASE("samples: an activity and its streams") {
  const auto activity =
      read<Activity>(R"({"activity_id":"act_abc123","user_id":"usr_athlete1","activity_type":"run","status":"completed","source":"garmin",
    "summary":{"activity_name":"Morning Run","activity_type":"RUNNING","activity_sub_type":"easy-run","start_time_in_seconds":1776643200,
      "duration_in_seconds":3276,"distance_in_meters":10500,"average_pace":"5:12","average_heart_rate":148,"max_heart_rate":171,
      "elevation_gain_in_meters":84,"average_cadence":174,"calories":690,"training_load":44},
    "ai_headline":"Steady aerobic hour","ai_summary":"Even pace, heart rate below threshold throughout.","perceived_effort":4,"personal_review":null,
    "plan_instance_id":"pi_001","workout_id":"wk_abc123","scheduled_date":"2026-04-20","completed_at":1776646476000,"created_at":1776646500000,
    "updated_at":1776646500000,
    "streams":{"time":[0,5,10],"heart_rate":[101,108,null],"pace":[330.5,321.0,315.2],"elevation":[12.0,12.4,12.1],"distance":[0,15.2,31.0],
      "cadence":[160,170,172]}})");
  CHECK(activity.summary.start_time_in_seconds->epoch_millis == 1'776'643'200'000);
  CHECK(std::isnan(activity.streams->heart_rate->at(2).value));
}

TEST_CASE("samples: strava.authorizeUrl") {
  constexpr std::string_view sample =
      R"({"authorize_url":"https://www.strava.com/oauth/authorize?client_id=12345&redirect_uri=https%3A%2F%2Fapi.astral.run%2Fapi%2Fv1%2Fstrava%2Foauth%2Ftoken&response_type=code&approval_prompt=auto&scope=activity%3Awrite%2Cactivity%3Aread_all%2Cprofile%3Aread_all%2Cprofile%3Awrite&state=..."})";
  CHECK(read<AuthorizeUrl>(sample).authorize_url.ends_with("state=..."));
}

TEST_CASE("samples: subscriptions.status, whose period ends at a time without a zone") {
  const auto state = decode<SubscriptionState>(json(R"({"subscription":{"plan":"pro","status":"active","billing_interval":"monthly",
    "current_period_end":"2026-05-23T00:00:00"},"has_pro_access":true,"trial_days_remaining":0})"),
                                               Strictness::strict);
  REQUIRE(state.has_value());
  CHECK(state->subscription.plan == "pro");
  CHECK(state->subscription.current_period_end->epoch_millis == 1'779'494'400'000);
  CHECK(state->has_pro_access);
}

TEST_CASE("samples: the event of stripe.webhook, as far as it is known") {
  CHECK(read<StripeEvent>(R"({"id":"evt_1abc"})").id == "evt_1abc");
}

TEST_CASE("samples: the error bodies") {
  const Response generic{
      .status = 400,
      .body = json(R"({"error":"Human-readable error message","details":{"code":"MACHINE_READABLE_CODE","field":"additional context"}})")};
  const auto error = error_of(generic, "users.get");
  CHECK(error.message == "Human-readable error message");
  CHECK(error.code == "MACHINE_READABLE_CODE");
  CHECK(error.field == "additional context");
  CHECK(error_of({.status = 401, .body = json(R"({"error":"No authentication token provided"})")}, "auth.me").message ==
        "No authentication token provided");
  CHECK(error_of({.status = 401, .body = json(R"({"error":"No API key provided"})")}, "members.add").code.empty());
}
