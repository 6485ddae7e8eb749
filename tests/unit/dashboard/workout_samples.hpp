#pragma once

#include "core/workout_length.hpp"
#include "samples.hpp"

// Workouts to begin a test with.
namespace dashboard::samples {

/// Warm-up 1, repeat 2 of run 3 and recovery 4, cool-down 5: the keys that blocks are given when they arrive.
inline WorkoutBlocks six_by_800() {
  WorkoutBlocks blocks{WorkoutBlock{step_by_distance("warm-up", 2'000, "z1"), {}},
                       repeat_of(6, {step_by_distance("run", 800, "z5"), step_by_time("recovery-run", 90, "z1")}),
                       WorkoutBlock{step_by_distance("cool-down", 3'000, "z1"), {}}};
  std::uint32_t next_key = 1;
  give_keys(blocks, next_key);
  return blocks;
}

inline Workout library_workout(const std::string& id = "wk_1", const std::string& name = "6 x 800 m") {
  Workout workout;
  workout.id = id;
  workout.owner_id = person().user_id;
  workout.name = name;
  workout.description = "Track intervals";
  workout.sub_type = "interval-run";
  workout.meters = 9'800;
  workout.pace_seconds = 245;
  workout.pace_zone = "z5";
  workout.blocks = six_by_800();
  return workout;
}

/// Without keys, as it comes from a server.
inline Workout as_sent(Workout workout) {
  for (auto& block : workout.blocks) {
    block.key = 0;
    for (auto& step : block.steps) step.key = 0;
  }
  return workout;
}

inline workouts::Page workout_page(int count = 3, std::string next_cursor = {}) {
  workouts::Page page{.items = {}, .next_cursor = std::move(next_cursor)};
  for (int i = 1; i <= count; ++i)
    page.items.push_back(as_sent(library_workout("wk_" + std::to_string(i), "6 x 800 m, no. " + std::to_string(i))));
  return page;
}

/// On the library, which has arrived.
inline Model on_workouts(workouts::Page page = workout_page()) {
  auto model = update(with_roster(rows(2)), msg::LinkFollowed{workouts::Route{}}).model;
  return update(std::move(model), workouts::ListAnswered{{}, "", std::move(page)}).model;
}

/// On the page of a workout, which has arrived.
inline Model on_workout(const Workout& open = library_workout()) {
  auto model = update(on_workouts(), msg::LinkFollowed{workouts::Route{open.id}}).model;
  return update(std::move(model), workouts::Answered{open.id, as_sent(open)}).model;
}

/// Making a new one.
inline Model on_new_workout() { return update(on_workouts(), msg::LinkFollowed{workouts::Route{"new"}}).model; }

inline const workouts::Editor& editor_in(const Model& model) {
  const auto& state = session(model).workouts;
  return *state.find(state.open_id);
}

}  // namespace dashboard::samples
