#pragma once

#include <string>
#include <string_view>

#include "core/settings.hpp"
#include "core/workout_blocks.hpp"

namespace dashboard {

/// How long a stretch is, as one says it: "800 m", "2 km", "0.5 mi", "90 s", "1:30", "12 min", "1 h 10 min".
struct WorkoutLength {
  std::optional<double> meters;
  std::optional<double> seconds;

  bool operator==(const WorkoutLength&) const = default;
};

/// Reads it. A number alone says nothing, as 10 may be minutes or kilometers: it needs its unit. Nothing for an empty text,
/// an unreadable length for one that says nothing.
[[nodiscard]] WorkoutLength parse_length(std::string_view text);
/// Meters on the track, else the person's own unit; minutes and seconds. Reads back to the same length, as far as people care.
[[nodiscard]] std::string format_length(const WorkoutStep& step, UnitSystem units);
[[nodiscard]] std::string format_short_distance(double meters, UnitSystem units);

/// The stretch now ends after this.
void set_length(WorkoutStep& step, const WorkoutLength& length);

/// "2 km + 6 × (800 m + 1:30) + 3 km"
[[nodiscard]] std::string summary_of(const WorkoutBlocks& blocks, UnitSystem units);

}  // namespace dashboard
