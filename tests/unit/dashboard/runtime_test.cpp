#include "bench.hpp"
#include "runtime/kept.hpp"

namespace dashboard::runtime_test {

TEST_CASE("runtime: signing in reports the person and keeps the session for a reload") {
  Bench bench;
  sign_in(bench);
  CHECK(bench.last<entry::PersonAnswered>().outcome->name == "Sam Rivera");
  const auto kept = read_session(bench.page.session, 0);
  REQUIRE(kept.has_value());
  CHECK(kept->person.organization_id == "org_1");

  Bench reloaded;
  reloaded.page.session = bench.page.session;
  reloaded.runtime.run(cmd::RestoreSession{});
  CHECK(reloaded.last<msg::SessionRestored>().person.name == "Sam Rivera");
  reloaded.server.answer(
      200, R"({"org_id":"org_1","org_name":"Summit","head_coach_user_id":"usr_1","coaches":[],"created_at":"2025-04-23T10:00:00Z"})");
  reloaded.runtime.run(cmd::LoadOrganization{"org_1"});
  CHECK(reloaded.last<msg::OrganizationAnswered>().outcome->name == "Summit");
  CHECK(astral::find_header(reloaded.server.last().headers, "Authorization") == "Bearer secret-token");
}

TEST_CASE("runtime: without a kept session there is nothing to restore") {
  Bench bench;
  bench.page.session = "broken";
  bench.runtime.run(cmd::RestoreSession{});
  bench.last<msg::SessionNotRestored>();
  CHECK(bench.page.session.empty());
}

TEST_CASE("runtime: a refused sign-in is a problem, not a session") {
  Bench bench;
  bench.server.answer(401, R"({"error":"Invalid email or password","details":{"code":"INVALID_CREDENTIALS"}})");
  bench.runtime.run(entry::AskSignIn{1, "sam@club.example", "wrong"});
  CHECK(bench.last<entry::PersonAnswered>().outcome.error().kind == ProblemKind::session_ended);
  CHECK(bench.page.session.empty());
}

TEST_CASE("runtime: asks for a page of the roster as the command says") {
  Bench bench;
  sign_in(bench);
  bench.server.answer(
      200,
      R"({"status":"ok","data":{"org_id":"org_1","athletes":[{"user_id":"usr_2","display_name":"Alex"}],"total":101,"limit":100,"offset":100}})");
  bench.runtime.run(roster::LoadPage{3, 100, 100});
  CHECK(bench.server.last().url.ends_with("/analytics/coach_athletes_metrics?limit=100&offset=100"));
  const auto& answered = bench.last<roster::PageAnswered>();
  CHECK(answered.load_id == 3);
  CHECK(answered.offset == 100);
  CHECK(answered.outcome->total == 101);
  CHECK(answered.outcome->rows.at(0).name == "Alex");
}

TEST_CASE("runtime: asks for the parts of an athlete's page") {
  Bench bench;
  sign_in(bench);
  bench.server.answer(200, R"({"status":"ok","data":{"user_id":"usr_2","display_name":"Alex","metrics":{}}})");
  bench.runtime.run(athlete::LoadProfile{"usr_2", true});
  CHECK(bench.last<athlete::ProfileAnswered>().outcome->name == "Alex");
  CHECK(bench.server.last().url.ends_with("user_id=usr_2&refresh=true"));

  bench.server.answer(200, R"({"status":"ok","data":{"user_id":"usr_2","granularity":"monthly","from_timestamp":1,"to_timestamp":2,
    "totals":{"distance":5,"duration":0,"training_load":0,"activities":1},"points":[{"bucket":"2026-W17","start_timestamp":1776614400,"distance":5,"duration":1,"training_load":2,"activities":1}]}})");
  bench.runtime.run(athlete::LoadStats{"usr_2", StatsSpan::weeks, {1'000, 2'000}, "Asia/Taipei"});
  CHECK(bench.last<athlete::StatsAnswered>().outcome->points.at(0).start_seconds == 1'776'614'400);
  CHECK(bench.server.last().url.find("from_timestamp=1000&to_timestamp=2000&granularity=monthly&timezone=Asia%2FTaipei") !=
        std::string::npos);

  bench.runtime.run(athlete::LoadStats{"usr_2", StatsSpan::days, {1'000, 2'000}, "UTC"});
  CHECK(bench.server.last().url.find("granularity=daily") != std::string::npos);

  bench.server.answer(200, R"({"status":"ok","data":{"user_id":"usr_1","email":"a@b.example","username":"a","zones":{
    "heart_rate":{"max_heart_rate":188,"zones":[{"zone":"z2","min":113,"max":131},{"zone":"z1","min":94,"max":112}]},
    "pace":{"threshold_pace":255,"zones":[{"zone":"z2","min":290,"max":330},{"zone":"z1","min":330,"max":390}]},"vdot":52.1}}})");
  bench.runtime.run(athlete::LoadZones{"usr_1"});
  CHECK(bench.last<athlete::ZonesAnswered>().outcome == TrainingZones{{{94, 112}, {113, 131}}, {{330, 390}, {290, 330}}, 188, 255, 52.1});

  bench.server.answer(200, "[]");
  bench.runtime.run(athlete::LoadActivities{"usr_2", ActivityTab::planned, 0, 20});
  CHECK(bench.last<athlete::ActivitiesAnswered>().outcome->items.empty());
  CHECK_FALSE(bench.last<athlete::ActivitiesAnswered>().outcome->has_more);
  CHECK(bench.server.last().url.find("status=scheduled") != std::string::npos);
}

TEST_CASE("runtime: a full page of activities means that there may be more") {
  Bench bench;
  sign_in(bench);
  bench.server.answer(
      200,
      R"([{"activity_id":"act_1","user_id":"usr_2","activity_type":"run","status":"completed","summary":{"activity_name":"Run","activity_type":"RUNNING"}}])");
  bench.runtime.run(athlete::LoadActivities{"usr_2", ActivityTab::done, 0, 1});
  CHECK(bench.last<athlete::ActivitiesAnswered>().outcome->has_more);
}

TEST_CASE("runtime: signing out revokes the token, forgets it, and cancels what is under way") {
  Bench bench;
  sign_in(bench);
  bench.server.hang();
  bench.runtime.run(cmd::LoadOrganization{"org_1"});
  const auto messages_before = bench.messages.size();
  bench.server.answer(200, R"({"message":"Logged out successfully","success":true})");
  bench.runtime.run(cmd::SignOut{});
  CHECK(bench.server.last().url.ends_with("/auth/logout"));
  CHECK(astral::find_header(bench.server.last().headers, "Authorization") == "Bearer secret-token");
  CHECK(bench.page.session.empty());
  CHECK(bench.messages.size() == messages_before);
}

TEST_CASE("runtime: a dropped session sends nothing and carries no token any more") {
  Bench bench;
  sign_in(bench);
  const auto requests_before = bench.server.requests().size();
  bench.runtime.run(cmd::DropSession{});
  CHECK(bench.server.requests().size() == requests_before);
  CHECK(bench.page.session.empty());
  bench.server.answer(200, R"({"org_id":"org_1","org_name":"Summit"})");
  bench.runtime.run(cmd::LoadOrganization{"org_1"});
  CHECK(astral::find_header(bench.server.last().headers, "Authorization").empty());
}

TEST_CASE("runtime: shows routes, keeps settings, and dismisses toasts in time") {
  Bench bench;
  bench.runtime.run(cmd::ShowRoute{athlete::Route{"usr_2"}});
  CHECK(bench.page.fragment == "#/athletes/usr_2");
  bench.runtime.run(cmd::SaveSettings{{.units = UnitSystem::imperial, .theme = ThemeChoice::dark}});
  CHECK(read_settings(bench.page.settings) == Settings{.units = UnitSystem::imperial, .theme = ThemeChoice::dark});
  bench.runtime.run(cmd::DismissToastLater{7, 6'000});
  bench.clock->advance(5'999);
  CHECK(bench.messages.empty());
  bench.clock->advance(1);
  CHECK(bench.last<msg::ToastDismissed>().id == 7);
}

TEST_CASE("runtime: brings the offsets of a time zone, and keeps the view for a reload until the sign-out") {
  Bench bench;
  sign_in(bench);
  bench.runtime.run(cmd::LoadZone{"Asia/Taipei"});
  CHECK(bench.last<msg::ZoneLoaded>().zone.name == "Asia/Taipei");
  Kept kept;
  kept.roster_filter.text = "ana";
  bench.runtime.run(cmd::KeepView{kept});
  CHECK(read_kept(bench.page.view) == kept);
  bench.runtime.run(cmd::DropSession{});
  CHECK(bench.page.view.empty());
}

TEST_CASE("runtime: a session that is handed in is asked whose it is, and is told to the page") {
  Bench bench;
  bench.server.answer(200, R"({"user_id":"usr_1","email":"sam@club.example","roles":["user"],"is_verified":true,"is_active":true})");
  bench.server.answer(
      200,
      R"({"user_id":"usr_1","email":"sam@club.example","username":"sam","display_name":"Sam Rivera","status":"active","membership_role":"coach","org_id":"org_1"})");
  bench.runtime.hand_session("handed-token", 0);
  bench.runtime.run(cmd::RestoreSession{});
  CHECK(bench.last<msg::SessionRestored>().person.organization_id == "org_1");
  CHECK(astral::find_header(bench.server.last().headers, "Authorization") == "Bearer handed-token");
  CHECK(bench.page.session_changes == std::vector{std::pair{SessionChange::signed_in, std::string{"usr_1"}}});
}

TEST_CASE("runtime: a session that is handed in and refused leads to the sign-in form") {
  Bench bench;
  bench.server.answer(401, R"({"error":"Token has expired","details":{"code":"TOKEN_EXPIRED"}})");
  bench.runtime.hand_session("handed-token", 0);
  bench.runtime.run(cmd::RestoreSession{});
  bench.last<msg::SessionNotRestored>();
  CHECK(bench.page.session_changes == std::vector{std::pair{SessionChange::expired, std::string{}}});
  CHECK(bench.page.session.empty());
}

}  // namespace dashboard::runtime_test
