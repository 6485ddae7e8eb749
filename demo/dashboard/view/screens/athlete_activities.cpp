#include <algorithm>
#include <array>
#include <cmath>

#include "core/format.hpp"
#include "core/rights.hpp"
#include "core/texts/activity.hpp"
#include "core/texts/athlete.hpp"
#include "core/texts/widgets.hpp"
#include "view/near.hpp"
#include "view/screens/athlete_parts.hpp"
#include "view/widgets/badge.hpp"
#include "view/widgets/button.hpp"
#include "view/widgets/card.hpp"
#include "view/widgets/link_line.hpp"
#include "view/widgets/meter.hpp"
#include "view/widgets/notice.hpp"
#include "view/widgets/segmented.hpp"

namespace dashboard {
namespace {

constexpr float title_height = 36;
constexpr float row_height = 58;
constexpr float compact_row_height = 66;
constexpr float figure_width = 92;
constexpr int skeleton_rows = 6;

float height_of_row() { return Ui::is_compact() ? compact_row_height : row_height; }

std::string when(const Ui& ui, const Activity& activity, const Environment& environment) {
  const Day today = environment.today();
  const Day day = day_of(activity, environment.zone);
  if (day == Day{}) return std::string{ui.say(texts::athlete::undated)};
  auto text = format_weekday_and_day(day, today, ui.language);
  if (activity.status == ActivityStatus::completed && activity.start_seconds)
    return text + ", " + format_clock(*activity.start_seconds, environment.zone);
  return activity.status == ActivityStatus::scheduled ? text + ", " + format_days_until(day, today, ui.language) : text;
}

std::optional<BadgeText> status_badge(const Ui& ui, const Activity& activity, Day today) {
  switch (activity.status) {
    case ActivityStatus::skipped: return BadgeText{ui.theme.warning, std::string{ui.say(texts::athlete::skipped)}};
    case ActivityStatus::cancelled: return BadgeText{ui.theme.neutral, std::string{ui.say(texts::athlete::cancelled)}};
    case ActivityStatus::scheduled:
      if (activity.planned_day && *activity.planned_day == today)
        return BadgeText{ui.theme.good, std::string{ui.say(texts::athlete::today)}};
      return std::nullopt;
    case ActivityStatus::completed: return std::nullopt;
  }
  return std::nullopt;
}

/// The figures of an activity, those that it has.
std::vector<std::pair<std::string, std::string>> figures_of(const Ui& ui, const Activity& activity, UnitSystem units) {
  std::vector<std::pair<std::string, std::string>> figures;
  const auto add = [&](bool is_there, auto text, std::string_view unit) {
    figures.emplace_back(is_there ? text() : std::string{no_figure}, is_there ? unit : std::string_view{});
  };
  add(
      activity.distance_meters.has_value(), [&] { return format_distance_figure(*activity.distance_meters, units); }, distance_unit(units));
  add(
      activity.duration_seconds.has_value(), [&] { return format_duration(*activity.duration_seconds); }, "");
  add(
      activity.pace_seconds.has_value(), [&] { return format_pace_figure(*activity.pace_seconds, units); }, pace_unit(units));
  add(
      activity.heart_rate.has_value(), [&] { return format_number(*activity.heart_rate); }, "bpm");
  add(
      activity.load.has_value(), [&] { return format_number(*activity.load); }, ui.say(texts::athlete::load_unit));
  return figures;
}

void activity_row(const Ui& ui, Box row, const Activity& activity, const AthletePage& page) {
  hairline(ui, row.min, row.width());
  if (link_line(ui, "athlete.activity." + activity.id, activity.name, row, row.inset(-space::small, 2)))
    ui.emit(msg::LinkFollowed{activity::Route{activity.id}});
  const auto disc = row.take_left(36).middle(36);
  const bool is_done = activity.status == ActivityStatus::completed;
  Ui::draw().AddRectFilled(disc.min, disc.max, (is_done ? ui.theme.accent_soft : ui.theme.sunken).packed(), radius::control);
  icon_in(ui, disc, icon_of(activity.sport), 18, is_done ? ui.theme.accent_text : ui.theme.text_faint);
  row.skip_left(space::medium);

  const auto figures = figures_of(ui, activity, page.units());
  if (!Ui::is_compact()) {
    // As many figures as leave the name some room, the first ones first.
    const auto count = std::clamp(static_cast<int>((row.width() - 200) / figure_width), 0, static_cast<int>(figures.size()));
    auto cells = row.take_right(static_cast<float>(count) * figure_width);
    for (int i = 0; i < count; ++i) {
      const auto& [figure, unit] = figures[static_cast<std::size_t>(i)];
      figure_in(ui, cells.take_left(figure_width), Type::body, figure, unit, Align::right);
    }
  }
  auto text = row.middle(line_height(Type::strong) + 2 + line_height(Type::small));
  auto first = text.take_top(line_height(Type::strong));
  if (const auto mark = status_badge(ui, activity, page.environment().today())) {
    const float width = badge_width(ui, mark->text);
    const float name = std::min(text_width(ui, Type::strong, activity.name), first.width() - width - space::small);
    badge(ui, {first.min.x + name + space::small, first.center().y}, mark->tone, mark->text);
    first.max.x = first.min.x + name + 1;
  }
  text_in(ui, first, Type::strong, ui.theme.text, activity.name);
  text.skip_top(2);
  auto second = when(ui, activity, page.environment());
  if (Ui::is_compact()) {
    if (activity.distance_meters) second += "  \u00B7  " + format_distance(*activity.distance_meters, page.units());
    if (activity.pace_seconds) second += "  \u00B7  " + format_pace(*activity.pace_seconds, page.units());
  } else if (!activity.headline.empty()) {
    second += "  \u00B7  " + activity.headline;
  }
  text_in(ui, text, Type::small, ui.theme.text_faint, second);
}

void skeleton_row(const Ui& ui, Box row) {
  skeleton(ui, row.take_left(36).middle(36));
  row.skip_left(space::medium);
  skeleton(ui, Box::at({row.min.x, row.center().y - 14}, row.width() * 0.3F, 11));
  skeleton(ui, Box::at({row.min.x, row.center().y + 5}, row.width() * 0.2F, 9));
}

void rows_ui(const Ui& ui, Box content, const ActivityList& list, const AthletePage& page) {
  for (const auto& activity : list.items) {
    if (page.signed_in.removals.contains(activity.id)) continue;
    const auto row = content.take_top(height_of_row());
    if (is_near(row)) activity_row(ui, row, activity, page);
  }
}

float body_height(const Remote<ActivityList>& remote, const Removals& removals) {
  constexpr float notice_height = 220;
  const auto* list = remote.value();
  if (!list) return remote.problem() ? notice_height : skeleton_rows * height_of_row();
  if (list->items.empty()) return notice_height;
  const auto shown = std::ranges::count_if(list->items, [&](const Activity& activity) { return !removals.contains(activity.id); });
  return static_cast<float>(shown) * height_of_row() + (list->has_more ? control_height + space::medium : 0);
}

void body_ui(const Ui& ui, Box body, const Remote<ActivityList>& remote, const AthletePage& page) {
  const auto* list = remote.value();
  const bool is_planned = page.athlete.activities.tab == ActivityTab::planned;
  if (!list) {
    if (const auto* problem = remote.problem()) {
      if (problem_notice(ui, body, "athlete.activities.retry", *problem)) ui.emit(athlete::ActivitiesRetryClicked{});
      return;
    }
    for (int i = 0; i < skeleton_rows; ++i) skeleton_row(ui, body.take_top(height_of_row()));
    return;
  }
  if (list->items.empty()) {
    notice(ui, body, Icon::calendar, ui.say(is_planned ? texts::athlete::nothing_planned : texts::athlete::no_activities),
           ui.say(is_planned ? texts::athlete::nothing_planned_advice : texts::athlete::no_activities_advice));
    return;
  }
  rows_ui(ui, body, *list, page);
  if (!list->has_more) return;
  const auto label = ui.say(texts::widgets::show_more);
  const float width = button_width(ui, label, false);
  const auto more = Box::at({std::round(body.center().x - width / 2), body.max.y - control_height}, width, control_height);
  if (button(ui, "athlete.activities.more", more, label, {.is_busy = remote.is_loading()})) ui.emit(athlete::MoreActivitiesClicked{});
}

}  // namespace

float athlete_activities_ui(const Ui& ui, ImVec2 at, float width, const AthletePage& page) {
  const auto& panel = page.athlete.activities;
  const auto& remote = panel.list(panel.tab);
  const float height = 2 * space::large + title_height + space::small + body_height(remote, page.signed_in.removals) - space::small;
  auto content = card(ui, Box::at(at, width, height));
  auto line = card_title(ui, content, ui.say(texts::athlete::activities));
  content.skip_top(title_height - 28 + space::small);
  const auto tabs = line.take_right(segmented_width(ui, texts::athlete::tabs)).middle(segmented_height);
  const auto log = ui.say(texts::activity::log);
  if (may_write_for(page.signed_in.person, page.athlete.user_id, page.row)) {
    line.skip_right(space::small);
    const bool is_short = Ui::is_compact();
    const auto place = line.take_right(is_short ? control_height : button_width(ui, log, true)).middle(segmented_height);
    const bool is_pressed =
        is_short ? icon_button(ui, "athlete.log", place, Icon::plus, log) : button(ui, "athlete.log", place, log, {.icon = Icon::plus});
    if (is_pressed) ui.emit(athlete::LogClicked{});
  }
  const int pressed = segmented(ui, "athlete.tab", tabs.min, texts::athlete::tabs, static_cast<int>(panel.tab));
  if (pressed >= 0) ui.emit(athlete::ActivityTabChosen{static_cast<ActivityTab>(pressed)});
  body_ui(ui, content, remote, page);
  return height;
}

}  // namespace dashboard
