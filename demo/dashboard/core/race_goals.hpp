#pragma once

#include <span>
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

/// Which of some races a goal is: the one that it names, or that has its name and its day by the clock of the place. Where that clock is
/// not known, the day may be the one before or after. Null when it is none of them.
[[nodiscard]] const Race* race_of(const RaceGoal& goal, std::span<const Race> races, const TimeZone& own);
/// Whose goal a race is, as far as goals are known, and is not nearer to another of `races`. Each person once.
[[nodiscard]] std::vector<Headed> headed_for(const std::vector<AthleteGoal>& goals, const Race& race, std::span<const Race> races,
                                             const TimeZone& own);

}  // namespace dashboard
