// What each message of the workouts' screen makes of the model.
#include "catch_amalgamated.hpp"
#include "workout_samples.hpp"

namespace dashboard::update_workouts_test {
using samples::editor_in;
using samples::only;
using samples::session;
using workouts::Filter;

namespace {

const workouts::State& state_of(const Model& model) { return session(model).workouts; }
auto failure(ProblemKind kind = ProblemKind::broken) { return std::unexpected{samples::problem(kind)}; }

WorkoutDetails renamed(const Model& model, std::string name) {
  WorkoutDetails details = editor_in(model).draft;
  details.name = std::move(name);
  return details;
}
Model edited(Model model = samples::on_workout()) {
  const auto details = renamed(model, "8 x 800 m");
  return update(std::move(model), workouts::DetailsEdited{details}).model;
}
Model saving(Model model = edited()) { return update(std::move(model), workouts::SaveClicked{}).model; }

std::vector<std::string> ids_in(const Model& model) {
  std::vector<std::string> ids;
  for (const auto& each : state_of(model).list.value()->items) ids.push_back(each.id);
  return ids;
}

}  // namespace

TEST_CASE("workouts: the library is asked for once, and again on demand") {
  auto step = update(samples::with_roster(samples::rows(2)), msg::LinkFollowed{workouts::Route{}});
  CHECK(only<workouts::LoadList>(step.cmds) == std::vector{workouts::LoadList{}});
  CHECK(only<workouts::LoadList>(update(samples::on_workout(), msg::LinkFollowed{workouts::Route{}}).cmds).empty());
  step = update(samples::on_workouts(), workouts::ReloadClicked{});
  CHECK(only<workouts::LoadList>(step.cmds).size() == 1);
  CHECK(state_of(step.model).list.value() != nullptr);
  step = update(step.model, workouts::ListAnswered{{}, "", failure()});
  CHECK(state_of(step.model).list.problem() != nullptr);
  CHECK(ids_in(step.model).size() == 3);
}

TEST_CASE("workouts: athletes do not come here") {
  auto model = samples::with_roster(samples::rows(2));
  session(model).person.role = Role::athlete;
  CHECK(only<workouts::LoadList>(update(model, msg::LinkFollowed{workouts::Route{}}).cmds).empty());
}

TEST_CASE("workouts: further pages follow when the end is near, one at a time") {
  auto model = samples::on_workouts(samples::workout_page(3, "c1"));
  auto step = update(model, workouts::MoreWanted{});
  CHECK(only<workouts::LoadList>(step.cmds) == std::vector{workouts::LoadList{{}, "c1"}});
  CHECK(update(step.model, workouts::MoreWanted{}).cmds.empty());
  auto page = samples::workout_page(4);
  model = update(step.model, workouts::ListAnswered{{}, "c1", page}).model;
  CHECK(ids_in(model) == std::vector<std::string>{"wk_1", "wk_2", "wk_3", "wk_4"});  // what is known already is not shown twice
  CHECK(update(model, workouts::MoreWanted{}).cmds.empty());
  CHECK(ids_in(update(step.model, workouts::ListAnswered{{}, "c0", page}).model).size() == 3);
  CHECK(state_of(update(step.model, workouts::ListAnswered{{}, "c1", failure()}).model).list.problem() != nullptr);
}

TEST_CASE("workouts: a sport is asked for at once, a word when nobody types any more") {
  auto step = update(samples::on_workouts(), workouts::FilterEdited{Filter{"run", ""}});
  CHECK(only<workouts::LoadList>(step.cmds) == std::vector{workouts::LoadList{Filter{"run", ""}, ""}});
  CHECK(update(step.model, workouts::FilterEdited{Filter{"run", ""}}).cmds.empty());
  step = update(step.model, workouts::FilterEdited{Filter{"run", "hi"}});
  CHECK(only<workouts::LoadList>(step.cmds).empty());
  CHECK(only<workouts::SettleFilter>(step.cmds) == std::vector{workouts::SettleFilter{Filter{"run", "hi"}}});
  CHECK(update(step.model, workouts::FilterSettled{Filter{"run", "h"}}).cmds.empty());
  CHECK(only<workouts::LoadList>(update(step.model, workouts::FilterSettled{Filter{"run", "hi"}}).cmds).size() == 1);
  CHECK(only<workouts::LoadList>(update(step.model, workouts::FilterEdited{Filter{"run", ""}}).cmds).size() == 1);
}

TEST_CASE("workouts: an answer about another filter is dropped, and its cursor is not used") {
  auto model = update(samples::on_workouts(samples::workout_page(3, "c1")), workouts::FilterEdited{Filter{"", "hills"}}).model;
  CHECK(update(model, workouts::MoreWanted{}).cmds.empty());
  model = update(model, workouts::ListAnswered{{}, "", samples::workout_page(1)}).model;
  CHECK(ids_in(model).size() == 3);
  model = update(model, workouts::ListAnswered{Filter{"", "hills"}, "", workouts::Page{}}).model;
  CHECK(ids_in(model).empty());
  CHECK(state_of(model).list.value()->filter.search == "hills");
}

TEST_CASE("workouts: the filter tells what belongs to it as the server does") {
  const auto workout = samples::library_workout();
  CHECK(Filter{}.fits(workout));
  CHECK(Filter{"run", " TRACK "}.fits(workout));
  CHECK_FALSE(Filter{"bike", ""}.fits(workout));
  CHECK_FALSE(Filter{"", "hills"}.fits(workout));
}

TEST_CASE("workouts: one of the list is shown at once and asked for; an answer about another is dropped") {
  auto step = update(samples::on_workouts(), msg::LinkFollowed{workouts::Route{"wk_2"}});
  CHECK(only<workouts::Load>(step.cmds) == std::vector{workouts::Load{"wk_2"}});
  CHECK(editor_in(step.model).saved.is_loading());
  CHECK(editor_in(step.model).draft.name == "6 x 800 m, no. 2");
  CHECK_FALSE(editor_in(step.model).is_changed());
  CHECK(update(step.model, workouts::Answered{"wk_9", samples::library_workout("wk_9")}).model == step.model);
  const auto model = update(step.model, workouts::Answered{"wk_2", samples::as_sent(samples::library_workout("wk_2", "New"))}).model;
  CHECK(editor_in(model).draft.name == "New");
  CHECK(editor_in(model).draft.blocks == samples::six_by_800());
}

TEST_CASE("workouts: one that cannot be had is asked for again") {
  auto model = update(samples::on_workouts(), msg::LinkFollowed{workouts::Route{"wk_404"}}).model;
  CHECK(editor_in(model).saved.value() == nullptr);
  model = update(model, workouts::Answered{"wk_404", failure(ProblemKind::missing)}).model;
  CHECK(editor_in(model).saved.problem() != nullptr);
  CHECK(only<workouts::Load>(update(model, workouts::RetryClicked{}).cmds) == std::vector{workouts::Load{"wk_404"}});
}

TEST_CASE("workouts: details and blocks are edited") {
  auto model = edited();
  CHECK(editor_in(model).draft.name == "8 x 800 m");
  CHECK(editor_in(model).is_changed());
  auto eight = editor_in(model).draft.blocks[1];
  eight.repeats = 8;
  model = update(model, workouts::BlocksEdited{{BlockEdit::Kind::replace, 2, eight}}).model;
  CHECK(editor_in(model).draft.meters == 11'400);  // it was their sum
  CHECK(update(model, workouts::BlocksEdited{{BlockEdit::Kind::remove, 99}}).model == model);
}

TEST_CASE("workouts: what was changed survives a newer answer") {
  const auto model = update(edited(), workouts::Answered{"wk_1", samples::as_sent(samples::library_workout())}).model;
  CHECK(editor_in(model).draft.name == "8 x 800 m");
  CHECK(editor_in(model).is_changed());
}

TEST_CASE("workouts: what was changed is kept when one leaves, and dropped only after a question") {
  auto model = update(edited(), msg::LinkFollowed{workouts::Route{"wk_2"}}).model;
  CHECK(state_of(model).editors.size() == 2);
  model = update(model, msg::LinkFollowed{workouts::Route{}}).model;
  CHECK(state_of(model).editors.size() == 1);
  model = update(model, msg::LinkFollowed{workouts::Route{"wk_1"}}).model;
  CHECK(editor_in(model).draft.name == "8 x 800 m");
  model = update(model, workouts::DiscardConfirmed{}).model;
  CHECK_FALSE(editor_in(model).is_changed());
  CHECK(update(saving(), workouts::DiscardConfirmed{}).model == saving());
}

TEST_CASE("workouts: a new one that is dropped leads back to the library") {
  auto model = edited(samples::on_new_workout());
  CHECK(update(model, msg::LinkFollowed{workouts::Route{}}).model.route == Route{workouts::Route{}});
  model = update(model, workouts::DiscardConfirmed{}).model;
  CHECK(model.route == Route{workouts::Route{}});
  CHECK(state_of(model).editors.empty());
}

TEST_CASE("workouts: what is wrong is said before it is sent, until it is mended") {
  auto step = update(samples::on_new_workout(), workouts::SaveClicked{});
  CHECK(step.cmds.empty());
  CHECK_FALSE(editor_in(step.model).saving.error_of(workout_field::name).empty());
  step = update(edited(step.model), workouts::SaveClicked{});
  CHECK_FALSE(editor_in(step.model).saving.error_of(workout_field::distance).empty());
  const auto block = usual_block("run", "run", UnitSystem::metric);
  const auto model = update(step.model, workouts::BlocksEdited{{BlockEdit::Kind::add, 0, block}}).model;
  CHECK(editor_in(model).saving.problem() == nullptr);
  CHECK(only<workouts::Save>(update(model, workouts::SaveClicked{}).cmds).size() == 1);
}

TEST_CASE("workouts: saving sends what is on the screen, once") {
  const auto step = update(edited(), workouts::SaveClicked{});
  REQUIRE(only<workouts::Save>(step.cmds).size() == 1);
  CHECK(only<workouts::Save>(step.cmds)[0].workout.name == "8 x 800 m");
  CHECK(editor_in(step.model).saving.is_busy());
  CHECK(update(step.model, workouts::SaveClicked{}).cmds.empty());
}

TEST_CASE("workouts: what was saved heads the list, and keeps the keys on the screen") {
  auto saved = samples::as_sent(samples::library_workout("wk_1", "8 x 800 m"));
  auto model = update(saving(), workouts::SaveAnswered{"wk_1", saved}).model;
  CHECK_FALSE(editor_in(model).is_changed());
  CHECK_FALSE(editor_in(model).saving.is_busy());
  CHECK(editor_in(model).draft.blocks == samples::six_by_800());
  CHECK(state_of(model).list.value()->items[0].name == "8 x 800 m");
  CHECK(ids_in(model).size() == 3);
  CHECK(model.toasts.size() == 1);
}

TEST_CASE("workouts: what was changed while it was being saved stays to be saved") {
  auto model = saving();
  model = update(model, workouts::DetailsEdited{renamed(model, "10 x 800 m")}).model;
  CHECK(editor_in(model).saving.is_busy());
  model = update(model, workouts::SaveAnswered{"wk_1", samples::as_sent(samples::library_workout("wk_1", "8 x 800 m"))}).model;
  CHECK(editor_in(model).draft.name == "10 x 800 m");
  CHECK(editor_in(model).is_changed());
}

TEST_CASE("workouts: what the server refuses stands at its field; when one has left, in a toast") {
  const Problem problem{ProblemKind::refused, "Invalid", "content_blocks.1.block_repeat", {}};
  auto model = update(saving(), workouts::SaveAnswered{"wk_1", std::unexpected{problem}}).model;
  CHECK(editor_in(model).saving.error_of("content_blocks.1.block_repeat") == "Invalid");
  CHECK(model.toasts.empty());
  model = update(saving(), msg::LinkFollowed{workouts::Route{}}).model;
  model = update(model, workouts::SaveAnswered{"wk_1", std::unexpected{problem}}).model;
  CHECK(model.toasts.size() == 1);
  CHECK(state_of(model).find("wk_1")->is_changed());
}

TEST_CASE("workouts: a new one gets its own page when it is there") {
  auto details = samples::library_workout();
  auto model = update(samples::on_new_workout(), workouts::DetailsEdited{details}).model;
  auto step = update(model, workouts::SaveClicked{});
  REQUIRE(only<workouts::Save>(step.cmds).size() == 1);
  CHECK(only<workouts::Save>(step.cmds)[0].workout.id.empty());
  const auto answer = workouts::SaveAnswered{"new", samples::as_sent(samples::library_workout("wk_9"))};
  const auto here = update(step.model, answer).model;
  CHECK(here.route == Route{workouts::Route{"wk_9"}});
  CHECK(state_of(here).find("new") == nullptr);
  CHECK(ids_in(here)[0] == "wk_9");
  const auto away = update(update(step.model, msg::LinkFollowed{roster::Route{}}).model, answer).model;
  CHECK(away.route == Route{roster::Route{}});
}

TEST_CASE("workouts: a duplicate is made of what is on the screen, and opened") {
  auto step = update(edited(), workouts::DuplicateClicked{"wk_1"});
  REQUIRE(only<workouts::Duplicate>(step.cmds).size() == 1);
  CHECK(only<workouts::Duplicate>(step.cmds)[0].workout.name == "8 x 800 m (copy)");
  CHECK(only<workouts::Duplicate>(step.cmds)[0].workout.id.empty());
  CHECK(update(step.model, workouts::DuplicateClicked{"wk_1"}).cmds.empty());
  const auto model = update(step.model, workouts::DuplicateAnswered{samples::library_workout("wk_9")}).model;
  CHECK(model.route == Route{workouts::Route{"wk_9"}});
  CHECK(state_of(model).find("wk_1")->is_changed());
  CHECK(update(step.model, workouts::DuplicateAnswered{failure()}).model.toasts.size() == 1);
  CHECK(only<workouts::Duplicate>(update(samples::on_workouts(), workouts::DuplicateClicked{"wk_2"}).cmds).size() == 1);
  CHECK(update(samples::on_workouts(), workouts::DuplicateClicked{"wk_9"}).cmds.empty());
}

TEST_CASE("workouts: a deletion leads to the library and can be taken back until its toast goes") {
  const auto step = update(samples::on_workout(), workouts::DeleteClicked{"wk_1"});
  CHECK(step.model.route == Route{workouts::Route{}});
  CHECK(session(step.model).removals.contains("wk_1"));
  CHECK(only<workouts::Delete>(step.cmds).empty());
  const auto toast = step.model.toasts.back().id;
  CHECK(only<workouts::Delete>(update(step.model, msg::ToastDismissed{toast}).cmds) == std::vector{workouts::Delete{"wk_1"}});
  CHECK_FALSE(session(update(step.model, msg::UndoClicked{toast}).model).removals.contains("wk_1"));
  const auto gone = update(step.model, workouts::DeleteAnswered{"wk_1", Done{}}).model;
  CHECK(ids_in(gone) == std::vector<std::string>{"wk_2", "wk_3"});
  const auto back = update(step.model, workouts::DeleteAnswered{"wk_1", failure()}).model;
  CHECK(ids_in(back).size() == 3);
  CHECK_FALSE(session(back).removals.contains("wk_1"));
}

TEST_CASE("workouts: one that is another's can be looked at and duplicated, not changed") {
  auto foreign = samples::library_workout();
  foreign.owner_id = "usr_other";
  const auto model = samples::on_workout(foreign);
  CHECK(edited(model) == model);
  CHECK(update(model, workouts::BlocksEdited{{BlockEdit::Kind::remove, 1}}).model == model);
  CHECK(update(model, workouts::SaveClicked{}).cmds.empty());
  CHECK(update(model, workouts::DeleteClicked{"wk_1"}).cmds.empty());
  CHECK(only<workouts::Duplicate>(update(model, workouts::DuplicateClicked{"wk_1"}).cmds).size() == 1);
  auto head_coach = model;
  session(head_coach).person.role = Role::head_coach;
  CHECK(editor_in(edited(head_coach)).is_changed());
}

}  // namespace dashboard::update_workouts_test
