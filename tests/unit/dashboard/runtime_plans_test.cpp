// What the commands of the training plans' screen ask a server for.
#include "bench.hpp"
#include "plan_samples.hpp"

namespace dashboard::runtime_plans_test {

namespace {

constexpr auto plan_answer =
    R"({"training_plan_id":"pln_1","training_plan_name":"Base","type":"run","level":"basic","duration_in_weeks":4,"visibility":"org","owner_id":"usr_1",
        "workouts":[{"week":2,"day":"sunday","workout_name":"Long run","workout_type":"run","target_distance_in_meters":18000}]})";

bool asked_for(const Bench& bench, std::string_view text) { return bench.server.last().url.find(text) != std::string::npos; }
bool sent(const Bench& bench, std::string_view text) { return bench.server.last().body.dump().find(text) != std::string::npos; }

}  // namespace

TEST_CASE("runtime: asks for the library of plans without their content, and for one with it") {
  Bench bench;
  sign_in(bench);
  bench.server.answer(200, std::string{R"({"plans":[)"} + plan_answer + "]}");
  bench.runtime.run(plans::LoadList{});
  CHECK(asked_for(bench, "/training/plans?summary=true"));
  CHECK(bench.last<plans::ListAnswered>().outcome->at(0).name == "Base");
  bench.server.answer(200, plan_answer);
  bench.runtime.run(plans::Load{"pln_1"});
  const auto& plan = *bench.last<plans::PlanAnswered>().outcome;
  CHECK(plan.level == "basic");
  CHECK(plan.find(2, 6)->distance_meters == 18'000);
}

TEST_CASE("runtime: asks for the workouts to put on days, and for the groups") {
  Bench bench;
  sign_in(bench);
  bench.server.answer(200, R"({"workouts":[{"workout_id":"wko_1","workout_name":"Hills","workout_type":"strength"}]})");
  bench.runtime.run(plans::LoadWorkouts{});
  CHECK(asked_for(bench, "/training/workouts"));
  CHECK(bench.last<plans::WorkoutsAnswered>().outcome->at(0).sport == Sport::workout);
  bench.server.answer(
      200,
      R"({"groups":[{"group_id":"grp_1","name":"Fast","privacy":"public","owner_id":"usr_1","organization_id":"org_1","members":["usr_2"],
"created_at":"2025-04-01T08:00:00Z"}],"total":1})");
  bench.runtime.run(plans::LoadGroups{});
  REQUIRE(bench.last<plans::GroupsAnswered>().outcome.has_value());
  CHECK(bench.last<plans::GroupsAnswered>().outcome->at(0) == plans::GroupChoice{"grp_1", "Fast", 1});
}

TEST_CASE("runtime: makes a plan for the organization and saves one with its workouts as they came") {
  Bench bench;
  sign_in(bench);
  bench.server.answer(201, plan_answer);
  bench.runtime.run(plans::Create{samples::plan()});
  CHECK(sent(bench, R"("visibility":"org")"));
  CHECK(bench.last<plans::CreateAnswered>().outcome->id == "pln_1");
  auto plan = samples::plan();
  plan.description.clear();
  bench.server.answer(200, plan_answer);
  bench.runtime.run(plans::Save{plan});
  CHECK(asked_for(bench, "/training/plans/pln_1"));
  CHECK(sent(bench, R"("training_plan_description":null)"));
  CHECK(sent(bench, R"("day":"sunday")"));
  CHECK(sent(bench, R"("workout_id":"wko_2")"));
  CHECK(bench.last<plans::SaveAnswered>().id == "pln_1");
}

TEST_CASE("runtime: deletes a plan") {
  Bench bench;
  sign_in(bench);
  bench.server.answer(200, R"({"message":"Deleted","training_plan_id":"pln_1"})");
  bench.runtime.run(plans::Delete{"pln_1"});
  CHECK(bench.last<plans::DeleteAnswered>().outcome.has_value());
}

TEST_CASE("runtime: gives a plan to athletes or to a group, and says who was refused") {
  Bench bench;
  sign_in(bench);
  plans::Assignment wanted{
      .is_to_group = false, .user_ids = {"usr_2", "usr_3"}, .group_id = "grp_1", .start = samples::environment().today()};
  constexpr auto answer = R"({"training_plan_id":"pln_1","start_date":"2026-04-22","group_id":"grp_1","status":"success","results":[
      {"user_id":"usr_2","status":"accepted","plan_instance_id":"pin_1","reason":null},
      {"user_id":"usr_3","status":"refused","plan_instance_id":null,"reason":"NOT_A_MEMBER"}]})";
  bench.server.answer(201, answer);
  bench.runtime.run(plans::Assign{"pln_1", wanted});
  CHECK(asked_for(bench, "/training/plans/pln_1/assign"));
  CHECK(sent(bench, R"("start_date":"2026-04-22")"));
  CHECK(*bench.last<plans::AssignAnswered>().outcome == plans::Assigned{1, {"usr_3"}});
  wanted.is_to_group = true;
  bench.server.answer(201, answer);
  bench.runtime.run(plans::Assign{"pln_1", wanted});
  CHECK(asked_for(bench, "/groups/grp_1/assign-plan"));
  CHECK(bench.last<plans::AssignAnswered>().outcome->accepted == 1);
}

TEST_CASE("runtime: asks for an athlete's plans and stops one") {
  Bench bench;
  sign_in(bench);
  bench.server.answer(
      200,
      R"([{"plan_instance_id":"pin_1","training_plan_id":"pln_1","user_id":"usr_2","name":"Base","status":"cancelled","start_date":"2026-04-20","end_date":"2026-05-17","current_week":1,"total_weeks":4,"completed_workouts":1,"total_workouts":9}])");
  bench.runtime.run(plans::LoadInstances{"usr_2"});
  CHECK(asked_for(bench, "user_id=usr_2"));
  const auto& instance = bench.last<plans::InstancesAnswered>().outcome->at(0);
  CHECK(instance.status == InstanceStatus::cancelled);
  CHECK(instance.first->day_of_month() == 20);
  CHECK(instance.total == 9);
  bench.server.answer(200, R"({"message":"Cancelled","plan_instance_id":"pin_1","status":"cancelled"})");
  bench.runtime.run(plans::Cancel{"pin_1"});
  CHECK(bench.last<plans::CancelAnswered>().outcome.has_value());
}

}  // namespace dashboard::runtime_plans_test
