#include "view/widgets/meter.hpp"

#include <cmath>
#include <numbers>

namespace dashboard {
namespace {

Color pulsing(const Ui& ui) {
  if (ui.is_calm) return ui.theme.sunken;
  constexpr float pulses_per_second = 0.8F;
  constexpr float frame_seconds = 1.0F / 20;
  const auto phase = static_cast<float>(std::sin(ImGui::GetTime() * pulses_per_second * 2 * std::numbers::pi));
  ui.state.want_frame_in(frame_seconds);
  return ui.theme.sunken.faded(0.8F + 0.2F * phase);
}

}  // namespace

void meter(const Ui& ui, Box box, double fraction, Color color) {
  auto& draw = Ui::draw();
  const float rounding = box.height() / 2;
  draw.AddRectFilled(box.min, box.max, ui.theme.sunken.packed(), rounding);
  const auto filled = static_cast<float>(std::clamp(fraction, 0.0, 1.0)) * box.width();
  if (filled < 0.5F) return;
  draw.AddRectFilled(box.min, {box.min.x + std::max(filled, box.height()), box.max.y}, color.packed(), rounding);
}

void skeleton(const Ui& ui, Box box) {
  Ui::draw().AddRectFilled(box.min, box.max, pulsing(ui).packed(), std::min(radius::small, box.height() / 2));
}

void skeleton_disc(const Ui& ui, Box box) {
  Ui::draw().AddCircleFilled(box.center(), std::min(box.width(), box.height()) / 2, pulsing(ui).packed());
}

}  // namespace dashboard
