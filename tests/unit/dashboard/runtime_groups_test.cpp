#include "bench.hpp"

namespace dashboard::runtime_groups_test {

namespace {

constexpr auto group_answer =
    R"({"group_id":"grp_1","name":"Marathon","description":"12 weeks","privacy":"private","owner_id":"usr_1","organization_id":"org_1",
"members":["usr_2","usr_3"],"created_at":"2025-04-01T08:00:00Z"})";
constexpr auto done_answer = R"({"group_id":"grp_1","status":"success"})";
const groups::Group marathon{
    .id = "grp_1", .name = "Marathon", .description = "12 weeks", .is_private = true, .members = {"usr_2", "usr_3"}};

std::string body_of(const Bench& bench) { return bench.server.last().body.dump(); }
bool asked(const Bench& bench, std::string_view end) { return bench.server.last().url.ends_with(end); }

}  // namespace

TEST_CASE("runtime: groups come with their counters and figures") {
  Bench bench;
  sign_in(bench);
  bench.server.answer(
      200, R"({"groups":[)" + std::string{group_answer} + R"(],"total":1,"total_active_athletes":24,"ungrouped_active_athletes":5})");
  bench.runtime.run(groups::LoadPage{});
  CHECK(asked(bench, "/groups?limit=100"));
  CHECK(*bench.last<groups::PageAnswered>().outcome == groups::Page{{marathon}, 24, 5});

  bench.server.answer(
      200,
      R"({"status":"ok","data":{"org_id":"org_1","range":"30d","totals":{"member_count":2,"active_members":2,"total_activities":31,"total_distance":298400,"total_duration":95500,"training_load":1,"completion_rate":0.8,"needing_attention":1},
"groups":[{"group_id":"grp_1","name":"Marathon","member_count":2,"active_members":2,"total_activities":31,"total_distance":298400,"total_duration":95500,"avg_pace":"5:20","training_load":1592,"completion_rate":0.83,"needing_attention":1}]}})");
  bench.runtime.run(groups::LoadFigures{});
  CHECK(bench.server.last().url.find("range=30d") != std::string::npos);
  CHECK(*bench.last<groups::FiguresAnswered>().outcome == std::vector{groups::Figures{"grp_1", 2, 298'400, 1}});
}

TEST_CASE("runtime: a group is made, changed and deleted") {
  Bench bench;
  sign_in(bench);
  auto fresh = marathon;
  fresh.id.clear();
  bench.server.answer(200, done_answer);
  bench.runtime.run(groups::Save{"org_1", "usr_1", fresh});
  CHECK(bench.server.last().method == astral::Method::post);
  for (const auto* part : {R"("user_id":"usr_1")", R"("org_id":"org_1")", R"("privacy":"private")", R"("members":["usr_2","usr_3"])"})
    CHECK(body_of(bench).find(part) != std::string::npos);
  CHECK(*bench.last<groups::SaveAnswered>().outcome == "grp_1");

  auto bare = marathon;
  bare.description.clear();
  bare.members.clear();
  bench.server.answer(200, done_answer);
  bench.runtime.run(groups::Save{"org_1", "usr_1", bare});
  CHECK(bench.server.last().method == astral::Method::put);
  CHECK(asked(bench, "/groups/grp_1"));
  CHECK(body_of(bench).find(R"("description":"")") != std::string::npos);
  CHECK(body_of(bench).find(R"("members":[])") != std::string::npos);

  bench.server.answer(200, done_answer);
  bench.runtime.run(groups::Delete{"grp_1"});
  CHECK(bench.server.last().method == astral::Method::delete_);
  CHECK(bench.last<groups::DeleteAnswered>().outcome.has_value());
}

TEST_CASE("runtime: a group's page is made of five answers") {
  Bench bench;
  sign_in(bench);
  bench.server.answer(200, group_answer);
  bench.runtime.run(group::LoadGroup{"grp_1"});
  CHECK(*bench.last<group::GroupAnswered>().outcome == marathon);

  bench.server.answer(
      200,
      R"({"group_id":"grp_1","range":"7d","from_timestamp":1774051200,"to_timestamp":1776643200,"member_count":2,"active_members":1,"total_activities":3,"total_distance":30000,"total_duration":9000,"avg_pace":"5:20","avg_heart_rate":147,"training_load":150,"completion_rate":null,"members":[]})");
  bench.runtime.run(group::LoadStats{"grp_1", group::Span::week});
  CHECK(asked(bench, "/groups/grp_1/stats?range=7d"));
  CHECK(*bench.last<group::StatsAnswered>().outcome == group::Stats{2, 1, 3, 30'000, 9000, 320, 150, std::nullopt});

  bench.server.answer(
      200,
      R"({"group_id":"grp_1","metric":"training_load","range":"90d","entries":[{"rank":1,"user_id":"usr_2","display_name":"Alex","profile_image_url":null,"value":624}]})");
  bench.runtime.run(group::LoadPlaces{"grp_1", group::Span::quarter, group::Metric::load});
  CHECK(bench.server.last().url.find("metric=training_load") != std::string::npos);
  CHECK(bench.server.last().url.find("range=90d") != std::string::npos);
  CHECK(*bench.last<group::PlacesAnswered>().outcome == std::vector{group::Place{1, "usr_2", "Alex", 624}});

  bench.server.answer(
      200,
      R"({"group_id":"grp_1","activities":[{"activity_id":"act_1","user_id":"usr_2","display_name":"Alex","profile_image_url":null,"activity_type":"run","status":"completed","source":"garmin","summary":{"activity_name":"Run","activity_type":"RUNNING"},"created_at":1776646500000,"updated_at":1776646500000}]})");
  bench.runtime.run(group::LoadDeeds{"grp_1"});
  const auto& deeds = *bench.last<group::DeedsAnswered>().outcome;
  REQUIRE(deeds.size() == 1);
  CHECK(deeds[0].name == "Alex");
  CHECK(deeds[0].activity.name == "Run");

  bench.server.answer(
      200,
      R"({"group_id":"grp_1","join_requests":[{"request_id":"jr_1","user_id":"usr_3","display_name":"Kim","message":null,"status":"pending","created_at":"2026-04-20T08:00:00Z"}]})");
  bench.runtime.run(group::LoadRequests{"grp_1"});
  CHECK(*bench.last<group::RequestsAnswered>().outcome == std::vector{group::Request{"jr_1", "usr_3", "Kim", "", 1'776'672'000}});
}

TEST_CASE("runtime: members, plans and requests of a group are written") {
  Bench bench;
  sign_in(bench);
  bench.server.answer(200, done_answer);
  bench.runtime.run(group::SaveMembers{"grp_1", {"usr_3"}});
  CHECK(body_of(bench) == R"({"members":["usr_3"]})");
  CHECK(*bench.last<group::MembersSaved>().outcome == std::vector<std::string>{"usr_3"});

  bench.server.answer(
      201,
      R"({"group_id":"grp_1","status":"success","training_plan_id":"tp_1","start_date":"2026-04-20","results":[{"user_id":"usr_2","status":"accepted","plan_instance_id":"pi_1","reason":null},{"user_id":"usr_3","status":"refused","plan_instance_id":null,"reason":"ALREADY_ENROLLED"}]})");
  bench.runtime.run(group::AssignPlan{"grp_1", "tp_1", Day{20'563}});
  CHECK(body_of(bench) == R"({"start_date":"2026-04-20","training_plan_id":"tp_1"})");
  CHECK(bench.last<group::PlanAssigned>().outcome->accepted == 1);
  CHECK(bench.last<group::PlanAssigned>().outcome->refused == 1);

  bench.server.answer(200, R"({"request_id":"jr_1","group_id":"grp_1","status":"success"})");
  bench.runtime.run(group::Decide{"grp_1", "jr_1", false});
  CHECK(asked(bench, "/groups/grp_1/join-requests/jr_1"));
  CHECK(body_of(bench) == R"({"status":"declined"})");
  CHECK_FALSE(bench.last<group::DecisionAnswered>().is_welcome);

  bench.server.answer(409, R"({"error":"Conflict","details":{"code":"ALREADY_DECIDED"}})");
  bench.runtime.run(group::Decide{"grp_1", "jr_1", true});
  CHECK_FALSE(bench.last<group::DecisionAnswered>().outcome.has_value());
}

}  // namespace dashboard::runtime_groups_test
