#include "view/widgets/progress.hpp"

#include <cmath>

#include "core/format.hpp"
#include "view/widgets/meter.hpp"

namespace dashboard {

float progress_bar(const Ui& ui, std::string_view id, ImVec2 at, float width, std::string_view label, double fraction) {
  constexpr float bar = 6;
  const bool is_known = fraction >= 0;
  auto line = Box::at(at, width, line_height(Type::small));
  const auto share = is_known ? format_percent(fraction) : std::string{};
  ui.note(id, "progressbar", label, Box::at(at, width, line.height() + 6 + bar), {.value = share});
  text_in(ui, line.take_right(text_width(ui, Type::small, share)), Type::small, ui.theme.text_faint, share, Align::right);
  text_in(ui, line, Type::small, ui.theme.text_soft, label);
  const auto track = Box::at({at.x, line.max.y + 6}, width, bar);
  if (is_known) {
    meter(ui, track, fraction, ui.theme.accent);
  } else {
    // A piece that runs to and fro.
    constexpr float frame_seconds = 1.0F / 30;
    meter(ui, track, 0, ui.theme.accent);
    const auto phase = ui.is_calm ? 0.5F : static_cast<float>(0.5 - 0.5 * std::cos(ImGui::GetTime() * 2.2));
    const auto piece = Box::at({track.min.x + phase * track.width() * 0.7F, track.min.y}, track.width() * 0.3F, bar);
    Ui::draw().AddRectFilled(piece.min, piece.max, ui.theme.accent.packed(), bar / 2);
    if (!ui.is_calm) ui.state.want_frame_in(frame_seconds);
  }
  return line.height() + 6 + bar;
}

}  // namespace dashboard
