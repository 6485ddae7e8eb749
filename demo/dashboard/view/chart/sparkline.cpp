#include "view/chart/sparkline.hpp"

#include "view/chart/polyline.hpp"

namespace dashboard {

void sparkline(const Ui&, Box box, const std::vector<std::optional<double>>& values, Color color) {
  const auto range = range_of(values);
  if (!range) return;
  const auto inner = box.inset(2, 3);
  const auto points = place(inner, values, range->low, range->high);
  draw_polyline(points, color, 1.5F);
  for (auto point = points.rbegin(); point != points.rend(); ++point) {
    if (!*point) continue;
    Ui::draw().AddCircleFilled(**point, 2.5F, color.packed());
    return;
  }
}

}  // namespace dashboard
