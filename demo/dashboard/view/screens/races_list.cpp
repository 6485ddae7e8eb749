#include <span>

#include "core/format.hpp"
#include "core/texts/races.hpp"
#include "core/texts/widgets.hpp"
#include "view/near.hpp"
#include "view/screens/races_parts.hpp"
#include "view/widgets/badge.hpp"
#include "view/widgets/button.hpp"
#include "view/widgets/card.hpp"
#include "view/widgets/link_line.hpp"
#include "view/widgets/menu.hpp"
#include "view/widgets/page_header.hpp"
#include "view/widgets/segmented.hpp"
#include "view/widgets/standing.hpp"
#include "view/widgets/text_field.hpp"

namespace dashboard {
namespace {

namespace say = texts::races;

constexpr float line_of_race = 68;
constexpr float leaf = 48;
constexpr float chip_room = 150;
constexpr float widest_search = 260;
constexpr float least_search = 180;
constexpr float until_room = 110;
constexpr float headed_room = 110;

struct RacesView {
  std::string search;
};

void head_ui(const Ui& ui, Box& head, const RacesPage& page, std::size_t shown) {
  const auto& state = page.state;
  const bool has_count = state.list.value() && !Ui::is_compact();
  const auto count = has_count ? format_count(static_cast<std::int64_t>(shown), say::count, ui.language) : std::string{};
  auto actions = page_header(ui, head, ui.say(say::title), count);
  if (page.signed_in.person.role != Role::athlete) {
    const auto label = ui.say(say::create);
    const ButtonLook look{.kind = ButtonKind::primary, .icon = Icon::plus};
    if (button(ui, "races.create", actions.take_right(button_width(ui, label, true)), label, look)) ui.emit(races::FormOpened{});
    actions.skip_right(space::small);
  }
  if (icon_button(ui, "races.reload", actions.take_right(control_height), Icon::rotate_cw, ui.say(texts::widgets::load_again),
                  state.list.is_loading() && state.list.value()))
    ui.emit(races::ReloadClicked{});
}

void search_ui(const Ui& ui, Box box, const races::State& state) {
  auto& search = ui.state.of<RacesView>().search;
  if (search != state.search && !ImGui::IsAnyItemActive()) search = state.search;
  const auto events =
      text_field(ui, "races.search", box, ui.say(say::search), search, {.hint = ui.say(say::search_hint), .icon = Icon::search});
  if (events.was_edited) ui.emit(races::SearchEdited{search});
}

void type_chip(const Ui& ui, Box box, const races::State& state) {
  std::vector<MenuItem> items;
  for (const auto type : race_types) items.push_back({std::string{type}, type_label(type, ui.language)});
  const auto picked =
      menu_chip(ui, "races.type", box, Icon::list_filter, ui.say(say::type), ui.say(say::all_types), items, state.filter.type);
  if (picked) ui.emit(races::TypeChosen{*picked});
}

void span_chip(const Ui& ui, Box box, const races::State& state) {
  std::vector<MenuItem> items;
  for (std::size_t i = 1; i < say::spans.size(); ++i) items.push_back({std::to_string(i), std::string{ui.say(say::spans[i])}});
  const auto chosen = state.filter.span == races::Span::any ? std::string{} : std::to_string(static_cast<int>(state.filter.span));
  const auto picked = menu_chip(ui, "races.span", box, Icon::calendar, ui.say(say::span), ui.say(say::spans[0]), items, chosen);
  if (picked) ui.emit(races::SpanChosen{picked->empty() ? races::Span::any : static_cast<races::Span>(picked->front() - '0')});
}

/// Upcoming or past, sport, date and search: in one line where they fit, on a phone in three. Returns its height.
float filters_ui(const Ui& ui, ImVec2 at, float width, const races::State& state) {
  const bool is_compact = Ui::is_compact();
  auto bar = Box::at(at, width, control_height);
  const auto next = [&](float wanted) {
    if (is_compact || bar.width() < wanted) bar = Box::at({at.x, bar.max.y + space::small}, width, control_height);
  };
  const auto times = bar.take_left(segmented_width(ui, say::times)).middle(segmented_height);
  const int pressed = segmented(ui, "races.when", times.min, say::times, static_cast<int>(state.filter.when));
  if (pressed >= 0) ui.emit(races::WhenChosen{static_cast<races::When>(pressed)});
  bar.skip_left(space::medium);
  next(2 * chip_room + space::small);
  const float room = is_compact ? (width - space::small) / 2 : chip_room;
  type_chip(ui, bar.take_left(room), state);
  bar.skip_left(space::small);
  span_chip(ui, bar.take_left(room), state);
  bar.skip_left(space::medium);
  next(least_search);
  search_ui(ui, is_compact ? bar : bar.take_right(widest_search), state);
  return bar.max.y - at.y;
}

constexpr std::string_view dot = "  \u00B7  ";

/// "07:00  ·  Taipei, Taiwan  ·  Run  ·  half marathon"; on a phone how long it still is comes first.
std::string below_name(const Ui& ui, const Race& race, const RacesPage& page) {
  std::string text;
  const auto add = [&](const std::string& part) {
    if (!part.empty()) text.append(text.empty() ? "" : dot).append(part);
  };
  if (Ui::is_compact()) add(days_until(ui, race, page.environment()));
  if (race.start_seconds) add(format_clock(*race.start_seconds, race.clock(page.environment().zone)));
  add(race.place);
  add(kind_label(race, ui.language));
  return text;
}

void line_ui(const Ui& ui, Box line, const Race& race, const RacesPage& page) {
  const bool is_coach = page.signed_in.person.role != Role::athlete;
  auto area = line;
  if (is_coach) {
    const auto dots = area.take_right(control_height).middle(control_height);
    if (page.may_change(race)) race_menu_ui(ui, dots, race);
  }
  if (link_line(ui, "races.race." + race.id, race.name, area, area.inset(-space::small, 2)))
    ui.emit(msg::LinkFollowed{races::Route{race.id}});
  day_leaf(ui, area.take_left(leaf).middle(leaf), race, page.environment());
  area.skip_left(space::medium);
  if (!Ui::is_compact()) {
    area.skip_right(space::small);
    const auto until = days_until(ui, race, page.environment());
    auto place = area.take_right(until_room);
    if (!until.empty()) badge(ui, {place.max.x - badge_width(ui, until), place.center().y}, ui.theme.neutral, until);
    const auto headed = page.headed(race);
    if (!headed.empty())
      text_in(ui, area.take_right(headed_room), Type::small, ui.theme.text_soft, format_count(std::ssize(headed), say::headed, ui.language),
              Align::right);
    area.skip_right(space::medium);
  }
  const auto below = below_name(ui, race, page);
  const auto until = Ui::is_compact() ? std::string{} : std::string{dot} + days_until(ui, race, page.environment());
  ui.note("races.race." + race.id + ".text", "text", below + until, area);
  two_lines_in(ui, area, race.name, below);
}

/// Races of one month stand together.
Day month_of(const Race& race, const TimeZone& own) {
  return race.start_seconds ? day_at(*race.start_seconds, race.clock(own)).first_of_month() : Day{};
}

float month_ui(const Ui& ui, ImVec2 at, float width, std::span<const Race* const> races, const RacesPage& page) {
  const Day month = month_of(*races.front(), page.environment().zone);
  const auto title = races.front()->start_seconds ? format_month(month, ui.language) : std::string{ui.say(say::no_date)};
  const float top = line_height(Type::strong) + space::small;
  const auto head = Box::at(at, width, line_height(Type::strong));
  ui.note("races.month." + iso_text(month), "heading", title, head, {.level = 2});
  text_in(ui, head, Type::strong, ui.theme.text_soft, title);
  const float height = static_cast<float>(races.size()) * line_of_race + 2 * space::small;
  auto content = card(ui, Box::at({at.x, at.y + top}, width, height), space::small).inset(space::small, 0);
  for (const auto* race : races) {
    const auto line = content.take_top(line_of_race);
    if (!is_near(line)) continue;
    if (race != races.front()) hairline(ui, line.min, line.width());
    line_ui(ui, line, *race, page);
  }
  return top + height;
}

/// Why there is nothing, and what to do about it. Returns where it ends.
float nothing_ui(const Ui& ui, ImVec2 at, float width, const RacesPage& page) {
  const auto& state = page.state;
  const auto box = Box::at(at, width, 280);
  card(ui, box);
  const bool is_narrowed = !state.search.empty() || state.filter != races::Filter{.type = {}, .when = state.filter.when};
  if (is_narrowed) {
    if (notice(ui, box, Icon::search_x, ui.say(say::no_match), ui.say(say::no_match_advice), {"races.clear", ui.say(say::clear)}))
      ui.emit(races::FilterCleared{});
  } else if (state.filter.when == races::When::past) {
    notice(ui, box, Icon::flag, ui.say(say::none_past), ui.say(say::none_past_advice));
  } else {
    const bool may_create = page.signed_in.person.role != Role::athlete;
    const NoticeAction create{"races.first", ui.say(say::create), Icon::plus};
    if (notice(ui, box, Icon::flag, ui.say(say::none_yet), ui.say(say::none_yet_advice), may_create ? create : NoticeAction{}))
      ui.emit(races::FormOpened{});
  }
  return box.max.y;
}

}  // namespace

float races_list_ui(const Ui& ui, ImVec2 at, float width, const RacesPage& page) {
  const auto& state = page.state;
  auto shown = state.shown();
  std::erase_if(shown, [&](const Race* race) { return page.signed_in.removals.contains(race->id); });
  auto head = Box::at(at, width, 100);
  head_ui(ui, head, page, shown.size());
  at = head.min;
  at.y += filters_ui(ui, at, width, state) + space::large;
  if (!state.list.value()) {
    const auto box = Box::at(at, width, 300);
    if (absence_ui(ui, card(ui, box), "races.retry", state.list, 8)) ui.emit(races::ReloadClicked{});
    return box.max.y;
  }
  if (shown.empty()) return nothing_ui(ui, at, width, page);
  const auto& own = page.environment().zone;
  for (std::size_t begin = 0; begin < shown.size();) {
    auto end = begin + 1;
    while (end < shown.size() && month_of(*shown[end], own) == month_of(*shown[begin], own)) ++end;
    at.y += month_ui(ui, at, width, std::span{shown}.subspan(begin, end - begin), page) + space::large;
    begin = end;
  }
  if (std::ssize(*state.list.value()) < races::most_races) return at.y;
  const auto hint = ui.say(say::only_some, {std::to_string(races::most_races)});
  return at.y + wrapped_text(ui, at, width, Type::small, ui.theme.text_faint, hint);
}

}  // namespace dashboard
