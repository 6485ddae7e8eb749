#pragma once

#include "imgui.h"

namespace dashboard {

/// The faces that the views write with. One face may stand for several until it has arrived.
struct Fonts {
  ImFont* regular = nullptr;
  ImFont* medium = nullptr;
  ImFont* semibold = nullptr;
  ImFont* icons = nullptr;
  ImFont* password = nullptr;  ///< Its asterisk is a dot.

  /// ImGui's built-in face for everything, for tests without files.
  [[nodiscard]] static Fonts built_in(ImFontAtlas& atlas) {
    ImFont* only = atlas.Fonts.empty() ? atlas.AddFontDefault() : atlas.Fonts[0];
    return {only, only, only, only, only};
  }
};

/// ImGui sizes a font by the height of its line; Inter's line is 2478 units high on an em of 2048.
inline constexpr float line_height_of_em = 2478.0F / 2048.0F;

}  // namespace dashboard
