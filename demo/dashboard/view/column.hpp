#pragma once

#include "view/theme.hpp"

namespace dashboard {

/// Cards one below the other; those without content leave no gap.
class Column {
 public:
  Column(ImVec2 at, float width) : at_{at}, width_{width} {}

  /// `draw` draws at a point in a width and returns its height.
  template <class Draw>
  void add(Draw draw) {
    const float height = draw(at_, width_);
    if (height > 0) at_.y += height + space::large;
  }
  [[nodiscard]] ImVec2 end() const { return at_; }

 private:
  ImVec2 at_;
  float width_;
};

}  // namespace dashboard
