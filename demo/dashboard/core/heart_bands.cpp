#include "core/heart_bands.hpp"

#include <algorithm>
#include <cmath>

namespace dashboard {

std::vector<TrainingZone> heart_bands(const Streams& streams) {
  constexpr double highest_rate = 250;  // beyond it is a sensor gone wrong
  constexpr int most = 6;
  double low = highest_rate;
  double high = 0;
  for (const double beat : streams.heart_rate) {
    if (!(beat > 0 && beat < highest_rate)) continue;
    low = std::min(low, beat);
    high = std::max(high, beat);
  }
  if (high < low) return {};
  for (const double step : {10.0, 20.0, 50.0}) {
    const double first = std::floor(low / step);
    const int count = static_cast<int>(std::floor(high / step) - first) + 1;
    if (count > most) continue;
    std::vector<TrainingZone> bands;
    bands.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) bands.push_back({(first + i) * step, (first + i + 1) * step});
    return bands;
  }
  return {};
}

}  // namespace dashboard
