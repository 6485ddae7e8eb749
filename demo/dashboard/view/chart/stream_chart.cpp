#include "view/chart/stream_chart.hpp"

#include <algorithm>
#include <cmath>

#include "core/texts/activity.hpp"
#include "view/chart/polyline.hpp"
#include "view/widgets/press.hpp"

namespace dashboard {
namespace {

constexpr float band_height = 104;
constexpr float head_height = 24;
constexpr float axis_height = 24;
constexpr float scale_width = 58;

bool pressed(ImGuiKey key) {
  return ImGui::Shortcut(key, ImGuiInputFlags_Repeat | ImGuiInputFlags_RouteGlobal | ImGuiInputFlags_RouteOverFocused);
}

/// The cursor goes a fiftieth of what is seen; at the edge the window goes along.
void step_cursor(const StreamChart& chart, StreamChartView& view, double share) {
  const auto& window = view.window;
  const double from = view.cursor ? chart.places[std::min(*view.cursor, chart.places.size() - 1)] : window.from;
  const auto at = nearest_sample(chart.places, from + share * window.span());
  const bool is_stuck = view.cursor == at;  // samples are farther apart than a step
  const auto last = chart.places.size() - 1;
  view.cursor = !is_stuck ? at : share > 0 ? std::min(at + 1, last) : at - std::min<std::size_t>(at, 1);
  const double place = chart.places[*view.cursor];
  if (place < window.from || place > window.to) view.pan(chart.places, (place - window.from) / window.span() - (share > 0 ? 0.9 : 0.1));
}

void read_keys(const StreamChart& chart, StreamChartView& view) {
  constexpr double zoom_step = 1.5;
  constexpr double cursor_step = 0.02;
  if (pressed(ImGuiKey_KeypadAdd)) view.zoom(chart.places, zoom_step);
  if (pressed(ImGuiKey_KeypadSubtract)) view.zoom(chart.places, 1 / zoom_step);
  if (pressed(ImGuiKey_Home)) view.show_all(chart.places);
  if (pressed(ImGuiKey_RightArrow)) step_cursor(chart, view, cursor_step);
  if (pressed(ImGuiKey_LeftArrow)) step_cursor(chart, view, -cursor_step);
}

void read_pointer(const StreamChart& chart, StreamChartView& view, Box plot, const Press& press) {
  const auto& io = ImGui::GetIO();
  if (press.is_held && ImGui::IsMouseDragging(ImGuiMouseButton_Left, 3)) {
    const float drag = ImGui::GetMouseDragDelta(ImGuiMouseButton_Left, 3).x;
    view.pan(chart.places, -(drag - view.last_drag) / plot.width());
    view.last_drag = drag;
  } else {
    view.last_drag = 0;
  }
  if (!press.is_hovered) return;
  const double share = std::clamp((io.MousePos.x - plot.min.x) / plot.width(), 0.0F, 1.0F);
  view.cursor = nearest_sample(chart.places, view.window.from + share * view.window.span());
  const bool scrolls = io.MouseSource == ImGuiMouseSource_TouchScreen && !io.KeyCtrl;  // one finger's drag moves the page
  if (!scrolls && io.MouseWheel != 0) view.zoom(chart.places, std::pow(zoom_a_wheel_step, io.MouseWheel), share);
  if (io.MouseWheelH != 0) view.pan(chart.places, -io.MouseWheelH * 0.1);
}

void draw_scale(const Ui& ui, Box band, const StreamCurve& curve, float y_low, float y_high) {
  const auto [low, high] = std::minmax(y_low, y_high);
  for (const double mark : ticks_within(curve.scale, low / curve.unit, high / curve.unit, 2)) {
    const auto share = static_cast<float>((mark * curve.unit - y_low) / (y_high - y_low));
    const float y = std::round(band.max.y - share * band.height()) + 0.5F;
    Ui::draw().AddLine({band.min.x, y}, {band.max.x, y}, ui.theme.grid.packed());
    const Box text{{band.min.x - scale_width, y - 7}, {band.min.x - space::small, y + 7}};
    text_in(ui, text, Type::caption, ui.theme.text_faint, curve.text(mark * curve.unit), Align::right);
  }
}

void draw_axis(const Ui& ui, Box axis, Box plot, const StreamChart& chart, const Window& window) {
  const int wanted = std::max(2, static_cast<int>(plot.width() / 110));
  float taken_until = plot.min.x - 100;
  for (const double mark : ticks(chart.scale, window.from / chart.unit, window.to / chart.unit, wanted)) {
    const double place = mark * chart.unit;
    if (place < window.from - 1e-9 || place > window.to + 1e-9) continue;
    const float x = std::round(plot.min.x + static_cast<float>((place - window.from) / window.span()) * plot.width()) + 0.5F;
    Ui::draw().AddLine({x, plot.min.y}, {x, plot.max.y}, ui.theme.grid.packed());
    const auto text = chart.text(place);
    const float width = text_width(ui, Type::caption, text);
    const float left = std::clamp(x - width / 2, plot.min.x, plot.max.x - width);
    if (left < taken_until) continue;
    text_in(ui, Box{{left, axis.min.y}, {left + width + 1, axis.max.y}}, Type::caption, ui.theme.text_faint, text);
    taken_until = left + width + space::medium;
  }
}

/// What a curve is and its value under the cursor, or its mean range.
void draw_head(const Ui& ui, std::string_view id, Box head, const StreamCurve& curve, std::optional<std::size_t> cursor) {
  std::string figure;
  if (cursor) {
    const float value = curve.values->value(*cursor);
    figure = std::isnan(value) ? std::string{"\u2013"} : curve.text(value);
  }
  ui.note(std::string{id} + "." + std::string{curve.id}, "text",
          figure.empty() ? std::string{curve.name} : std::string{curve.name} + " " + figure, head);
  const auto dot = head.take_left(8);
  Ui::draw().AddCircleFilled(dot.center(), 4, curve.color.packed());
  head.skip_left(space::small);
  const float name_width = text_width(ui, Type::caption, curve.name) + 1;
  text_in(ui, head.take_left(name_width), Type::caption, ui.theme.text_soft, curve.name);
  head.skip_left(space::small);
  text_in(ui, head, Type::caption, ui.theme.text, figure);
}

void draw_curve(const Ui& ui, Box band, const StreamChart& chart, const StreamCurve& curve, const StreamChartView& view) {
  // A tenth of air above and below, so that no line lies on the edge.
  const float air = std::max((curve.range.high - curve.range.low) * 0.1F, 0.5F);
  float low = curve.range.low - air;
  float high = curve.range.high + air;
  if (curve.grows_down) std::swap(low, high);
  draw_scale(ui, band, curve, low, high);
  ImGui::PushClipRect(band.min, band.max, true);
  const float sign = curve.grows_down ? -1.0F : 1.0F;
  auto points = curve_of(band, chart.places, *curve.values, view.window, std::min(low, high), std::max(low, high));
  if (sign < 0) {
    for (auto& point : points) {
      if (point) point->y = band.min.y + band.max.y - point->y;
    }
  }
  draw_polyline(points, curve.color, 1.5F);
  ImGui::PopClipRect();
  if (!view.cursor) return;
  const float value = curve.values->value(*view.cursor);
  const double place = chart.places[*view.cursor];
  if (std::isnan(value) || place < view.window.from || place > view.window.to) return;
  const ImVec2 point{band.min.x + static_cast<float>((place - view.window.from) / view.window.span()) * band.width(),
                     std::clamp(band.max.y - (value - low) / (high - low) * band.height(), band.min.y, band.max.y)};
  Ui::draw().AddCircleFilled(point, 5, ui.theme.surface.packed());
  Ui::draw().AddCircleFilled(point, 3.5F, curve.color.packed());
}

}  // namespace

float stream_chart_height(std::size_t curves) { return static_cast<float>(curves) * band_height + axis_height; }

void stream_chart(const Ui& ui, std::string_view id, Box box, const StreamChart& chart, StreamChartView& view) {
  if (chart.places.size() < 2 || chart.curves.empty()) return;
  if (view.cursor && *view.cursor >= chart.places.size()) view.cursor.reset();
  auto plot = box;
  plot.skip_left(scale_width);
  const auto axis = Box{{plot.min.x, plot.max.y - axis_height}, plot.max};
  plot.max.y = axis.min.y;

  const auto seen = ui.say(texts::activity::from_to, {chart.text(view.window.from), chart.text(view.window.to)});
  const auto press = press_area(ui, id, "button", std::string{chart.name} + ", " + seen, plot);
  if (press.is_hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Arrow);  // it is looked at rather than pressed
  if (ImGui::GetIO().MouseSource != ImGuiMouseSource_TouchScreen) ImGui::SetItemKeyOwner(ImGuiKey_MouseWheelY);
  read_pointer(chart, view, plot, press);
  if (ImGui::IsItemFocused()) read_keys(chart, view);

  draw_axis(ui, axis, plot, chart, view.window);
  auto rest = plot;
  for (const auto& curve : chart.curves) {
    auto band = rest.take_top(band_height);
    draw_head(ui, id, band.take_top(head_height), curve, view.cursor);
    band.max.y -= 4;
    draw_curve(ui, band, chart, curve, view);
  }
  if (view.cursor) {
    const double place = chart.places[*view.cursor];
    const float x = std::round(plot.min.x + static_cast<float>((place - view.window.from) / view.window.span()) * plot.width()) + 0.5F;
    if (x >= plot.min.x && x <= plot.max.x) {
      Ui::draw().AddLine({x, plot.min.y + head_height}, {x, plot.max.y}, ui.theme.line_strong.packed());
      const auto text = chart.text(place);
      const float width = text_width(ui, Type::caption, text) + 2 * 6;
      const auto tag = Box::at({std::clamp(x - width / 2, plot.min.x, plot.max.x - width), axis.min.y + 2}, width, axis.height() - 4);
      Ui::draw().AddRectFilled(tag.min, tag.max, ui.theme.text.packed(), 4);
      ui.note(std::string{id} + ".cursor", "text", text, tag);
      text_in(ui, tag, Type::caption, ui.theme.surface, text, Align::center);
    }
  }
  if (press.is_focused) focus_ring(ui, plot, radius::small);
}

}  // namespace dashboard
