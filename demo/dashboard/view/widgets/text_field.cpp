#include "view/widgets/text_field.hpp"

#include "misc/cpp/imgui_stdlib.h"
#include "view/widgets/field_frame.hpp"
#include "view/widgets/press.hpp"

namespace dashboard {

TextFieldEvents text_field(const Ui& ui, std::string_view id, Box box, std::string_view name, std::string& text, TextFieldLook look) {
  constexpr float padding = 12;
  auto inner = box.inset(padding, 0);
  field_ground(ui, box);
  if (look.icon) {
    icon_in(ui, inner.take_left(16), *look.icon, 16, ui.theme.text_faint);
    inner.skip_left(space::small);
  }
  inner.skip_right(look.room_on_right);

  ImGui::SetCursorScreenPos({inner.min.x, box.center().y - line_height(Type::body) / 2});
  ImGui::SetNextItemWidth(inner.width());
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2{0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_FrameRounding, 0);
  if (look.is_password) {
    ImGui::PushFont(ui.fonts.password, line_height(Type::body));
  } else {
    push_type(ui, Type::body);
  }
  if (look.takes_focus || ui.state.take_focus(id)) take_keyboard();
  ImGuiInputTextFlags flags = ImGuiInputTextFlags_EnterReturnsTrue;
  if (look.is_password) flags |= ImGuiInputTextFlags_Password;
  const auto imgui_id = "##" + std::string{id};
  const auto hint = std::string{look.hint};
  TextFieldEvents events;
  events.was_entered = ImGui::InputTextWithHint(imgui_id.c_str(), hint.c_str(), &text, flags);
  events.was_edited = ImGui::IsItemEdited();
  const bool is_active = events.is_active = ImGui::IsItemActive();
  ui.note(id, "textbox", name, box, {.value = look.is_password ? std::string_view{} : text, .is_focused = is_active});
  pop_type();
  ImGui::PopStyleVar(2);

  // A click beside the text, on the icon or the padding, means the field too.
  if (!is_active && ImGui::IsWindowHovered() && box.contains(ImGui::GetMousePos())) {
    ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
    const bool is_on_text = ImGui::IsItemHovered();
    const bool is_on_button = ImGui::GetMousePos().x > inner.max.x;
    if (!is_on_text && !is_on_button && ImGui::IsMouseClicked(ImGuiMouseButton_Left)) ImGui::SetKeyboardFocusHere(-1);
  }

  field_edge(ui, box, {.is_active = is_active, .is_invalid = look.is_invalid});
  if (is_active) {
    ui.state.want_frame_in(caret_blink_seconds);
  }
  return events;
}

}  // namespace dashboard
