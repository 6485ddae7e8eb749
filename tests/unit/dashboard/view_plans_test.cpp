// Every state of the training plans' screen is drawn, on a desk and in a hand; what is pressed says what it should.
#include "catch_amalgamated.hpp"
#include "plan_samples.hpp"
#include "screen.hpp"

namespace dashboard::view_plans_test {

namespace {

auto failure() { return std::unexpected{samples::problem(ProblemKind::unreachable)}; }

std::vector<std::pair<std::string, Model>> models() {
  const auto loading = update(samples::with_roster(samples::rows(3)), msg::LinkFollowed{plans::Route{}}).model;
  const auto opening = update(samples::on_plans(), msg::LinkFollowed{plans::Route{"pln_2"}}).model;
  const auto edited = update(samples::on_plan(), plans::WorkoutRemoved{1, 0}).model;
  auto foreign = samples::plan();
  foreign.owner_id = "usr_other";
  auto long_plan = samples::plan();
  long_plan.name = std::string(300, 'W');
  long_plan.weeks = 52;
  return {{"loading", loading},
          {"failed", update(loading, plans::ListAnswered{failure()}).model},
          {"empty", samples::on_plans({})},
          {"library", samples::on_plans()},
          {"no match", update(samples::on_plans(), plans::SearchEdited{"nothing"}).model},
          {"running, nobody chosen", update(samples::on_plans(), plans::TabChosen{plans::Tab::running}).model},
          {"running", samples::on_running({samples::instance(), samples::instance("pin_2", InstanceStatus::completed)})},
          {"running, none", samples::on_running({})},
          {"running, failed", update(samples::on_running(), plans::InstancesAnswered{"usr_2", failure()}).model},
          {"stopping", update(samples::on_running(), plans::CancelConfirmed{"pin_1"}).model},
          {"plan loading", opening},
          {"plan failed", update(opening, plans::PlanAnswered{"pln_2", failure()}).model},
          {"plan", samples::on_plan()},
          {"plan of another", samples::on_plan(foreign)},
          {"long plan", samples::on_plan(long_plan)},
          {"plan changed", edited},
          {"plan being saved", update(edited, plans::SaveClicked{}).model},
          {"assigning", samples::assigning()},
          {"assigning failed", update(samples::assigning(), plans::AssignAnswered{"pln_1", failure()}).model}};
}

}  // namespace

TEST_CASE("view plans: every state can be drawn, on a phone too") { check_all_sizes(models()); }

TEST_CASE("view plans: a new plan is named in a dialog") {
  Screen screen;
  const auto model = samples::on_plans();
  screen.draw(model);
  screen.click(model, "plans.create");
  screen.draw(model);
  screen.type(model, "Base");
  const auto submitted = only<plans::CreateSubmitted>(screen.click(model, "plans.new.accept"));
  REQUIRE(submitted.size() == 1);
  CHECK(submitted[0].name == "Base");
  CHECK(submitted[0].weeks == 8);
  CHECK(only<plans::CreateClosed>(screen.click(model, "plans.new.cancel")).size() == 1);
}

TEST_CASE("view plans: a day opens the workouts of the library, and becomes a rest day") {
  Screen screen;
  const auto model = samples::on_plan();
  screen.draw(model);
  screen.click(model, "plan.day.1.1");
  const auto placed = only<plans::WorkoutPlaced>(screen.click(model, "plan.place.wko_2"));
  REQUIRE(placed.size() == 1);
  CHECK((placed[0].week == 1 && placed[0].weekday == 0 && placed[0].workout_id == "wko_2"));
  screen.draw(model);
  screen.click(model, "plan.day.1.1");
  CHECK(only<plans::WorkoutRemoved>(screen.click(model, "plan.place.-")).size() == 1);
}

TEST_CASE("view plans: what is changed is saved before it is assigned") {
  Screen screen;
  const auto model = update(samples::on_plan(), plans::WorkoutRemoved{1, 0}).model;
  screen.draw(model);
  CHECK(screen.probe().find("plan.assign") == nullptr);
  CHECK(only<plans::SaveClicked>(screen.click(model, "plan.save")).size() == 1);
  CHECK(only<plans::DiscardClicked>(screen.click(model, "plan.discard")).size() == 1);
}

TEST_CASE("view plans: the assignment shows its weeks before it is sent") {
  Screen screen;
  auto model = samples::assigning();
  auto wanted = *samples::session(model).plans.assignment;
  wanted.user_ids = {"usr_2"};
  model = update(std::move(model), plans::AssignEdited{wanted}).model;
  screen.draw(model, 5);
  REQUIRE(screen.probe().find("plan.preview") != nullptr);
  CHECK(screen.probe().find("plan.preview")->traits.count == 2);
  CHECK(only<plans::AssignSubmitted>(screen.click(model, "plan.assigning.accept")).size() == 1);
}

TEST_CASE("view plans: Esc closes a list that stands above the dialog, and only then the dialog") {
  Screen screen;
  const auto model = samples::assigning();
  screen.draw(model, 5);
  screen.click(model, "plan.athletes");
  REQUIRE(screen.probe().find("plan.athletes.usr_2") != nullptr);
  CHECK(only<plans::AssignClosed>(screen.press(model, ImGuiKey_Escape)).empty());  // though something was typed
  CHECK(screen.probe().find("plan.athletes.usr_2") == nullptr);

  screen.click(model, "plan.athletes");
  CHECK(only<plans::AssignEdited>(screen.click(model, "plan.athletes.usr_2")).size() == 1);
  CHECK(only<plans::AssignClosed>(screen.press(model, ImGuiKey_Escape)).empty());
  CHECK(screen.probe().find("plan.athletes.usr_2") == nullptr);
  CHECK(only<plans::AssignClosed>(screen.press(model, ImGuiKey_Escape)).size() == 1);
}

TEST_CASE("view plans: Enter after a search picks the first that is found, and the search is ready for the next") {
  Screen screen;
  const auto model = samples::assigning();
  screen.draw(model, 5);
  screen.click(model, "plan.athletes");
  screen.draw(model);
  CHECK(only<plans::AssignEdited>(screen.press(model, ImGuiKey_Enter)).empty());  // nothing was looked for
  const auto& last = samples::session(model).roster.data.value()->rows.back();
  screen.type(model, last.name.c_str());
  const auto edited = only<plans::AssignEdited>(screen.press(model, ImGuiKey_Enter));
  REQUIRE(edited.size() == 1);
  CHECK(edited[0].assignment.user_ids == std::vector{last.user_id});
  CHECK(screen.is_focused("plan.athletes.search"));
  CHECK(screen.probe().find("plan.athletes.search")->value.empty());
  CHECK(only<plans::AssignClosed>(screen.press(model, ImGuiKey_Escape)).empty());
  CHECK(screen.probe().find("plan.athletes.search") == nullptr);
}

TEST_CASE("view plans: what is chosen from a list that reaches beyond the dialog does not close the dialog") {
  int beyond = 0;
  for (float height = 420; height < 700; height += 20) {
    Screen screen{1280, height};
    const auto model = samples::assigning();
    screen.draw(model, 5);
    screen.click(model, "plan.athletes");
    const auto dialog = screen.probe().find("plan.assigning")->box;
    for (const auto& entry : screen.probe().entries()) {
      if (!entry.id.starts_with("plan.athletes.usr_") || entry.box.center().y < dialog.max.y) continue;
      CAPTURE(height, entry.id);
      const auto messages = screen.click(model, std::string{entry.id});
      CHECK(only<plans::AssignClosed>(messages).empty());
      beyond += static_cast<int>(only<plans::AssignEdited>(messages).size());
      break;
    }
  }
  CHECK(beyond > 0);
}

TEST_CASE("view plans: a plan is stopped only after a second question") {
  Screen screen;
  const auto model = samples::on_running();
  screen.draw(model);
  CHECK(only<plans::CancelConfirmed>(screen.click(model, "plans.stop.pin_1")).empty());
  screen.draw(model);
  CHECK(only<plans::CancelConfirmed>(screen.click(model, "plans.stopping.accept")).size() == 1);
}

}  // namespace dashboard::view_plans_test
