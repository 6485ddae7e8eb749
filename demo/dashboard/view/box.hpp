#pragma once

#include <algorithm>

#include "imgui.h"

namespace dashboard {

/// A rectangle on the screen, in points.
struct Box {
  ImVec2 min;
  ImVec2 max;

  [[nodiscard]] static Box at(ImVec2 min, float width, float height) { return {min, {min.x + width, min.y + height}}; }

  [[nodiscard]] float width() const { return max.x - min.x; }
  [[nodiscard]] float height() const { return max.y - min.y; }
  [[nodiscard]] ImVec2 size() const { return {width(), height()}; }
  [[nodiscard]] ImVec2 center() const { return {(min.x + max.x) / 2, (min.y + max.y) / 2}; }
  [[nodiscard]] bool contains(ImVec2 point) const { return point.x >= min.x && point.x < max.x && point.y >= min.y && point.y < max.y; }

  [[nodiscard]] Box inset(float by) const { return inset(by, by); }
  [[nodiscard]] Box inset(float horizontally, float vertically) const {
    return {{min.x + horizontally, min.y + vertically}, {max.x - horizontally, max.y - vertically}};
  }
  [[nodiscard]] Box moved(float x, float y) const { return {{min.x + x, min.y + y}, {max.x + x, max.y + y}}; }

  // Cutting a piece off; what is left stays in this box.
  Box take_left(float width) {
    const Box piece{min, {std::min(min.x + width, max.x), max.y}};
    min.x = piece.max.x;
    return piece;
  }
  Box take_right(float width) {
    const Box piece{{std::max(max.x - width, min.x), min.y}, max};
    max.x = piece.min.x;
    return piece;
  }
  Box take_top(float height) {
    const Box piece{min, {max.x, std::min(min.y + height, max.y)}};
    min.y = piece.max.y;
    return piece;
  }
  void skip_left(float width) { min.x += width; }
  void skip_right(float width) { max.x -= width; }
  void skip_top(float height) { min.y += height; }

  /// A strip of the given height in the middle.
  [[nodiscard]] Box middle(float strip_height) const { return at({min.x, center().y - strip_height / 2}, width(), strip_height); }
};

/// Cells of equal width, as many beside each other as fit; the rest goes to further rows.
class Grid {
 public:
  Grid(ImVec2 origin, float width, int count, float least_width, float height, float gap, int most_columns = 100)
      : origin_{origin}, height_{height}, gap_{gap} {
    columns_ = std::clamp(static_cast<int>((width + gap) / (least_width + gap)), 1, std::min(std::max(count, 1), most_columns));
    rows_ = (count + columns_ - 1) / columns_;
    columns_ = (count + rows_ - 1) / std::max(rows_, 1);  // four and four rather than five and three
    columns_ = std::max(columns_, 1);
    cell_width_ = (width - gap * static_cast<float>(columns_ - 1)) / static_cast<float>(columns_);
  }

  [[nodiscard]] Box cell(int index) const {
    const auto column = static_cast<float>(index % columns_);
    const auto row = static_cast<float>(index / columns_);
    return Box::at({origin_.x + column * (cell_width_ + gap_), origin_.y + row * (height_ + gap_)}, cell_width_, height_);
  }
  [[nodiscard]] float bottom() const { return origin_.y + static_cast<float>(rows_) * (height_ + gap_) - gap_; }

 private:
  ImVec2 origin_;
  float height_;
  float gap_;
  int columns_ = 1;
  int rows_ = 1;
  float cell_width_ = 0;
};

}  // namespace dashboard
