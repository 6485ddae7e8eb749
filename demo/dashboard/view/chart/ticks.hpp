#pragma once

#include <cstddef>
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

/// Marks from `low` to `high` and none beyond, at the widest round step that shows `least` of them. A step is one at least, so
/// that figures without decimals differ: a range narrower than that has fewer marks.
[[nodiscard]] std::vector<double> ticks_within(Scale scale, double low, double high, std::size_t least);

}  // namespace dashboard
