#include "view/widgets/page_header.hpp"

#include <cmath>

#include "view/widgets/press.hpp"

namespace dashboard {

Box page_header(const Ui& ui, Box& page, std::string_view title, std::string_view remark) {
  auto line = page.take_top(control_height);
  page.skip_top(Ui::is_compact() ? space::medium : space::large);
  const float width = std::min(text_width(ui, Type::heading, title) + space::medium, line.width());
  const auto head = line.take_left(width);
  ui.note("page.title", "heading", title, head, {.level = 1});
  text_in(ui, head, Type::heading, ui.theme.text, title);
  if (!remark.empty()) {
    const float drop = (line_height(Type::heading) - line_height(Type::small)) * 0.3F;
    const auto box = line.take_left(std::min(text_width(ui, Type::small, remark) + space::medium, line.width() * 0.8F));
    ui.note("page.remark", "status", remark, box);
    text_in(ui, box.moved(0, drop), Type::small, ui.theme.text_faint, remark);
  }
  return line;
}

Box page_header(const Ui& ui, Box& page, std::string_view title, std::string_view remark, std::string_view back, bool& is_back_pressed) {
  const auto link = Box::at(page.min, 18 + 6 + text_width(ui, Type::small, back), 28);
  const auto press = press_area(ui, "page.back", "link", back, link);
  const Color ink = press.is_hovered ? ui.theme.text : ui.theme.text_soft;
  auto content = link;
  icon_in(ui, content.take_left(18), Icon::arrow_left, 16, ink);
  content.skip_left(6);
  text_in(ui, content, Type::small, ink, back);
  if (press.is_focused) focus_ring(ui, link, radius::small);
  is_back_pressed = press.is_clicked;
  page.skip_top(link.height() + space::small);
  return page_header(ui, page, title, remark);
}

void scrolled_page(const Ui& ui, std::string_view id, Box page, const std::function<float(ImVec2, float)>& content, float widest) {
  const float margin = Ui::is_compact() ? space::large : space::huge;
  ImGui::SetCursorScreenPos(page.min);
  if (ImGui::BeginChild(std::string{id}.c_str(), page.size(), ImGuiChildFlags_NavFlattened)) {
    if (ui.state.is_route_new) ImGui::SetScrollY(0);
    constexpr float scroll_bar = 10;
    const float room = page.width() - 2 * margin - (Ui::is_compact() ? 0 : scroll_bar / 2);
    const float width = std::min(room, widest);
    const ImVec2 origin{std::round(page.min.x + margin + (room - width) / 2), page.min.y + space::large - ImGui::GetScrollY()};
    const float end = content(origin, width);
    ImGui::SetCursorScreenPos({origin.x, end});
    ImGui::Dummy({1, space::large});
  }
  ImGui::EndChild();
}

}  // namespace dashboard
