#pragma once

#include <string>
#include <vector>

#include "core/screens/overview.hpp"
#include "race.hpp"

namespace dashboard {

/// Somebody who trains for a race.
struct Headed {
  std::string user_id;
  std::string name;
  std::string goal_time;  ///< May be empty.

  bool operator==(const Headed&) const = default;
};

/// Whose goal a race is, as far as goals are known: those that name it, and those of its name on its day. Each person once.
[[nodiscard]] std::vector<Headed> headed_for(const std::vector<overview::State::Goal>& goals, const Race& race, const TimeZone& own);

}  // namespace dashboard
