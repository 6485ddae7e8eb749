#include "view/color.hpp"

#include <algorithm>
#include <cmath>

namespace dashboard {
namespace {

double linear(std::uint8_t channel) {
  const double value = channel / 255.0;
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Color color) { return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue); }

}  // namespace

double contrast(Color foreground, Color background) {
  const double a = luminance(foreground);
  const double b = luminance(background);
  return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

}  // namespace dashboard
