#include "view/widgets/tooltip.hpp"

#include <cmath>

#include "view/text.hpp"

namespace dashboard {

void tooltip(const Ui& ui, Box anchor, std::string_view text) {
  constexpr float padding = 8;
  constexpr float margin = 6;
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  const float width = text_width(ui, Type::small, text) + 2 * padding;
  const float height = line_height(Type::small) + 8;
  const float x = std::clamp(anchor.center().x - width / 2, margin, std::max(margin, screen.x - width - margin));
  const bool has_room_below = anchor.max.y + margin + height < screen.y;
  const float y = has_room_below ? anchor.max.y + margin : anchor.min.y - margin - height;
  const auto box = Box::at({std::round(x), std::round(y)}, width, height);

  // Dark on light and light on dark, so that it stands off from cards.
  const auto& inverse = ui.theme.is_dark ? light_theme() : dark_theme();
  ImGui::SetNextWindowPos(box.min);
  ImGui::SetNextWindowSize(box.size());
  constexpr auto flags = ImGuiWindowFlags_Tooltip | ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                         ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav;
  if (ImGui::Begin("##tooltip", nullptr, flags)) {
    Ui::draw().AddRectFilled(box.min, box.max, inverse.surface.packed(), radius::small);
    text_in(ui, box.inset(padding, 0), Type::small, inverse.text, text, Align::center);
  }
  ImGui::End();
}

}  // namespace dashboard
