#include "view/chart/line_chart.hpp"

#include <cmath>

#include "view/chart/chart_tip.hpp"
#include "view/chart/polyline.hpp"
#include "view/chart/ticks.hpp"

namespace dashboard {
namespace {

constexpr float label_height = 20;
/// Charts one below the other begin at the same place.
constexpr float least_scale_width = 26;

/// The point with a reading that is nearest to the pointer's column.
std::optional<std::size_t> nearest(const std::vector<std::optional<ImVec2>>& points, float x) {
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (points[i] && (!best || std::fabs(points[i]->x - x) < std::fabs(points[*best]->x - x))) best = i;
  }
  return best;
}

void draw_marks(const Ui& ui, Box box, Box plot, const std::vector<double>& marks, const LineChart& chart) {
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const auto height = static_cast<float>((marks[i] - marks.front()) / (marks.back() - marks.front()));
    const float y = std::round(plot.max.y - height * plot.height()) + 0.5F;
    Ui::draw().AddLine({plot.min.x, y}, {plot.max.x, y}, ui.theme.grid.packed());
    const Box text{{box.min.x, y - 7}, {plot.min.x - space::small, y + 7}};
    text_in(ui, text, Type::caption, ui.theme.text_faint, chart.text(marks[i]), Align::right);
  }
}

}  // namespace

void line_chart(const Ui& ui, std::string_view id, Box box, const LineChart& chart) {
  const auto range = range_of(chart.values);
  if (!range) return;
  const double padding = std::max((range->high - range->low) * 0.1, 0.5);
  const auto marks = ticks(Scale::decimal, range->low - padding, range->high + padding, 3);
  float widest = least_scale_width;
  for (const double mark : marks) widest = std::max(widest, text_width(ui, Type::caption, chart.text(mark)));
  Box plot = box;
  plot.min.x += std::ceil(widest) + space::small;
  plot.max.x -= 4;
  plot.min.y += 7;
  plot.max.y -= label_height;

  ui.note(id, "chart", chart.first_label + " to " + chart.last_label, box);
  draw_marks(ui, box, plot, marks, chart);
  const auto points = place(plot, chart.values, marks.front(), marks.back());
  draw_area(points, std::round(plot.max.y), chart.color.faded(0.09F));
  draw_polyline(points, chart.color, 2);
  const Box labels{{plot.min.x, plot.max.y + 4}, {plot.max.x, box.max.y}};
  text_in(ui, labels, Type::caption, ui.theme.text_faint, chart.first_label);
  text_in(ui, labels, Type::caption, ui.theme.text_faint, chart.last_label, Align::right);

  const ImVec2 mouse = ImGui::GetMousePos();
  if (!ImGui::IsWindowHovered() || !plot.inset(-4, -4).contains(mouse)) return;
  const auto at = nearest(points, mouse.x);
  if (!at) return;
  const ImVec2 point = *points[*at];
  auto& draw = Ui::draw();
  draw.AddLine({point.x, plot.min.y}, {point.x, plot.max.y}, ui.theme.line_strong.packed());
  draw.AddCircleFilled(point, 5, ui.theme.surface.packed());
  draw.AddCircleFilled(point, 3.5F, chart.color.packed());
  chart_tip(ui, point, chart.title(*at), chart.text(*chart.values[*at]));
}

}  // namespace dashboard
