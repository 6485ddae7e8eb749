#include "view/widgets/text_field.hpp"

#include "misc/cpp/imgui_stdlib.h"

namespace dashboard {
TextFieldEvents text_field(const Ui& ui, std::string_view id, Box box, std::string_view name, std::string& text, TextFieldLook look) {
  constexpr float padding = 12;
  ui.note(id, "textbox", name, box);
  auto inner = box.inset(padding, 0);
  auto& draw = Ui::draw();
  draw.AddRectFilled(box.min, box.max, ui.theme.surface.packed(), radius::control);
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
  if (look.takes_focus) ImGui::SetKeyboardFocusHere();
  ImGuiInputTextFlags flags = ImGuiInputTextFlags_EnterReturnsTrue;
  if (look.is_password) flags |= ImGuiInputTextFlags_Password;
  const auto imgui_id = "##" + std::string{id};
  const auto hint = std::string{look.hint};
  TextFieldEvents events;
  events.was_entered = ImGui::InputTextWithHint(imgui_id.c_str(), hint.c_str(), &text, flags);
  events.was_edited = ImGui::IsItemEdited();
  const bool is_active = ImGui::IsItemActive();
  pop_type();
  ImGui::PopStyleVar(2);

  // A click beside the text, on the icon or the padding, means the field too.
  if (!is_active && ImGui::IsWindowHovered() && box.contains(ImGui::GetMousePos())) {
    ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
    const bool is_on_text = ImGui::IsItemHovered();
    const bool is_on_button = ImGui::GetMousePos().x > inner.max.x;
    if (!is_on_text && !is_on_button && ImGui::IsMouseClicked(ImGuiMouseButton_Left)) ImGui::SetKeyboardFocusHere(-1);
  }

  const Color edge = look.is_invalid ? ui.theme.danger.text : is_active ? ui.theme.accent : ui.theme.line_strong;
  draw.AddRect(box.min, box.max, edge.packed(), radius::control, 0, is_active || look.is_invalid ? 1.5F : 1);
  if (is_active) {
    constexpr float blink_seconds = 0.4F;
    ui.state.want_frame_in(blink_seconds);
    const auto halo = box.inset(-2);
    draw.AddRect(halo.min, halo.max, edge.faded(0.22F).packed(), radius::control + 2, 0, 3);
  }
  return events;
}

}  // namespace dashboard
