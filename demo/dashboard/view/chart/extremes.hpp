#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "view/box.hpp"

namespace dashboard {

struct Extent {
  float low = std::numeric_limits<float>::infinity();
  float high = -std::numeric_limits<float>::infinity();

  [[nodiscard]] bool is_empty() const { return low > high; }
  void add(const Extent& other) {
    low = std::min(low, other.low);
    high = std::max(high, other.high);
  }
};

/// A column of values that tells the least and the greatest of any stretch of it in a few steps, however long it is:
/// a tree whose leaves are the values. Made once; a frame asks for each of its pixels.
class Extremes {
 public:
  Extremes() = default;
  explicit Extremes(std::span<const float> values);

  [[nodiscard]] std::size_t size() const { return tree_.size() / 2; }
  [[nodiscard]] bool is_empty() const { return tree_.empty(); }
  /// NaN where there is no value.
  [[nodiscard]] float value(std::size_t at) const;
  /// Of the values from `first` until before `last`.
  [[nodiscard]] Extent of(std::size_t first, std::size_t last) const;

 private:
  std::vector<Extent> tree_;
};

/// What a plot shows of rising places along an axis.
struct Window {
  double from = 0;
  double to = 1;

  [[nodiscard]] double span() const { return to - from; }
  bool operator==(const Window&) const = default;
};

/// The line of a column in a plot, with `low` at its lower edge: where samples are denser than pixels, each column of pixels
/// goes through the least and the greatest of its samples, so no spike is lost; at most two points a pixel. A place without a
/// value is a gap.
[[nodiscard]] std::vector<std::optional<ImVec2>> curve_of(Box plot, std::span<const double> places, const Extremes& values, Window window,
                                                          float low, float high);

/// The sample nearest to a place; 0 when there is none.
[[nodiscard]] std::size_t nearest_sample(std::span<const double> places, double place);

}  // namespace dashboard
