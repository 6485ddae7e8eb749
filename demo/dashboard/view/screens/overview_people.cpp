#include "core/format.hpp"
#include "core/texts/overview.hpp"
#include "view/screens/overview_parts.hpp"
#include "view/widgets/badge.hpp"
#include "view/widgets/button.hpp"
#include "view/widgets/card.hpp"
#include "view/widgets/link_line.hpp"

namespace dashboard {
namespace {

namespace say = texts::overview;

constexpr float title_height = 24;
constexpr float after_title = space::medium;
constexpr std::size_t most_attention = 6;
constexpr std::size_t most_idle = 6;
constexpr float figure_height = 56;

/// "HRV: 62, was 71" of what changed most; on a phone the badge beside it says what it is.
std::string change_of(const Ui& ui, const RosterRow& row) {
  const auto& signal = row.signals.front();
  if (!signal.current || !signal.previous) return signal.message;
  const auto now = format_plain(*signal.current, 1);
  const auto before = format_plain(*signal.previous, 1);
  if (Ui::is_compact()) return ui.say(say::reading_before, {now, before});
  return ui.say(say::reading_change, {metric_label(signal.metric, ui.language), now, before});
}

void count_ui(const Ui& ui, Box box, const Text& name, std::size_t count, std::int64_t all) {
  text_in(ui, box.take_top(line_height(Type::small)), Type::small, ui.theme.text_faint, ui.say(name));
  box.skip_top(2);
  figure_in(ui, box.take_top(line_height(Type::figure)), Type::figure, format_number(static_cast<double>(count)),
            ui.say(say::of_all, {format_number(static_cast<double>(all))}));
}

}  // namespace

std::string TeamPage::ago(const Ui& ui, const RosterRow& row) const {
  if (!row.latest || !row.latest->start_seconds) return {};
  return format_ago(*row.latest->start_seconds, model.environment.now_seconds, model.environment.zone, ui.language);
}

Box person_line(const Ui& ui, std::string_view id, Box line, const RosterRow& row, std::string_view second, float room_on_right) {
  constexpr float picture_size = 34;
  if (link_line(ui, std::string{id} + "." + row.user_id, row.name, line, line)) ui.emit(msg::LinkFollowed{athlete::Route{row.user_id}});
  auto content = line.inset(space::small, 0);
  const auto right = content.take_right(std::min(room_on_right, content.width() * 0.5F));
  content.skip_right(space::small);
  avatar(ui, content.take_left(picture_size).center(), picture_size, row.name, row.user_id);
  content.skip_left(space::medium);
  two_lines_in(ui, content, row.name, second);
  return right;
}

float team_attention_ui(const Ui& ui, ImVec2 at, float width, const TeamPage& page) {
  const auto& flagged = page.team.attention;
  const auto shown = std::min(flagged.size(), most_attention);
  const float body = flagged.empty() ? person_height : static_cast<float>(shown) * person_height;
  const float height = 2 * space::large + title_height + after_title + body;
  auto content = card(ui, Box::at(at, width, height));
  auto actions = card_title(ui, content, ui.say(say::attention));
  if (!flagged.empty()) {
    const auto label = ui.say(say::show_all, {std::to_string(flagged.size())});
    const auto box = actions.take_right(button_width(ui, label, false)).middle(28);
    if (button(ui, "overview.attention.all", box, label, {.kind = ButtonKind::quiet})) ui.emit(roster::AttentionShown{});
  }
  content.skip_top(after_title);
  if (flagged.empty()) {
    auto line = content.take_top(person_height);
    icon_in(ui, line.take_left(34), Icon::circle_check, 20, ui.theme.good.text);
    line.skip_left(space::small);
    text_in(ui, line, Type::body, ui.theme.text_soft, ui.say(say::all_well));
    return height;
  }
  for (std::size_t i = 0; i < shown; ++i) {
    const auto& row = page.row(flagged[i]);
    auto line = content.take_top(person_height);
    line = line.inset(-space::small, 0);
    const auto right = person_line(ui, "overview.attention", line, row, change_of(ui, row), Ui::is_compact() ? 120.0F : 300.0F);
    std::vector<BadgeText> badges;
    for (const auto& signal : row.signals) badges.push_back({tone_of(ui.theme, signal.severity), short_text_of(signal, ui.language)});
    badges_in(ui, right, badges);
  }
  return height;
}

float team_training_ui(const Ui& ui, ImVec2 at, float width, const TeamPage& page) {
  const auto& idle = page.team.idle;
  const auto shown = std::min(idle.size(), most_idle);
  const bool has_more = idle.size() > shown;
  const float more_height = has_more ? 26.0F : 0;
  const float list = idle.empty() ? 30.0F : static_cast<float>(shown) * person_height + more_height;
  const float head = title_height + after_title + figure_height + space::medium + 22;
  const float height = 2 * space::large + head + list;
  auto content = card(ui, Box::at(at, width, height));
  card_title(ui, content, ui.say(say::training));
  content.skip_top(after_title);
  auto figures = content.take_top(figure_height);
  count_ui(ui, figures.take_left(figures.width() / 2), say::today, page.team.trained_today.size(), page.team.athletes);
  count_ui(ui, figures, say::this_week, static_cast<std::size_t>(page.team.trained_this_week), page.team.athletes);
  hairline(ui, content.min, content.width());
  content.skip_top(space::medium);
  if (idle.empty()) {
    text_in(ui, content.take_top(30), Type::body, ui.theme.text_soft, ui.say(say::nobody_idle));
    return height;
  }
  text_in(ui, content.take_top(22), Type::small, ui.theme.text_soft, ui.say(say::idle));
  for (std::size_t i = 0; i < shown; ++i) {
    const auto& row = page.row(idle[i]);
    const auto ago = page.ago(ui, row);
    person_line(ui, "overview.idle", content.take_top(person_height).inset(-space::small, 0), row,
                ago.empty() ? std::string{ui.say(say::never_trained)} : ui.say(say::last_trained, {ago}), 0);
  }
  if (has_more)
    text_in(ui, content.take_top(more_height), Type::small, ui.theme.text_faint,
            ui.say(say::and_more, {std::to_string(idle.size() - shown)}));
  return height;
}

float team_recent_ui(const Ui& ui, ImVec2 at, float width, const TeamPage& page) {
  const auto& recent = page.team.recent;
  const float body = recent.empty() ? 30.0F : static_cast<float>(recent.size()) * person_height;
  const float height = 2 * space::large + title_height + after_title + body;
  auto content = card(ui, Box::at(at, width, height));
  card_title(ui, content, ui.say(say::recent));
  content.skip_top(after_title);
  if (recent.empty()) text_in(ui, content.take_top(30), Type::body, ui.theme.text_faint, ui.say(say::no_recent));
  for (const auto place : recent) {
    const auto& row = page.row(place);
    const auto& latest = *row.latest;
    auto right = person_line(ui, "overview.recent", content.take_top(person_height).inset(-space::small, 0), row, latest.name,
                             Ui::is_compact() ? 130.0F : 260.0F);
    const auto ago = page.ago(ui, row);
    const auto when = right.take_right(Ui::is_compact() ? right.width() : 120.0F);
    text_in(ui, when, Type::small, ui.theme.text_faint, ago, Align::right);
    if (Ui::is_compact()) continue;
    icon_in(ui, right.take_left(18), icon_of(latest.sport), 16, ui.theme.text_faint);
    right.skip_left(space::small);
    if (latest.distance_meters)
      text_in(ui, right, Type::body, ui.theme.text_soft, format_distance(*latest.distance_meters, page.model.settings.units));
  }
  return height;
}

}  // namespace dashboard
