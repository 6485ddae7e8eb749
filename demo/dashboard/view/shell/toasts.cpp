#include <cmath>

#include "imgui_internal.h"  // who gets the keyboard next

#include "core/texts/widgets.hpp"
#include "view/shell/shell.hpp"
#include "view/text.hpp"
#include "view/widgets/press.hpp"

namespace dashboard {
namespace {

constexpr float height = 44;
constexpr float margin = 16;
constexpr float above_bar = 58;  ///< On a phone the places stand below.

void toast_ui(const Ui& ui, Box box, const Toast& toast) {
  const auto& inverse = ui.theme.is_dark ? light_theme() : dark_theme();
  ui.note("toast", "alert", toast.text, box);
  Ui::draw().AddRectFilled(box.min, box.max, inverse.surface.packed(), 10);
  auto inner = box.inset(14, 0);
  const bool is_bad = toast.tone == ToastTone::danger;
  icon_in(ui, inner.take_left(18), is_bad ? Icon::triangle_alert : Icon::circle_check, 18,
          is_bad ? inverse.danger.text : inverse.good.text);
  inner.skip_left(10);
  const auto close = inner.take_right(24);
  if (toast.has_undo) {
    const auto label = ui.say(texts::widgets::undo);
    inner.skip_right(space::small);
    const auto area = inner.take_right(text_width(ui, Type::strong, label) + 2 * space::small).middle(30);
    const auto press = press_area(ui, "toast.undo." + std::to_string(toast.id), "button", label, area);
    if (press.is_hovered) Ui::draw().AddRectFilled(area.min, area.max, inverse.sunken.packed(), radius::small);
    text_in(ui, area, Type::strong, inverse.accent_text, label, Align::center);
    if (press.is_focused) Ui::draw().AddRect(area.min, area.max, inverse.accent_text.packed(), radius::small, 0, 2);
    if (press.is_clicked) ui.emit(msg::UndoClicked{toast.id});
  }
  text_in(ui, inner, Type::small, inverse.text, toast.text);
  const auto press = press_area(ui, "toast.close." + std::to_string(toast.id), "button", ui.say(texts::widgets::dismiss), close.middle(24));
  icon_in(ui, close, Icon::x, 16, press.is_hovered || press.is_focused ? inverse.text : inverse.text_soft);
  if (press.is_clicked) ui.emit(msg::ToastDismissed{toast.id});
}

/// When a dialog goes, ImGui gives the keyboard to the topmost window, and after a press to the pressed one; nobody would find out again.
void give_back_keyboard() {
  if (ImGui::IsWindowFocused() && !ImGui::IsMouseDown(ImGuiMouseButton_Left))
    ImGui::FocusTopMostWindowUnderOne(ImGui::GetCurrentWindow(), nullptr, nullptr, ImGuiFocusRequestFlags_RestoreFocusedChild);
}

}  // namespace

void toasts_ui(const Ui& ui, const std::vector<Toast>& toasts) {
  if (toasts.empty()) return;
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  const float width = std::min(480.0F, screen.x - 2 * margin);
  const float whole = static_cast<float>(toasts.size()) * (height + space::small);
  const float bottom = screen.y - margin - (Ui::is_compact() ? above_bar : 0);
  ImGui::SetNextWindowPos({std::round((screen.x - width) / 2), bottom - whole});
  ImGui::SetNextWindowSize({width, whole});
  constexpr auto flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                         ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoFocusOnAppearing;
  if (ImGui::Begin("##toasts", nullptr, flags)) {
    auto rest = Box::at(ImGui::GetWindowPos(), width, whole);
    for (const auto& toast : toasts) {
      toast_ui(ui, rest.take_top(height), toast);
      rest.skip_top(space::small);
    }
    give_back_keyboard();
  }
  ImGui::End();
}

}  // namespace dashboard
