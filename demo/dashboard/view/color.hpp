#pragma once

#include <cstdint>

#include "imgui.h"

namespace dashboard {

/// An opaque or translucent sRGB colour, written as the designers do: 0xRRGGBB.
struct Color {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  std::uint8_t alpha = 255;

  constexpr Color() = default;
  constexpr explicit Color(std::uint32_t rgb, float opacity = 1.0F)
      : red{static_cast<std::uint8_t>(rgb >> 16U)},
        green{static_cast<std::uint8_t>(rgb >> 8U)},
        blue{static_cast<std::uint8_t>(rgb)},
        alpha{static_cast<std::uint8_t>(opacity * 255.0F + 0.5F)} {}

  [[nodiscard]] constexpr Color faded(float opacity) const {
    Color result = *this;
    result.alpha = static_cast<std::uint8_t>(static_cast<float>(alpha) * opacity + 0.5F);
    return result;
  }
  [[nodiscard]] ImU32 packed() const { return IM_COL32(red, green, blue, alpha); }
  [[nodiscard]] ImVec4 components() const {
    return {static_cast<float>(red) / 255.0F, static_cast<float>(green) / 255.0F, static_cast<float>(blue) / 255.0F,
            static_cast<float>(alpha) / 255.0F};
  }
  bool operator==(const Color&) const = default;
};

/// Contrast ratio by WCAG 2: 1 (none) to 21. Text needs 4.5, large text and shapes 3.
[[nodiscard]] double contrast(Color foreground, Color background);

}  // namespace dashboard
