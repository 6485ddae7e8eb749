#include "bench.hpp"

namespace dashboard::runtime_account_test {

TEST_CASE("runtime: the overview asks for races, goals and a club") {
  Bench bench;
  sign_in(bench);
  bench.server.answer(
      200, R"({"status":"ok","data":[{"race_id":"race_1","race_name":"River Half","race_type":"run","race_subtype":"half-marathon",
    "race_date":"2026-05-03T08:00:00Z","timezone":"Europe/Lisbon","location":"Porto"}],"metadata":{"total":1}})");
  bench.runtime.run(overview::LoadRaces{10});
  CHECK(bench.server.last().url.ends_with("/races?upcoming=true&limit=10"));
  const auto& race = bench.last<overview::RacesAnswered>().outcome->at(0);
  CHECK(race.id == "race_1");
  CHECK(race.start_seconds == 1'777'795'200);
  CHECK(race.zone == bench.page.zone("Europe/Lisbon"));

  bench.server.answer(200, R"({"status":"ok","data":{"user_id":"usr_2","display_name":"Alex","metrics":{},
    "current_goals":{"races":[{"race_name":"River Half","race_date":"2026-05-03","goal_time":"1:25:00"}]}}})");
  bench.runtime.run(overview::LoadGoals{"usr_2"});
  CHECK(bench.last<overview::GoalsAnswered>().user_id == "usr_2");
  CHECK(bench.last<overview::GoalsAnswered>().outcome->at(0).goal_time == "1:25:00");

  bench.server.answer(201,
                      R"({"message":"ok","organization":{"org_id":"org_9","org_name":"Sam's Team","head_coach_user_id":"usr_1","coaches":[],
    "created_at":"2025-04-23T10:00:00Z"}})");
  bench.runtime.run(overview::FoundClub{});
  CHECK(bench.server.last().url.ends_with("/organizations/bootstrap"));
  CHECK(bench.last<overview::ClubAnswered>().outcome->id == "org_9");
}

TEST_CASE("runtime: the roster's file is handed to the page") {
  Bench bench;
  bench.runtime.run(roster::SaveCsv{"athletes.csv", "a,b"});
  REQUIRE(bench.page.saved_files.size() == 1);
  CHECK(bench.page.saved_files[0].name == "athletes.csv");
  CHECK(bench.page.saved_files[0].media_type.starts_with("text/csv"));
  CHECK(bench.page.saved_files[0].text == "a,b");
}

TEST_CASE("runtime: connections are read, opened in a tab and ended") {
  using integrations::Provider;
  Bench bench;
  sign_in(bench);
  bench.server.answer(200, R"({"status":"ok","data":{"strava":{"connected":true,"status":"connected","provider_user_id":"12345678",
    "connected_at":"2026-04-01T08:00:00Z","last_sync_at":"2026-04-20T08:00:00Z","backfill":"running"},"garmin":{"connected":true,"status":"error"}}})");
  bench.runtime.run(integrations::LoadStatus{});
  const auto connections = *bench.last<integrations::StatusAnswered>().outcome;
  CHECK(connections[0].is_connected);
  CHECK(connections[0].account == "12345678");
  CHECK(connections[0].connected_seconds == 1'775'030'400);
  CHECK(connections[0].backfill == integrations::Backfill::running);
  CHECK(connections[1].has_failed);
  CHECK_FALSE(connections[2].is_connected);

  bench.server.answer(200, R"({"status":"ok","data":{"authorize_url":"https://www.strava.com/oauth/authorize?client_id=1"}})");
  bench.runtime.run(integrations::OpenConsent{Provider::strava});
  CHECK(bench.server.last().url.find("/strava/oauth/authorize-url?return_url=https%3A%2F%2Fclub.example%2F") != std::string::npos);
  CHECK(bench.page.opened_links == std::vector<std::string>{"https://www.strava.com/oauth/authorize?client_id=1"});
  CHECK(bench.last<integrations::ConsentOpened>().outcome.has_value());

  bench.server.answer(200, R"json({"status":"ok","data":{"authorize_url":"javascript:alert(1)"}})json");
  bench.runtime.run(integrations::OpenConsent{Provider::garmin});
  CHECK(bench.server.last().url.find("/garmin/") != std::string::npos);
  CHECK(bench.last<integrations::ConsentOpened>().outcome.error().kind == ProblemKind::refused);

  for (const auto& [provider, path] : {std::pair{Provider::strava, "/strava/oauth/disconnect"},
                                       {Provider::garmin, "/garmin/oauth/disconnect"},
                                       {Provider::apple_health, "/apple-health/disconnect"}}) {
    bench.server.answer(200, R"({"status":"ok","data":{"provider":"strava","status":"disconnected","was_connected":true}})");
    bench.runtime.run(integrations::Disconnect{provider});
    CHECK(bench.server.last().url.ends_with(path));
    CHECK(bench.last<integrations::DisconnectAnswered>().provider == provider);
  }
}

TEST_CASE("runtime: the subscription is read, paid for elsewhere, and cancelled") {
  using subscription::Page;
  constexpr auto answer =
      R"({"subscription":{"plan":"pro","status":"active","billing_interval":"yearly","current_period_end":"2026-05-23T00:00:00"},
    "has_pro_access":true,"trial_days_remaining":0})";
  Bench bench;
  sign_in(bench);
  bench.server.answer(200, answer);
  bench.runtime.run(subscription::LoadStatus{});
  CHECK(*bench.last<subscription::StatusAnswered>().outcome ==
        subscription::Subscription{"pro", subscription::Status::active, subscription::Interval::yearly, 1'779'494'400, true, 0});

  bench.server.answer(200, R"({"checkout_url":"https://pay.example/1","session_id":"cs_1"})");
  bench.runtime.run(subscription::OpenPage{Page::yearly_checkout});
  CHECK(bench.server.last().url.ends_with("/subscriptions/checkout"));
  CHECK(bench.server.last().body.dump().find(R"("billing_interval":"yearly")") != std::string::npos);
  CHECK(bench.last<subscription::PageOpened>().outcome.has_value());

  bench.server.answer(404, R"({"error":"Subscription not found","details":{"code":"SUBSCRIPTION_NOT_FOUND"}})");
  bench.runtime.run(subscription::OpenPage{Page::portal});
  CHECK(bench.server.last().url.ends_with("/subscriptions/portal"));
  CHECK(bench.last<subscription::PageOpened>().outcome.error().kind == ProblemKind::missing);
  CHECK(bench.page.opened_links == std::vector<std::string>{"https://pay.example/1"});

  bench.server.answer(200, answer);
  bench.runtime.run(subscription::Cancel{});
  CHECK(bench.server.last().url.ends_with("/subscriptions/cancel"));
  CHECK(bench.last<subscription::CancelAnswered>().outcome->plan == "pro");
}

}  // namespace dashboard::runtime_account_test
