#include "view/widgets/field_frame.hpp"

#include "view/widgets/press.hpp"

namespace dashboard {

void field_ground(const Ui& ui, Box box, FieldLight light) {
  Ui::draw().AddRectFilled(box.min, box.max, (light.is_disabled ? ui.theme.sunken : ui.theme.surface).packed(), radius::control);
}

void field_edge(const Ui& ui, Box box, FieldLight light) {
  auto& draw = Ui::draw();
  const Color edge = light.is_invalid ? ui.theme.danger.text : light.is_active ? ui.theme.accent : ui.theme.line_strong;
  draw.AddRect(box.min, box.max, edge.packed(), radius::control, 0, light.is_active || light.is_invalid ? 1.5F : 1);
  if (light.is_active) {
    const auto halo = box.inset(-2);
    draw.AddRect(halo.min, halo.max, edge.faded(0.22F).packed(), radius::control + 2, 0, 3);
  } else if (light.is_focused) {
    focus_ring(ui, box, radius::control);
  }
}

}  // namespace dashboard
