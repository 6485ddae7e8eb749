#pragma once

#include "view/ui.hpp"

namespace dashboard {

/// A turning arc: something is under way. Keeps frames coming while it is on the screen.
void spinner(const Ui& ui, ImVec2 center, float radius, Color color);

}  // namespace dashboard
