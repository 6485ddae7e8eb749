#include "view/widgets/dialog.hpp"

#include "core/texts/widgets.hpp"

#include <cmath>
#include <string>

#include "view/widgets/button.hpp"
#include "view/widgets/card.hpp"

namespace dashboard {
namespace {

constexpr float head_height = 56;
constexpr float rounding = 14;

struct DialogView {
  float height = 200;  ///< Of the contents in the last frame.
};

struct CalmView {
  std::string id;  ///< The dialog in which, at the end of the last frame, no list was open and nothing was typed.
};

struct Placed {
  Box box;
  float padding = 24;
  bool is_sheet = false;
  bool is_drawer = false;
};

Placed dialog_place(float width, float content_height) {
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  const bool is_sheet = Ui::is_compact();
  const float padding = is_sheet ? 16.0F : 24.0F;
  // Never a fraction less than its contents, which would bring up a scroll bar.
  const float height = std::min(std::ceil(head_height + content_height + padding), screen.y - (is_sheet ? 32.0F : 64.0F));
  if (is_sheet) return {Box{{0, std::round(screen.y - height)}, screen}, padding, true};
  width = std::min(width, screen.x - 48);
  return {Box::at({std::round((screen.x - width) / 2), std::round(std::max(32.0F, (screen.y - height) * 0.42F))}, width, height), padding};
}

Placed drawer_place(float width) {
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  const bool fills = Ui::is_compact();
  return {Box{{fills ? 0 : screen.x - std::min(width, screen.x), 0}, screen}, fills ? 16.0F : 24.0F, false, true};
}

/// True when the cross was pressed.
bool head_ui(const Ui& ui, std::string_view id, Box head, std::string_view title) {
  const auto cross = head.take_right(control_height).middle(control_height);
  ui.note(std::string{id} + ".title", "heading", title, head, {.level = 2});
  text_in(ui, head, Type::title, ui.theme.text, title);
  return icon_button(ui, std::string{id} + ".close", cross, Icon::x, ui.say(texts::widgets::close));
}

/// Itself or a part of it; a list that is open above it is none.
bool has_focus() { return ImGui::IsWindowFocused(ImGuiFocusedFlags_ChildWindows | ImGuiFocusedFlags_NoPopupHierarchy); }

/// Esc closes, unless it has just ended the typing into a field or closed a list, which ImGui does before a dialog can ask.
bool escape_pressed(CalmView& view, std::string_view id) {
  const bool was_calm = view.id == id;
  const bool is_calm = !ImGui::IsAnyItemActive() && has_focus();
  if (is_calm != was_calm) view.id = is_calm ? id : std::string_view{};
  return was_calm && is_calm && ImGui::IsKeyPressed(ImGuiKey_Escape, false);
}

bool clicked_beside(Box window) {
  return ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !window.contains(ImGui::GetMousePos()) && has_focus();
}

bool modal(const Ui& ui, std::string_view id, std::string_view title, const Placed& place, float& content_height,
           const std::function<float(Box)>& content) {
  const std::string name{id};
  if (!ImGui::IsPopupOpen(name.c_str())) ImGui::OpenPopup(name.c_str());
  ImGui::SetNextWindowPos(place.box.min);
  ImGui::SetNextWindowSize(place.box.size());
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, place.is_drawer ? 0 : rounding);
  ImGui::PushStyleVar(ImGuiStyleVar_PopupRounding, place.is_drawer ? 0 : rounding);
  constexpr auto flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings;
  bool wants_closed = false;
  if (ImGui::BeginPopupModal(name.c_str(), nullptr, flags)) {
    ui.note(id, "dialog", title, place.box);
    auto inner = place.box.inset(place.padding, 0);
    wants_closed = head_ui(ui, id, inner.take_top(head_height), title);
    ImGui::SetCursorScreenPos(inner.min);
    const auto body = (name + ".body");
    if (ImGui::BeginChild(body.c_str(), {inner.width() + place.padding, inner.height()}, ImGuiChildFlags_NavFlattened)) {
      const auto top = ImGui::GetCursorScreenPos();
      content_height = content(Box{top, {inner.max.x, FLT_MAX}});
      ImGui::SetCursorScreenPos({top.x, top.y + content_height});
      ImGui::Dummy({1, place.padding});
    }
    ImGui::EndChild();
    const bool has_escaped = escape_pressed(ui.state.of<CalmView>(), id);
    wants_closed = wants_closed || has_escaped || clicked_beside(place.box);
    if (wants_closed) ImGui::CloseCurrentPopup();
    ImGui::EndPopup();
  }
  ImGui::PopStyleVar(2);
  return wants_closed;
}

}  // namespace

bool dialog(const Ui& ui, std::string_view id, const DialogLook& look, const std::function<float(Box)>& content) {
  auto& height = ui.state.of<DialogView>(id).height;
  const float before = height;
  const bool wants_closed = modal(ui, id, look.title, dialog_place(look.width, height), height, content);
  if (height != before) ui.state.want_frame_in(0);  // it fits from the next frame on
  return wants_closed;
}

bool drawer(const Ui& ui, std::string_view id, const DialogLook& look, const std::function<float(Box)>& content) {
  float height = 0;
  return modal(ui, id, look.title, drawer_place(look.width), height, content);
}

std::optional<Answer> dialog_buttons(const Ui& ui, std::string_view id, Box column, float y, const DialogButtons& look) {
  auto line = Box::at({column.min.x, y + space::large}, column.width(), control_height);
  const auto cancel = ui.say(texts::widgets::cancel);
  const auto kind = look.is_dangerous ? ButtonKind::danger : ButtonKind::primary;
  const auto accept_box = line.take_right(button_width(ui, look.accept, look.is_busy));
  line.skip_right(space::small);
  std::optional<Answer> answer;
  if (button(ui, std::string{id} + ".cancel", line.take_right(button_width(ui, cancel, false)), cancel)) answer = Answer::cancel;
  if (button(ui, std::string{id} + ".accept", accept_box, look.accept,
             {.kind = kind, .is_busy = look.is_busy, .is_disabled = look.is_disabled}))
    answer = Answer::accept;
  return answer;
}

std::optional<Answer> confirm_dialog(const Ui& ui, std::string_view id, std::string_view title, std::string_view text,
                                     std::string_view action, bool is_busy) {
  std::optional<Answer> answer;
  const bool wants_closed = dialog(ui, id, {.title = title, .width = 420}, [&](Box column) {
    const float height = wrapped_text(ui, column.min, column.width(), Type::body, ui.theme.text_soft, text);
    answer = dialog_buttons(ui, id, column, column.min.y + height, {.accept = action, .is_busy = is_busy, .is_dangerous = true});
    return height + dialog_buttons_height;
  });
  return wants_closed ? Answer::cancel : answer;
}

}  // namespace dashboard
