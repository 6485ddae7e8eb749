#pragma once

#include <string_view>

#include "view/box.hpp"
#include "view/ui.hpp"

namespace dashboard {

struct Press {
  bool is_clicked = false;  ///< By the mouse, a finger, Space or Enter.
  bool is_hovered = false;
  bool is_held = false;
  bool is_focused = false;  ///< The keyboard stands on it and shows so.
};

/// An area that can be pressed and that the Tab key reaches. The base of every control that ImGui does not draw.
/// `id` is unique on the screen; tests find the control by it.
Press press_area(const Ui& ui, std::string_view id, std::string_view role, std::string_view label, Box box, Traits traits = {});

/// The keyboard goes to the next widget. Whatever has it now, later in the frame and in another part of the page, would take the request
/// back.
void take_keyboard();
/// The ring around what the keyboard stands on.
void focus_ring(const Ui& ui, Box box, float rounding);

}  // namespace dashboard
