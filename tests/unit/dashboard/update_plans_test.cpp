// What each message of the training plans' screen makes of the model.
#include "catch_amalgamated.hpp"
#include "core/texts/plans.hpp"
#include "plan_samples.hpp"

namespace dashboard::update_plans_test {
using samples::only;
using samples::session;

namespace {

const plans::State& state_of(const Model& model) { return session(model).plans; }
auto failure(ProblemKind kind = ProblemKind::broken) { return std::unexpected{samples::problem(kind)}; }
auto refusal(std::string_view field) { return std::unexpected{Problem{ProblemKind::refused, "Too long", std::string{field}, {}}}; }

Step edited() { return update(samples::on_plan(), plans::DetailsEdited{"Half marathon", "Shorter.", 3}); }

}  // namespace

TEST_CASE("plans: the library is asked for once, and again on demand") {
  auto step = update(samples::with_roster(samples::rows(2)), msg::LinkFollowed{plans::Route{}});
  CHECK(only<plans::LoadList>(step.cmds).size() == 1);
  CHECK(state_of(step.model).list.is_loading());
  step = update(samples::on_plans(), plans::ReloadClicked{});
  CHECK(only<plans::LoadList>(step.cmds).size() == 1);
  CHECK(state_of(step.model).list.value() != nullptr);
  step = update(samples::on_plans(), plans::ListAnswered{failure()});
  CHECK(state_of(step.model).list.problem() != nullptr);
  CHECK(state_of(step.model).list.value()->size() == 2);
}

TEST_CASE("plans: search and tab are kept") {
  CHECK(state_of(update(samples::on_plans(), plans::SearchEdited{"half"}).model).search == "half");
  CHECK(state_of(update(samples::on_plans(), plans::TabChosen{plans::Tab::running}).model).tab == plans::Tab::running);
}

TEST_CASE("plans: a new one needs a name and 1 to 52 weeks before it is sent, once") {
  auto step = update(samples::on_plans(), plans::CreateSubmitted{"  ", 4});
  CHECK(step.cmds.empty());
  CHECK_FALSE(state_of(step.model).creating.error_of(plans::name_field).empty());
  for (const auto weeks : {std::optional<double>{}, std::optional{0.0}, std::optional{53.0}}) {
    step = update(samples::on_plans(), plans::CreateSubmitted{"Base", weeks});
    CHECK_FALSE(state_of(step.model).creating.error_of(plans::weeks_field).empty());
  }
  step = update(std::move(step.model), plans::CreateSubmitted{" Base ", 8});
  REQUIRE(only<plans::Create>(step.cmds).size() == 1);
  CHECK(only<plans::Create>(step.cmds)[0].plan.name == "Base");
  CHECK(only<plans::Create>(step.cmds)[0].plan.weeks == 8);
  CHECK(state_of(step.model).creating.is_busy());
  CHECK(update(step.model, plans::CreateSubmitted{"Base", 8}).cmds.empty());
  CHECK(state_of(update(step.model, plans::CreateClosed{}).model).creating.is_busy());
}

TEST_CASE("plans: one that was made is opened and heads the list") {
  auto model = update(samples::on_plans(), plans::CreateSubmitted{"Base", 8}).model;
  const auto step = update(model, plans::CreateAnswered{samples::plan("pln_9")});
  CHECK(step.model.route == Route{plans::Route{"pln_9"}});
  CHECK(state_of(step.model).list.value()->front().id == "pln_9");
  const auto refused = update(model, plans::CreateAnswered{refusal(plans::name_field)}).model;
  CHECK(state_of(refused).creating.error_of(plans::name_field) == "Too long");
  CHECK(refused.toasts.empty());
  CHECK(update(model, plans::CreateAnswered{failure()}).model.toasts.size() == 1);
  CHECK(state_of(update(refused, plans::CreateClosed{}).model).creating.problem() == nullptr);
}

TEST_CASE("plans: a duplicate is made of what is on the screen") {
  const auto step = update(edited().model, plans::DuplicateClicked{});
  REQUIRE(only<plans::Create>(step.cmds).size() == 1);
  const auto copy = only<plans::Create>(step.cmds)[0].plan;
  CHECK(copy.id.empty());
  CHECK(copy.name == "Half marathon (copy)");
  CHECK(copy.workouts.size() == 3);
  CHECK(update(step.model, plans::DuplicateClicked{}).cmds.empty());
}

TEST_CASE("plans: a deletion leads to the library and can be taken back until its toast goes") {
  auto step = update(samples::on_plan(), plans::DeleteClicked{});
  CHECK(step.model.route == Route{plans::Route{}});
  CHECK(session(step.model).removals.contains("pln_1"));
  CHECK(only<plans::Delete>(step.cmds).empty());
  auto gone = update(step.model, plans::DeleteAnswered{"pln_1", plans::Done{}}).model;
  CHECK(state_of(gone).list.value()->size() == 1);
  CHECK_FALSE(session(gone).removals.contains("pln_1"));
  auto back = update(step.model, plans::DeleteAnswered{"pln_1", failure()}).model;
  CHECK(state_of(back).list.value()->size() == 2);
  CHECK_FALSE(session(back).removals.contains("pln_1"));
}

TEST_CASE("plans: one that is another's can be looked at and duplicated, not changed") {
  auto foreign = samples::plan();
  foreign.owner_id = "usr_other";
  const auto model = samples::on_plan(foreign);
  CHECK(update(model, plans::DeleteClicked{}).cmds.empty());
  for (const Msg& msg :
       std::vector<Msg>{plans::DetailsEdited{"X", "", 1}, plans::WorkoutRemoved{1, 0}, plans::WorkoutPlaced{1, 1, "wko_1"}})
    CHECK_FALSE(state_of(update(model, msg).model).editor.is_changed());
  CHECK(update(model, plans::SaveClicked{}).cmds.empty());
  CHECK_FALSE(update(model, plans::DuplicateClicked{}).cmds.empty());
  auto head_coach = model;
  session(head_coach).person.role = Role::head_coach;
  CHECK(state_of(update(head_coach, plans::WorkoutRemoved{1, 0}).model).editor.is_changed());
}

TEST_CASE("plans: opening one asks for it and for the library's workouts; an answer about another is dropped") {
  auto step = update(samples::on_plans(), msg::LinkFollowed{plans::Route{"pln_2"}});
  CHECK(only<plans::Load>(step.cmds) == std::vector{plans::Load{"pln_2"}});
  CHECK(only<plans::LoadWorkouts>(step.cmds).size() == 1);
  CHECK(state_of(update(step.model, plans::PlanAnswered{"pln_1", samples::plan()}).model).editor.saved.is_loading());
  const auto failed = update(step.model, plans::PlanAnswered{"pln_2", failure()}).model;
  CHECK(state_of(failed).editor.saved.problem() != nullptr);
  CHECK(only<plans::Load>(update(failed, plans::PlanRetryClicked{}).cmds) == std::vector{plans::Load{"pln_2"}});
}

TEST_CASE("plans: what was changed survives a newer answer") {
  const auto model = update(edited().model, plans::PlanAnswered{"pln_1", samples::plan()}).model;
  CHECK(state_of(model).editor.draft.name == "Half marathon");
  CHECK(state_of(model).editor.is_changed());
}

TEST_CASE("plans: details are edited within what a plan may be") {
  const auto draft = state_of(edited().model).editor.draft;
  CHECK(draft.name == "Half marathon");
  CHECK(draft.description == "Shorter.");
  CHECK(draft.weeks == 3);
  CHECK(state_of(update(samples::on_plan(), plans::DetailsEdited{"N", "", std::nullopt}).model).editor.draft.weeks == 1);
  CHECK(state_of(update(samples::on_plan(), plans::DetailsEdited{"N", "", 400}).model).editor.draft.weeks == 52);
}

TEST_CASE("plans: a workout of the library is put on a day in place of what was there") {
  auto model = update(samples::on_plan(), plans::WorkoutPlaced{1, 0, "wko_2"}).model;
  CHECK(state_of(model).editor.draft.workouts.size() == 3);
  CHECK(state_of(model).editor.draft.find(1, 0)->id == "wko_2");
  model = update(std::move(model), plans::WorkoutPlaced{2, 1, "wko_1"}).model;
  CHECK(state_of(model).editor.draft.workouts.size() == 4);
  CHECK(state_of(model).editor.draft.workouts.at(2).weekday == 1);  // in order
  for (const auto& odd : {plans::WorkoutPlaced{3, 0, "wko_1"}, {0, 0, "wko_1"}, {1, 1, "wko_404"}})
    CHECK(state_of(update(model, odd).model).editor.draft == state_of(model).editor.draft);
}

TEST_CASE("plans: a day becomes a rest day, and changes can be discarded") {
  const auto model = update(samples::on_plan(), plans::WorkoutRemoved{1, 3}).model;
  CHECK(state_of(model).editor.draft.find(1, 3) == nullptr);
  CHECK_FALSE(state_of(update(model, plans::DiscardClicked{}).model).editor.is_changed());
}

TEST_CASE("plans: saving sends what is on the screen without what lies behind the last week, once") {
  auto model = update(samples::on_plan(), plans::DetailsEdited{"Half", "", 1}).model;
  auto step = update(model, plans::SaveClicked{});
  REQUIRE(only<plans::Save>(step.cmds).size() == 1);
  CHECK(only<plans::Save>(step.cmds)[0].plan.workouts.size() == 2);
  CHECK(update(step.model, plans::SaveClicked{}).cmds.empty());
  auto saved = only<plans::Save>(step.cmds)[0].plan;
  const auto done = update(step.model, plans::SaveAnswered{"pln_1", saved}).model;
  CHECK_FALSE(state_of(done).editor.is_changed());
  CHECK(state_of(done).list.value()->front().name == "Half");
  const auto refused = update(step.model, plans::SaveAnswered{"pln_1", refusal(plans::name_field)}).model;
  CHECK(state_of(refused).editor.saving.error_of(plans::name_field) == "Too long");
  CHECK(state_of(refused).editor.is_changed());
  const auto nameless = update(update(model, plans::DetailsEdited{"", "", 1}).model, plans::SaveClicked{});
  CHECK(nameless.cmds.empty());
  CHECK_FALSE(state_of(nameless.model).editor.saving.error_of(plans::name_field).empty());
}

TEST_CASE("plans: the library's workouts may be missing") {
  const auto model = update(samples::on_plan(), plans::WorkoutsAnswered{failure()}).model;
  CHECK(state_of(model).editor.workouts.problem() != nullptr);
  CHECK(state_of(model).editor.workouts.value()->size() == 2);
}

TEST_CASE("plans: assigning begins next Monday and asks for the groups; unsaved changes are saved first") {
  const auto step = update(samples::on_plan(), plans::AssignOpened{});
  REQUIRE(state_of(step.model).assignment.has_value());
  CHECK(state_of(step.model).assignment->start->weekday() == 0);
  CHECK(*state_of(step.model).assignment->start > samples::environment().today());
  CHECK(only<plans::LoadGroups>(step.cmds).size() == 1);
  CHECK_FALSE(state_of(update(edited().model, plans::AssignOpened{}).model).assignment.has_value());
  CHECK_FALSE(state_of(update(step.model, plans::AssignClosed{}).model).assignment.has_value());
}

TEST_CASE("plans: an assignment is sent when it says who and when, once") {
  auto model = samples::assigning();
  CHECK(update(model, plans::AssignSubmitted{}).cmds.empty());
  auto wanted = *state_of(model).assignment;
  wanted.user_ids = {"usr_2"};
  model = update(std::move(model), plans::AssignEdited{wanted}).model;
  const auto step = update(model, plans::AssignSubmitted{});
  CHECK(only<plans::Assign>(step.cmds) == std::vector{plans::Assign{"pln_1", wanted}});
  CHECK(update(step.model, plans::AssignSubmitted{}).cmds.empty());

  const auto done = update(step.model, plans::AssignAnswered{"pln_1", plans::Assigned{1, {}}});
  CHECK_FALSE(state_of(done.model).assignment.has_value());
  CHECK(only<plans::LoadInstances>(done.cmds) == std::vector{plans::LoadInstances{"usr_2"}});
  const auto partly = update(step.model, plans::AssignAnswered{"pln_1", plans::Assigned{0, {"usr_2"}}}).model;
  CHECK(partly.toasts.back().tone == ToastTone::danger);
  const auto refused = update(step.model, plans::AssignAnswered{"pln_1", failure(ProblemKind::forbidden)}).model;
  CHECK(state_of(refused).assignment.has_value());
  CHECK(state_of(refused).assigning.problem() != nullptr);
  auto group = wanted;
  group.is_to_group = true;
  CHECK_FALSE(group.is_complete());
  group.group_id = "grp_1";
  CHECK(group.is_complete());
}

TEST_CASE("plans: groups that could not be had are asked for again with the next dialog") {
  auto model = update(samples::assigning(), plans::GroupsAnswered{failure()}).model;
  CHECK(state_of(model).groups.problem() != nullptr);
  CHECK(only<plans::LoadGroups>(update(std::move(model), plans::AssignOpened{}).cmds).size() == 1);
}

TEST_CASE("plans: the plans of an athlete are asked for when one is chosen; an answer about another is dropped") {
  auto step = update(samples::on_plans(), plans::AthleteChosen{"usr_3"});
  CHECK(only<plans::LoadInstances>(step.cmds) == std::vector{plans::LoadInstances{"usr_3"}});
  CHECK(update(step.model, plans::AthleteChosen{"usr_3"}).cmds.empty());
  CHECK(state_of(update(step.model, plans::InstancesAnswered{"usr_2", std::vector{samples::instance()}}).model)
            .running.instances.is_loading());
  const auto failed = update(step.model, plans::InstancesAnswered{"usr_3", failure()}).model;
  CHECK(state_of(failed).running.instances.problem() != nullptr);
  CHECK(only<plans::LoadInstances>(update(failed, plans::InstancesRetryClicked{}).cmds).size() == 1);
}

TEST_CASE("plans: a plan is stopped once, and the list asked for again") {
  const auto step = update(samples::on_running(), plans::CancelConfirmed{"pin_1"});
  CHECK(only<plans::Cancel>(step.cmds) == std::vector{plans::Cancel{"pin_1"}});
  CHECK(update(step.model, plans::CancelConfirmed{"pin_1"}).cmds.empty());
  const auto done = update(step.model, plans::CancelAnswered{"pin_1", plans::Done{}});
  CHECK(only<plans::LoadInstances>(done.cmds).size() == 1);
  CHECK(state_of(done.model).running.cancelling_id.empty());
  CHECK(update(step.model, plans::CancelAnswered{"pin_1", failure()}).model.toasts.back().tone == ToastTone::danger);
  CHECK(update(step.model, plans::CancelAnswered{"pin_7", plans::Done{}}).cmds.empty());
}

TEST_CASE("plans: the schedule begins in the calendar's week of the first day, without what lies before it") {
  const Day wednesday = samples::environment().today();
  REQUIRE(wednesday.weekday() == 2);
  const auto weeks = schedule_of(samples::plan(), wednesday);
  REQUIRE(weeks.size() == 2);
  CHECK(weeks[0] == ScheduledWeek{1, wednesday, Day{wednesday.days + 4}, 1});  // Monday's workout is left out
  CHECK(weeks[1] == ScheduledWeek{2, Day{wednesday.days + 5}, Day{wednesday.days + 11}, 1});
}

}  // namespace dashboard::update_plans_test
