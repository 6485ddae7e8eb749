#pragma once

#include <span>
#include <string_view>

#include "view/text.hpp"

namespace dashboard {

inline constexpr float tabs_height = 40;

/// Parts of a page of which one is shown. Arrow keys move between them. Returns the one that was pressed, or -1.
int tabs(const Ui& ui, std::string_view id, Box line, std::span<const Text> labels, int chosen);

}  // namespace dashboard
