#pragma once

#include <string_view>

#include "view/ui.hpp"

namespace dashboard {

/// A line of a list that leads somewhere: `area` is pressed, `ground` shows that the pointer or the keyboard is there. To be drawn before
/// what the line says. True when it was pressed.
bool link_line(const Ui& ui, std::string_view id, std::string_view name, Box area, Box ground);

}  // namespace dashboard
