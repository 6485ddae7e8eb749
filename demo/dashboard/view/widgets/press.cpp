#include "view/widgets/press.hpp"

#include <string>

#include "imgui_internal.h"  // the flags of the last item

namespace dashboard {

void take_keyboard() {
  ImGui::GetCurrentContext()->NavId = 0;
  ImGui::SetKeyboardFocusHere();
}

Press press_area(const Ui& ui, std::string_view id, std::string_view role, std::string_view label, Box box, Traits traits) {
  if (box.width() <= 0 || box.height() <= 0) return {};
  if (ui.state.take_focus(id)) {
    take_keyboard();
    ImGui::SetNavCursorVisible(true);
  }
  ImGui::SetCursorScreenPos(box.min);
  const std::string name{id};
  const auto& context = *ImGui::GetCurrentContext();
  traits.is_disabled = (context.CurrentItemFlags & ImGuiItemFlags_Disabled) != 0;
  // What has the keyboard and can no longer be pressed, as a button that has just saved, is a place to go on from: ImGui finds no way
  // by Tab from something that is disabled.
  const bool stays_reached = traits.is_disabled && context.NavId == ImGui::GetID(name.c_str());
  if (stays_reached) ImGui::PushItemFlag(ImGuiItemFlags_Disabled, false);
  Press press;
  press.is_clicked = ImGui::InvisibleButton(name.c_str(), box.size(), ImGuiButtonFlags_EnableNav) && !traits.is_disabled;
  if (stays_reached) ImGui::PopItemFlag();
  traits.is_focused = ImGui::IsItemFocused();
  ui.note(id, role, label, box, traits);
  press.is_clicked = press.is_clicked || (!traits.is_disabled && ui.state.take_press(id));
  press.is_hovered = ImGui::IsItemHovered();
  press.is_held = ImGui::IsItemActive();
  press.is_focused = traits.is_focused && ImGui::GetIO().NavVisible;
  if (press.is_hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  return press;
}

void focus_ring(const Ui& ui, Box box, float rounding) {
  const auto ring = box.inset(-2.5F);
  Ui::draw().AddRect(ring.min, ring.max, ui.theme.accent_text.packed(), rounding + 2.5F, 0, 2);
}

}  // namespace dashboard
