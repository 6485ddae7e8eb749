#include "view/widgets/entries.hpp"

#include "view/near.hpp"
#include "view/widgets/badge.hpp"
#include "view/widgets/card.hpp"
#include "view/widgets/press.hpp"

namespace dashboard {
namespace {

constexpr float disc = 36;

void mark_ui(const Ui& ui, Box box, const Entry& entry) {
  if (!entry.icon) return avatar(ui, box.center(), disc, entry.title, entry.id);
  Ui::draw().AddCircleFilled(box.center(), disc / 2, (entry.is_strong ? ui.theme.accent_soft : ui.theme.sunken).packed());
  icon_in(ui, box, *entry.icon, 17, entry.is_strong ? ui.theme.accent_text : ui.theme.text_soft);
}

void words_ui(const Ui& ui, Box box, const Entry& entry) {
  const auto type = entry.is_strong ? Type::strong : Type::body;
  if (entry.detail.empty()) return text_in(ui, box, Type::strong, ui.theme.text, entry.title);
  auto block = box.middle(line_height(type) + 2 + line_height(Type::small));
  text_in(ui, block.take_top(line_height(type)), entry.icon ? type : Type::strong, ui.theme.text, entry.title);
  block.skip_top(2);
  text_in(ui, block, Type::small, ui.theme.text_faint, entry.detail);
}

}  // namespace

std::optional<std::size_t> entries_ui(const Ui& ui, Box box, const Entries& entries) {
  std::optional<std::size_t> pressed;
  ui.note(entries.id, "figure", entries.name, box);
  for (std::size_t i = 0; i < entries.lines.size(); ++i) {
    const auto& entry = entries.lines[i];
    const auto line = box.take_top(entry_height);
    if (!is_near(line)) continue;
    if (i > 0) hairline(ui, line.min, line.width());
    auto room = line.inset(0, 8);
    if (entries.controls) entries.controls(room, i);
    if (entries.is_pressable) {
      const auto area = Box{line.min, {room.max.x, line.max.y}};
      const auto press = press_area(ui, std::string{entries.id} + "." + entry.id, "link", entry.title, area);
      if (press.is_hovered || press.is_focused) Ui::draw().AddRectFilled(area.min, area.max, ui.theme.hover.packed(), radius::small);
      if (press.is_focused) focus_ring(ui, area.inset(1), radius::small);
      if (press.is_clicked) pressed = i;
    } else {
      ui.note(std::string{entries.id} + "." + entry.id, "listitem", entry.title, line);
    }
    mark_ui(ui, room.take_left(disc), entry);
    room.skip_left(space::medium);
    if (!entry.badge.empty()) {
      const auto place = room.take_right(badge_width(ui, entry.badge));
      badge(ui, {place.min.x, place.center().y}, entry.badge_tone.value_or(ui.theme.neutral), entry.badge);
      room.skip_right(space::small);
    }
    words_ui(ui, room, entry);
  }
  return pressed;
}

}  // namespace dashboard
