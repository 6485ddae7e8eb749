#pragma once

#include <string_view>

#include "view/text.hpp"

namespace dashboard {

/// A bar with what is going on above it and how far it is. A fraction below 0 says that nobody knows how far.
float progress_bar(const Ui& ui, std::string_view id, ImVec2 at, float width, std::string_view label, double fraction);

}  // namespace dashboard
