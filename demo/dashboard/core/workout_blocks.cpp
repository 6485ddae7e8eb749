#include "workout_blocks.hpp"

#include <algorithm>
#include <utility>

namespace dashboard {
namespace {

using Kind = BlockEdit::Kind;

constexpr int least_repeats = 2;

void give_key(WorkoutBlock& block, std::uint32_t& next_key) {
  block.key = next_key++;
  for (auto& step : block.steps) step.key = next_key++;
}

WorkoutBlock block_of(const WorkoutStep& step) {
  WorkoutBlock block;
  static_cast<WorkoutStep&>(block) = step;
  return block;
}

template <class Item>
void swap_at(std::vector<Item>& items, std::size_t a, std::size_t b) {
  std::swap(items[a], items[b]);
}

template <class Item>
auto at(std::vector<Item>& items, std::size_t place) {
  return items.begin() + static_cast<std::ptrdiff_t>(place);
}

bool has_room(const WorkoutBlocks& blocks) { return blocks.size() < most_blocks; }

void add(WorkoutBlocks& blocks, WorkoutBlock block, std::uint32_t& next_key) {
  if (!has_room(blocks)) return;
  give_key(block, next_key);
  auto place = blocks.end();
  if (block.type == "warm-up") {
    place = blocks.begin();
  } else if (block.type != "cool-down" && !blocks.empty() && blocks.back().type == "cool-down") {
    --place;
  }
  blocks.insert(place, std::move(block));
}

/// Takes a step out of its repeat, which goes with its last one, and puts it beside it.
void leave(WorkoutBlocks& blocks, const BlockPlace& place, bool goes_up) {
  auto& steps = blocks[place.block].steps;
  auto moved = block_of(steps[*place.step]);
  const bool is_last = steps.size() == 1;
  if (!is_last && !has_room(blocks)) return;
  if (is_last) {
    blocks[place.block] = std::move(moved);
    return;
  }
  steps.erase(at(steps, *place.step));
  blocks.insert(at(blocks, place.block + (goes_up ? 0 : 1)), std::move(moved));
}

void move(WorkoutBlocks& blocks, const BlockPlace& place, bool goes_up) {
  if (place.step) {
    auto& steps = blocks[place.block].steps;
    const bool is_at_end = goes_up ? *place.step == 0 : *place.step + 1 == steps.size();
    if (is_at_end) return leave(blocks, place, goes_up);
    return swap_at(steps, *place.step, goes_up ? *place.step - 1 : *place.step + 1);
  }
  if (goes_up ? place.block == 0 : place.block + 1 == blocks.size()) return;
  const auto other = goes_up ? place.block - 1 : place.block + 1;
  auto& neighbour = blocks[other];
  const bool enters = neighbour.is_repeat() && !blocks[place.block].is_repeat() && neighbour.steps.size() < most_blocks;
  if (!enters) return swap_at(blocks, place.block, other);
  auto& steps = neighbour.steps;
  steps.insert(goes_up ? steps.end() : steps.begin(), WorkoutStep{blocks[place.block]});
  blocks.erase(at(blocks, place.block));
}

void duplicate(WorkoutBlocks& blocks, const BlockPlace& place, std::uint32_t& next_key) {
  if (place.step) {
    auto& steps = blocks[place.block].steps;
    if (steps.size() >= most_blocks) return;
    auto copy = steps[*place.step];
    copy.key = next_key++;
    steps.insert(at(steps, *place.step + 1), std::move(copy));
    return;
  }
  if (!has_room(blocks)) return;
  auto copy = blocks[place.block];
  give_key(copy, next_key);
  blocks.insert(at(blocks, place.block + 1), std::move(copy));
}

void remove(WorkoutBlocks& blocks, const BlockPlace& place) {
  auto& steps = blocks[place.block].steps;
  if (place.step && steps.size() > 1) {
    steps.erase(at(steps, *place.step));
  } else {
    blocks.erase(at(blocks, place.block));
  }
}

void replace(WorkoutBlocks& blocks, const BlockPlace& place, const WorkoutBlock& wanted) {
  WorkoutStep& step = place.step ? blocks[place.block].steps[*place.step] : static_cast<WorkoutStep&>(blocks[place.block]);
  const auto key = step.key;
  if (step.type == repeat_type || wanted.type == repeat_type) {
    step.repeats = wanted.repeats;  // a stretch stays one, and a repeat too
    return;
  }
  step = wanted;
  step.key = key;
}

void wrap(WorkoutBlocks& blocks, const BlockPlace& place, std::uint32_t& next_key) {
  auto& block = blocks[place.block];
  if (place.step || block.is_repeat()) return;
  auto step = WorkoutStep{block};
  const int repeats = step.repeats > 1 ? std::exchange(step.repeats, 1) : least_repeats;
  block = repeat_of(repeats, {std::move(step)});
  block.key = next_key++;
}

void ungroup(WorkoutBlocks& blocks, const BlockPlace& place) {
  const auto& block = blocks[place.block];
  if (place.step || !block.is_repeat() || blocks.size() - 1 + block.steps.size() > most_blocks) return;
  WorkoutBlocks freed;
  for (const auto& step : block.steps) freed.push_back(block_of(step));
  blocks.erase(at(blocks, place.block));
  blocks.insert(at(blocks, place.block), freed.begin(), freed.end());
}

bool is_within(std::optional<double> value, double least, double most) { return value && *value >= least && *value <= most; }

std::optional<BlockFault> fault_in_step(const WorkoutStep& step, const std::string& path) {
  const bool is_by_distance = step.is_by_distance();
  if (is_by_distance ? !is_within(step.meters, 1, most_meters) : !is_within(step.seconds, 1, most_seconds))
    return BlockFault{BlockFlaw::length, path + (is_by_distance ? ".block_distance_in_meters" : ".block_duration_in_seconds")};
  if (step.watts && !is_within(step.watts, 1, most_watts)) return BlockFault{BlockFlaw::watts, path + ".block_power_watts"};
  if (step.repeats < 1 || step.repeats > most_repeats) return BlockFault{BlockFlaw::repeats, path + ".block_repeat"};
  return std::nullopt;
}

}  // namespace

WorkoutStep step_by_distance(std::string type, double meters, std::string pace_zone) {
  WorkoutStep step;
  step.type = std::move(type);
  step.meters = meters;
  step.pace_zone = std::move(pace_zone);
  return step;
}

WorkoutStep step_by_time(std::string type, double seconds, std::string pace_zone) {
  auto step = step_by_distance(std::move(type), 0, std::move(pace_zone));
  step.meters.reset();
  step.seconds = seconds;
  step.length_target = "duration";
  return step;
}

WorkoutBlock repeat_of(int repeats, std::vector<WorkoutStep> steps) {
  WorkoutBlock block;
  block.type = repeat_type;
  block.length_target.clear();
  block.intensity_target.clear();
  block.repeats = repeats;
  block.steps = std::move(steps);
  return block;
}

std::optional<BlockPlace> place_of(const WorkoutBlocks& blocks, std::uint32_t key) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].key == key) return BlockPlace{i, std::nullopt};
    const auto& steps = blocks[i].steps;
    const auto found = std::ranges::find(steps, key, &WorkoutStep::key);
    if (found != steps.end()) return BlockPlace{i, static_cast<std::size_t>(found - steps.begin())};
  }
  return std::nullopt;
}

const WorkoutStep* find_step(const WorkoutBlocks& blocks, std::uint32_t key) {
  const auto place = place_of(blocks, key);
  if (!place) return nullptr;
  return place->step ? &blocks[place->block].steps[*place->step] : &blocks[place->block];
}

std::string path_of(const BlockPlace& place) {
  auto path = "content_blocks." + std::to_string(place.block);
  if (place.step) path += ".blocks." + std::to_string(*place.step);
  return path;
}

void apply(WorkoutBlocks& blocks, const BlockEdit& edit, std::uint32_t& next_key) {
  if (edit.kind == Kind::add) return add(blocks, edit.block, next_key);
  const auto place = place_of(blocks, edit.key);
  if (!place) return;
  switch (edit.kind) {
    case Kind::append: {
      auto& into = blocks[place->block];
      if (place->step || !into.is_repeat() || into.steps.size() >= most_blocks) return;
      into.steps.emplace_back(edit.block).key = next_key++;
      return;
    }
    case Kind::replace: return replace(blocks, *place, edit.block);
    case Kind::move_up: return move(blocks, *place, true);
    case Kind::move_down: return move(blocks, *place, false);
    case Kind::duplicate: return duplicate(blocks, *place, next_key);
    case Kind::remove: return remove(blocks, *place);
    case Kind::group: return wrap(blocks, *place, next_key);
    case Kind::ungroup: return ungroup(blocks, *place);
    default: return;
  }
}

void give_keys(WorkoutBlocks& blocks, std::uint32_t& next_key) {
  for (auto& block : blocks) give_key(block, next_key);
}

bool take_keys(WorkoutBlocks& blocks, const WorkoutBlocks& from) {
  const auto same_shape = [](const WorkoutBlock& a, const WorkoutBlock& b) { return a.steps.size() == b.steps.size(); };
  if (!std::ranges::equal(blocks, from, same_shape)) return false;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    blocks[i].key = from[i].key;
    for (std::size_t j = 0; j < blocks[i].steps.size(); ++j) blocks[i].steps[j].key = from[i].steps[j].key;
  }
  return true;
}

WorkoutTotals totals_of(const WorkoutBlocks& blocks) {
  WorkoutTotals totals;
  for_each_step(blocks, [&](const WorkoutStep& step, double times) {
    const auto length = (step.is_by_distance() ? step.meters : step.seconds).value_or(0);
    (step.is_by_distance() ? totals.meters : totals.seconds) += std::max(length, 0.0) * times;
  });
  return totals;
}

std::optional<BlockFault> fault_in(const WorkoutBlocks& blocks) {
  if (blocks.size() > most_blocks) return BlockFault{BlockFlaw::count, "content_blocks"};
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const auto& block = blocks[i];
    const auto path = path_of({i, std::nullopt});
    if (!block.is_repeat()) {
      if (auto fault = fault_in_step(block, path)) return fault;
      continue;
    }
    if (block.repeats < 1 || block.repeats > most_repeats) return BlockFault{BlockFlaw::repeats, path + ".block_repeat"};
    if (block.steps.empty() || block.steps.size() > most_blocks) return BlockFault{BlockFlaw::count, path + ".blocks"};
    for (std::size_t j = 0; j < block.steps.size(); ++j) {
      if (block.steps[j].type == repeat_type) return BlockFault{BlockFlaw::nesting, path_of({i, j}) + ".type"};
      if (auto fault = fault_in_step(block.steps[j], path_of({i, j}))) return fault;
    }
  }
  return std::nullopt;
}

}  // namespace dashboard
