#include "view/widgets/link_line.hpp"

#include "view/widgets/press.hpp"

namespace dashboard {

bool link_line(const Ui& ui, std::string_view id, std::string_view name, Box area, Box ground) {
  const auto press = press_area(ui, id, "link", name, area);
  if (press.is_hovered) Ui::draw().AddRectFilled(ground.min, ground.max, ui.theme.hover.packed(), radius::control);
  if (press.is_focused) focus_ring(ui, ground.inset(3), radius::control);  // within it: the lines beside it are drawn over what sticks out
  return press.is_clicked;
}

}  // namespace dashboard
