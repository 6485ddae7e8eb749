#include <cmath>

#include "core/format.hpp"
#include "core/texts/athlete.hpp"
#include "view/screens/athlete_parts.hpp"
#include "view/widgets/badge.hpp"
#include "view/widgets/card.hpp"
#include "view/widgets/meter.hpp"

namespace dashboard {
namespace {

constexpr float title_height = 28;
constexpr float after_title = 8;

std::string message_of(const Ui& ui, const Signal& signal) {
  if (!signal.message.empty()) return signal.message;
  return ui.say(signal.is_up ? texts::athlete::is_up : texts::athlete::is_down, {metric_label(signal.metric, ui.language)});
}

float signal_height(const Ui& ui, const Signal& signal, float width) {
  return std::max(badge_height, wrapped_height(ui, Type::body, message_of(ui, signal), width)) + space::medium;
}

}  // namespace

float athlete_signals_ui(const Ui& ui, ImVec2 at, float width, const AthleteProfile& profile) {
  const float inner = width - 2 * space::large;
  constexpr float mark = 28;
  if (profile.signals.empty()) {
    const auto box = Box::at(at, width, 60);
    auto content = card(ui, box);
    icon_in(ui, content.take_left(20), Icon::circle_check, 18, ui.theme.good.text);
    content.skip_left(10);
    text_in(ui, content, Type::body, ui.theme.text_soft, ui.say(texts::athlete::nothing_to_see));
    return box.height();
  }
  float height = 2 * space::large + title_height + after_title - space::medium;
  for (const auto& signal : profile.signals) height += signal_height(ui, signal, inner - mark - 10);
  auto content = card(ui, Box::at(at, width, height));
  card_title(ui, content, ui.say(texts::athlete::needs_attention));
  content.skip_top(after_title);
  for (const auto& signal : profile.signals) {
    const auto tone = tone_of(ui.theme, signal.severity);
    ui.note("athlete.signal." + signal.id, "listitem", message_of(ui, signal), content);
    const auto disc = Box::at({content.min.x, content.min.y - 3}, mark, mark);
    Ui::draw().AddCircleFilled(disc.center(), mark / 2, tone.soft.packed());
    icon_in(ui, disc, signal.is_up ? Icon::arrow_up : Icon::arrow_down, 15, tone.text);
    wrapped_text(ui, {content.min.x + mark + 10, content.min.y + 2}, inner - mark - 10, Type::body, ui.theme.text, message_of(ui, signal));
    content.skip_top(signal_height(ui, signal, inner - mark - 10));
  }
  return height;
}

float athlete_plans_ui(const Ui& ui, ImVec2 at, float width, const AthleteProfile& profile) {
  if (profile.plans.empty()) return 0;
  constexpr float plan_height = 44;
  const float height = 2 * space::large + title_height + after_title +
                       static_cast<float>(profile.plans.size()) * (plan_height + space::medium) - space::medium;
  auto content = card(ui, Box::at(at, width, height));
  card_title(ui, content, ui.say(profile.plans.size() == 1 ? texts::athlete::plan : texts::athlete::plans));
  content.skip_top(after_title);
  for (const auto& plan : profile.plans) {
    auto block = content.take_top(plan_height);
    content.skip_top(space::medium);
    auto line = block.take_top(22);
    const auto weeks = plan.total_weeks > 0
                           ? ui.say(texts::athlete::week_of, {std::to_string(plan.current_week), std::to_string(plan.total_weeks)})
                           : plan.status;
    const auto right = line.take_right(text_width(ui, Type::small, weeks) + space::small);
    text_in(ui, line, Type::strong, ui.theme.text, plan.name);
    text_in(ui, right, Type::small, ui.theme.text_faint, weeks, Align::right);
    meter(ui, block.middle(6), plan.progress(), ui.theme.chart_second);
  }
  return height;
}

float athlete_goals_ui(const Ui& ui, ImVec2 at, float width, const AthleteProfile& profile, Day today) {
  if (profile.goals.empty()) return 0;
  constexpr float goal_height = 40;
  const float height = 2 * space::large + title_height + after_title +
                       static_cast<float>(profile.goals.size()) * (goal_height + space::medium) - space::medium;
  auto content = card(ui, Box::at(at, width, height));
  card_title(ui, content, ui.say(texts::athlete::goals));
  content.skip_top(after_title);
  for (const auto& goal : profile.goals) {
    auto block = content.take_top(goal_height);
    content.skip_top(space::medium);
    const auto mark = block.take_left(36).middle(36);
    Ui::draw().AddRectFilled(mark.min, mark.max, ui.theme.accent_soft.packed(), radius::control);
    icon_in(ui, mark, Icon::flag, 17, ui.theme.accent_text);
    block.skip_left(space::medium);
    if (!goal.goal_time.empty()) {
      const auto time = block.take_right(text_width(ui, Type::strong, goal.goal_time) + space::small);
      text_in(ui, time, Type::strong, ui.theme.text, goal.goal_time, Align::right);
    }
    auto text = block.middle(line_height(Type::body) + 2 + line_height(Type::small));
    text_in(ui, text.take_top(line_height(Type::body)), Type::strong, ui.theme.text, goal.name);
    text.skip_top(2);
    const auto when = goal.day ? format_day(*goal.day, today, ui.language) + ", " + format_days_until(*goal.day, today, ui.language)
                               : std::string{ui.say(texts::athlete::no_date)};
    text_in(ui, text, Type::small, ui.theme.text_faint, when);
  }
  return height;
}

float athlete_insights_ui(const Ui& ui, ImVec2 at, float width, const AthleteProfile& profile) {
  if (profile.insights.empty()) return 0;
  const float inner = width - 2 * space::large;
  float height = 2 * space::large + title_height + after_title - space::medium;
  const auto title_at = [&](const Insight& insight) { return wrapped_height(ui, Type::strong, insight.title, inner); };
  const auto text_at_width = [&](const Insight& insight) { return wrapped_height(ui, Type::small, insight.text, inner); };
  for (const auto& insight : profile.insights) height += title_at(insight) + 3 + text_at_width(insight) + space::medium;
  auto content = card(ui, Box::at(at, width, height));
  auto head = card_title(ui, content, ui.say(texts::athlete::ai_coach));
  icon_in(ui, head.take_right(18), Icon::sparkles, 16, ui.theme.accent_text);
  content.skip_top(after_title);
  for (const auto& insight : profile.insights) {
    content.skip_top(wrapped_text(ui, content.min, inner, Type::strong, ui.theme.text, insight.title) + 3);
    content.skip_top(wrapped_text(ui, content.min, inner, Type::small, ui.theme.text_soft, insight.text) + space::medium);
  }
  return height;
}

}  // namespace dashboard
