#include "view/widgets/segmented.hpp"

#include <cmath>
#include <string>

#include "view/widgets/press.hpp"

namespace dashboard {
namespace {

constexpr float padding = 12;
constexpr float track = 3;

float segment_width(const Ui& ui, std::string_view label) { return std::ceil(text_width(ui, Type::small, label)) + 2 * padding; }

}  // namespace

float segmented_width(const Ui& ui, std::span<const Text> labels) {
  float width = 2 * track;
  for (const auto& label : labels) width += segment_width(ui, ui.say(label));
  return width;
}

int segmented(const Ui& ui, std::string_view id, ImVec2 position, std::span<const Text> labels, int chosen) {
  auto& draw = Ui::draw();
  auto box = Box::at(position, segmented_width(ui, labels), segmented_height);
  draw.AddRectFilled(box.min, box.max, ui.theme.sunken.packed(), radius::control);
  box = box.inset(track);
  int pressed = -1;
  for (int i = 0; i < static_cast<int>(labels.size()); ++i) {
    const auto& text = labels[static_cast<std::size_t>(i)];
    const auto label = ui.say(text);
    const auto segment = box.take_left(segment_width(ui, label));
    const bool is_chosen = i == chosen;
    const auto press =
        press_area(ui, std::string{id} + "." + std::string{text.in(Language::english)}, "radio", label, segment, {.is_checked = is_chosen});
    if (is_chosen) {
      const Color ground = ui.theme.is_dark ? ui.theme.line_strong : ui.theme.surface;
      if (!ui.theme.is_dark)
        draw.AddRectFilled({segment.min.x, segment.min.y + 1}, {segment.max.x, segment.max.y + 1}, Color{0x0F172A, 0.08F}.packed(),
                           radius::small);
      draw.AddRectFilled(segment.min, segment.max, ground.packed(), radius::small);
    }
    const Color ink = is_chosen || press.is_hovered ? ui.theme.text : ui.theme.text_soft;
    text_in(ui, segment, Type::small, ink, label, Align::center);
    if (press.is_focused) focus_ring(ui, segment, radius::small);
    if (press.is_clicked && !is_chosen) pressed = i;
  }
  return pressed;
}

}  // namespace dashboard
