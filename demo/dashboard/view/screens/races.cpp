#include "core/texts/races.hpp"
#include "core/format.hpp"
#include "core/texts/widgets.hpp"
#include "view/screens/races_parts.hpp"
#include "view/widgets/card.hpp"
#include "view/widgets/menu.hpp"
#include "view/widgets/notice.hpp"
#include "view/widgets/page_header.hpp"

namespace dashboard {
namespace {

namespace say = texts::races;

constexpr float widest_list = 960;
constexpr float widest_race = 760;

}  // namespace

std::string start_text(const Ui& ui, const Race& race, const Environment& environment) {
  if (!race.start_seconds) return std::string{ui.say(say::no_date)};
  const auto& zone = race.clock(environment.zone);
  return ui.say(say::day_and_clock, {format_weekday_and_day(day_at(*race.start_seconds, zone), environment.today(), ui.language),
                                     format_clock(*race.start_seconds, zone)});
}

std::string days_until(const Ui& ui, const Race& race, const Environment& environment) {
  if (!race.start_seconds) return {};
  const auto& zone = race.clock(environment.zone);
  return format_days_until(day_at(*race.start_seconds, zone), day_at(environment.now_seconds, zone), ui.language);
}

std::string participants_of(const Ui& ui, const Race& race) {
  std::string text;
  const auto add = [&](const Text& pattern, std::optional<std::int64_t> number) {
    if (!number) return;
    text += (text.empty() ? "" : "  \u00B7  ") + ui.say(pattern, {format_number(static_cast<double>(*number))});
  };
  add(say::expected, race.expected);
  add(say::registered, race.registered);
  return text;
}

void day_leaf(const Ui& ui, Box box, const Race& race, const Environment& environment) {
  const bool is_over = race.start_seconds && *race.start_seconds < environment.now_seconds;
  const Color ink = is_over ? ui.theme.text_soft : ui.theme.accent_text;
  Ui::draw().AddRectFilled(box.min, box.max, (is_over ? ui.theme.sunken : ui.theme.accent_soft).packed(), radius::control);
  if (!race.start_seconds) return icon_in(ui, box, Icon::flag, 18, ink);
  const Day day = day_at(*race.start_seconds, race.clock(environment.zone));
  auto lines = box.middle(line_height(Type::caption) + line_height(Type::title));
  text_in(ui, lines.take_top(line_height(Type::caption)), Type::caption, ink, weekday_name(day, ui.language), Align::center);
  text_in(ui, lines, Type::title, ink, std::to_string(day.day_of_month()), Align::center);
}

void race_menu_ui(const Ui& ui, Box box, const Race& race) {
  menu_button(ui, "races.menu." + race.id, box, ui.say(say::actions_of, {race.name}), [&](float width) {
    if (menu_line(ui, "races.edit." + race.id, ui.say(texts::widgets::edit), width, {.icon = Icon::pencil}))
      ui.emit(races::FormOpened{race.id});
    if (menu_line(ui, "races.delete." + race.id, ui.say(texts::widgets::remove), width, {.icon = Icon::trash_2, .is_dangerous = true}))
      ui.emit(races::DeleteClicked{race.id});
  });
}

void screen_ui(const Ui& ui, Box page, const Model& model, const SignedIn& signed_in, const races::Route& route) {
  const RacesPage parts{model, signed_in, signed_in.races};
  const bool is_list = route.id.empty();
  scrolled_page(
      ui, "races.page", page,
      [&](ImVec2 at, float width) { return is_list ? races_list_ui(ui, at, width, parts) : race_page_ui(ui, at, width, parts); },
      is_list ? widest_list : widest_race);
  race_form_ui(ui, parts);
}

}  // namespace dashboard
