#pragma once

#include <string>
#include <vector>

#include "athlete.hpp"
#include "race.hpp"

namespace dashboard {

/// A race that an athlete has as a goal.
struct AthleteGoal {
  std::string user_id;
  std::string athlete;  ///< The name.
  RaceGoal race;

  bool operator==(const AthleteGoal&) const = default;
};

/// Somebody who trains for a race.
struct Headed {
  std::string user_id;
  std::string name;
  std::string goal_time;  ///< May be empty.

  bool operator==(const Headed&) const = default;
};

/// Whether a goal is a race: it names it, or has its name and its day by the clock of the race's place.
[[nodiscard]] bool is_for(const RaceGoal& goal, const Race& race, const TimeZone& own);
/// Whose goal a race is, as far as goals are known. Each person once.
[[nodiscard]] std::vector<Headed> headed_for(const std::vector<AthleteGoal>& goals, const Race& race, const TimeZone& own);

}  // namespace dashboard
