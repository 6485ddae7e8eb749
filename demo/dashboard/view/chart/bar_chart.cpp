#include "view/chart/bar_chart.hpp"

#include <cmath>

#include "view/chart/chart_tip.hpp"

namespace dashboard {
namespace {

constexpr float label_height = 24;
constexpr float widest_bar = 44;

double greatest(const std::vector<Bar>& bars) {
  double value = 0;
  for (const auto& bar : bars) value = std::max(value, bar.value);
  return value;
}

/// The scale of values on the left; what is left of the box is for the bars.
Box draw_scale(const Ui& ui, Box box, const std::vector<double>& marks, const BarAxis& axis) {
  float widest = 0;
  for (const double mark : marks) widest = std::max(widest, text_width(ui, Type::caption, axis.text(mark)));
  Box plot = box;
  plot.min.x += std::ceil(widest) + space::small;
  plot.min.y += line_height(Type::caption) / 2;
  plot.max.y -= label_height;
  const double top = marks.back();
  for (const double mark : marks) {
    const float y = std::round(plot.max.y - static_cast<float>(mark / top) * plot.height()) + 0.5F;
    Ui::draw().AddLine({plot.min.x, y}, {plot.max.x, y}, (mark == 0 ? ui.theme.line_strong : ui.theme.grid).packed());
    const Box text{{box.min.x, y - space::small}, {plot.min.x - space::small, y + space::small}};
    text_in(ui, text, Type::caption, ui.theme.text_faint, axis.text(mark), Align::right);
  }
  return plot;
}

/// Every how many bars a label fits.
std::size_t label_stride(const Ui& ui, const std::vector<Bar>& bars, float slot) {
  float widest = 0;
  for (const auto& bar : bars) widest = std::max(widest, text_width(ui, Type::caption, bar.label));
  return static_cast<std::size_t>(std::max(1.0F, std::ceil((widest + space::small) / slot)));
}

}  // namespace

void bar_chart(const Ui& ui, std::string_view id, Box box, const std::vector<Bar>& bars, const BarAxis& axis) {
  if (bars.empty()) return;
  const auto marks = ticks(axis.scale, 0, std::max(greatest(bars), 1e-9), 5);
  const auto plot = draw_scale(ui, box, marks, axis);
  const float slot = plot.width() / static_cast<float>(bars.size());
  const float width = std::min(slot * 0.62F, widest_bar);
  const auto stride = label_stride(ui, bars, slot);
  // Labels count back from the newest bar, which is the one that matters.
  const std::size_t phase = (bars.size() - 1) % stride;

  ui.note(id, "chart", bars.front().title + " to " + bars.back().title, box);
  const ImVec2 mouse = ImGui::GetMousePos();
  const bool is_hovered = ImGui::IsWindowHovered() && plot.contains(mouse);
  const auto hovered = is_hovered ? static_cast<std::size_t>((mouse.x - plot.min.x) / slot) : bars.size();
  for (std::size_t i = 0; i < bars.size(); ++i) {
    const float middle = plot.min.x + (static_cast<float>(i) + 0.5F) * slot;
    const float height = static_cast<float>(bars[i].value / marks.back()) * plot.height();
    const float left = std::round(middle - width / 2);
    const Color color = !is_hovered || hovered == i ? ui.theme.chart : ui.theme.chart_soft;
    if (height >= 0.5F) {
      const float rounding = std::min({4.0F, height, width / 2});
      Ui::draw().AddRectFilled({left, plot.max.y - std::max(height, 2.0F)}, {left + width, plot.max.y}, color.packed(), rounding,
                               ImDrawFlags_RoundCornersTop);
    }
    if (i % stride == phase) {
      const float reach = slot * static_cast<float>(stride) / 2;
      const Box label{{middle - reach, plot.max.y + 4}, {middle + reach, box.max.y}};
      text_in(ui, label, Type::caption, hovered == i ? ui.theme.text : ui.theme.text_faint, bars[i].label, Align::center);
    }
  }
  if (hovered < bars.size()) {
    const float middle = plot.min.x + (static_cast<float>(hovered) + 0.5F) * slot;
    const float top = plot.max.y - static_cast<float>(bars[hovered].value / marks.back()) * plot.height();
    chart_tip(ui, {middle + width / 2 - space::small, std::min(top + 20, plot.max.y - 30)}, bars[hovered].title, bars[hovered].figure,
              bars[hovered].note);
  }
}

}  // namespace dashboard
