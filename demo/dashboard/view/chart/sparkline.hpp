#pragma once

#include <optional>
#include <vector>

#include "view/box.hpp"
#include "view/ui.hpp"

namespace dashboard {

/// A line without axes, with a dot at its last reading. Gaps stay gaps.
void sparkline(const Ui& ui, Box box, const std::vector<std::optional<double>>& values, Color color);

}  // namespace dashboard
