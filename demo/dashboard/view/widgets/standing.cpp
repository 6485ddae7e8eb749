#include "view/widgets/standing.hpp"

#include <algorithm>

namespace dashboard {

void lines_skeleton(const Ui& ui, Box box, int lines) {
  constexpr float height = 14;
  constexpr float gap = 14;
  for (int i = 0; i < lines && box.height() >= height; ++i) {
    const float share = i % 3 == 0 ? 0.9F : i % 3 == 1 ? 0.65F : 0.78F;
    skeleton(ui, Box::at(box.min, box.width() * share, height));
    box.skip_top(height + gap);
  }
}

}  // namespace dashboard
