#include "bench.hpp"

namespace dashboard::runtime_calendar_test {

TEST_CASE("runtime: a week is asked for with a day more on both sides") {
  Bench bench;
  sign_in(bench);
  bench.server.answer(
      200,
      R"([{"activity_id":"act_1","user_id":"usr_2","activity_type":"run","status":"scheduled","source":"manual","scheduled_date":"2026-04-22",
"plan_instance_id":"pi_1","workout_id":"wk_1","summary":{"activity_name":"Easy","activity_type":"RUNNING"},"created_at":1776646500000,"updated_at":1776646500000}])");
  bench.runtime.run(calendar::LoadWeek{"usr_2", Day{20'563}});
  for (const auto* part : {"user_id=usr_2", "start_date=2026-04-19T00", "end_date=2026-04-27T23", "scheduled"})
    CHECK(bench.server.last().url.find(part) != std::string::npos);
  const auto& week = *bench.last<calendar::WeekAnswered>().outcome;
  REQUIRE(week.size() == 1);
  CHECK(week[0].planned_day == Day{20'565});
  CHECK(week[0].plan_instance_id == "pi_1");
}

TEST_CASE("runtime: a session of a plan moves in its plan, any other by itself") {
  Bench bench;
  sign_in(bench);
  bench.server.answer(403, R"({"error":"Forbidden","details":{"code":"FORBIDDEN"}})");
  bench.runtime.run(calendar::SendMove{"act_1", "pi_1", "wk_1", Day{20'566}});
  CHECK(bench.server.last().url.ends_with("/training/plan-instances/pi_1/workouts/wk_1"));
  CHECK(bench.server.last().body.dump() == R"({"target_complete_date":"2026-04-23"})");
  CHECK(bench.last<calendar::MoveAnswered>().activity_id == "act_1");
  CHECK(bench.last<calendar::MoveAnswered>().outcome.error().kind == ProblemKind::forbidden);
  bench.server.answer(403, R"({"error":"Forbidden","details":{"code":"FORBIDDEN"}})");
  bench.runtime.run(calendar::SendMove{"act_1", "", "", Day{20'566}});
  CHECK(bench.server.last().url.ends_with("/activities/act_1"));
  CHECK(bench.server.last().body.dump() == R"({"scheduled_date":"2026-04-23"})");
}

}  // namespace dashboard::runtime_calendar_test
