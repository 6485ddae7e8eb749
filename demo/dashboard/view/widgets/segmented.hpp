#pragma once

#include <span>
#include <string_view>

#include "view/text.hpp"

namespace dashboard {

inline constexpr float segmented_height = 32;

[[nodiscard]] float segmented_width(const Ui& ui, std::span<const Text> labels);
/// One of a few, side by side; a segment is found by its English label. Returns the one that was pressed, or -1.
int segmented(const Ui& ui, std::string_view id, ImVec2 position, std::span<const Text> labels, int chosen);

}  // namespace dashboard
