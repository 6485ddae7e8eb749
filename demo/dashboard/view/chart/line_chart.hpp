#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "view/text.hpp"

namespace dashboard {

struct LineChart {
  std::vector<std::optional<double>> values;
  Color color;
  /// Title of the tip of a point, such as "Mon 20 Apr".
  std::function<std::string(std::size_t)> title;
  /// A value with its unit.
  std::function<std::string(double)> text;
  std::string first_label;  ///< Under the left end.
  std::string last_label;   ///< Under the right end.
};

/// A line with its area, its least and greatest mark, and a tip at the point under the pointer.
void line_chart(const Ui& ui, std::string_view id, Box box, const LineChart& chart);

}  // namespace dashboard
