#include "race_goals.hpp"

#include <algorithm>
#include <cstdlib>

namespace dashboard {

namespace {

/// How many days a race of this name is from the day of a goal; nothing when it cannot be that race.
std::optional<std::int64_t> days_apart(const RaceGoal& goal, const Race& race, const TimeZone& own) {
  if (goal.name != race.name || !goal.day || !race.start_seconds) return std::nullopt;
  const auto days = std::abs(goal.day->days - day_at(*race.start_seconds, race.clock(own)).days);
  const std::int64_t most = race.zone ? 0 : 1;
  return days <= most ? std::optional<std::int64_t>{days} : std::nullopt;
}

}  // namespace

const Race* race_of(const RaceGoal& goal, std::span<const Race> races, const TimeZone& own) {
  const Race* nearest = nullptr;
  std::optional<std::int64_t> least;
  for (const auto& race : races) {
    if (!goal.race_id.empty()) {
      if (goal.race_id == race.id) return &race;
    } else if (const auto days = days_apart(goal, race, own); days && (!least || *days < *least)) {
      nearest = &race;
      least = days;
    }
  }
  return nearest;
}

std::vector<Headed> headed_for(const std::vector<AthleteGoal>& goals, const Race& race, std::span<const Race> races, const TimeZone& own) {
  std::vector<Headed> result;
  for (const auto& goal : goals) {
    if (!race_of(goal.race, {&race, 1}, own) || std::ranges::find(result, goal.user_id, &Headed::user_id) != result.end()) continue;
    const auto* nearest = race_of(goal.race, races, own);
    if (nearest && nearest->id != race.id) continue;
    result.push_back({goal.user_id, goal.athlete, goal.race.goal_time});
  }
  return result;
}

}  // namespace dashboard
