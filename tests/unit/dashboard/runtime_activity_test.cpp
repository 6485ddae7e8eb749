#include "bench.hpp"

namespace dashboard::runtime_activity_test {

namespace {

constexpr auto activity_answer =
    R"({"activity_id":"act_1","user_id":"usr_2","activity_type":"run","status":"completed","source":"garmin",
"summary":{"activity_name":"Run","activity_type":"RUNNING","start_time_in_seconds":1776852000,"max_heart_rate":171},
"streams":{"time":[0,1,2],"heart_rate":[120,null,130],"distance":[0,3,6]}})";

ActivityDraft draft() {
  ActivityDraft result;
  result.name = "Run";
  result.sport = "run";
  result.day = Day{20'565};
  result.start_seconds = 1'776'852'000;
  result.distance_meters = 10'000;
  result.duration_seconds = 3'000;
  return result;
}

}  // namespace

TEST_CASE("runtime: an activity comes with its recording in columns") {
  Bench bench;
  sign_in(bench);
  bench.server.answer(200, activity_answer);
  bench.runtime.run(activity::LoadDetail{"act_1"});
  CHECK(bench.server.last().url.ends_with("/activities/act_1?detail=true"));
  const auto& detail = *bench.last<activity::DetailAnswered>().outcome;
  CHECK(detail.activity.max_heart_rate == 171);
  CHECK_FALSE(detail.activity.is_manual);
  REQUIRE(detail.streams != nullptr);
  CHECK(detail.streams->heart_rate.size() == 3);
}

TEST_CASE("runtime: zones are those of the athlete") {
  Bench bench;
  sign_in(bench);
  bench.server.answer(200, R"({"user_id":"usr_2","email":"a@b.example","username":"a","status":"active",
    "zones":{"heart_rate":{"zones":[{"zone":"z1","min":100,"max":130}]}}})");
  bench.runtime.run(activity::LoadZones{"act_1", "usr_2"});
  CHECK(bench.server.last().url.ends_with("/users/usr_2"));
  CHECK(*bench.last<activity::ZonesAnswered>().outcome == std::vector<TrainingZone>{{100, 130}});
}

TEST_CASE("runtime: an edit sends what was typed, of a device's activity only what may change") {
  Bench bench;
  sign_in(bench);
  bench.server.answer(200, activity_answer);
  bench.runtime.run(activity::Save{"act_1", draft(), true});
  CHECK(bench.last<activity::SaveAnswered>().outcome->name == "Run");
  CHECK(bench.server.last().body.dump().find(R"("average_pace":"5:00")") != std::string::npos);
  CHECK(bench.server.last().body.dump().find(R"("personal_review":null)") != std::string::npos);
  bench.server.answer(200, activity_answer);
  bench.runtime.run(activity::Save{"act_1", draft(), false});
  CHECK(bench.server.last().body.dump().find("distance_in_meters") == std::string::npos);
}

TEST_CASE("runtime: an activity is logged or planned for an athlete, and deleted") {
  Bench bench;
  sign_in(bench);
  bench.server.answer(201, activity_answer);
  bench.runtime.run(athlete::LogActivity{"usr_2", draft()});
  CHECK(bench.last<athlete::LogAnswered>().user_id == "usr_2");
  CHECK(bench.server.last().body.dump().find(R"("start_time_in_seconds":1776852000)") != std::string::npos);
  auto planned = draft();
  planned.is_planned = true;
  bench.server.answer(201, activity_answer);
  bench.runtime.run(athlete::LogActivity{"usr_2", planned});
  CHECK(bench.server.last().body.dump().find(R"("scheduled_date":"2026-04-22")") != std::string::npos);
  bench.server.answer(200, R"({"message":"Activity deleted successfully","activity_id":"act_1"})");
  bench.runtime.run(activity::Delete{"act_1"});
  CHECK(bench.last<activity::DeleteAnswered>().outcome.has_value());
}

TEST_CASE("runtime: a picture is left to the page") {
  Bench bench;
  bench.runtime.run(activity::SavePicture{"run.png", {1, 2, 3, 4}});
  REQUIRE(bench.page.saved_pictures.size() == 1);
  CHECK(bench.page.saved_pictures[0].second == activity::Frame{1, 2, 3, 4});
}

TEST_CASE("runtime: a week is asked for with a day around it, and a move goes to the plan or to the activity") {
  Bench bench;
  sign_in(bench);
  bench.server.answer(200, "[]");
  bench.runtime.run(calendar::LoadWeek{"usr_2", Day{20'563}});
  CHECK(bench.server.last().url.find("start_date=2026-04-19T00%3A00%3A00") != std::string::npos);
  CHECK(bench.server.last().url.find("end_date=2026-04-27T23%3A59%3A59") != std::string::npos);
  CHECK(bench.last<calendar::WeekAnswered>().outcome->empty());
  bench.server.answer(200, activity_answer);
  bench.runtime.run(calendar::SendMove{"act_1", "", "", Day{20'565}});
  CHECK(bench.server.last().url.ends_with("/activities/act_1"));
  CHECK(bench.server.last().body.dump() == R"({"scheduled_date":"2026-04-22"})");
  CHECK(bench.last<calendar::MoveAnswered>().outcome.has_value());
  bench.server.answer(403, R"({"error":"Forbidden","details":{"code":"FORBIDDEN"}})");
  bench.runtime.run(calendar::SendMove{"act_1", "pli_1", "wko_1", Day{20'565}});
  CHECK(bench.server.last().url.ends_with("/training/plan-instances/pli_1/workouts/wko_1"));
  CHECK(bench.server.last().body.dump() == R"({"target_complete_date":"2026-04-22"})");
  CHECK_FALSE(bench.last<calendar::MoveAnswered>().outcome.has_value());
}

}  // namespace dashboard::runtime_activity_test
