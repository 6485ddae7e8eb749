#include "view/chart/block_profile.hpp"

#include <algorithm>
#include <cmath>

namespace dashboard {
namespace {

constexpr float narrowest = 1;  ///< What is left of a bar among hundreds.
constexpr float widest_gap = 2;
constexpr float lowest = 3;

}  // namespace

void block_profile(const Ui& ui, std::string_view id, Box box, std::span<const ProfileBar> bars, std::string_view label,
                   std::span<const std::uint32_t> lit) {
  if (!id.empty()) ui.note(id, "chart", label, box);
  if (box.width() <= 0 || !ImGui::IsRectVisible(box.min, box.max)) return;
  auto& draw = Ui::draw();
  draw.AddLine({box.min.x, box.max.y}, box.max, ui.theme.grid.packed());
  double total = 0;
  for (const auto& bar : bars) total += bar.width;
  if (total <= 0) return;
  // Gaps give way where bars are many.
  const float gap = std::min(widest_gap, box.width() / static_cast<float>(bars.size()) / 4);
  double before = 0;
  for (const auto& bar : bars) {
    const auto at = [&](double seconds) { return box.min.x + static_cast<float>(seconds / total) * box.width(); };
    const float left = std::round(at(before));
    before += bar.width;
    const float right = std::max(left + narrowest, std::round(at(before) - gap));
    const bool is_lit = lit.empty() || std::ranges::find(lit, bar.key) != lit.end();
    const float height = std::max(lowest, bar.height * box.height());
    const float rounding = std::min({3.0F, height / 2, (right - left) / 2});
    draw.AddRectFilled({left, box.max.y - height}, {right, box.max.y}, zone_color(ui.theme, bar.zone).faded(is_lit ? 1 : 0.35F).packed(),
                       rounding, ImDrawFlags_RoundCornersTop);
  }
}

}  // namespace dashboard
