#include "bench.hpp"

namespace dashboard::runtime_races_test {

namespace {

constexpr std::string_view race_answer =
    R"({"race_id":"race_1","race_name":"Taipei Half","race_type":"run","race_subtype":"half-marathon","race_date":"2026-10-05T00:00:00Z",
"location":"Taipei, Taiwan","description":null,"website_url":"https://race.example.com","timezone":"Asia/Taipei","expected_participants":5000,
"registered_participants":120,"distances":["5K","Half Marathon"],"categories":["Open"],"created_by":"usr_1","created_at":"2026-04-23T10:00:00Z"})";

std::string in_envelope(std::string_view extra = {}) {
  return R"({"status":"ok",)" + std::string{extra} + R"("data":)" + std::string{race_answer} + "}";
}

Race expected_race() {
  return {.id = "race_1",
          .name = "Taipei Half",
          .type = "run",
          .subtype = "half-marathon",
          .start_seconds = 1'791'158'400,
          .zone = TimeZone{.name = "Asia/Taipei", .offsets = {{0, 60}}},  // as the page of the test says
          .place = "Taipei, Taiwan",
          .description = "",
          .website = "https://race.example.com",
          .expected = 5'000,
          .registered = 120,
          .distances = {"5K", "Half Marathon"},
          .categories = {"Open"},
          .created_by = "usr_1"};
}

RaceDraft draft() {
  return {.id = "",
          .name = "Taipei Half",
          .type = "run",
          .subtype = "half-marathon",
          .day = Day{20'731},  // 5 October 2026
          .minute = 420,
          .zone_name = "Asia/Taipei",
          .place = "Taipei, Taiwan",
          .website = "",
          .expected = 5'000,
          .distances = {"5K"},
          .categories = {},
          .description = ""};
}

}  // namespace

TEST_CASE("runtime: races are listed by what is asked, each with the clock of its place") {
  Bench bench;
  sign_in(bench);
  auto unnamed = std::string{race_answer};
  unnamed.replace(unnamed.find("\"Asia/Taipei\""), 13, "null");
  bench.server.answer(200, R"({"status":"ok","data":[)" + std::string{race_answer} + "," + unnamed + R"(],"metadata":{"total":2}})");
  const races::Query query{"run", 1'776'816'000, std::nullopt};
  bench.runtime.run(races::LoadList{query, 200});
  const auto& url = bench.server.last().url;
  CHECK(url.find("/races?") != std::string::npos);
  CHECK(url.find("race_type=run") != std::string::npos);
  CHECK(url.find("limit=200") != std::string::npos);
  CHECK(url.find("date_from=2026-04-22T00") != std::string::npos);
  CHECK(url.find("date_to") == std::string::npos);
  const auto& answer = bench.last<races::ListAnswered>();
  CHECK(answer.query == query);
  REQUIRE(answer.outcome->size() == 2);
  CHECK(answer.outcome->front() == expected_race());
  CHECK_FALSE(answer.outcome->back().zone);
}

TEST_CASE("runtime: one race is asked for") {
  Bench bench;
  sign_in(bench);
  bench.server.answer(200, in_envelope());
  bench.runtime.run(races::LoadRace{"race_1"});
  CHECK(bench.server.last().url.ends_with("/races/race_1"));
  CHECK(*bench.last<races::RaceAnswered>().outcome == expected_race());
  bench.server.answer(404, R"({"status":"error","error":"Race not found","details":{"code":"RACE_NOT_FOUND"}})");
  bench.runtime.run(races::LoadRace{"race_1"});
  CHECK(bench.last<races::RaceAnswered>().outcome.error().kind == ProblemKind::missing);
}

TEST_CASE("runtime: a race goes out at the moment that the clock of its place says") {
  Bench bench;
  sign_in(bench);
  bench.server.answer(201, in_envelope(R"("race_id":"race_1","message":"Race created successfully",)"));
  bench.runtime.run(races::Save{draft()});
  CHECK(bench.server.last().method == astral::Method::post);
  CHECK(bench.server.last().url.ends_with("/races"));
  const auto created = bench.server.last().body.dump();
  CHECK(created.find(R"("race_date":"2026-10-05T06:00:00Z")") != std::string::npos);  // 07:00 an hour east of UTC
  CHECK(created.find(R"("timezone":"Asia/Taipei")") != std::string::npos);
  CHECK(created.find(R"("distances":["5K"])") != std::string::npos);
  CHECK(created.find("website_url") == std::string::npos);
  CHECK(bench.last<races::SaveAnswered>().race_id.empty());
  CHECK(bench.last<races::SaveAnswered>().outcome->id == "race_1");

  auto changed = draft();
  changed.id = "race_1";
  changed.expected.reset();
  bench.server.answer(200, in_envelope(R"("race_id":"race_1","message":"Race updated successfully",)"));
  bench.runtime.run(races::Save{changed});
  CHECK(bench.server.last().method == astral::Method::put);
  CHECK(bench.server.last().url.ends_with("/races/race_1"));
  const auto updated = bench.server.last().body.dump();
  CHECK(updated.find(R"("website_url":null)") != std::string::npos);
  CHECK(updated.find(R"("expected_participants":null)") != std::string::npos);
  CHECK(updated.find("cover_image_url") == std::string::npos);  // not in the form, so it stays
  CHECK(bench.last<races::SaveAnswered>().race_id == "race_1");
}

TEST_CASE("runtime: a race is deleted, its web site opened in a new tab or refused") {
  Bench bench;
  sign_in(bench);
  bench.server.answer(200, R"({"status":"ok","race_id":"race_1","message":"Race deleted successfully"})");
  bench.runtime.run(races::Delete{"race_1"});
  CHECK(bench.server.last().method == astral::Method::delete_);
  CHECK(bench.last<races::DeleteAnswered>().outcome.has_value());

  bench.runtime.run(races::OpenWebsite{"https://race.example.com"});
  CHECK(bench.page.opened_links == std::vector<std::string>{"https://race.example.com"});
  CHECK(bench.last<races::WebsiteOpened>().outcome.has_value());
  bench.runtime.run(races::OpenWebsite{"http://race.example.com"});
  CHECK_FALSE(bench.last<races::WebsiteOpened>().outcome.has_value());
}

TEST_CASE("runtime: the coaches' notes of an athlete are read and saved") {
  Bench bench;
  sign_in(bench);
  constexpr std::string_view member =
      R"({"user_id":"usr_7","email":"a@b.example","name":"Ana","role":"athlete","status":"active","labels":["@marathon"],"notes":"Achilles","coach_id":"usr_1"})";
  bench.server.answer(200, std::string{member});
  bench.runtime.run(athlete::LoadNotes{"org_1", "usr_7"});
  CHECK(bench.server.last().url.ends_with("/organizations/org_1/members/usr_7"));
  const MemberNotes notes{"usr_1", {"@marathon"}, "Achilles"};
  CHECK(*bench.last<athlete::NotesAnswered>().outcome == notes);

  bench.server.answer(200, R"({"message":"Member updated successfully","member":)" + std::string{member} + "}");
  bench.runtime.run(athlete::SaveNotes{"org_1", "usr_7", {"@marathon", "@injury-watch"}, ""});
  CHECK(bench.server.last().method == astral::Method::put);
  CHECK(bench.server.last().body.dump() == R"({"labels":["@marathon","@injury-watch"],"notes":null})");
  CHECK(bench.last<athlete::NotesSaved>().user_id == "usr_7");
  CHECK(*bench.last<athlete::NotesSaved>().outcome == notes);
}

}  // namespace dashboard::runtime_races_test
