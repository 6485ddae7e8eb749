#include "platform/input.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <utility>
#include <vector>

#include "imgui_internal.h"
#include "view/chart/stream_chart.hpp"

namespace dashboard {
namespace {

constexpr std::array<std::pair<std::string_view, ImGuiKey>, 22> named_keys{{
    {"Tab", ImGuiKey_Tab},
    {"ArrowLeft", ImGuiKey_LeftArrow},
    {"ArrowRight", ImGuiKey_RightArrow},
    {"ArrowUp", ImGuiKey_UpArrow},
    {"ArrowDown", ImGuiKey_DownArrow},
    {"PageUp", ImGuiKey_PageUp},
    {"PageDown", ImGuiKey_PageDown},
    {"Home", ImGuiKey_Home},
    {"End", ImGuiKey_End},
    {"Insert", ImGuiKey_Insert},
    {"Delete", ImGuiKey_Delete},
    {"Backspace", ImGuiKey_Backspace},
    {" ", ImGuiKey_Space},
    {"Enter", ImGuiKey_Enter},
    {"Escape", ImGuiKey_Escape},
    {"/", ImGuiKey_Slash},
    {"+", ImGuiKey_KeypadAdd},  // wherever the keyboard has them
    {"=", ImGuiKey_KeypadAdd},
    {"-", ImGuiKey_KeypadSubtract},
    {"F10", ImGuiKey_F10},
    {"F1", ImGuiKey_F1},
    {"?", ImGuiKey_F1},  // wherever the keyboard has it
}};

ImGuiKey key_of(std::string_view name) {
  for (const auto& [known, key] : named_keys) {
    if (known == name) return key;
  }
  if (name.size() != 1) return ImGuiKey_None;
  const char letter = name.front();
  if (letter >= 'a' && letter <= 'z') return static_cast<ImGuiKey>(ImGuiKey_A + (letter - 'a'));
  if (letter >= 'A' && letter <= 'Z') return static_cast<ImGuiKey>(ImGuiKey_A + (letter - 'A'));
  return ImGuiKey_None;
}

/// After the frame in which ImGui sees Tab, Enter, or what leads to a search: in the first the model has moved on, in the second ImGui
/// finds the field, in the third the field takes text.
constexpr int frames_to_move_focus = 3;

bool moves_focus(ImGuiKey key, bool is_command) {
  if (key == ImGuiKey_K) return is_command;
  return key == ImGuiKey_Tab || key == ImGuiKey_Enter || key == ImGuiKey_KeypadEnter || key == ImGuiKey_Slash;
}

/// After the frame in which ImGui sees where the pointer went, what is there takes it.
constexpr int frames_to_drag = 1;
constexpr float drag_begins_points = 6;

struct HeldInput {
  int frames = 0;
  std::vector<std::function<void()>> events;
};
HeldInput held;
bool is_command = false;  ///< Ctrl or Command is down.

struct Pointer {
  ImVec2 at;
  ImVec2 pressed_at;
  bool is_touch = false;

  [[nodiscard]] bool is_dragged() const { return !is_touch && std::hypot(at.x - pressed_at.x, at.y - pressed_at.y) > drag_begins_points; }
};
Pointer pointer;

/// Now, or when the focus has moved.
void in_order(std::function<void()> event) {
  if (held.frames > 0) {
    held.events.push_back(std::move(event));
  } else {
    event();
  }
}

}  // namespace

void begin_input_frame() {
  // Of keys that come fast ImGui sees one a frame; the frames count from the one in which it has seen all.
  if (!ImGui::GetCurrentContext()->InputEventsQueue.empty()) return;
  if (held.frames == 0 || --held.frames > 0) return;
  for (auto& event : std::exchange(held.events, {})) in_order(std::move(event));  // one of them may move it on
}

bool is_input_held() { return held.frames > 0; }

bool has_unread_input() { return is_input_held() || !ImGui::GetCurrentContext()->InputEventsQueue.empty(); }

void pointer_moved(float x, float y, bool is_touch) {
  in_order([=] {
    pointer.at = {x, y};
    pointer.is_touch = is_touch;
    auto& io = ImGui::GetIO();
    io.AddMouseSourceEvent(is_touch ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
    io.AddMousePosEvent(x, y);
  });
}

void pointer_left() {
  in_order([] { ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX); });
}

void pointer_pressed(int button, bool is_down) {
  constexpr std::array<ImGuiMouseButton, 3> buttons{ImGuiMouseButton_Left, ImGuiMouseButton_Middle, ImGuiMouseButton_Right};
  if (button < 0 || button >= 3) return;
  in_order([known = buttons[static_cast<std::size_t>(button)], is_down] {
    const auto event = [=] { ImGui::GetIO().AddMouseButtonEvent(known, is_down); };
    if (is_down) pointer.pressed_at = pointer.at;
    if (is_down || !pointer.is_dragged()) return event();
    held.frames = frames_to_drag;  // between slow frames a drag may begin and end
    held.events.emplace_back(event);
  });
}

void wheel_turned(float x, float y) {
  // ImGui scrolls five lines of the window's font a step; this turns points into steps.
  const float points_a_step = 5 * ImGui::GetStyle().FontSizeBase;
  ImGui::GetIO().AddMouseWheelEvent(-x / points_a_step, -y / points_a_step);
}

void pinched(float factor) {
  if (!(factor > 0)) return;
  in_order([=] {
    auto& io = ImGui::GetIO();
    io.AddKeyEvent(ImGuiMod_Ctrl, true);  // under which ImGui does not scroll
    io.AddMouseWheelEvent(0, std::log(factor) / std::log(zoom_a_wheel_step));
  });
}

void pinch_ended() {
  in_order([] {
    held.frames = 1;  // after the frame that sees the last of it
    held.events.emplace_back([] { ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, false); });
  });
}

void key_pressed(std::string_view name, bool is_down) {
  const auto key = key_of(name);
  if (key == ImGuiKey_None) return;
  in_order([key, is_down] {
    auto& io = ImGui::GetIO();
    io.AddKeyEvent(key, is_down);
    if (!is_down || !moves_focus(key, is_command)) return;
    io.AddKeyEvent(key, false);  // its release is held, too: on a slow page it would repeat by itself
    held.frames = frames_to_move_focus;
  });
}

void modifiers_changed(bool has_ctrl, bool has_shift, bool has_alt, bool has_meta) {
  in_order([=] {
    is_command = has_ctrl || has_meta;
    auto& io = ImGui::GetIO();
    io.AddKeyEvent(ImGuiMod_Ctrl, has_ctrl);
    io.AddKeyEvent(ImGuiMod_Shift, has_shift);
    io.AddKeyEvent(ImGuiMod_Alt, has_alt);
    io.AddKeyEvent(ImGuiMod_Super, has_meta);
  });
}

void text_typed(const std::string& utf8) {
  in_order([text = utf8]() mutable {
    const bool has_lines = (ImGui::GetCurrentContext()->InputTextState.Flags & ImGuiInputTextFlags_Multiline) != 0;
    if (!has_lines) std::ranges::replace(text, '\n', ' ');
    ImGui::GetIO().AddInputCharactersUTF8(text.c_str());
  });
}

void focus_changed(bool has_focus) { ImGui::GetIO().AddFocusEvent(has_focus); }

}  // namespace dashboard
