#include "runtime/workout_words.hpp"

#include <algorithm>
#include <cmath>

#include "core/api_values.hpp"

namespace dashboard {
namespace {

template <class Word>
std::string word_of(const std::optional<Word>& word) {
  return word ? word->text : std::string{};
}

/// An empty text is an absent value.
template <class Word>
std::optional<Word> word_in(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional{Word{text}};
}

template <class Word>
astral::Clearable<Word> clearable(std::optional<Word> value) {
  return value ? astral::Clearable<Word>{std::move(*value)} : astral::Clearable<Word>::cleared();
}

int repeats_of(const std::optional<std::int64_t>& repeats) {
  constexpr std::int64_t most = 1'000'000;
  return static_cast<int>(std::clamp<std::int64_t>(repeats.value_or(1), 0, most));
}

void fill(WorkoutStep& to, const astral::WorkoutStep& step) {
  to.type = step.type.text;
  to.meters = step.block_distance_in_meters;
  to.seconds = step.block_duration_in_seconds;
  to.length_target = word_of(step.block_length_target);
  to.intensity_target = word_of(step.block_intensity_target);
  to.pace_zone = word_of(step.block_pace);
  to.heart_zone = word_of(step.block_heart_rate_zone);
  to.watts = step.block_power_watts;
  to.repeats = repeats_of(step.block_repeat);
}

void fill(astral::WorkoutStep& to, const WorkoutStep& step) {
  to.type = step.type;
  to.block_distance_in_meters = step.meters;
  to.block_duration_in_seconds = step.seconds;
  to.block_length_target = word_in<astral::BlockLengthTarget>(step.length_target);
  to.block_intensity_target = word_in<astral::BlockIntensityTarget>(step.intensity_target);
  to.block_pace = word_in<astral::PaceZone>(step.pace_zone);
  to.block_heart_rate_zone = word_in<astral::HeartRateZone>(step.heart_zone);
  to.block_power_watts = step.watts;
  to.block_repeat = step.repeats;
}

std::string pace_text(double seconds) {
  const auto whole = std::llround(seconds);
  const auto rest = whole % 60;
  return std::to_string(whole / 60) + (rest < 10 ? ":0" : ":") + std::to_string(rest);
}

}  // namespace

WorkoutBlocks blocks_of(const std::optional<std::vector<astral::ContentBlock>>& blocks) {
  return each_of(blocks, [](const astral::ContentBlock& source) {
    WorkoutBlock block;
    fill(block, source);
    block.steps = each_of(source.blocks, [](const astral::WorkoutStep& child) {
      WorkoutStep step;
      fill(step, child);
      return step;
    });
    return block;
  });
}

std::vector<astral::ContentBlock> api_blocks_of(const WorkoutBlocks& blocks) {
  return each_of(blocks, [](const WorkoutBlock& source) {
    astral::ContentBlock block;
    fill(block, source);
    if (source.steps.empty()) return block;
    block.blocks = each_of(source.steps, [](const WorkoutStep& child) {
      astral::WorkoutStep step;
      fill(step, child);
      return step;
    });
    return block;
  });
}

Workout library_workout_of(const astral::Workout& source) {
  Workout workout;
  workout.id = source.workout_id.text;
  workout.owner_id = text_of(source.owner_id);
  workout.name = source.workout_name;
  workout.description = text_of(source.workout_description);
  workout.type = source.workout_type.text;
  workout.sub_type = word_of(source.workout_sub_type);
  workout.meters = source.target_distance_in_meters;
  workout.seconds = source.target_duration_in_seconds;
  workout.pace_seconds = pace_of(source.target_pace);
  workout.pace_zone = word_of(source.target_pace_zone);
  workout.blocks = blocks_of(source.content_blocks);
  return workout;
}

astral::WorkoutContent api_content_of(const Workout& workout) {
  astral::WorkoutContent content;
  content.workout_name = workout.name;
  content.workout_description = word_in<std::string>(workout.description);
  content.workout_type = workout.type;
  content.workout_sub_type = word_in<astral::WorkoutSubType>(workout.sub_type);
  content.target_distance_in_meters = workout.meters;
  content.target_duration_in_seconds = workout.seconds;
  if (workout.pace_seconds) content.target_pace = pace_text(*workout.pace_seconds);
  content.target_pace_zone = word_in<astral::PaceZone>(workout.pace_zone);
  content.content_blocks = api_blocks_of(workout.blocks);
  return content;
}

astral::WorkoutUpdateBody api_update_of(const Workout& workout) {
  auto content = api_content_of(workout);
  astral::WorkoutUpdateBody body;
  body.workout_name = std::move(content.workout_name);
  body.workout_description = clearable(std::move(content.workout_description));
  body.workout_type = std::move(content.workout_type);
  body.workout_sub_type = clearable(std::move(content.workout_sub_type));
  body.target_distance_in_meters = clearable(content.target_distance_in_meters);
  body.target_duration_in_seconds = clearable(content.target_duration_in_seconds);
  body.target_pace = clearable(std::move(content.target_pace));
  body.target_pace_zone = clearable(std::move(content.target_pace_zone));
  body.content_blocks = std::move(content.content_blocks);
  return body;
}

}  // namespace dashboard
