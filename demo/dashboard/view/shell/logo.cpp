#include "view/shell/shell.hpp"

namespace dashboard {

void logo(const Ui& ui, ImVec2 center, float diameter) {
  auto& draw = Ui::draw();
  const float radius = diameter / 2;
  draw.AddRectFilled({center.x - radius, center.y - radius}, {center.x + radius, center.y + radius}, ui.theme.accent.packed(),
                     diameter * 0.28F);
  const Color ink = ui.theme.on_accent;
  draw.AddEllipse(center, {radius * 0.68F, radius * 0.32F}, ink.faded(0.9F).packed(), -0.6F, 32, diameter / 16);
  draw.AddCircleFilled(center, radius * 0.24F, ink.packed());
  draw.AddCircleFilled({center.x + radius * 0.52F, center.y - radius * 0.46F}, radius * 0.13F, ink.packed());
}

}  // namespace dashboard
