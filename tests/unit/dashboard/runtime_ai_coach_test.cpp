// What the commands of the AI coach's screen ask a server for, and what of its streams becomes messages.
#include "bench.hpp"
#include "plan_samples.hpp"

namespace dashboard::runtime_ai_coach_test {

namespace {

constexpr auto parameters =
    R"("training_principle":"80/20","parameters":{"weeks":4,"level":"beginner","org_id":"org_1","workout_preference":"ai_generate","generated_at":"2026-04-22T10:00:00Z"})";

ai_coach::Request wanted() {
  ai_coach::Request request{.weeks = 4, .level = "beginner", .wishes = "Hills", .start = samples::environment().today()};
  return request;
}

}  // namespace

TEST_CASE("runtime: a draft arrives in pieces and then as a whole") {
  Bench bench;
  sign_in(bench);
  const auto events =
      std::string{
          "event: chunk\ndata: {\"text\":\"# Week 1\"}\n\nevent: progress\ndata: {\"week\":1,\"total_weeks\":4,"
          "\"percent\":25}\n\nevent: done\ndata: {\"draft\":\"# Week 1 and all\","} +
      parameters + "}\n\n";
  bench.server.stream({events});
  bench.messages.clear();
  bench.runtime.run(ai_coach::WriteDraft{1, "org_1", wanted()});
  CHECK(bench.server.last().url.ends_with("/ai-coach/generate-draft/stream"));
  CHECK(bench.server.last().body.dump().find(R"("additional_prompt":"Hills")") != std::string::npos);
  CHECK(bench.server.last().body.dump().find(R"("start_date":"2026-04-22")") != std::string::npos);
  REQUIRE(bench.messages.size() == 3);
  CHECK(find_in<ai_coach::DraftContinued>(bench.messages[0])->text == "# Week 1");
  CHECK(find_in<ai_coach::DraftProgressed>(bench.messages[1])->percent == 25);
  CHECK(bench.last<ai_coach::DraftAnswered>().outcome == "# Week 1 and all");
}

TEST_CASE("runtime: a plan is made of the edited draft") {
  Bench bench;
  sign_in(bench);
  const auto events =
      std::string{
          "event: progress\ndata: {\"week\":1,\"total_weeks\":4,\"percent\":25}\n\nevent: done\ndata: {\"workouts\":[{\"week\":2,"
          "\"day\":\"friday\",\"workout_name\":\"Hills\",\"workout_type\":\"run\"}],\"total_weeks\":4,"} +
      parameters + "}\n\n";
  bench.server.stream({events});
  bench.runtime.run(ai_coach::MakePlan{2, "org_1", wanted(), "# Week 1 and all"});
  CHECK(bench.server.last().body.dump().find(R"("refined_draft":"# Week 1 and all")") != std::string::npos);
  const auto& workouts = *bench.last<ai_coach::PlanAnswered>().outcome;
  CHECK(workouts.at(0).weekday == 4);
  CHECK(workouts.at(0).name == "Hills");
}

TEST_CASE("runtime: what is stopped closes its connection and reports nothing") {
  Bench bench;
  sign_in(bench);
  bench.server.stream({"event: chunk\ndata: {\"text\":\"# Week 1\"}\n\n"}, astral::testing::StreamEnd::silent);
  bench.runtime.run(ai_coach::WriteDraft{1, "org_1", wanted()});
  CHECK(bench.last<ai_coach::DraftContinued>().text == "# Week 1");
  const auto messages_before = bench.messages.size();
  bench.runtime.run(ai_coach::Stop{});
  CHECK(bench.messages.size() == messages_before);
  CHECK(bench.server.open_streams() == 0);
}

}  // namespace dashboard::runtime_ai_coach_test
