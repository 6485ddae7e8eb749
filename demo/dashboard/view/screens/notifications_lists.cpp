#include <array>
#include <cmath>

#include "core/format.hpp"
#include "core/texts/widgets.hpp"
#include "view/near.hpp"
#include "view/screens/notifications_parts.hpp"
#include "view/widgets/badge.hpp"
#include "view/widgets/button.hpp"
#include "view/widgets/card.hpp"
#include "view/widgets/menu.hpp"
#include "view/widgets/press.hpp"
#include "view/widgets/standing.hpp"

namespace dashboard {
namespace {

using notifications::Category;

constexpr std::array<Icon, 6> category_icons{Icon::activity, Icon::users, Icon::user_plus, Icon::trophy, Icon::timer, Icon::bell};
constexpr float picture = 36;
constexpr float line_padding = 12;

/// What is shown, and "all read" on the right.
void filters_ui(const Ui& ui, Box line, const NotificationsPage& page) {
  const auto& state = page.state;
  auto filter = state.filter;
  const auto unread = ui.say(texts::notifications::only_unread);
  if (toggle_chip(ui, "notifications.unread", line.take_left(chip_width(ui, unread)), Icon::bell, unread, filter.only_unread)) {
    filter.only_unread = !filter.only_unread;
    ui.emit(notifications::FilterChosen{filter});
  }
  line.skip_left(space::small);
  std::vector<MenuItem> items;
  for (std::size_t i = 0; i + 1 < texts::notifications::categories.size(); ++i)
    items.push_back({std::to_string(i), std::string{ui.say(texts::notifications::categories[i])}, category_icons[i]});
  const auto chosen = filter.category ? std::to_string(static_cast<int>(*filter.category)) : std::string{};
  if (const auto id = menu_chip(ui, "notifications.category", line.take_left(150), Icon::tag, ui.say(texts::notifications::category),
                                ui.say(texts::notifications::all_categories), items, chosen)) {
    filter.category = id->empty() ? std::nullopt : std::optional{static_cast<Category>(id->front() - '0')};
    ui.emit(notifications::FilterChosen{filter});
  }
  const auto label = ui.say(texts::notifications::read_all);
  const bool is_busy = state.marking_all.is_busy();
  const bool is_compact = Ui::is_compact();
  const auto box = line.take_right(is_compact ? control_height : button_width(ui, label, true));
  const bool is_pressed = is_compact ? icon_button(ui, "notifications.read-all", box, Icon::check_check, label, is_busy)
                                     : button(ui, "notifications.read-all", box, label,
                                              {.kind = ButtonKind::quiet, .icon = Icon::check_check, .is_busy = is_busy});
  if (is_pressed) ui.emit(notifications::AllReadClicked{});
}

float notice_height(const Ui& ui, const notifications::Notice& notice, float text_width) {
  const float text = notice.text.empty() ? 0 : 2 + wrapped_height(ui, Type::small, notice.text, text_width);
  return std::max(picture, line_height(Type::strong) + text) + 2 * line_padding;
}

/// A line that is marked as read when it is pressed.
void notice_line(const Ui& ui, Box line, const notifications::Notice& notice, const NotificationsPage& page) {
  const auto& environment = page.model.environment;
  const auto* athlete = page.signed_in.roster.find(notice.user_id);
  auto area = line;
  if (athlete) area.skip_right(control_height + space::small);
  if (!notice.is_read) {
    const auto press =
        press_area(ui, "notifications.read." + notice.id, "button", ui.say(texts::notifications::mark_read, {notice.title}), area);
    if (press.is_hovered) Ui::draw().AddRectFilled(line.min, line.max, ui.theme.hover.packed());
    if (press.is_focused) focus_ring(ui, area.inset(3), radius::control);
    if (press.is_clicked) ui.emit(notifications::ReadClicked{notice.id});
    Ui::draw().AddCircleFilled({line.min.x + 8, line.min.y + line_padding + picture / 2}, 4, ui.theme.accent.packed());
  }
  auto content = line.inset(space::large, line_padding);
  content.skip_left(space::tiny);
  auto mark = content.take_left(picture);
  mark.max.y = mark.min.y + picture;
  Ui::draw().AddRectFilled(mark.min, mark.max, ui.theme.accent_soft.packed(), radius::control);
  icon_in(ui, mark, category_icons[static_cast<std::size_t>(notice.category)], 17, ui.theme.accent_text);
  content.skip_left(space::medium);
  if (athlete) {
    const auto box = content.take_right(control_height).middle(control_height);
    content.skip_right(space::small);
    if (icon_button(ui, "notifications.athlete." + notice.id, box, Icon::chevron_right,
                    ui.say(texts::notifications::open_athlete, {athlete->name})))
      ui.emit(msg::LinkFollowed{athlete::Route{notice.user_id}});
  }
  ui.note("notifications.notice." + notice.id, "listitem",
          notice.is_read ? notice.title : ui.say(texts::notifications::is_unread, {notice.title}), content);
  auto first = content.take_top(line_height(Type::strong));
  const auto when =
      notice.created_seconds ? format_ago(*notice.created_seconds, environment.now_seconds, environment.zone, ui.language) : std::string{};
  text_in(ui, first.take_right(text_width(ui, Type::small, when) + space::small), Type::small, ui.theme.text_faint, when, Align::right);
  text_in(ui, first, notice.is_read ? Type::body : Type::strong, ui.theme.text, notice.title);
  if (!notice.text.empty())
    wrapped_text(ui, {content.min.x, content.min.y + 2}, content.width(), Type::small, ui.theme.text_soft, notice.text);
}

float list_ui(const Ui& ui, ImVec2 at, float width, const notifications::Page& list, const NotificationsPage& page) {
  const float text_width = width - 2 * space::large - space::tiny - picture - space::medium - control_height - space::small;
  const auto height_of = [&](const notifications::Notice& notice) { return notice_height(ui, notice, text_width); };
  float height = 0;
  for (const auto& notice : list.items) height += height_of(notice);
  auto rest = Box::at(at, width, height);
  card(ui, rest);
  for (const auto& notice : list.items) {
    const auto line = rest.take_top(height_of(notice));
    if (!is_near(line)) continue;
    if (&notice != &list.items.front()) hairline(ui, {line.min.x + space::large, line.min.y}, line.width() - 2 * space::large);
    notice_line(ui, line, notice, page);
  }
  at.y += height;
  if (std::ssize(list.items) >= list.total) return at.y;
  const auto label = ui.say(texts::widgets::show_more);
  const float button_room = button_width(ui, label, false);
  const auto more = Box::at({std::round(at.x + (width - button_room) / 2), at.y + space::large}, button_room, control_height);
  if (button(ui, "notifications.more", more, label, {.is_busy = page.state.page.is_loading()})) ui.emit(notifications::MoreClicked{});
  return more.max.y;
}

float week_ui(const Ui& ui, ImVec2 at, float width, const notifications::Week& week, const Model& model) {
  const float inner = width - 2 * space::large;
  const float height = 2 * space::large + 28 + space::small + wrapped_height(ui, Type::body, week.text, inner);
  auto content = card(ui, Box::at(at, width, height));
  const Day today = model.environment.today();
  const auto title = week.first_day && week.last_day
                         ? ui.say(texts::notifications::week_of,
                                  {format_day(*week.first_day, today, ui.language), format_day(*week.last_day, today, ui.language)})
                         : std::string{ui.say(texts::notifications::tabs[1])};
  auto head = card_title(ui, content, title);
  const auto units = model.settings.units;
  const auto score = ui.say(texts::notifications::score, {format_number(week.score)});
  const auto badge_box = head.take_right(badge_width(ui, score));
  badge(ui, {badge_box.min.x, badge_box.center().y},
        week.score >= 67   ? ui.theme.good
        : week.score >= 34 ? ui.theme.warning
                           : ui.theme.danger,
        score);
  head.skip_right(space::medium);
  auto figures = format_distance(week.distance_meters, units);
  if (!Ui::is_compact()) {
    figures += "  \u00B7  " + format_count(week.activities, texts::notifications::activities, ui.language);
    if (week.pace_seconds) figures += "  \u00B7  " + format_pace(*week.pace_seconds, units);
  }
  text_in(ui, head, Type::small, ui.theme.text_soft, figures, Align::right);
  content.skip_top(space::small);
  wrapped_text(ui, content.min, inner, Type::body, ui.theme.text_soft, week.text);
  return height;
}

}  // namespace

float notices_ui(const Ui& ui, ImVec2 at, float width, const NotificationsPage& page) {
  const auto& state = page.state;
  filters_ui(ui, Box::at(at, width, control_height), page);
  at.y += control_height + space::medium;
  const auto* list = state.page.value();
  if (list && !list->items.empty()) return list_ui(ui, at, width, *list, page);
  const auto box = Box::at(at, width, 280);
  const auto content = card(ui, box);
  if (absence_ui(ui, content, "notifications.retry", state.page, 8)) ui.emit(notifications::ReloadClicked{});
  if (!list) return box.max.y;
  if (state.filter == notifications::Filter{}) {
    notice(ui, box, Icon::bell, ui.say(texts::notifications::none), ui.say(texts::notifications::none_advice));
  } else if (notice(ui, box, Icon::search_x, ui.say(texts::notifications::none_match), ui.say(texts::notifications::none_match_advice),
                    {"notifications.show-all", ui.say(texts::notifications::show_all)})) {
    ui.emit(notifications::FilterChosen{});
  }
  return box.max.y;
}

float weeks_ui(const Ui& ui, ImVec2 at, float width, const NotificationsPage& page) {
  const auto& weeks = page.state.weeks;
  const auto* list = weeks.value();
  if (list && !list->empty()) {
    for (const auto& week : *list) at.y += week_ui(ui, at, width, week, page.model) + space::medium;
    return at.y;
  }
  const auto box = Box::at(at, width, 280);
  const auto content = card(ui, box);
  if (absence_ui(ui, content, "notifications.weeks.retry", weeks, 8)) ui.emit(notifications::ReloadClicked{});
  if (list) notice(ui, box, Icon::sparkles, ui.say(texts::notifications::no_weeks), ui.say(texts::notifications::no_weeks_advice));
  return box.max.y;
}

}  // namespace dashboard
