#pragma once

#include <string_view>

#include "view/box.hpp"
#include "view/ui.hpp"

namespace dashboard {

/// One line beside what it explains, above everything else, kept on the screen.
void tooltip(const Ui& ui, Box anchor, std::string_view text);

}  // namespace dashboard
