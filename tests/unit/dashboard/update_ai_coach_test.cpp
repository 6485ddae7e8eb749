// What each message of the AI coach's screen makes of the model.
#include "catch_amalgamated.hpp"
#include "core/unsaved.hpp"
#include "plan_samples.hpp"

namespace dashboard::update_ai_coach_test {
using samples::only;
using samples::session;

namespace {

const ai_coach::State& state_of(const Model& model) { return session(model).ai_coach; }
auto failure() { return std::unexpected{samples::problem(ProblemKind::unreachable)}; }

Model here() { return update(samples::with_roster(samples::rows(2)), msg::LinkFollowed{ai_coach::Route{}}).model; }
Model writing() { return update(update(here(), ai_coach::DraftClicked{}).model, ai_coach::DraftContinued{1, "# Week 1\n"}).model; }
Model written() { return update(writing(), ai_coach::DraftAnswered{1, "# Week 1\nMonday: easy run\n"}).model; }
Model made() {
  auto model = update(written(), ai_coach::PlanClicked{}).model;
  return update(std::move(model), ai_coach::PlanAnswered{2, std::vector{samples::workout(1, 0)}}).model;
}

}  // namespace

TEST_CASE("ai coach: what is wanted is edited, but not while something is being written") {
  ai_coach::Request request;
  request.weeks = 12;
  request.wishes = "A marathon";
  CHECK(state_of(update(here(), ai_coach::RequestEdited{request}).model).request == request);
  CHECK(state_of(update(writing(), ai_coach::RequestEdited{request}).model).request.weeks == 8);
}

TEST_CASE("ai coach: a draft is asked for once, with what is wanted and for the organization") {
  const auto step = update(here(), ai_coach::DraftClicked{});
  REQUIRE(only<ai_coach::WriteDraft>(step.cmds).size() == 1);
  CHECK(only<ai_coach::WriteDraft>(step.cmds)[0] == ai_coach::WriteDraft{1, "org_1", {}});
  CHECK(update(step.model, ai_coach::DraftClicked{}).cmds.empty());
  for (const auto weeks : {std::optional<double>{}, std::optional{0.0}, std::optional{53.0}}) {
    ai_coach::Request odd;
    odd.weeks = weeks;
    CHECK(update(update(here(), ai_coach::RequestEdited{odd}).model, ai_coach::DraftClicked{}).cmds.empty());
  }
}

TEST_CASE("ai coach: the draft grows by its pieces, and the whole replaces them") {
  auto model = update(writing(), ai_coach::DraftContinued{1, "Monday"}).model;
  CHECK(state_of(model).draft == "# Week 1\nMonday");
  model = update(std::move(model), ai_coach::DraftContinued{7, "of another draft"}).model;
  CHECK(state_of(model).draft == "# Week 1\nMonday");
  CHECK(state_of(update(model, ai_coach::DraftProgressed{1, 40}).model).drafting.percent == 40);
  CHECK(state_of(update(model, ai_coach::DraftProgressed{7, 40}).model).drafting.percent == 0);
  CHECK(state_of(written()).draft == "# Week 1\nMonday: easy run\n");
  CHECK_FALSE(state_of(written()).is_running());
}

TEST_CASE("ai coach: stopping cancels the request and keeps what was written") {
  const auto step = update(writing(), ai_coach::StopClicked{});
  CHECK(only<ai_coach::Stop>(step.cmds).size() == 1);
  CHECK(state_of(step.model).draft == "# Week 1\n");
  CHECK_FALSE(state_of(step.model).is_running());
  CHECK(update(step.model, ai_coach::StopClicked{}).cmds.empty());
  CHECK(state_of(update(step.model, ai_coach::DraftContinued{1, "late"}).model).draft == "# Week 1\n");
  CHECK(state_of(update(step.model, ai_coach::DraftAnswered{1, "late"}).model).draft == "# Week 1\n");
}

TEST_CASE("ai coach: an error in the middle keeps the text and offers to try again") {
  const auto model = update(writing(), ai_coach::DraftAnswered{1, failure()}).model;
  CHECK(state_of(model).draft == "# Week 1\n");
  CHECK(state_of(model).drafting.problem.has_value());
  const auto again = update(model, ai_coach::DraftClicked{});
  CHECK(only<ai_coach::WriteDraft>(again.cmds)[0].id == 2);
  CHECK_FALSE(state_of(again.model).drafting.problem.has_value());
}

TEST_CASE("ai coach: an edited draft is what the plan is made of") {
  const auto model = update(written(), ai_coach::DraftEdited{"# Week 1\nTuesday: hills\n"}).model;
  const auto step = update(model, ai_coach::PlanClicked{});
  REQUIRE(only<ai_coach::MakePlan>(step.cmds).size() == 1);
  CHECK(only<ai_coach::MakePlan>(step.cmds)[0].draft == "# Week 1\nTuesday: hills\n");
  CHECK(update(step.model, ai_coach::PlanClicked{}).cmds.empty());
  CHECK(state_of(update(step.model, ai_coach::DraftEdited{"x"}).model).draft == "# Week 1\nTuesday: hills\n");
  CHECK(state_of(update(step.model, ai_coach::PlanProgressed{2, 50}).model).planning.percent == 50);
  CHECK(update(update(written(), ai_coach::DraftEdited{"short"}).model, ai_coach::PlanClicked{}).cmds.empty());
  const auto failed = update(step.model, ai_coach::PlanAnswered{2, failure()}).model;
  CHECK(state_of(failed).planning.problem.has_value());
  CHECK_FALSE(state_of(failed).draft.empty());
}

TEST_CASE("ai coach: a plan that was made has a name, goes to the library, and is forgotten when its draft is edited") {
  const auto model = made();
  CHECK(state_of(model).workouts.size() == 1);
  CHECK(state_of(model).name == "AI plan, 8 weeks");
  const auto named = update(model, ai_coach::NameEdited{" Spring "}).model;
  const auto step = update(named, ai_coach::SaveClicked{});
  REQUIRE(only<plans::Create>(step.cmds).size() == 1);
  CHECK(only<plans::Create>(step.cmds)[0].plan.name == "Spring");
  CHECK(only<plans::Create>(step.cmds)[0].plan.workouts.size() == 1);
  CHECK(update(step.model, ai_coach::SaveClicked{}).cmds.empty());
  CHECK(update(step.model, plans::CreateAnswered{samples::plan("pln_9")}).model.route == Route{plans::Route{"pln_9"}});
  CHECK(has_unsaved(session(step.model)));
  CHECK(state_of(update(step.model, plans::CreateAnswered{samples::plan("pln_9")}).model).workouts.size() == 1);
  auto saved = samples::plan("pln_9");
  saved.name = "Spring";
  const auto after = update(step.model, plans::CreateAnswered{saved}).model;
  CHECK(state_of(after).draft.empty());
  CHECK_FALSE(has_unsaved(session(after)));
  CHECK(update(update(model, ai_coach::NameEdited{" "}).model, ai_coach::SaveClicked{}).cmds.empty());
  CHECK(state_of(update(model, ai_coach::DraftEdited{"another draft"}).model).workouts.empty());
}

}  // namespace dashboard::update_ai_coach_test
