#include "race_goals.hpp"

#include <algorithm>

namespace dashboard {

bool is_for(const RaceGoal& goal, const Race& race, const TimeZone& own) {
  if (!goal.race_id.empty()) return goal.race_id == race.id;
  return goal.name == race.name && goal.day && race.start_seconds && *goal.day == day_at(*race.start_seconds, race.clock(own));
}

std::vector<Headed> headed_for(const std::vector<AthleteGoal>& goals, const Race& race, const TimeZone& own) {
  std::vector<Headed> result;
  for (const auto& goal : goals) {
    if (!is_for(goal.race, race, own) || std::ranges::find(result, goal.user_id, &Headed::user_id) != result.end()) continue;
    result.push_back({goal.user_id, goal.athlete, goal.race.goal_time});
  }
  return result;
}

}  // namespace dashboard
