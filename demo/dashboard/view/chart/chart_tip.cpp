#include "view/chart/chart_tip.hpp"

#include <cmath>

namespace dashboard {

void chart_tip(const Ui& ui, ImVec2 point, std::string_view title, std::string_view figure, std::string_view note) {
  constexpr float padding = 10;
  constexpr float distance = 12;
  const float text = std::max(
      {text_width(ui, Type::caption, title), text_width(ui, Type::strong, figure), note.empty() ? 0 : text_width(ui, Type::caption, note)});
  const float width = std::ceil(text) + 2 * padding;
  const float height =
      2 * padding + line_height(Type::caption) + 3 + line_height(Type::strong) + (note.empty() ? 0 : line_height(Type::caption) + 3);
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  const bool has_room_right = point.x + distance + width < screen.x - space::small;
  const float x = has_room_right ? point.x + distance : point.x - distance - width;
  const float y = std::clamp(point.y - height / 2, space::small, std::max(space::small, screen.y - height - space::small));
  auto box = Box::at({std::round(std::max(space::small, x)), std::round(y)}, width, height);

  ImGui::SetNextWindowPos(box.min);
  ImGui::SetNextWindowSize(box.size());
  constexpr auto flags = ImGuiWindowFlags_Tooltip | ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                         ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav;
  if (ImGui::Begin("##chart_tip", nullptr, flags)) {
    const auto& inverse = ui.theme.is_dark ? light_theme() : dark_theme();
    Ui::draw().AddRectFilled(box.min, box.max, inverse.surface.packed(), radius::control);
    box = box.inset(padding);
    text_in(ui, box.take_top(line_height(Type::caption)), Type::caption, inverse.text_faint, title);
    box.skip_top(3);
    text_in(ui, box.take_top(line_height(Type::strong)), Type::strong, inverse.text, figure);
    box.skip_top(3);
    if (!note.empty()) text_in(ui, box, Type::caption, inverse.text_soft, note);
  }
  ImGui::End();
}

}  // namespace dashboard
