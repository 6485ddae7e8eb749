// Every state of the workouts' pages is drawn, on a desk and in a hand; what is pressed and typed says what it should.
#include "catch_amalgamated.hpp"
#include "screen.hpp"
#include "workout_samples.hpp"

namespace dashboard::view_workouts_test {
using samples::editor_in;

namespace {

auto failure() { return std::unexpected{samples::problem(ProblemKind::unreachable)}; }

Model with_edit(const Model& model, BlockEdit edit) { return update(model, workouts::BlocksEdited{std::move(edit)}).model; }
Model changed() { return with_edit(samples::on_workout(), {BlockEdit::Kind::remove, 1}); }

/// The edits of the blocks that were asked for.
std::vector<BlockEdit> edits_in(const std::vector<Msg>& messages) {
  std::vector<BlockEdit> edits;
  for (const auto& each : only<workouts::BlocksEdited>(messages)) edits.push_back(each.edit);
  return edits;
}

std::vector<std::pair<std::string, Model>> models() {
  const auto loading = update(samples::with_roster(samples::rows(3)), msg::LinkFollowed{workouts::Route{}}).model;
  const auto opening = update(samples::on_workouts(), msg::LinkFollowed{workouts::Route{"wk_404"}}).model;
  const auto filtered = update(samples::on_workouts(), workouts::FilterEdited{{"bike", ""}}).model;
  auto foreign = samples::library_workout();
  foreign.owner_id = "usr_other";
  auto wild = samples::library_workout("wk_1", std::string(300, 'W'));
  wild.blocks.resize(40, wild.blocks[1]);
  wild.blocks[0].type = "a-type-of-tomorrow";
  wild.blocks[0].intensity_target = "power";
  wild.blocks[0].watts = 300;
  wild.blocks[0].repeats = 3;
  auto bare = samples::library_workout();
  bare.blocks.clear();
  const auto more = update(samples::on_workouts(samples::workout_page(3, "c1")), workouts::MoreWanted{}).model;
  const Problem refused{ProblemKind::refused, "Invalid", "content_blocks.1.blocks.0.block_distance_in_meters", {}};
  const auto saving = update(changed(), workouts::SaveClicked{}).model;
  return {{"loading", loading},
          {"failed", update(loading, workouts::ListAnswered{{}, "", failure()}).model},
          {"empty", samples::on_workouts({})},
          {"library", samples::on_workouts()},
          {"long library", samples::on_workouts(samples::workout_page(60))},
          {"more on its way", more},
          {"more failed", update(more, workouts::ListAnswered{{}, "c1", failure()}).model},
          {"other sport on its way", filtered},
          {"no match", update(filtered, workouts::ListAnswered{{"bike", ""}, "", workouts::Page{}}).model},
          {"with a new one unsaved", update(with_edit(samples::on_new_workout(), {BlockEdit::Kind::add, 0, usual_block("run", "run", {})}),
                                            msg::LinkFollowed{workouts::Route{}})
                                         .model},
          {"with one changed", update(changed(), msg::LinkFollowed{workouts::Route{}}).model},
          {"workout loading", opening},
          {"workout failed", update(opening, workouts::Answered{"wk_404", failure()}).model},
          {"workout", samples::on_workout()},
          {"workout of another", samples::on_workout(foreign)},
          {"wild workout", samples::on_workout(wild)},
          {"workout without blocks", samples::on_workout(bare)},
          {"new workout", samples::on_new_workout()},
          {"new workout, nothing in it", update(samples::on_new_workout(), workouts::SaveClicked{}).model},
          {"changed", changed()},
          {"being saved", saving},
          {"refused", update(saving, workouts::SaveAnswered{"wk_1", std::unexpected{refused}}).model}};
}

}  // namespace

TEST_CASE("view workouts: every state can be drawn, on a phone too") { check_all_sizes(models()); }

TEST_CASE("view workouts: every part's fields can be drawn, on a phone too") {
  for (const auto& [width, height] : {std::pair{1280.0F, 1400.0F}, {390.0F, 2000.0F}}) {
    Screen screen{width, height};
    const auto model = samples::on_workout();
    screen.draw(model);
    for (int key = 1; key <= 5; ++key) {
      INFO(key << " at " << width);
      screen.click(model, "workout.part." + std::to_string(key));
      screen.draw(model);
      CHECK(screen.probe().find((key == 2 ? "workout.times." : "workout.length.") + std::to_string(key)) != nullptr);
      CHECK(screen.is_finite());
    }
  }
}

TEST_CASE("view workouts: the end of what is known asks for more, once it is near") {
  Screen screen;
  CHECK_FALSE(only<workouts::MoreWanted>(screen.draw(samples::on_workouts(samples::workout_page(3, "c1")), 1)).empty());
  CHECK(screen.draw(samples::on_workouts(samples::workout_page(200, "c1"))).empty());
}

TEST_CASE("view workouts: a card leads to its workout, its menu duplicates and deletes") {
  Screen screen;
  const auto model = samples::on_workouts();
  screen.draw(model);
  const auto links = only<msg::LinkFollowed>(screen.click(model, "workouts.card.wk_2"));
  REQUIRE(links.size() == 1);
  CHECK(links[0].route == Route{workouts::Route{"wk_2"}});
  screen.click(model, "workouts.menu.wk_2");
  CHECK(only<workouts::DuplicateClicked>(screen.click(model, "workouts.duplicate.wk_2")).size() == 1);
  screen.draw(model);
  screen.click(model, "workouts.menu.wk_2");
  CHECK(only<workouts::DeleteClicked>(screen.click(model, "workouts.delete.wk_2")).size() == 1);
}

TEST_CASE("view workouts: search and sport filter the library") {
  Screen screen;
  const auto model = samples::on_workouts();
  screen.draw(model);
  screen.click(model, "workouts.search");
  const auto typed = only<workouts::FilterEdited>(screen.type(model, "hills"));
  REQUIRE_FALSE(typed.empty());
  CHECK(typed.back().filter.search == "hills");
  screen.click(model, "workouts.sport");
  const auto picked = only<workouts::FilterEdited>(screen.click(model, "workouts.sport.swim"));
  REQUIRE(picked.size() == 1);
  CHECK(picked[0].filter.type == "swim");
}

TEST_CASE("view workouts: buttons beside a part move, duplicate, repeat and remove it") {
  Screen screen{1280, 1600};
  const auto model = samples::on_workout();
  screen.draw(model);
  using Kind = BlockEdit::Kind;
  for (const auto& [id, kind, key] : {std::tuple{"workout.down.1", Kind::move_down, 1U},
                                      {"workout.up.5", Kind::move_up, 5U},
                                      {"workout.ungroup.2", Kind::ungroup, 2U},
                                      {"workout.remove.4", Kind::remove, 4U},
                                      {"workout.copy.3", Kind::duplicate, 3U},
                                      {"workout.group.1", Kind::group, 1U}}) {
    INFO(id);
    const auto edits = edits_in(screen.click(model, id));
    REQUIRE(edits.size() == 1);
    CHECK(edits[0].kind == kind);
    CHECK(edits[0].key == key);
    screen.draw(model);
  }
  CHECK(screen.probe().find("workout.group.3") == nullptr);  // no repeat within a repeat
  CHECK(screen.probe().find("workout.group.2") == nullptr);
}

TEST_CASE("view workouts: on a phone a part's menu holds what finds no room") {
  Screen screen{390, 2000};
  const auto model = samples::on_workout();
  screen.draw(model);
  CHECK(screen.probe().find("workout.copy.1") == nullptr);
  screen.click(model, "workout.menu.1");
  CHECK(edits_in(screen.click(model, "workout.copy.1")).size() == 1);
}

TEST_CASE("view workouts: parts and repeats are added, and open with their fields") {
  Screen screen{1280, 1600};
  auto model = samples::on_new_workout();
  screen.draw(model);
  auto edits = edits_in(screen.click(model, "workout.add.interval"));
  REQUIRE(edits.size() == 1);
  CHECK(edits[0].block == usual_block(repeat_type, "run", UnitSystem::metric));
  model = with_edit(model, edits[0]);
  screen.draw(model);
  CHECK(screen.probe().find("workout.times.1") != nullptr);
  edits = edits_in(screen.click(model, "workout.append.1"));
  REQUIRE(edits.size() == 1);
  CHECK(edits[0].kind == BlockEdit::Kind::append);
}

TEST_CASE("view workouts: a length is typed with its unit; what cannot be read is said at once") {
  Screen screen{1280, 1600};
  auto model = samples::on_workout();
  screen.draw(model);
  screen.click(model, "workout.part.3");
  screen.draw(model);
  screen.click(model, "workout.length.3");
  screen.press(model, ImGuiKey_End);
  const auto typed = edits_in(screen.type(model, "in"));  // "800 min"
  REQUIRE_FALSE(typed.empty());
  CHECK(typed.back().block.seconds == 48'000);
  model = with_edit(model, typed.back());
  const auto odd = edits_in(screen.type(model, "utes"));
  REQUIRE_FALSE(odd.empty());
  model = with_edit(model, odd.back());
  screen.draw(model);
  CHECK(screen.probe().find("workout.length.3.error") != nullptr);
}

TEST_CASE("view workouts: what was changed can be saved, and dropped after a second question") {
  Screen screen;
  const auto model = changed();
  screen.draw(model);
  CHECK(only<workouts::SaveClicked>(screen.click(model, "workout.save")).size() == 1);
  CHECK(only<workouts::DiscardConfirmed>(screen.click(model, "workout.discard")).empty());
  screen.draw(model);
  CHECK(only<workouts::DiscardConfirmed>(screen.click(model, "workout.discarding.accept")).size() == 1);
}

TEST_CASE("view workouts: once it is saved, the Tab key reaches its parts from the button that saved it") {
  Screen screen{1280, 720};
  auto model = changed();
  screen.draw(model, 4);
  REQUIRE(screen.tab_to(model, "workout.save"));
  REQUIRE(only<workouts::SaveClicked>(screen.press(model, ImGuiKey_Enter)).size() == 1);
  model = update(model, workouts::SaveClicked{}).model;
  screen.draw(model);
  model = update(model, workouts::SaveAnswered{"wk_1", samples::as_sent(samples::editor_in(model).draft)}).model;
  screen.draw(model);
  CHECK(screen.probe().find("workout.save")->traits.is_disabled);
  CHECK(screen.is_focused("workout.save"));
  CHECK(only<workouts::SaveClicked>(screen.press(model, ImGuiKey_Enter)).empty());
  CHECK(screen.tab_to(model, "workout.part.2"));
}

TEST_CASE("view workouts: what the server refuses stands at its part") {
  const Problem refused{ProblemKind::refused, "Too long for this plan", "content_blocks.0.block_distance_in_meters", {}};
  auto model = with_edit(samples::on_workout(), {BlockEdit::Kind::move_up, 5});
  model = update(update(model, workouts::SaveClicked{}).model, workouts::SaveAnswered{"wk_1", std::unexpected{refused}}).model;
  Screen screen{1280, 1600};
  screen.draw(model);
  screen.click(model, "workout.part.1");
  screen.draw(model);
  REQUIRE(screen.probe().find("workout.length.1.error") != nullptr);
  CHECK(screen.probe().find("workout.length.1.error")->label == "Too long for this plan");
  CHECK(screen.probe().find("form.refusal") != nullptr);
}

TEST_CASE("view workouts: another's workout is shown without anything to change it") {
  auto foreign = samples::library_workout();
  foreign.owner_id = "usr_other";
  Screen screen{1280, 1600};
  const auto model = samples::on_workout(foreign);
  screen.draw(model);
  for (const auto* id : {"workout.save", "workout.up.1", "workout.add.run", "workout.append.2"}) {
    INFO(id);
    CHECK(screen.probe().find(id) == nullptr);
  }
  CHECK(screen.probe().find("workout.part.1") != nullptr);
  CHECK(screen.probe().find("workout.profile")->label.find("6 \u00D7 (800 m + 1:30)") != std::string::npos);
  CHECK(screen.probe().find("workout.total.distance")->label == "By distance 9.8 km");
}

}  // namespace dashboard::view_workouts_test
