#pragma once

#include <optional>
#include <vector>

#include "view/box.hpp"
#include "view/ui.hpp"

namespace dashboard {

struct Range {
  double low = 0;
  double high = 0;
};

/// The least and the greatest of the values that are there; nothing when none is.
[[nodiscard]] std::optional<Range> range_of(const std::vector<std::optional<double>>& values);

/// Where values lie in a box: evenly from left to right, `low` at its lower edge, `high` at its upper one.
[[nodiscard]] std::vector<std::optional<ImVec2>> place(Box box, const std::vector<std::optional<double>>& values, double low, double high);

/// The line through the points that are there, broken where one is missing.
void draw_polyline(const std::vector<std::optional<ImVec2>>& points, Color color, float thickness);
/// The area between the line and a base line.
void draw_area(const std::vector<std::optional<ImVec2>>& points, float base_y, Color color);

}  // namespace dashboard
