#include "workout.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "characters.hpp"
#include "core/texts/workouts.hpp"
#include "format.hpp"
#include "text.hpp"

namespace dashboard {
namespace {

namespace say = texts::workouts;

constexpr std::size_t longest_name = 100;
constexpr std::size_t longest_description = 2'000;
constexpr double slowest_pace = 59'999;  ///< 999:59 a kilometer.

std::optional<double> set_when_more(double value) { return value > 0 ? std::optional{value} : std::nullopt; }

/// What blocks say of the whole: how far it goes, or how long it takes when no stretch has a distance.
struct Targets {
  std::optional<double> meters;
  std::optional<double> seconds;

  explicit Targets(const WorkoutBlocks& blocks) {
    const auto totals = totals_of(blocks);
    meters = set_when_more(totals.meters);
    if (!meters) seconds = set_when_more(totals.seconds);
  }
};

bool is_outside(std::optional<double> value, double most) { return value && !(*value >= 1 && *value <= most); }

/// What a part of a type begins as.
struct Usual {
  std::string_view type;
  double meters;
  double swim_meters;
  double seconds;
  std::string_view zone;
};
constexpr std::array usuals{Usual{"warm-up", 2'000, 400, 600, "z1"}, Usual{"run", 1'000, 200, 300, "z4"},
                            Usual{"recovery-run", 0, 0, 90, "z1"}, Usual{"cool-down", 1'500, 200, 600, "z1"},
                            Usual{repeat_type, 800, 100, 180, "z5"}};
constexpr int usual_repeats = 6;

/// Half miles where people count in miles.
double rounded_for(UnitSystem units, double meters) {
  return units == UnitSystem::metric ? meters : std::max(std::round(meters / meters_per_mile * 2), 1.0) / 2 * meters_per_mile;
}

Text reason_of(BlockFlaw flaw) { return say::block_flaws[static_cast<std::size_t>(flaw)]; }

}  // namespace

bool may_change(const Person& person, const Workout& workout) {
  return person.role == Role::head_coach || (person.role != Role::athlete && workout.owner_id == person.user_id);
}

WorkoutBlock usual_block(std::string_view type, std::string_view sport, UnitSystem units) {
  const auto found = std::ranges::find(usuals, type, &Usual::type);
  const auto& usual = found == usuals.end() ? usuals[1] : *found;
  const bool is_repeat = type == repeat_type;
  const bool is_swim = sport == "swim";
  const bool is_by_time = usual.meters == 0 || (sport != "run" && !is_swim);
  const auto name = std::string{is_repeat ? "run" : usual.type};
  const auto zone = std::string{usual.zone};
  // Pools and tracks are metric everywhere.
  const double meters = is_swim ? usual.swim_meters : is_repeat ? usual.meters : rounded_for(units, usual.meters);
  auto step = is_by_time ? step_by_time(name, usual.seconds, zone) : step_by_distance(name, meters, zone);
  if (!is_repeat) return WorkoutBlock{std::move(step), {}};
  const auto& rest = usuals[2];
  return repeat_of(usual_repeats, {std::move(step), step_by_time(std::string{rest.type}, rest.seconds, std::string{rest.zone})});
}

void apply(Workout& workout, const BlockEdit& edit, std::uint32_t& next_key) {
  const Targets before{workout.blocks};
  apply(workout.blocks, edit, next_key);
  const Targets after{workout.blocks};
  if (workout.meters == before.meters) workout.meters = after.meters;
  if (workout.seconds == before.seconds) workout.seconds = after.seconds;
}

std::optional<Problem> flaw_of(const Workout& workout, Language language) {
  const auto refused = [&](std::string_view field, const Text& why) {
    return field_problem(std::string{field}, std::string{why.in(language)});
  };
  if (is_blank(workout.name)) return refused(workout_field::name, say::name_missing);
  if (characters_in(workout.name) > longest_name) return refused(workout_field::name, say::name_long);
  if (characters_in(workout.description) > longest_description) return refused(workout_field::description, say::description_long);
  if (is_outside(workout.meters, most_meters)) return refused(workout_field::distance, say::distance_odd);
  if (is_outside(workout.seconds, most_seconds)) return refused(workout_field::duration, say::duration_odd);
  if (is_outside(workout.pace_seconds, slowest_pace)) return refused(workout_field::pace, say::pace_odd);
  if (const auto fault = fault_in(workout.blocks)) return refused(fault->field, reason_of(fault->flaw));
  if (workout.blocks.empty() && !workout.meters && !workout.seconds) return refused(workout_field::distance, say::nothing_to_do);
  return std::nullopt;
}

std::vector<ProfileBar> profile_of(const Workout& workout) {
  if (!workout.blocks.empty()) return profile_of(workout.blocks);
  auto whole = workout.meters ? step_by_distance("run", *workout.meters, workout.pace_zone)
                              : step_by_time("run", workout.seconds.value_or(0), workout.pace_zone);
  return profile_of(WorkoutBlocks{WorkoutBlock{std::move(whole), {}}});
}

std::optional<WorkoutGuess> guess_of(const Workout& workout) {
  if (workout.blocks.empty() || !workout.pace_seconds || *workout.pace_seconds <= 0) return std::nullopt;
  // The target pace belongs to the target zone, or else to the hardest stretch; other zones are as far from it as usual.
  int zone = zone_of(workout.pace_zone);
  if (zone == 0) {
    for (const auto& bar : profile_of(workout.blocks)) zone = std::max(zone, bar.zone);
  }
  WorkoutGuess guess;
  const auto count = [&](const WorkoutStep& step, double times) {
    const double pace = *workout.pace_seconds * usual_pace(zone_of(step)) / usual_pace(zone) / 1'000;
    const double length = std::max((step.is_by_distance() ? step.meters : step.seconds).value_or(0), 0.0) * times;
    guess.meters += step.is_by_distance() ? length : length / pace;
    guess.seconds += step.is_by_distance() ? length * pace : length;
  };
  for_each_step(workout.blocks, count);
  return guess;
}

}  // namespace dashboard
