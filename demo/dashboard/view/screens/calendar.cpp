#include <algorithm>
#include <array>
#include <cmath>

#include "core/format.hpp"
#include "core/sort.hpp"
#include "core/texts/calendar.hpp"
#include "core/texts/time.hpp"
#include "view/people.hpp"
#include "view/screens/calendar_parts.hpp"
#include "view/widgets/button.hpp"
#include "view/widgets/card.hpp"
#include "view/widgets/menu.hpp"
#include "view/widgets/notice.hpp"
#include "view/widgets/page_header.hpp"
#include "view/widgets/standing.hpp"

namespace dashboard {
namespace {

namespace say = texts::calendar;

constexpr int days_a_week = 7;
constexpr float gap = space::small;
constexpr float day_head = 48;

calendar::Route week_of(Day monday) { return {iso_text(monday)}; }

/// One week back, this week, one week on; and whose it is.
void head_ui(const Ui& ui, Box& rest, const CalendarPage& page) {
  const Day monday = page.state.monday;
  const Day today = page.environment().today();
  const auto days = ui.say(say::days, {format_day(monday, today, ui.language), format_day({monday.days + 6}, today, ui.language)});
  auto line = page_header(ui, rest, ui.say(say::title), days);
  const bool is_compact = Ui::is_compact();
  auto controls = line;
  if (is_compact) {
    controls = rest.take_top(control_height);
    rest.skip_top(space::medium);
  }
  if (icon_button(ui, "calendar.next", controls.take_right(control_height), Icon::chevron_right, ui.say(say::next)))
    ui.emit(msg::LinkFollowed{week_of({monday.days + days_a_week})});
  const auto this_week = ui.say(say::this_week);
  if (button(ui, "calendar.this_week", controls.take_right(button_width(ui, this_week, false)), this_week,
             {.is_disabled = monday == today.monday()}))
    ui.emit(msg::LinkFollowed{calendar::Route{}});
  if (icon_button(ui, "calendar.previous", controls.take_right(control_height), Icon::chevron_left, ui.say(say::previous)))
    ui.emit(msg::LinkFollowed{week_of({monday.days - days_a_week})});
  if (page.signed_in.person.role == Role::athlete) return;
  const auto items = athlete_items(page.signed_in.roster);
  const auto* row = page.signed_in.roster.find(page.state.user_id);
  const auto title = row ? std::string{row->name} : std::string{ui.say(say::choose)};
  controls.skip_right(space::small);
  const float width = std::min(std::max(140.0F, chip_width(ui, title) + 20), controls.width());
  const auto chip = is_compact ? controls.take_left(width) : controls.take_right(width);
  if (const auto chosen = menu_chip(ui, "calendar.athlete", chip, Icon::user, ui.say(say::choose), {}, items, page.state.user_id))
    ui.emit(calendar::AthleteChosen{*chosen});
}

void day_head_ui(const Ui& ui, Box line, Day day, const CalendarPage& page) {
  const bool is_today = day == page.environment().today();
  const auto name = weekday_name(day, ui.language);
  if (is_today) Ui::draw().AddRectFilled(line.min, line.max, ui.theme.accent_soft.packed(), radius::control);
  ui.note("calendar.day." + iso_text(day), "heading", format_weekday_and_day(day, page.environment().today(), ui.language), line,
          {.level = 2});
  line = line.inset(10, 0);
  const Color ink = is_today ? ui.theme.accent_text : ui.theme.text_soft;
  text_in(ui, line.take_left(text_width(ui, Type::small, name) + 6), Type::small, ink, name);
  text_in(ui, line, Type::strong, is_today ? ui.theme.accent_text : ui.theme.text, std::to_string(day.day_of_month()));
}

float sessions_height(std::size_t count) { return static_cast<float>(count) * (session_height() + gap); }

/// Sessions of a day one below the other.
void day_ui(const Ui& ui, Box column, Day day, const CalendarPage& page) {
  const bool takes_drop = !page.view.dragged_id.empty() && column.contains(ImGui::GetMousePos());
  Ui::draw().AddRectFilled(column.min, column.max, (takes_drop ? ui.theme.selected : ui.theme.surface).packed(), radius::card);
  Ui::draw().AddRect(column.min, column.max, (takes_drop ? ui.theme.accent : ui.theme.line).packed(), radius::card);
  auto content = column.inset(6);
  day_head_ui(ui, content.take_top(day_head - 12), day, page);
  content.skip_top(6);
  const auto sessions = page.on(day);
  for (const auto* activity : sessions) {
    session_ui(ui, content.take_top(session_height()), *activity, page);
    content.skip_top(gap);
  }
  if (sessions.empty()) text_in(ui, content.take_top(28), Type::caption, ui.theme.text_faint, ui.say(say::rest), Align::center);
  if (takes_drop && ImGui::IsMouseReleased(ImGuiMouseButton_Left)) ui.emit(calendar::Moved{page.view.dragged_id, day});
}

/// The days beside each other; on a phone one below the other. Returns where they end.
float days_ui(const Ui& ui, ImVec2 at, float width, const CalendarPage& page) {
  const bool is_compact = Ui::is_compact();
  constexpr float least_height = 320;
  std::size_t most = 1;
  for (int i = 0; i < days_a_week; ++i) most = std::max(most, page.on({page.state.monday.days + i}).size());
  const float full = is_compact ? width : (width - gap * (days_a_week - 1)) / days_a_week;
  for (int i = 0; i < days_a_week; ++i) {
    const Day day{page.state.monday.days + i};
    const auto count = std::max<std::size_t>(1, page.on(day).size());
    const float height = is_compact ? day_head + (page.on(day).empty() ? 28 : sessions_height(count)) + 6
                                    : std::max(least_height, day_head + sessions_height(most) + 12);
    day_ui(ui, Box::at(at, full, height), day, page);
    is_compact ? at.y += height + gap : at.x += full + gap;
    if (i + 1 == days_a_week && !is_compact) at.y += height;
  }
  return at.y;
}

}  // namespace

std::vector<const Activity*> CalendarPage::on(Day day) const {
  std::vector<const Activity*> found;
  const auto* week = state.week.value();
  if (!week) return found;
  for (const auto& activity : *week) {
    if (day_of(activity, environment().zone) == day && !signed_in.removals.contains(activity.id)) found.push_back(&activity);
  }
  sort_by(found, [](const Activity* activity) { return activity->start_seconds.value_or(0); });
  return found;
}

void week_totals_ui(const Ui& ui, Box line, const CalendarPage& page) {
  int done = 0;
  int planned = 0;
  double meters = 0;
  double seconds = 0;
  for (int i = 0; i < days_a_week; ++i) {
    for (const auto* activity : page.on({page.state.monday.days + i})) {
      const bool is_done = activity->status == ActivityStatus::completed;
      is_done ? ++done : planned += activity->status == ActivityStatus::scheduled ? 1 : 0;
      if (!is_done) continue;
      meters += activity->distance_meters.value_or(0);
      seconds += activity->duration_seconds.value_or(0);
    }
  }
  const std::array<std::pair<Text, std::string>, 4> totals{{{say::done, std::to_string(done)},
                                                            {say::planned, std::to_string(planned)},
                                                            {say::distance, format_distance(meters, page.model.settings.units)},
                                                            {say::time, format_hours(seconds, ui.language)}}};
  card(ui, line);
  auto content = line.inset(space::large, 0);
  const float width = content.width() / static_cast<float>(totals.size());
  for (const auto& [name, figure] : totals) {
    auto cell = content.take_left(width).middle(line_height(Type::caption) + line_height(Type::strong));
    text_in(ui, cell.take_top(line_height(Type::caption)), Type::caption, ui.theme.text_faint, ui.say(name));
    text_in(ui, cell, Type::strong, ui.theme.text, figure);
  }
}

void screen_ui(const Ui& ui, Box page_box, const Model& model, const SignedIn& signed_in, const calendar::Route&) {
  constexpr float totals_height = 60;
  constexpr float notice_height = 320;
  const auto& state = signed_in.calendar;
  auto& view = ui.state.of<CalendarView>();
  const CalendarPage page{model, signed_in, state, view};
  scrolled_page(ui, "calendar.page", page_box, [&](ImVec2 origin, float width) {
    auto rest = Box::at(origin, width, 10'000);
    head_ui(ui, rest, page);
    const auto body = Box::at(rest.min, width, notice_height);
    if (state.user_id.empty()) {
      card(ui, body);
      notice(ui, body, Icon::calendar, ui.say(say::choose), ui.say(say::choose_advice));
      return body.max.y;
    }
    if (!state.week.value()) {
      if (absence_ui(ui, card(ui, body), "calendar.retry", state.week, 8)) ui.emit(calendar::RetryClicked{});
      return body.max.y;
    }
    week_totals_ui(ui, rest.take_top(totals_height), page);
    rest.skip_top(space::medium);
    return days_ui(ui, rest.min, width, page);
  });
  if (!ImGui::IsMouseDown(ImGuiMouseButton_Left)) view.dragged_id.clear();
}

}  // namespace dashboard
