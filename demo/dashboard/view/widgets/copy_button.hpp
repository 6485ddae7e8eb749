#pragma once

#include <string_view>

#include "view/text.hpp"

namespace dashboard {

/// Puts a text into the clipboard and says so for a moment.
void copy_button(const Ui& ui, std::string_view id, Box box, std::string_view text);

}  // namespace dashboard
