#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "view/chart/ticks.hpp"
#include "view/text.hpp"

namespace dashboard {

struct Bar {
  double value = 0;
  std::string label;  ///< Under the bar.
  std::string title;  ///< In the tip.
  std::string figure;
  std::string note;
};

struct BarAxis {
  Scale scale = Scale::decimal;
  /// Text of a mark, such as "40 km".
  std::function<std::string(double)> text;
};

/// Bars over a scale of values, with a tip on the one under the pointer.
void bar_chart(const Ui& ui, std::string_view id, Box box, const std::vector<Bar>& bars, const BarAxis& axis);

}  // namespace dashboard
