#pragma once

#include <vector>

#include "astral/models/workout.hpp"
#include "core/workout.hpp"

// Workouts between the API's words and the dashboard's. Everything that the API describes is kept, whatever its value.
namespace dashboard {

[[nodiscard]] WorkoutBlocks blocks_of(const std::optional<std::vector<astral::ContentBlock>>& blocks);
[[nodiscard]] Workout library_workout_of(const astral::Workout& workout);

[[nodiscard]] std::vector<astral::ContentBlock> api_blocks_of(const WorkoutBlocks& blocks);
/// For a new one.
[[nodiscard]] astral::WorkoutContent api_content_of(const Workout& workout);
/// For one that is known: what was emptied is cleared.
[[nodiscard]] astral::WorkoutUpdateBody api_update_of(const Workout& workout);

}  // namespace dashboard
