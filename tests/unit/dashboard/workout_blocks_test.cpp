// What can be done with the blocks of a workout, what they add up to, and what they look like.
#include "catch_amalgamated.hpp"
#include "workout_samples.hpp"

namespace dashboard::workout_blocks_test {
using Kind = BlockEdit::Kind;

namespace {

/// "w 6(rr) c": the first letters of the parts in their order.
std::string shape_of(const WorkoutBlocks& blocks) {
  std::string text;
  for (const auto& block : blocks) {
    if (!text.empty()) text += ' ';
    if (!block.is_repeat()) {
      text += block.type[0];
      continue;
    }
    text += std::to_string(block.repeats) + "(";
    for (const auto& step : block.steps) text += step.type[0];
    text += ")";
  }
  return text;
}

struct Editing {
  WorkoutBlocks blocks = samples::six_by_800();
  std::uint32_t next_key = 6;

  std::string after(Kind kind, std::uint32_t key, WorkoutBlock block = {}) {
    apply(blocks, {kind, key, std::move(block)}, next_key);
    return shape_of(blocks);
  }
};

WorkoutBlock of_type(std::string type) { return WorkoutBlock{step_by_time(std::move(type), 60, "z2"), {}}; }

}  // namespace

TEST_CASE("workout blocks: a part is found wherever it stands, and named as the API names it") {
  const auto blocks = samples::six_by_800();
  CHECK(place_of(blocks, 4) == BlockPlace{1, 1});
  CHECK(path_of(*place_of(blocks, 4)) == "content_blocks.1.blocks.1");
  CHECK(path_of(*place_of(blocks, 5)) == "content_blocks.2");
  CHECK(find_step(blocks, 3)->meters == 800);
  CHECK(find_step(blocks, 99) == nullptr);
}

TEST_CASE("workout blocks: what is added goes where it belongs") {
  Editing editing;
  CHECK(editing.after(Kind::add, 0, of_type("run")) == "w 6(rr) r c");
  CHECK(editing.after(Kind::add, 0, of_type("warm-up")) == "w w 6(rr) r c");
  CHECK(editing.after(Kind::add, 0, of_type("cool-down")) == "w w 6(rr) r c c");
  CHECK(editing.after(Kind::append, 2, of_type("run")) == "w w 6(rrr) r c c");
  CHECK(editing.after(Kind::append, 1, of_type("run")) == "w w 6(rrr) r c c");  // no repeat
  CHECK(find_step(editing.blocks, 6)->type == "run");
  CHECK(editing.next_key == 10);
}

TEST_CASE("workout blocks: parts move through repeats, repeats past parts") {
  Editing editing;
  CHECK(editing.after(Kind::move_up, 1) == "w 6(rr) c");    // the first
  CHECK(editing.after(Kind::move_down, 5) == "w 6(rr) c");  // the last
  CHECK(editing.after(Kind::move_down, 1) == "6(wrr) c");   // enters
  CHECK(editing.after(Kind::move_down, 1) == "6(rwr) c");
  CHECK(editing.after(Kind::move_up, 1) == "6(wrr) c");
  CHECK(editing.after(Kind::move_up, 1) == "w 6(rr) c");  // leaves
  CHECK(editing.after(Kind::move_up, 5) == "w 6(rrc)");
  CHECK(editing.after(Kind::move_down, 5) == "w 6(rr) c");
  CHECK(editing.after(Kind::move_up, 2) == "6(rr) w c");
  CHECK(editing.after(Kind::move_down, 2) == "w 6(rr) c");
  CHECK(editing.blocks == samples::six_by_800());
  CHECK(editing.after(Kind::move_up, 99) == "w 6(rr) c");
}

TEST_CASE("workout blocks: a repeat goes with its last part") {
  Editing editing;
  editing.after(Kind::remove, 4);
  CHECK(editing.after(Kind::move_up, 3) == "w r c");
  editing = {};
  editing.after(Kind::remove, 4);
  CHECK(editing.after(Kind::remove, 3) == "w c");
}

TEST_CASE("workout blocks: duplicates have keys of their own") {
  Editing editing;
  CHECK(editing.after(Kind::duplicate, 2) == "w 6(rr) 6(rr) c");
  CHECK(editing.after(Kind::duplicate, 3) == "w 6(rrr) 6(rr) c");
  CHECK(editing.next_key == 10);
  CHECK(find_step(editing.blocks, 9)->meters == 800);
}

TEST_CASE("workout blocks: a part is put into a repeat, and a repeat is taken apart") {
  Editing editing;
  CHECK(editing.after(Kind::group, 1) == "2(w) 6(rr) c");
  CHECK(editing.after(Kind::group, 1) == "2(w) 6(rr) c");  // not a second time
  CHECK(editing.after(Kind::ungroup, 6) == "w 6(rr) c");
  CHECK(editing.blocks == samples::six_by_800());
  CHECK(editing.after(Kind::ungroup, 2) == "w r r c");
  CHECK(editing.after(Kind::ungroup, 1) == "w r r c");
  auto thrice = of_type("run");
  thrice.repeats = 3;
  editing.after(Kind::replace, 3, thrice);
  CHECK(editing.after(Kind::group, 3) == "w 3(r) r c");
  CHECK(find_step(editing.blocks, 3)->repeats == 1);
}

TEST_CASE("workout blocks: replacing keeps key and kind") {
  Editing editing;
  CHECK(editing.after(Kind::replace, 1, of_type("run")) == "r 6(rr) c");
  auto eight = WorkoutBlock{};
  eight.type = repeat_type;
  eight.repeats = 8;
  CHECK(editing.after(Kind::replace, 2, eight) == "r 8(rr) c");
  CHECK(editing.after(Kind::replace, 5, eight) == "r 8(rr) c");
  CHECK(find_step(editing.blocks, 5)->repeats == 8);
}

TEST_CASE("workout blocks: there are no more than the API takes") {
  Editing editing;
  for (int i = 0; i < 200; ++i) {
    editing.after(Kind::add, 0, of_type("run"));
    editing.after(Kind::append, 2, of_type("run"));
    editing.after(Kind::duplicate, 3);
    editing.after(Kind::duplicate, 1);
  }
  CHECK(editing.blocks.size() == most_blocks);
  CHECK(find_step(editing.blocks, 2) != nullptr);
  editing.after(Kind::ungroup, 2);
  editing.after(Kind::move_up, 3);
  CHECK(editing.blocks.size() == most_blocks);
  CHECK_FALSE(fault_in(editing.blocks));
}

TEST_CASE("workout blocks: what has arrived takes over keys when its shape is the same") {
  auto blocks = samples::as_sent(samples::library_workout()).blocks;
  CHECK(take_keys(blocks, samples::six_by_800()));
  CHECK(blocks == samples::six_by_800());
  blocks.pop_back();
  CHECK_FALSE(take_keys(blocks, samples::six_by_800()));
}

TEST_CASE("workout blocks: totals count repeats out") {
  CHECK(totals_of(samples::six_by_800()) == WorkoutTotals{9'800, 540});
  auto blocks = samples::six_by_800();
  blocks[0].meters.reset();
  blocks[2].repeats = 2;
  blocks[1].steps[0].meters = unreadable;
  CHECK(totals_of(blocks) == WorkoutTotals{6'000, 540});
}

TEST_CASE("workout blocks: what cannot be sent is named with its path") {
  const auto fault = [](auto spoil) {
    auto blocks = samples::six_by_800();
    spoil(blocks);
    return fault_in(blocks);
  };
  CHECK_FALSE(fault([](WorkoutBlocks&) {}));
  CHECK(fault([](WorkoutBlocks& b) { b[0].meters.reset(); }) == BlockFault{BlockFlaw::length, "content_blocks.0.block_distance_in_meters"});
  CHECK(fault([](WorkoutBlocks& b) { b[1].steps[1].seconds = unreadable; }) ==
        BlockFault{BlockFlaw::length, "content_blocks.1.blocks.1.block_duration_in_seconds"});
  CHECK(fault([](WorkoutBlocks& b) { b[2].watts = 0; }) == BlockFault{BlockFlaw::watts, "content_blocks.2.block_power_watts"});
  CHECK(fault([](WorkoutBlocks& b) { b[1].repeats = 0; }) == BlockFault{BlockFlaw::repeats, "content_blocks.1.block_repeat"});
  CHECK(fault([](WorkoutBlocks& b) { b[2].repeats = 101; }) == BlockFault{BlockFlaw::repeats, "content_blocks.2.block_repeat"});
  CHECK(fault([](WorkoutBlocks& b) { b[1].steps.clear(); }) == BlockFault{BlockFlaw::count, "content_blocks.1.blocks"});
  CHECK(fault([](WorkoutBlocks& b) { b[1].steps[0].type = repeat_type; }) ==
        BlockFault{BlockFlaw::nesting, "content_blocks.1.blocks.0.type"});
  CHECK(fault([](WorkoutBlocks& b) { b.resize(51); }) == BlockFault{BlockFlaw::count, "content_blocks"});
}

TEST_CASE("workout blocks: the picture draws repeats out, higher where it is harder") {
  const auto bars = profile_of(samples::six_by_800());
  REQUIRE(bars.size() == 14);
  CHECK(bars[1].key == 3);
  CHECK(bars[1].zone == 5);
  CHECK(bars[1].height > bars[2].height);
  CHECK(bars[2].width == 90);
  CHECK(bars[0].width > bars[1].width);
  WorkoutBlocks wild{repeat_of(1'000'000, {step_by_time("run", 1, "z3"), step_by_time("run", 0, "")})};
  wild.resize(30, wild[0]);
  CHECK(profile_of(wild).size() == 400);
  CHECK(profile_of(WorkoutBlocks{}).empty());
  auto step = step_by_time("run", 60, "z9");
  CHECK(zone_of(step) == 0);
  step.intensity_target = "power";
  CHECK(zone_of(step) == 0);
  step.watts = 1e9;
  CHECK(zone_of(step) == 6);
  step.intensity_target = "heartrate";
  step.heart_zone = "z2";
  CHECK(zone_of(step) == 2);
}

}  // namespace dashboard::workout_blocks_test
