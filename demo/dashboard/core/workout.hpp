#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/language.hpp"
#include "core/problem.hpp"
#include "core/session.hpp"
#include "core/settings.hpp"
#include "core/workout_blocks.hpp"

namespace dashboard {

/// What of a workout is not its blocks. Words are the API's; an absent one is empty.
struct WorkoutDetails {
  std::string name;
  std::string description;
  std::string type = "run";
  std::string sub_type;
  std::optional<double> meters;
  std::optional<double> seconds;
  std::optional<double> pace_seconds;  ///< A kilometer.
  std::string pace_zone;

  bool operator==(const WorkoutDetails&) const = default;
};

/// A workout of the library.
struct Workout : WorkoutDetails {
  std::string id;        ///< Empty until it is saved.
  std::string owner_id;  ///< Empty when not known.
  WorkoutBlocks blocks;

  bool operator==(const Workout&) const = default;
};

/// The owner, and the head coach.
[[nodiscard]] bool may_change(const Person& person, const Workout& workout);

/// What a part of a type begins as: of a distance or a time as is usual in the sport, `repeat_type` with two parts in it.
[[nodiscard]] WorkoutBlock usual_block(std::string_view type, std::string_view sport, UnitSystem units);

/// Does it to the blocks. A target that was what they added up to is so again; one that somebody set stays.
void apply(Workout& workout, const BlockEdit& edit, std::uint32_t& next_key);

/// What keeps a workout from being sent, as the server would say it.
[[nodiscard]] std::optional<Problem> flaw_of(const Workout& workout, Language language);

/// How long it takes and how far it goes, as far as its blocks and its target pace tell.
struct WorkoutGuess {
  double meters = 0;
  double seconds = 0;

  bool operator==(const WorkoutGuess&) const = default;
};
/// Nothing without blocks or without a pace to reckon with.
[[nodiscard]] std::optional<WorkoutGuess> guess_of(const Workout& workout);

/// Of its blocks, or of all of it as one stretch.
[[nodiscard]] std::vector<ProfileBar> profile_of(const Workout& workout);

namespace workout_field {
inline constexpr std::string_view name = "workout_name";
inline constexpr std::string_view description = "workout_description";
inline constexpr std::string_view type = "workout_type";
inline constexpr std::string_view sub_type = "workout_sub_type";
inline constexpr std::string_view distance = "target_distance_in_meters";
inline constexpr std::string_view duration = "target_duration_in_seconds";
inline constexpr std::string_view pace = "target_pace";
inline constexpr std::string_view pace_zone = "target_pace_zone";
}  // namespace workout_field

}  // namespace dashboard
