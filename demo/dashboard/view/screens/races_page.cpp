#include "core/format.hpp"
#include "core/texts/races.hpp"
#include "core/texts/widgets.hpp"
#include "core/words.hpp"
#include "view/column.hpp"
#include "view/screens/races_parts.hpp"
#include "view/widgets/button.hpp"
#include "view/widgets/card.hpp"
#include "view/widgets/entries.hpp"
#include "view/widgets/page_header.hpp"
#include "view/widgets/press.hpp"
#include "view/widgets/standing.hpp"

namespace dashboard {
namespace {

namespace say = texts::races;

constexpr float leaf = 64;
constexpr float label_width = 150;
constexpr float back_height = 28;
constexpr std::string_view between = "  \u00B7  ";

/// "Sun 28 Jun, 01:00 for you" where the person's clock shows another time than that of the place.
std::string start_for_you(const Ui& ui, const Race& race, const Environment& environment) {
  const auto& own = environment.zone;
  if (!race.start_seconds || !race.zone) return {};
  if (race.zone->minutes_east_at(*race.start_seconds) == own.minutes_east_at(*race.start_seconds)) return {};
  auto same = race;
  same.zone = own;
  return ui.say(say::for_you, {start_text(ui, same, environment)});
}

struct Fact {
  const Text& label;
  std::string value;
};

std::vector<Fact> facts_of(const Ui& ui, const Race& race) {
  std::vector<Fact> facts;
  const auto add = [&](const Text& label, std::string value) {
    if (!value.empty()) facts.push_back({label, std::move(value)});
  };
  add(say::place, race.place);
  add(say::kind, kind_label(race, ui.language));
  add(say::distances, joined(race.distances, between));
  add(say::categories, joined(race.categories, between));
  add(say::participants, participants_of(ui, race));
  add(say::website, race.website);
  return facts;
}

/// The label beside the value, on a phone above it. Draws when `at` is given; returns its height.
float fact_ui(const Ui& ui, const Fact& fact, const ImVec2* at, float width) {
  const bool is_stacked = Ui::is_compact();
  const float inset = is_stacked ? 0 : label_width;
  const float drop = is_stacked ? line_height(Type::small) + 2 : 0;
  const float height = drop + wrapped_height(ui, Type::body, fact.value, width - inset);
  if (at) {
    text_at(ui, *at, Type::small, ui.theme.text_faint, ui.say(fact.label));
    wrapped_text(ui, {at->x + inset, at->y + drop}, width - inset, Type::body, ui.theme.text, fact.value);
  }
  return height + space::medium;
}

/// When it is: the leaf, how long that still is, and the day by the clocks of the place and of the person.
float when_ui(const Ui& ui, ImVec2 at, float width, const Race& race, const Environment& environment) {
  auto line = Box::at(at, width, leaf);
  day_leaf(ui, line.take_left(leaf), race, environment);
  line.skip_left(space::large);
  const auto until = days_until(ui, race, environment);
  const auto start = start_text(ui, race, environment);
  const auto zone = race.zone ? ui.say(say::with_zone, {start, race.zone->name}) : start;
  const auto yours = start_for_you(ui, race, environment);
  const float lines = line_height(Type::title) + line_height(Type::body) + (yours.empty() ? 0 : line_height(Type::small));
  auto text = line.middle(lines);
  ui.note("races.until", "status", until, text);
  ui.note("races.start", "text", zone, text);
  if (!yours.empty()) ui.note("races.start.yours", "text", yours, text);
  text_in(ui, text.take_top(line_height(Type::title)), Type::title, ui.theme.text, until.empty() ? start : until);
  if (!until.empty()) text_in(ui, text.take_top(line_height(Type::body)), Type::body, ui.theme.text_soft, zone);
  if (!yours.empty()) text_in(ui, text, Type::small, ui.theme.text_faint, yours);
  return leaf;
}

float facts_ui(const Ui& ui, ImVec2 at, float width, const Race& race, const RacesPage& page) {
  const float inner = width - 2 * space::large;
  const auto facts = facts_of(ui, race);
  const bool has_link = is_web_address(race.website);
  float height = 2 * space::large + leaf + 2 * space::large;
  for (const auto& fact : facts) height += fact_ui(ui, fact, nullptr, inner);
  if (has_link) height += control_height + space::tiny;
  auto content = card(ui, Box::at(at, width, height));
  content.skip_top(when_ui(ui, content.min, inner, race, page.environment()) + space::large);
  hairline(ui, content.min, inner);
  content.skip_top(space::large);
  for (const auto& fact : facts) content.skip_top(fact_ui(ui, fact, &content.min, inner));
  if (has_link) {
    content.skip_top(space::tiny);
    const auto label = ui.say(say::open_website);
    const auto box = content.take_top(control_height).take_left(button_width(ui, label, true));
    if (button(ui, "races.website", box, label, {.icon = Icon::external_link})) ui.emit(races::WebsiteClicked{race.id});
  }
  return height;
}

float about_ui(const Ui& ui, ImVec2 at, float width, const Race& race) {
  if (race.description.empty()) return 0;
  const float inner = width - 2 * space::large;
  const float height = 2 * space::large + 28 + space::small + wrapped_height(ui, Type::body, race.description, inner);
  auto content = card(ui, Box::at(at, width, height));
  card_title(ui, content, ui.say(say::about));
  content.skip_top(space::small);
  wrapped_text(ui, content.min, inner, Type::body, ui.theme.text_soft, race.description);
  return height;
}

/// Who of the team trains for it, as far as their goals have been asked for elsewhere.
float team_ui(const Ui& ui, ImVec2 at, float width, const Race& race, const RacesPage& page) {
  const auto headed = page.headed(race);
  if (headed.empty()) return 0;
  std::vector<Entry> lines;
  for (const auto& each : headed)
    lines.push_back({.id = each.user_id,
                     .title = each.name,
                     .detail = each.goal_time.empty() ? std::string{} : ui.say(say::goal_time, {each.goal_time})});
  const float height = 2 * space::large + 28 + space::small + entries_height(lines.size());
  auto content = card(ui, Box::at(at, width, height));
  const auto title = ui.say(say::team);
  card_title(ui, content, title);
  content.skip_top(space::small);
  const auto pressed = entries_ui(ui, content, {.id = "races.athlete", .name = title, .lines = lines, .is_pressable = true});
  if (pressed) ui.emit(msg::LinkFollowed{athlete::Route{headed[*pressed].user_id}});
  return height;
}

/// The way back, the name, and what one can do.
void head_ui(const Ui& ui, Box& head, const Race* race, const RacesPage& page) {
  auto actions = Box::at({head.min.x, head.min.y + back_height + space::small}, head.width(), control_height);
  if (race && page.may_change(*race)) race_menu_ui(ui, actions.take_right(control_height), *race);
  if (icon_button(ui, "races.reload", actions.take_right(control_height), Icon::rotate_cw, ui.say(texts::widgets::load_again),
                  page.state.race.is_loading() && race != nullptr))
    ui.emit(races::ReloadClicked{});
  auto line = head;
  line.max.x = actions.max.x - space::small;
  bool is_back_pressed = false;
  page_header(ui, line, race ? std::string_view{race->name} : ui.say(say::title), {}, ui.say(say::all_races), is_back_pressed);
  head.min.y = line.min.y;
  if (is_back_pressed) ui.emit(msg::LinkFollowed{races::Route{}});
}

}  // namespace

float race_page_ui(const Ui& ui, ImVec2 at, float width, const RacesPage& page) {
  const auto& remote = page.state.race;
  const auto* race = page.signed_in.removals.contains(page.state.race_id) ? nullptr : remote.value();
  const bool is_gone = race == nullptr && (remote.value() || (remote.problem() && remote.problem()->kind == ProblemKind::missing));
  auto head = Box::at(at, width, 100);
  head_ui(ui, head, race, page);
  if (race) {
    Column column{head.min, width};
    column.add([&](ImVec2 top, float w) { return facts_ui(ui, top, w, *race, page); });
    column.add([&](ImVec2 top, float w) { return about_ui(ui, top, w, *race); });
    column.add([&](ImVec2 top, float w) { return team_ui(ui, top, w, *race, page); });
    return column.end().y;
  }
  const auto box = Box::at(head.min, width, 300);
  const auto content = card(ui, box);
  if (!is_gone) {
    if (absence_ui(ui, content, "races.retry", remote, 8)) ui.emit(races::ReloadClicked{});
  } else if (notice(ui, content, Icon::search_x, ui.say(say::gone), ui.say(say::gone_advice),
                    {"races.home", ui.say(say::all_races), Icon::arrow_left})) {
    ui.emit(msg::LinkFollowed{races::Route{}});
  }
  return box.max.y;
}

}  // namespace dashboard
