#include "view/chart/polyline.hpp"

#include <cmath>

namespace dashboard {
namespace {

/// Calls back with each run of points without a gap.
template <class Use>
void for_each_run(const std::vector<std::optional<ImVec2>>& points, Use use) {
  std::vector<ImVec2> run;
  for (const auto& point : points) {
    if (point) {
      run.push_back(*point);
    } else if (!run.empty()) {
      use(run);
      run.clear();
    }
  }
  if (!run.empty()) use(run);
}

}  // namespace

std::optional<Range> range_of(const std::vector<std::optional<double>>& values) {
  std::optional<Range> range;
  for (const auto& value : values) {
    if (!value || !std::isfinite(*value)) continue;
    if (!range) range = Range{*value, *value};
    range->low = std::min(range->low, *value);
    range->high = std::max(range->high, *value);
  }
  return range;
}

std::vector<std::optional<ImVec2>> place(Box box, const std::vector<std::optional<double>>& values, double low, double high) {
  const double span = high > low ? high - low : 1;
  const float step = values.size() > 1 ? box.width() / static_cast<float>(values.size() - 1) : 0;
  std::vector<std::optional<ImVec2>> points;
  points.reserve(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!values[i] || !std::isfinite(*values[i])) {
      points.emplace_back();
      continue;
    }
    const double height = high > low ? (*values[i] - low) / span : 0.5;
    points.push_back(ImVec2{box.min.x + static_cast<float>(i) * step, box.max.y - static_cast<float>(height) * box.height()});
  }
  return points;
}

void draw_polyline(const std::vector<std::optional<ImVec2>>& points, Color color, float thickness) {
  for_each_run(points, [&](const std::vector<ImVec2>& run) {
    if (run.size() == 1) {
      Ui::draw().AddCircleFilled(run.front(), thickness, color.packed());
    } else {
      Ui::draw().AddPolyline(run.data(), static_cast<int>(run.size()), color.packed(), 0, thickness);
    }
  });
}

void draw_area(const std::vector<std::optional<ImVec2>>& points, float base_y, Color color) {
  auto& draw = Ui::draw();
  const auto flags = draw.Flags;
  draw.Flags &= ~ImDrawListFlags_AntiAliasedFill;  // soft edges would show as seams between the pieces
  for_each_run(points, [&](const std::vector<ImVec2>& run) {
    for (std::size_t i = 1; i < run.size(); ++i) {
      draw.AddQuadFilled({run[i - 1].x, base_y}, run[i - 1], run[i], {run[i].x, base_y}, color.packed());
    }
  });
  draw.Flags = flags;
}

}  // namespace dashboard
