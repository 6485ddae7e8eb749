#include "view/widgets/spinner.hpp"

#include <cmath>
#include <numbers>

namespace dashboard {

void spinner(const Ui& ui, ImVec2 center, float radius, Color color) {
  constexpr float turns_per_second = 1.1F;
  constexpr float frame_seconds = 1.0F / 30;
  const auto turns = ui.is_calm ? 0.0 : std::fmod(ImGui::GetTime() * turns_per_second, 1.0);
  const auto start = static_cast<float>(turns) * 2 * std::numbers::pi_v<float>;
  auto& draw = Ui::draw();
  draw.AddCircle(center, radius, color.faded(0.25F).packed(), 0, 2);
  draw.PathArcTo(center, radius, start, start + 1.6F);
  draw.PathStroke(color.packed(), 0, 2);
  if (!ui.is_calm) ui.state.want_frame_in(frame_seconds);
}

}  // namespace dashboard
