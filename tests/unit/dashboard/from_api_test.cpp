#include "core/from_api.hpp"

#include <cmath>

#include "catch_amalgamated.hpp"

namespace dashboard::from_api_test {

TEST_CASE("from the API: a roster entry keeps what is known and leaves the rest open") {
  astral::RosterEntry entry;
  entry.user_id = "usr_1";
  entry.display_name = "\u00c9lise M\u00fcller";
  entry.email = "Elise@club.example";
  entry.nickname = "Li";
  entry.metrics.emplace().running_analytics.emplace().weekly_distance_km = 62.4;
  entry.metrics->running_analytics->avg_pace_per_km = "5:12";
  entry.metrics->fitness.emplace().current.emplace().hrv_avg = 62;
  entry.latest_activity.emplace().activity_type = "bike";
  entry.latest_activity->start_time_in_seconds = astral::SecondsTime{1'776'643'200'000};
  entry.attention_signals.emplace().push_back(
      {.signal_id = "sig_1", .metric = "hrv_avg", .direction = "down", .severity = "urgent", .change_percent = -12.7});

  const auto page = roster_page_of({.org_id = "org_1", .athletes = {entry}, .total = 1});
  CHECK(page.organization_id == "org_1");
  CHECK(page.total == 1);
  const auto& row = page.rows.at(0);
  CHECK(row.search_text == "elise muller li elise@club.example");
  CHECK(*row.figures.weekly_distance_meters == Catch::Approx(62'400));
  CHECK(row.figures.average_pace_seconds == 312.0);
  CHECK_FALSE(row.figures.recovery.has_value());
  CHECK(row.latest->sport == Sport::bike);
  CHECK(row.latest->start_seconds == 1'776'643'200);
  CHECK(row.severity() == Severity::urgent);
  CHECK_FALSE(row.signals[0].is_up);
  CHECK_FALSE(row.plan.has_value());
}

TEST_CASE("from the API: an athlete without a name goes by the address, else by the id") {
  astral::RosterEntry entry;
  entry.user_id = "usr_1";
  entry.display_name = "  ";
  CHECK(roster_page_of({.athletes = {entry}}).rows[0].name == "usr_1");
  entry.email = "a@b.example";
  CHECK(roster_page_of({.athletes = {entry}}).rows[0].name == "a@b.example");
}

TEST_CASE("from the API: words that are not known do no harm") {
  astral::Activity activity;
  activity.activity_type = "unicycling";
  activity.status = "postponed";
  activity.scheduled_date = "not a date";
  activity.summary.average_pace = "fast";
  const auto result = activity_of(activity);
  CHECK(result.sport == Sport::other);
  CHECK(result.status == ActivityStatus::completed);
  CHECK_FALSE(result.planned_day.has_value());
  CHECK_FALSE(result.pace_seconds.has_value());
}

TEST_CASE("from the API: a missing reading is a gap") {
  astral::AthleteProfile profile;
  auto& history = profile.metrics.fitness.emplace().history.emplace();
  history.hrv_avg = std::vector<astral::Reading>{{.date = "2026-04-19", .value = {63}}, {.date = "2026-04-20", .value = {std::nan("")}}};
  const auto result = profile_of(profile);
  REQUIRE(result.hrv_history.size() == 2);
  CHECK(result.hrv_history[0].value == 63.0);
  CHECK_FALSE(result.hrv_history[1].value.has_value());
}

TEST_CASE("from the API: the person has the best name that the answer holds") {
  astral::SignIn sign_in;
  sign_in.user_id = "usr_1";
  sign_in.credentials.emplace().email = "sam@club.example";
  CHECK(person_of(sign_in).name == "sam@club.example");
  sign_in.profile.emplace().username = "sam";
  sign_in.profile->org_id = "org_1";
  CHECK(person_of(sign_in).name == "sam");
  CHECK(person_of(sign_in).organization_id == "org_1");
  sign_in.profile->display_name = "Sam Rivera";
  CHECK(person_of(sign_in).name == "Sam Rivera");
}

TEST_CASE("from the API: the role is the organization's, else that of the account") {
  astral::SignIn sign_in;
  CHECK(person_of(sign_in).role == Role::assistant);
  auto& profile = sign_in.profile.emplace();
  profile.membership_role = "athlete";
  CHECK(person_of(sign_in).role == Role::athlete);
  profile.membership_role = "coach";
  CHECK(person_of(sign_in).role == Role::assistant);
  profile.membership_roles = std::vector<std::string>{"head_coach"};
  CHECK(person_of(sign_in).role == Role::head_coach);
}

TEST_CASE("from the API: every kind of error becomes a problem that one can act on") {
  using astral::ErrorKind;
  const auto kind = [](ErrorKind error) {
    return problem_of({.kind = error, .message = "words", .field = "email", .request_id = "req_1"}).kind;
  };
  CHECK(kind(ErrorKind::authentication) == ProblemKind::session_ended);
  CHECK(kind(ErrorKind::permission) == ProblemKind::forbidden);
  CHECK(kind(ErrorKind::not_found) == ProblemKind::missing);
  CHECK(kind(ErrorKind::rate_limit) == ProblemKind::busy);
  CHECK(kind(ErrorKind::validation) == ProblemKind::refused);
  CHECK(kind(ErrorKind::network) == ProblemKind::unreachable);
  CHECK(kind(ErrorKind::timeout) == ProblemKind::slow);
  CHECK(kind(ErrorKind::server) == ProblemKind::broken);
  CHECK(kind(ErrorKind::decode) == ProblemKind::broken);
  for (int i = 0; i <= static_cast<int>(ProblemKind::broken); ++i) {
    CHECK_FALSE(title_of(static_cast<ProblemKind>(i)).is_empty());
    CHECK_FALSE(advice_on({.kind = static_cast<ProblemKind>(i)}, Language::english).empty());
  }
}

}  // namespace dashboard::from_api_test
