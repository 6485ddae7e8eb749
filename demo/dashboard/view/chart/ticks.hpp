#pragma once

#include <cstdint>
#include <vector>

namespace dashboard {

/// What an axis counts: decides which steps read well.
enum class Scale : std::uint8_t {
  decimal,  ///< 1, 2, 5, 10, 20 …: distance, load, heart rate.
  clock,    ///< Seconds: 1, 2, 5, 10, 15, 30 min, 1, 2, 3, 6 h …: duration; below a minute for pace.
};

/// Marks from `low` to `high` at a round step, about `wanted` of them. The first is at or below `low`, the last at or
/// above `high`, so that they frame the drawing. Never fewer than two.
[[nodiscard]] std::vector<double> ticks(Scale scale, double low, double high, int wanted);

}  // namespace dashboard
