#include "view/chart/ticks.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace dashboard {
namespace {

double decimal_step(double raw) {
  const double magnitude = std::pow(10.0, std::floor(std::log10(raw)));
  for (const double factor : {1.0, 2.0, 5.0}) {
    if (factor * magnitude >= raw * 0.999) return factor * magnitude;
  }
  return 10 * magnitude;
}

double clock_step(double raw) {
  constexpr std::array<double, 16> steps{1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1'800, 3'600, 7'200, 10'800, 21'600};
  for (const double step : steps) {
    if (step >= raw * 0.999) return step;
  }
  constexpr double hour = 3'600;
  return decimal_step(raw / hour) * hour;
}

}  // namespace

std::vector<double> ticks(Scale scale, double low, double high, int wanted) {
  if (!(high > low) || !std::isfinite(low) || !std::isfinite(high)) high = low + 1;
  const double raw = (high - low) / std::max(wanted - 1, 1);
  const double step = scale == Scale::clock ? clock_step(raw) : decimal_step(raw);
  const double first = std::floor(low / step + 1e-9) * step;
  const int count = std::max(1, static_cast<int>(std::ceil((high - first) / step - 1e-9)));
  std::vector<double> result;
  for (int i = 0; i <= count; ++i) result.push_back(first + i * step);
  return result;
}

std::vector<double> ticks_within(Scale scale, double low, double high, std::size_t least) {
  std::vector<double> found;
  const int finest = 4 * static_cast<int>(least);  // round steps are at most 2.5 times apart, so that many are enough
  for (int wanted = 2; wanted <= finest && found.size() < least; ++wanted) {
    auto marks = ticks(scale, low, high, wanted);
    if (marks[1] - marks[0] < 1) break;
    std::erase_if(marks, [&](double mark) { return mark < low || mark > high; });
    found = std::move(marks);
  }
  return found;
}

}  // namespace dashboard
