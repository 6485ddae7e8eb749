// Every state of the AI coach's screen is drawn, on a desk and in a hand; what is pressed says what it should.
#include "catch_amalgamated.hpp"
#include "plan_samples.hpp"
#include "screen.hpp"

namespace dashboard::view_ai_coach_test {

namespace {

Model after(Model model, const std::vector<Msg>& messages) {
  for (const auto& msg : messages) model = update(std::move(model), msg).model;
  return model;
}
Model here() { return after(samples::with_roster(samples::rows(2)), {msg::LinkFollowed{ai_coach::Route{}}}); }

std::vector<std::pair<std::string, Model>> models() {
  const auto failure = std::unexpected{samples::problem(ProblemKind::unreachable)};
  std::string long_text;
  for (int day = 0; day < 364; ++day) long_text += "Monday: an easy run of eight kilometers through the park\n";
  const auto writing = after(here(), {ai_coach::DraftClicked{}, ai_coach::DraftContinued{1, long_text}});
  const auto written = after(writing, {ai_coach::DraftAnswered{1, long_text}});
  const auto making = after(written, {ai_coach::PlanClicked{}, ai_coach::PlanProgressed{2, 40}});
  const auto made = after(making, {ai_coach::PlanAnswered{2, std::vector{samples::workout(1, 0)}}});
  return {{"empty", here()},
          {"writing", writing},
          {"broken off", after(writing, {ai_coach::DraftAnswered{1, failure}})},
          {"stopped", after(writing, {ai_coach::StopClicked{}})},
          {"written", written},
          {"making", making},
          {"plan failed", after(making, {ai_coach::PlanAnswered{2, failure}})},
          {"made", made},
          {"saving", after(made, {ai_coach::SaveClicked{}})}};
}

const Model& model_of(const std::vector<std::pair<std::string, Model>>& all, std::string_view name) {
  return std::ranges::find(all, name, [](const auto& each) { return each.first; })->second;
}

}  // namespace

TEST_CASE("view ai coach: every state can be drawn, on a phone too") { check_all_sizes(models()); }

TEST_CASE("view ai coach: the buttons of each step say what they do") {
  const auto all = models();
  const auto pressed = [&](std::string_view name, std::string_view id) {
    Screen screen{1280, 1200};
    screen.draw(model_of(all, name), 5);
    return screen.click(model_of(all, name), id);
  };
  CHECK(only<ai_coach::DraftClicked>(pressed("empty", "ai-coach.write")).size() == 1);
  CHECK(only<ai_coach::StopClicked>(pressed("writing", "ai-coach.stop")).size() == 1);
  CHECK(only<ai_coach::DraftClicked>(pressed("broken off", "ai-coach.again")).size() == 1);
  CHECK(only<ai_coach::PlanClicked>(pressed("written", "ai-coach.plan")).size() == 1);
  CHECK(only<ai_coach::PlanClicked>(pressed("plan failed", "ai-coach.plan.again")).size() == 1);
  CHECK(only<ai_coach::SaveClicked>(pressed("made", "ai-coach.save")).size() == 1);
}

}  // namespace dashboard::view_ai_coach_test
