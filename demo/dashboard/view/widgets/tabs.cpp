#include "view/widgets/tabs.hpp"

#include <cmath>
#include <string>

#include "view/widgets/card.hpp"
#include "view/widgets/press.hpp"

namespace dashboard {

int tabs(const Ui& ui, std::string_view id, Box line, std::span<const Text> labels, int chosen) {
  constexpr float padding = 12;
  hairline(ui, {line.min.x, line.max.y - 0.5F}, line.width());
  int pressed = -1;
  for (int i = 0; i < static_cast<int>(labels.size()); ++i) {
    const auto label = ui.say(labels[static_cast<std::size_t>(i)]);
    const auto box = line.take_left(std::ceil(text_width(ui, Type::body, label)) + 2 * padding);
    const bool is_chosen = i == chosen;
    const auto press = press_area(ui, std::string{id} + "." + std::to_string(i), "tab", label, box, {.is_checked = is_chosen});
    text_in(ui, box, Type::body,
            is_chosen          ? ui.theme.accent_text
            : press.is_hovered ? ui.theme.text
                               : ui.theme.text_soft,
            label, Align::center);
    if (is_chosen)
      Ui::draw().AddRectFilled({box.min.x + 4, box.max.y - 2.5F}, {box.max.x - 4, box.max.y}, ui.theme.accent_text.packed(), 1.5F);
    if (press.is_focused) focus_ring(ui, box.inset(3, 5), radius::small);
    if (press.is_clicked && !is_chosen) pressed = i;
  }
  return pressed;
}

}  // namespace dashboard
