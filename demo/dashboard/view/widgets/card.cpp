#include "view/widgets/card.hpp"

namespace dashboard {

Box card(const Ui& ui, Box box, float padding) {
  if (!ImGui::IsRectVisible(box.min, box.max)) return box.inset(padding);
  auto& draw = Ui::draw();
  if (!ui.theme.is_dark) {  // a trace of depth; on dark grounds the lighter surface does it
    draw.AddRectFilled({box.min.x, box.min.y + 1}, {box.max.x, box.max.y + 1.5F}, Color{0x0F172A, 0.045F}.packed(), radius::card);
  }
  draw.AddRectFilled(box.min, box.max, ui.theme.surface.packed(), radius::card);
  draw.AddRect(box.min, box.max, ui.theme.line.packed(), radius::card);
  return box.inset(padding);
}

Box card_title(const Ui& ui, Box& content, std::string_view title) {
  auto line = content.take_top(28);
  const float width = std::min(text_width(ui, Type::title, title) + space::medium, line.width());
  const auto box = line.take_left(width);
  ui.note("", "heading", title, box, {.level = 2});  // what stands beside it says itself
  text_in(ui, box, Type::title, ui.theme.text, title);
  return line;
}

void hairline(const Ui& ui, ImVec2 from, float width) { Ui::draw().AddLine(from, {from.x + width, from.y}, ui.theme.line.packed()); }

}  // namespace dashboard
