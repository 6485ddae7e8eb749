#include "view/chart/extremes.hpp"

#include <algorithm>
#include <cmath>

namespace dashboard {
namespace {

std::size_t first_at(std::span<const double> places, std::size_t from, double place) {
  return static_cast<std::size_t>(std::lower_bound(places.begin() + static_cast<std::ptrdiff_t>(from), places.end(), place) -
                                  places.begin());
}

}  // namespace

Extremes::Extremes(std::span<const float> values) : tree_(2 * values.size()) {
  const auto count = values.size();
  for (std::size_t i = 0; i < count; ++i) {
    if (std::isfinite(values[i])) tree_[count + i] = {values[i], values[i]};
  }
  for (std::size_t i = count; i-- > 1;) {
    tree_[i] = tree_[2 * i];
    tree_[i].add(tree_[2 * i + 1]);
  }
}

float Extremes::value(std::size_t at) const {
  if (at >= size() || tree_[size() + at].is_empty()) return NAN;
  return tree_[size() + at].low;
}

Extent Extremes::of(std::size_t first, std::size_t last) const {
  Extent extent;
  for (first += size(), last = std::min(last, size()) + size(); first < last; first /= 2, last /= 2) {
    if (first % 2 == 1) extent.add(tree_[first++]);
    if (last % 2 == 1) extent.add(tree_[--last]);
  }
  return extent;
}

std::vector<std::optional<ImVec2>> curve_of(Box plot, std::span<const double> places, const Extremes& values, Window window, float low,
                                            float high) {
  std::vector<std::optional<ImVec2>> points;
  const auto count = std::min(places.size(), values.size());
  places = places.first(count);
  if (count == 0 || window.span() <= 0 || plot.width() < 1) return points;
  const float height = high > low ? high - low : 1;
  const auto y_of = [&](float value) { return plot.max.y - (value - low) / height * plot.height(); };
  const auto after = first_at(places, 0, window.from);
  const auto first = after > 0 ? after - 1 : 0;
  const auto last = std::min(count, first_at(places, first, window.to) + 1);

  const auto columns = static_cast<std::size_t>(plot.width());
  if (last - first <= 2 * columns) {
    points.reserve(last - first);
    for (auto i = first; i < last; ++i) {
      const float value = values.value(i);
      const auto x = static_cast<float>((places[i] - window.from) / window.span()) * plot.width();
      points.push_back(std::isnan(value) ? std::nullopt : std::optional{ImVec2{plot.min.x + x, y_of(value)}});
    }
    return points;
  }
  points.reserve(2 * columns);
  auto at = first;
  float previous = plot.min.y;
  for (std::size_t column = 0; column < columns; ++column) {
    const double edge = window.from + window.span() * static_cast<double>(column + 1) / static_cast<double>(columns);
    const auto next = std::min(last, first_at(places, at, edge));
    const auto extent = values.of(at, next);
    const bool has_samples = next > at;
    at = next;
    if (!has_samples) continue;  // a stretch of the way without samples is bridged
    if (extent.is_empty()) {
      points.emplace_back();
      continue;
    }
    const float x = plot.min.x + static_cast<float>(column) + 0.5F;
    float begin = y_of(extent.high);
    float end = y_of(extent.low);
    if (std::fabs(end - previous) < std::fabs(begin - previous)) std::swap(begin, end);  // the shorter way from the last pixel
    points.push_back(ImVec2{x, begin});
    if (end != begin) points.push_back(ImVec2{x, end});
    previous = end;
  }
  return points;
}

std::size_t nearest_sample(std::span<const double> places, double place) {
  if (places.empty()) return 0;
  const auto after = first_at(places, 0, place);
  if (after == places.size()) return places.size() - 1;
  return after > 0 && place - places[after - 1] < places[after] - place ? after - 1 : after;
}

}  // namespace dashboard
