#pragma once

#include <string_view>

#include "view/text.hpp"

namespace dashboard {

inline constexpr float toggle_height = 28;

/// A box with a tick and its label; true when it was pressed. What follows from that is the caller's.
bool checkbox(const Ui& ui, std::string_view id, Box line, std::string_view label, bool is_on);
/// Something that is on or off at once; the switch stands on the right, its label on the left.
bool switch_line(const Ui& ui, std::string_view id, Box line, std::string_view label, bool is_on, bool is_disabled = false);

}  // namespace dashboard
