#include "view/widgets/kpi.hpp"

#include "view/chart/sparkline.hpp"
#include "view/widgets/card.hpp"
#include "view/widgets/meter.hpp"

namespace dashboard {

void kpi_card(const Ui& ui, Box box, const Kpi& kpi) {
  ui.note(kpi.id, "figure", std::string{kpi.name} + ": " + kpi.figure + " " + kpi.unit + ". " + kpi.note, box);
  auto content = card(ui, box, 14);
  auto head = content.take_top(18);
  icon_in(ui, head.take_left(15), kpi.icon, 15, ui.theme.text_faint);
  head.skip_left(7);
  text_in(ui, head, Type::small, ui.theme.text_soft, kpi.name);
  content.skip_top(6);
  auto figure = content.take_top(28);
  if (!kpi.history.empty()) {
    const float used = text_width(ui, Type::figure, kpi.figure) + text_width(ui, Type::small, kpi.unit) + 2 * space::large;
    const float room = std::min(figure.width() - used, 96.0F);
    if (room >= 40) sparkline(ui, figure.take_right(room).inset(0, 3), kpi.history, ui.theme.chart);
  }
  figure_in(ui, figure, Type::figure, kpi.figure, kpi.unit);
  content.skip_top(3);
  text_in(ui, content.take_top(17), Type::small, kpi.note_tone ? kpi.note_tone->text : ui.theme.text_faint, kpi.note);
}

void kpi_skeleton(const Ui& ui, Box box) {
  auto content = card(ui, box, 14);
  skeleton(ui, Box::at({content.min.x, content.min.y + 3}, content.width() * 0.5F, 11));
  skeleton(ui, Box::at({content.min.x, content.min.y + 28}, content.width() * 0.35F, 20));
  skeleton(ui, Box::at({content.min.x, content.min.y + 60}, content.width() * 0.65F, 10));
}

}  // namespace dashboard
