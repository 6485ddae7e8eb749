#include <array>
#include <cmath>
#include <span>

#include "core/format.hpp"
#include "core/texts/overview.hpp"
#include "core/texts/roster.hpp"
#include "view/chart/bar_chart.hpp"
#include "view/screens/overview_parts.hpp"
#include "view/widgets/card.hpp"
#include "view/widgets/link_line.hpp"
#include "view/widgets/notice.hpp"
#include "view/widgets/segmented.hpp"
#include "view/widgets/standing.hpp"

namespace dashboard {
namespace {

namespace say = texts::overview;

constexpr float title_height = 24;
constexpr float after_title = space::medium;
constexpr float chart_height = 190;
constexpr std::size_t most_races = 6;
constexpr float race_height = 48;

enum class SpreadKind : std::uint8_t { load, form, recovery };

/// Which spread the person looks at.
struct SpreadView {
  SpreadKind kind = SpreadKind::load;
};

/// "< 25 %", "25 … 50 %", "> 150 %": a range between two steps; with signs where some lie below zero.
std::string range_text(std::span<const double> steps, std::size_t place, double scale, std::string_view unit) {
  const auto text = [&](double step) { return steps.front() < 0 ? format_signed(step * scale) : format_number(step * scale); };
  const auto end = std::string{unit};
  if (place == 0) return "< " + text(steps.front()) + end;
  if (place == steps.size()) return "> " + text(steps.back()) + end;
  return text(steps[place - 1]) + " \u2026 " + text(steps[place]) + end;
}

std::vector<Bar> bars_of(const Ui& ui, std::span<const std::int64_t> counts, std::span<const double> steps, double scale,
                         std::string_view unit) {
  std::vector<Bar> bars;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const auto range = range_text(steps, i, scale, unit);
    bars.push_back({static_cast<double>(counts[i]), range, range, format_count(counts[i], texts::roster::athletes, ui.language), {}});
  }
  return bars;
}

std::vector<Bar> bars_of(const Ui& ui, const TeamPicture& team, SpreadKind kind) {
  switch (kind) {
    case SpreadKind::load: return bars_of(ui, team.load, load_steps, 100, "\u202F%");
    case SpreadKind::form: return bars_of(ui, team.form, form_steps, 1, "");
    case SpreadKind::recovery: return bars_of(ui, team.recovery, recovery_steps, 1, "");
  }
  return {};
}

/// A race leads to its page; of a goal alone there is none.
void upcoming_ui(const Ui& ui, Box line, const overview::Upcoming& race, Day today) {
  if (!race.race_id.empty()) {
    const auto area = line.inset(-space::small, 0);
    if (link_line(ui, "overview.race." + race.race_id, race.name, area, area)) ui.emit(msg::LinkFollowed{races::Route{race.race_id}});
  }
  const auto mark = line.take_left(34).middle(34);
  Ui::draw().AddRectFilled(mark.min, mark.max, ui.theme.accent_soft.packed(), radius::control);
  icon_in(ui, mark, Icon::flag, 16, ui.theme.accent_text);
  line.skip_left(space::medium);
  std::string who;
  for (const auto& athlete : race.athletes) who += (who.empty() ? "" : ", ") + athlete;
  const auto when = format_day(race.day, today, ui.language) + ", " + format_days_until(race.day, today, ui.language);
  const auto& rest = who.empty() ? race.place : who;
  two_lines_in(ui, line, race.name, rest.empty() ? when : when + "  \u00B7  " + rest);
}

}  // namespace

float team_spread_ui(const Ui& ui, ImVec2 at, float width, const TeamPage& page) {
  auto& view = ui.state.of<SpreadView>();
  const auto place = static_cast<std::size_t>(view.kind);
  const float inner = width - 2 * space::large;
  const float switch_height = Ui::is_compact() ? segmented_height + space::small : 0;
  const float note_height = wrapped_height(ui, Type::small, ui.say(say::spread_notes[place]), inner);
  const float height = 2 * space::large + title_height + after_title + switch_height + note_height + space::small + chart_height;
  auto content = card(ui, Box::at(at, width, height));
  auto head = card_title(ui, content, ui.say(say::spread));
  content.skip_top(after_title);
  const float kinds_width = segmented_width(ui, say::spread_kinds);
  const ImVec2 kinds_at = Ui::is_compact() ? content.min : ImVec2{head.max.x - kinds_width, head.center().y - segmented_height / 2};
  const int picked = segmented(ui, "overview.spread", kinds_at, say::spread_kinds, static_cast<int>(view.kind));
  if (picked >= 0) view.kind = static_cast<SpreadKind>(picked);
  content.skip_top(switch_height);
  wrapped_text(ui, content.min, inner, Type::small, ui.theme.text_faint, ui.say(say::spread_notes[place]));
  content.skip_top(note_height + space::small);
  const auto bars = bars_of(ui, page.team, static_cast<SpreadKind>(place));
  const bool is_empty = std::ranges::all_of(bars, [](const Bar& bar) { return bar.value == 0; });
  if (is_empty) {
    text_in(ui, content.take_top(30), Type::body, ui.theme.text_soft, ui.say(say::nothing_known));
    return height;
  }
  const BarAxis axis{.scale = Scale::decimal, .text = [](double mark) { return mark == std::floor(mark) ? format_number(mark) : ""; }};
  bar_chart(ui, "overview.chart", content, bars, axis);
  return height;
}

float team_races_ui(const Ui& ui, ImVec2 at, float width, const TeamPage& page) {
  const auto& overview = page.signed_in.overview;
  const auto& upcoming = overview.upcoming;
  const auto shown = std::min(upcoming.size(), most_races);
  const bool is_absent = !overview.races.value() && upcoming.empty();
  const float body = is_absent ? 160 : upcoming.empty() ? 30 : static_cast<float>(shown) * race_height;
  const float height = 2 * space::large + title_height + after_title + body;
  auto content = card(ui, Box::at(at, width, height));
  card_title(ui, content, ui.say(say::races));
  content.skip_top(after_title);
  if (is_absent) {
    if (absence_ui(ui, content, "overview.races.retry", overview.races)) ui.emit(overview::RacesRetryClicked{});
    return height;
  }
  if (upcoming.empty()) text_in(ui, content.take_top(30), Type::body, ui.theme.text_soft, ui.say(say::no_races));
  const Day today = page.model.environment.today();
  for (std::size_t i = 0; i < shown; ++i) upcoming_ui(ui, content.take_top(race_height), upcoming[i], today);
  return height;
}

}  // namespace dashboard
