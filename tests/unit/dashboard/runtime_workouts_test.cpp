// What the commands of the workouts' screen ask a server for; what comes back and goes out again loses nothing.
#include "astral/codec.hpp"
#include "bench.hpp"
#include "runtime/workout_words.hpp"
#include "workout_samples.hpp"

namespace dashboard::runtime_workouts_test {

namespace {

constexpr auto workout_answer =
    R"({"workout_id":"wk_1","workout_name":"6 x 800 m","workout_description":null,"workout_type":"run","workout_sub_type":"interval-run",
        "target_distance_in_meters":9800,"target_duration_in_seconds":null,"target_pace":"4:05","target_pace_zone":"z5","owner_id":"usr_1","content_blocks":[
        {"type":"warm-up","block_distance_in_meters":2000,"block_duration_in_seconds":null,"block_pace":"z1","block_length_target":"distance","block_intensity_target":"pace","block_repeat":1},
        {"type":"interval","block_repeat":6,"blocks":[
          {"type":"run","block_distance_in_meters":800,"block_pace":"z5","block_length_target":"distance","block_intensity_target":"pace"},
          {"type":"recovery-run","block_duration_in_seconds":90,"block_pace":"z1","block_length_target":"duration","block_intensity_target":"pace"}]},
        {"type":"cool-down","block_distance_in_meters":3000,"block_pace":"z1","block_length_target":"distance","block_intensity_target":"pace"}]})";

bool asked_for(const Bench& bench, std::string_view text) { return bench.server.last().url.find(text) != std::string::npos; }
bool sent(const Bench& bench, std::string_view text) { return bench.server.last().body.dump().find(text) != std::string::npos; }

std::vector<astral::ContentBlock> api_blocks(std::string_view json) {
  return *astral::decode<std::vector<astral::ContentBlock>>(*astral::Json::parse(json));
}

}  // namespace

TEST_CASE("runtime: asks for a page of the library, with filter and cursor") {
  Bench bench;
  sign_in(bench);
  bench.server.answer(200, std::string{R"({"workouts":[)"} + workout_answer + R"(],"next_cursor":"c2","has_more":true})");
  bench.runtime.run(workouts::LoadList{{"run", " hill "}, "c1"});
  CHECK(asked_for(bench, "/training/workouts?"));
  CHECK(asked_for(bench, "workout_type=run"));
  CHECK(asked_for(bench, "search=hill"));
  CHECK(asked_for(bench, "limit=24"));
  CHECK(asked_for(bench, "cursor=c1"));
  const auto& answered = bench.last<workouts::ListAnswered>();
  CHECK(answered.filter == workouts::Filter{"run", " hill "});
  CHECK(answered.cursor == "c1");
  CHECK(answered.outcome->next_cursor == "c2");
  auto expected = samples::as_sent(samples::library_workout());
  expected.description.clear();
  expected.owner_id = "usr_1";
  CHECK(answered.outcome->items.at(0) == expected);
}

TEST_CASE("runtime: a search settles when nobody types any more") {
  Bench bench;
  sign_in(bench);
  const auto before = bench.messages.size();
  bench.runtime.run(workouts::SettleFilter{{"", "hills"}});
  CHECK(bench.messages.size() == before);
  bench.clock->advance(1'000);
  CHECK(bench.last<workouts::FilterSettled>().filter.search == "hills");
}

TEST_CASE("runtime: asks for a workout, and says when it is gone") {
  Bench bench;
  sign_in(bench);
  bench.server.answer(404, R"({"error":"Workout not found","code":"WORKOUT_NOT_FOUND"})");
  bench.runtime.run(workouts::Load{"wk_1"});
  CHECK(asked_for(bench, "/training/workouts/wk_1"));
  CHECK(bench.last<workouts::Answered>().outcome.error().kind == ProblemKind::missing);
}

TEST_CASE("runtime: a workout without an id is made") {
  Bench bench;
  sign_in(bench);
  auto workout = samples::library_workout("");
  bench.server.answer(201, workout_answer);
  bench.runtime.run(workouts::Save{workout});
  CHECK(bench.server.last().method == astral::Method::post);
  CHECK(sent(bench, R"("workout_name":"6 x 800 m")"));
  CHECK(sent(bench, R"("target_pace":"4:05")"));
  CHECK(sent(bench, R"("type":"interval")"));
  CHECK(bench.last<workouts::SaveAnswered>().id == "new");
  bench.server.answer(201, workout_answer);
  bench.runtime.run(workouts::Duplicate{workout});
  CHECK(bench.last<workouts::DuplicateAnswered>().outcome->id == "wk_1");
}

TEST_CASE("runtime: a known workout is changed; what was emptied is cleared") {
  Bench bench;
  sign_in(bench);
  auto workout = samples::library_workout();
  workout.description.clear();
  workout.sub_type.clear();
  workout.pace_seconds.reset();
  bench.server.answer(200, workout_answer);
  bench.runtime.run(workouts::Save{workout});
  CHECK(bench.server.last().method == astral::Method::put);
  CHECK(asked_for(bench, "/training/workouts/wk_1"));
  for (const auto* cleared : {"workout_description", "workout_sub_type", "target_pace", "target_duration_in_seconds"}) {
    INFO(cleared);
    CHECK(sent(bench, "\"" + std::string{cleared} + "\":null"));
  }
  CHECK(bench.last<workouts::SaveAnswered>().id == "wk_1");
  bench.server.answer(400, R"({"error":"Invalid field","code":"VALIDATION_ERROR","details":{"field":"content_blocks.0.block_repeat"}})");
  bench.runtime.run(workouts::Save{workout});
  CHECK(bench.last<workouts::SaveAnswered>().outcome.error().field == "content_blocks.0.block_repeat");
}

TEST_CASE("runtime: deletes a workout") {
  Bench bench;
  sign_in(bench);
  bench.server.answer(200, R"({"message":"Workout deleted successfully","workout_id":"wk_1"})");
  bench.runtime.run(workouts::Delete{"wk_1"});
  CHECK(bench.server.last().method == astral::Method::delete_);
  CHECK(bench.last<workouts::DeleteAnswered>().outcome.has_value());
}

TEST_CASE("runtime: blocks go out as they came in, words of tomorrow too") {
  constexpr auto json = R"([
    {"type":"stride","block_distance_in_meters":100,"block_length_target":"lap","block_intensity_target":"feel","block_pace":"z9","block_repeat":4},
    {"type":"run","block_duration_in_seconds":600,"block_length_target":"duration","block_intensity_target":"heartrate","block_heart_rate_zone":"z3","block_repeat":1},
    {"type":"interval","block_repeat":3,"blocks":[{"type":"run","block_distance_in_meters":1000,"block_intensity_target":"power","block_power_watts":250,"block_repeat":1}]}])";
  const auto once = api_blocks(json);
  const auto blocks = blocks_of(once);
  CHECK(blocks[0].repeats == 4);
  CHECK(zone_of(blocks[2].steps[0]) == 5);
  const auto again = api_blocks_of(blocks);
  REQUIRE(again.size() == 3);
  CHECK(blocks_of(again) == blocks);
  for (std::size_t i = 0; i < 3; ++i) {
    auto first = once[i];
    if (first.blocks && !first.blocks->front().block_repeat) first.blocks->front().block_repeat = 1;
    CHECK(astral::encode(again[i]).dump() == astral::encode(first).dump());
  }
}

}  // namespace dashboard::runtime_workouts_test
