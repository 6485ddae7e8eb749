#include <cmath>

#include "core/texts/athlete.hpp"
#include "view/screens/athlete_parts.hpp"
#include "view/widgets/badge.hpp"
#include "view/widgets/button.hpp"
#include "view/widgets/meter.hpp"
#include "view/widgets/press.hpp"

namespace dashboard {
namespace {

constexpr float back_height = 28;
constexpr float avatar_size = 56;

void back_ui(const Ui& ui, ImVec2 at) {
  const auto label = ui.say(texts::athlete::athletes);
  const auto box = Box::at(at, 18 + 6 + text_width(ui, Type::small, label), back_height);
  const auto press = press_area(ui, "athlete.back", "link", label, box);
  const Color ink = press.is_hovered ? ui.theme.text : ui.theme.text_soft;
  auto content = box;
  icon_in(ui, content.take_left(18), Icon::arrow_left, 16, ink);
  content.skip_left(6);
  text_in(ui, content, Type::small, ink, label);
  if (press.is_focused) focus_ring(ui, box, radius::small);
  if (press.is_clicked) ui.emit(msg::LinkFollowed{roster::Route{}});
}

/// What is known of the athlete besides the figures, on a phone only what fits.
std::string second_line(const Ui& ui, const AthletePage& page) {
  std::string text;
  const auto add = [&](const std::string& part) {
    if (!part.empty()) text += (text.empty() ? "" : "  \u00B7  ") + part;
  };
  if (page.row != nullptr) {
    if (!Ui::is_compact()) {
      add(page.row->nickname);
      add(page.row->email);
    }
    add(page.row->level);
    add(page.row->coach_name.empty() ? std::string{} : ui.say(texts::athlete::coach, {page.row->coach_name}));
  }
  if (const auto* profile = page.athlete.profile.value(); profile && !Ui::is_compact()) {
    std::string connected;
    for (const auto& name : profile->connected) connected += (connected.empty() ? "" : ", ") + name;
    add(connected);
  }
  return text;
}

void labels_ui(const Ui& ui, Box line, const RosterRow& row) {
  std::vector<BadgeText> badges;
  for (const auto& label : row.labels) badges.push_back({ui.theme.neutral, label});
  badges_in(ui, line, badges);
}

std::string_view name_of(const AthletePage& page) {
  if (page.row != nullptr) return page.row->name;
  const auto* profile = page.athlete.profile.value();
  return profile != nullptr ? std::string_view{profile->name} : std::string_view{};
}

}  // namespace

float athlete_head_ui(const Ui& ui, ImVec2 at, float width, const AthletePage& page) {
  back_ui(ui, at);
  auto line = Box::at({at.x, at.y + back_height + space::small}, width, avatar_size);
  const auto reload = line.take_right(control_height).middle(control_height);
  if (icon_button(ui, "athlete.reload", reload, Icon::rotate_cw, ui.say(texts::athlete::reload), page.athlete.profile.is_loading())) {
    ui.emit(athlete::ReloadClicked{});
  }
  const float height = back_height + space::small + avatar_size;
  const auto name = name_of(page);
  if (name.empty()) {
    if (page.athlete.profile.is_loading()) {
      skeleton_disc(ui, line.take_left(avatar_size));
      line.skip_left(space::large);
      skeleton(ui, Box::at({line.min.x, line.min.y + 8}, 220, 18));
      skeleton(ui, Box::at({line.min.x, line.min.y + 38}, 300, 10));
    }
    return height;
  }
  const auto picture = line.take_left(avatar_size);
  avatar(ui, picture.center(), avatar_size, name, page.athlete.user_id);
  line.skip_left(space::large);
  line.skip_right(space::medium);
  const auto second = second_line(ui, page);
  auto text = line.middle(line_height(Type::heading) + 3 + line_height(Type::small));
  auto first = text.take_top(line_height(Type::heading));
  ui.note("athlete.name", "heading", name, first, {.level = 1});
  const float name_width = std::min(text_width(ui, Type::heading, name) + space::medium, first.width());
  text_in(ui, first.take_left(name_width), Type::heading, ui.theme.text, name);
  const bool has_labels = page.row != nullptr && !page.row->labels.empty();
  if (has_labels && !Ui::is_compact()) labels_ui(ui, first.moved(0, 1), *page.row);
  text.skip_top(3);
  text_in(ui, text, Type::small, ui.theme.text_faint, second);
  if (!has_labels || !Ui::is_compact()) return height;
  labels_ui(ui, Box::at({at.x, at.y + height + space::medium}, width, badge_height), *page.row);
  return height + space::medium + badge_height;
}

}  // namespace dashboard
