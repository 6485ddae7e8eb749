#pragma once

#include <string_view>

#include "view/text.hpp"

namespace dashboard {

/// The small card beside a point of a chart: what it is and its figure. Stays inside the screen.
void chart_tip(const Ui& ui, ImVec2 point, std::string_view title, std::string_view figure, std::string_view note = {});

}  // namespace dashboard
