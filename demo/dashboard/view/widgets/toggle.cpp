#include "view/widgets/toggle.hpp"

#include "view/widgets/press.hpp"

namespace dashboard {

bool checkbox(const Ui& ui, std::string_view id, Box line, std::string_view label, bool is_on) {
  constexpr float side = 18;
  const float width = std::min(line.width(), side + 10 + text_width(ui, Type::body, label) + space::small);
  const auto area = Box::at(line.min, width, line.height());
  const auto press = press_area(ui, id, "checkbox", label, area, {.is_checked = is_on});
  auto content = area;
  const auto box = content.take_left(side).middle(side);
  auto& draw = Ui::draw();
  draw.AddRectFilled(box.min, box.max, (is_on ? ui.theme.accent : ui.theme.surface).packed(), 5);
  if (!is_on) draw.AddRect(box.min, box.max, (press.is_hovered ? ui.theme.text_faint : ui.theme.line_strong).packed(), 5, 0, 1.5F);
  if (is_on) icon_in(ui, box, Icon::check, 14, ui.theme.on_accent);
  if (press.is_focused) focus_ring(ui, box, 5);
  content.skip_left(10);
  text_in(ui, content, Type::body, ui.theme.text, label);
  return press.is_clicked;
}

bool switch_line(const Ui& ui, std::string_view id, Box line, std::string_view label, bool is_on, bool is_disabled) {
  constexpr float width = 38;
  constexpr float height = 22;
  if (is_disabled) ImGui::BeginDisabled();
  const auto press = press_area(ui, id, "switch", label, line, {.is_checked = is_on});
  if (is_disabled) ImGui::EndDisabled();
  auto content = line;
  const auto track = content.take_right(width).middle(height);
  const Color ground = is_on ? ui.theme.accent : press.is_hovered ? ui.theme.text_faint : ui.theme.line_strong;
  auto& draw = Ui::draw();
  draw.AddRectFilled(track.min, track.max, ground.faded(is_disabled ? 0.5F : 1).packed(), height / 2);
  const float x = is_on ? track.max.x - height / 2 : track.min.x + height / 2;
  draw.AddCircleFilled({x, track.center().y}, height / 2 - 3, Color{0xFFFFFF}.packed());
  if (press.is_focused) focus_ring(ui, track, height / 2);
  content.skip_right(space::medium);
  text_in(ui, content, Type::body, is_disabled ? ui.theme.text_faint : ui.theme.text, label);
  return press.is_clicked && !is_disabled;
}

}  // namespace dashboard
