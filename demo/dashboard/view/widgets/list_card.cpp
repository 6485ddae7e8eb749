#include "view/widgets/list_card.hpp"

#include "view/widgets/badge.hpp"
#include "view/widgets/card.hpp"

namespace dashboard {
namespace {

constexpr float picture = 36;
constexpr float notice_height = 236;
constexpr float title_height = 28 + space::small;

void picture_ui(const Ui& ui, Box box, const ListLine& line) {
  if (!line.person_id.empty()) return avatar(ui, box.center(), picture, line.title, line.person_id);
  Ui::draw().AddRectFilled(box.min, box.max, ui.theme.accent_soft.packed(), radius::control);
  icon_in(ui, box, line.icon, 17, ui.theme.accent_text);
}

}  // namespace

Box list_line(const Ui& ui, Box& rest, const ListLine& line) {
  auto row = Box::at(rest.min, rest.width(), list_line_height);
  rest.skip_top(list_line_height);
  if (!line.id.empty()) ui.note(line.id, "listitem", line.title, row);
  if (!line.is_first) hairline(ui, row.min, row.width());
  picture_ui(ui, row.take_left(picture).middle(picture), line);
  row.skip_left(space::medium);
  const auto right = row.take_right(line.room_on_right);
  if (line.room_on_right > 0) row.skip_right(space::small);
  if (line.remark.empty()) {
    text_in(ui, row, Type::strong, ui.theme.text, line.title);
    return right;
  }
  auto text = row.middle(line_height(Type::strong) + 2 + line_height(Type::small));
  text_in(ui, text.take_top(line_height(Type::strong)), Type::strong, ui.theme.text, line.title);
  text.skip_top(2);
  text_in(ui, text, Type::small, ui.theme.text_faint, line.remark);
  return right;
}

bool is_on_screen(Box line) {
  const float top = ImGui::GetWindowPos().y;
  return line.min.y + list_line_height > top && line.min.y < top + ImGui::GetWindowHeight();
}

float list_card_height(std::ptrdiff_t lines, bool has_title) {
  const float body = lines == 0 ? notice_height : static_cast<float>(lines) * list_line_height;
  return 2 * space::large + (has_title ? title_height : 0) + body;
}

}  // namespace dashboard
