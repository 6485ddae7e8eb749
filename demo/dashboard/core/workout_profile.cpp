#include <algorithm>
#include <array>

#include "workout_blocks.hpp"

namespace dashboard {
namespace {

constexpr std::size_t most_bars = 400;
constexpr int zones = 6;
constexpr std::array<double, zones + 1> paces{330, 390, 345, 310, 280, 250, 220};
constexpr double watts_a_zone = 50;
constexpr int easy_level = 1;  ///< Where no zone is known.
constexpr int hard_level = 3;

ProfileBar bar_of(const WorkoutStep& step) {
  ProfileBar bar{.width = 0, .height = 0, .zone = zone_of(step), .key = step.key};
  const int level = bar.zone > 0 ? bar.zone : step.type == "run" ? hard_level : easy_level;
  bar.height = static_cast<float>(level) / zones;
  const auto seconds = step.is_by_distance() ? step.meters.value_or(0) / 1'000 * usual_pace(bar.zone) : step.seconds.value_or(0);
  bar.width = static_cast<float>(std::clamp(seconds, 0.0, most_meters));
  return bar;
}

/// False when there is no room for more.
bool draw_out(std::vector<ProfileBar>& bars, const WorkoutStep& step) {
  const auto bar = bar_of(step);
  for (int i = 0; i < step.repeats && bar.width > 0; ++i) {
    if (bars.size() >= most_bars) return false;
    bars.push_back(bar);
  }
  return true;
}

}  // namespace

int zone_of(std::string_view word) {
  const bool is_zone = word.size() == 2 && word[0] == 'z' && word[1] >= '1' && word[1] <= '0' + zones;
  return is_zone ? word[1] - '0' : 0;
}

int zone_of(const WorkoutStep& step) {
  if (step.intensity_target == "heartrate") return zone_of(step.heart_zone);
  if (step.intensity_target != "power") return zone_of(step.pace_zone);
  return step.watts ? static_cast<int>(std::clamp(*step.watts / watts_a_zone, 1.0, double{zones})) : 0;
}

double usual_pace(int zone) { return paces[static_cast<std::size_t>(std::clamp(zone, 0, zones))]; }

std::vector<ProfileBar> profile_of(const WorkoutBlocks& blocks) {
  std::vector<ProfileBar> bars;
  for (const auto& block : blocks) {
    if (!block.is_repeat() && !draw_out(bars, block)) return bars;
    for (int i = 0; i < std::min(block.repeats, most_repeats) && !block.steps.empty(); ++i) {
      for (const auto& step : block.steps) {
        if (!draw_out(bars, step)) return bars;
      }
    }
  }
  return bars;
}

}  // namespace dashboard
