#pragma once

#include "imgui.h"
#include "view/box.hpp"

namespace dashboard {

/// In sight, or less than a screen above or below: as much of a list is drawn, so that Tab finds the next line and a screen reader some
/// more.
[[nodiscard]] inline bool is_near(const Box& box) {
  const float screen = ImGui::GetIO().DisplaySize.y;
  return ImGui::IsRectVisible({box.min.x, box.min.y - screen}, {box.max.x, box.max.y + screen});
}

}  // namespace dashboard
