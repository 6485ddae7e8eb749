#include "view/widgets/button.hpp"

#include "view/widgets/press.hpp"
#include "view/widgets/spinner.hpp"
#include "view/widgets/tooltip.hpp"

namespace dashboard {
namespace {

constexpr float icon_size = 16;

struct Paint {
  Color fill;
  Color edge;
  Color ink;
};

Paint paint_of(const Theme& theme, ButtonLook look, bool is_lit) {
  const Color none{0, 0};
  switch (look.kind) {
    case ButtonKind::primary: return {is_lit ? theme.accent_hover : theme.accent, none, theme.on_accent};
    case ButtonKind::secondary: return {is_lit ? theme.hover : theme.surface, theme.line_strong, theme.text};
    case ButtonKind::danger: return {is_lit ? theme.danger_fill_hover : theme.danger_fill, none, theme.on_accent};
    case ButtonKind::quiet: return {is_lit ? theme.sunken : none, none, theme.text_soft};
  }
  return {};
}

void draw_ground(Box box, Paint paint, float opacity) {
  auto& draw = Ui::draw();
  if (paint.fill.alpha > 0) draw.AddRectFilled(box.min, box.max, paint.fill.faded(opacity).packed(), radius::control);
  if (paint.edge.alpha > 0) draw.AddRect(box.min, box.max, paint.edge.faded(opacity).packed(), radius::control);
}

}  // namespace

float button_width(const Ui& ui, std::string_view label, bool has_icon) {
  return text_width(ui, Type::strong, label) + (has_icon ? icon_size + space::small : 0) + 2 * 14;
}

bool button(const Ui& ui, std::string_view id, Box box, std::string_view label, ButtonLook look) {
  const bool takes_clicks = !look.is_busy && !look.is_disabled;
  if (!takes_clicks) ImGui::BeginDisabled();
  const auto press = press_area(ui, id, "button", label, box);
  if (!takes_clicks) ImGui::EndDisabled();

  const auto paint = paint_of(ui.theme, look, press.is_hovered && takes_clicks);
  draw_ground(box, paint, look.is_disabled ? 0.5F : 1);
  if (press.is_focused) focus_ring(ui, box, radius::control);

  const bool has_mark = look.icon || look.is_busy;
  const float width = text_width(ui, Type::strong, label) + (has_mark ? icon_size + space::small : 0);
  auto content = box;
  content.min.x = std::max(box.min.x + space::small, box.center().x - width / 2);
  const Color ink = paint.ink.faded(look.is_disabled ? 0.6F : 1);
  if (has_mark) {
    const auto mark = content.take_left(icon_size);
    content.skip_left(space::small);
    if (look.is_busy) {
      spinner(ui, mark.center(), icon_size / 2 - 1, ink);
    } else {
      icon_in(ui, mark, *look.icon, icon_size, ink);
    }
  }
  text_in(ui, content, Type::strong, ink, label);
  return press.is_clicked && takes_clicks;
}

bool icon_button(const Ui& ui, std::string_view id, Box box, Icon icon, std::string_view name, bool is_busy) {
  const auto press = press_area(ui, id, "button", name, box);
  draw_ground(box, paint_of(ui.theme, {.kind = ButtonKind::quiet}, press.is_hovered), 1);
  if (press.is_focused) focus_ring(ui, box, radius::control);
  const Color ink = press.is_hovered ? ui.theme.text : ui.theme.text_soft;
  if (is_busy) {
    spinner(ui, box.center(), 7, ui.theme.text_faint);
  } else {
    icon_in(ui, box, icon, 18, ink);
  }
  if (press.is_hovered) tooltip(ui, box, name);
  return press.is_clicked && !is_busy;
}

}  // namespace dashboard
