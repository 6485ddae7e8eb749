#include "core/format.hpp"
#include "core/texts/widgets.hpp"
#include "view/chart/block_profile.hpp"
#include "view/near.hpp"
#include "view/screens/workouts_parts.hpp"
#include "view/widgets/badge.hpp"
#include "view/widgets/card.hpp"
#include "view/widgets/menu.hpp"
#include "view/widgets/press.hpp"

namespace dashboard {
namespace {

constexpr float card_height = 152;
constexpr float least_width = 300;

void menu_ui(const WorkoutsPage& page, Box box, const Workout& workout) {
  const auto& ui = page.ui;
  menu_button(ui, "workouts.menu." + workout.id, box, ui.say(texts::workouts::menu_of, {workout.name}), [&](float width) {
    if (menu_line(ui, "workouts.duplicate." + workout.id, ui.say(texts::workouts::duplicate), width, {.icon = Icon::copy}))
      ui.emit(workouts::DuplicateClicked{workout.id});
    if (!may_change(page.signed_in.person, workout)) return;
    if (menu_line(ui, "workouts.delete." + workout.id, ui.say(texts::widgets::remove), width,
                  {.icon = Icon::trash_2, .is_dangerous = true}))
      ui.emit(workouts::DeleteClicked{workout.id});
  });
}

/// "Intervals · 9.8 km"
std::string remark_of(const WorkoutsPage& page, const Workout& workout) {
  constexpr std::string_view dot = "  \u00B7  ";
  std::string text{workout.sub_type.empty() ? said(page.ui, texts::workouts::sports, workout.type)
                                            : said(page.ui, texts::workouts::kinds, workout.sub_type)};
  if (workout.meters.value_or(0) > 0) text += std::string{dot} + format_short_distance(*workout.meters, page.units());
  if (workout.seconds.value_or(0) > 0) text += std::string{dot} + format_duration(*workout.seconds);
  return text;
}

std::vector<BadgeText> badges_of(const WorkoutsPage& page, const Workout& workout) {
  std::vector<BadgeText> badges;
  const auto* editor = page.state.find(workout.id);
  if (editor && editor->is_changed()) badges.push_back({page.ui.theme.warning, std::string{page.ui.say(texts::workouts::unsaved)}});
  if (!workout.pace_zone.empty()) badges.push_back({page.ui.theme.neutral, zone_name(workout.pace_zone)});
  return badges;
}

void card_ui(const WorkoutsPage& page, Box box, const Workout& workout) {
  const auto& ui = page.ui;
  auto content = card(ui, box);
  auto area = box;
  area.max.x -= control_height + space::small;
  const auto press = press_area(ui, "workouts.card." + workout.id, "link", workout.name, area);
  if (press.is_hovered) Ui::draw().AddRect(box.min, box.max, ui.theme.line_strong.packed(), radius::card);
  if (press.is_focused) focus_ring(ui, box, radius::card);
  menu_ui(page, Box::at({area.max.x, box.min.y + space::small}, control_height, control_height), workout);
  if (press.is_clicked) ui.emit(msg::LinkFollowed{workouts::Route{workout.id}});
  if (!is_near(box)) return;

  auto head = content.take_top(24);
  head.skip_right(control_height - space::small);
  icon_in(ui, head.take_left(18), workout_icon(workout.type), 17, ui.theme.accent_text);
  head.skip_left(space::small);
  text_in(ui, head, Type::strong, ui.theme.text, workout.name);
  content.skip_top(2);
  auto line = content.take_top(badge_height);
  const auto badges = badges_of(page, workout);
  float room = 0;
  for (const auto& each : badges) room += badge_width(ui, each.text) + space::tiny;
  if (room > 0) badges_in(ui, line.take_right(std::min(room, line.width() / 2)), badges);
  text_in(ui, line, Type::small, ui.theme.text_faint, remark_of(page, workout));
  content.skip_top(space::medium);
  block_profile(ui, {}, content, profile_of(workout));
}

}  // namespace

float workout_cards_ui(const WorkoutsPage& page, ImVec2 at, float width, std::span<const Workout* const> shown) {
  if (shown.empty()) return at.y;
  const Grid grid{at, width, static_cast<int>(shown.size()), least_width, card_height, space::large, 4};
  for (std::size_t i = 0; i < shown.size(); ++i) card_ui(page, grid.cell(static_cast<int>(i)), *shown[i]);
  return grid.bottom() + space::large;
}

}  // namespace dashboard
