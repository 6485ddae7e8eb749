#include <cmath>

#include "core/format.hpp"
#include "view/screens/roster_parts.hpp"
#include "view/widgets/badge.hpp"
#include "view/widgets/meter.hpp"

namespace dashboard {
namespace {

void no_figure_in(const Ui& ui, Box cell, Align align = Align::left) {
  text_in(ui, cell, Type::body, ui.theme.text_faint, no_figure, align);
}

void name_cell(const Ui& ui, Box cell, const RosterRow& row) {
  const float diameter = Ui::is_compact() ? 30.0F : 34.0F;
  avatar(ui, {cell.min.x + diameter / 2, cell.center().y}, diameter, row.name, row.user_id);
  cell.skip_left(diameter + (Ui::is_compact() ? space::small : 10));
  const auto& second = !row.nickname.empty() && row.nickname != row.name ? row.nickname : row.email;
  if (second.empty()) {
    text_in(ui, cell, Type::strong, ui.theme.text, row.name);
    return;
  }
  two_lines_in(ui, cell, row.name, second);
}

void attention_cell(const Ui& ui, Box cell, const RosterRow& row) {
  if (row.signals.empty()) return;
  std::vector<BadgeText> badges;
  for (const auto& signal : row.signals) badges.push_back({tone_of(ui.theme, signal.severity), short_text_of(signal, ui.language)});
  badges_in(ui, cell, badges);
}

void distance_cell(const Ui& ui, Box cell, const RosterRow& row, UnitSystem units, double longest) {
  const auto meters = row.figures.weekly_distance_meters;
  if (!meters) return no_figure_in(ui, cell);
  figure_in(ui, cell.take_left(58), Type::body, format_distance_figure(*meters, units), distance_unit(units));
  cell.skip_left(space::tiny);
  const float width = std::min(cell.width(), 72.0F);
  if (longest > 0) meter(ui, Box::at(cell.min, width, cell.height()).middle(5), *meters / longest, ui.theme.chart);
}

void load_cell(const Ui& ui, Box cell, const RosterRow& row) {
  if (!row.figures.week_load) return no_figure_in(ui, cell);
  text_in(ui, cell.take_left(34), Type::body, ui.theme.text, format_number(*row.figures.week_load));
  if (const auto share = row.figures.load_share())
    badge(ui, {cell.min.x, cell.center().y}, tone_of_load_share(ui.theme, *share), format_percent(*share));
}

void recovery_cell(const Ui& ui, Box cell, const RosterRow& row) {
  const auto recovery = row.figures.recovery;
  if (!recovery) return no_figure_in(ui, cell);
  text_in(ui, cell.take_left(28), Type::body, ui.theme.text, format_number(*recovery));
  meter(ui, Box::at(cell.min, std::min(cell.width(), 44.0F), cell.height()).middle(5), *recovery / 100,
        tone_of_recovery(ui.theme, *recovery).mark);
}

void last_activity_cell(const Ui& ui, Box cell, const RosterRow& row, const Environment& environment) {
  if (!row.latest || !row.latest->start_seconds) return no_figure_in(ui, cell);
  icon_in(ui, cell.take_left(16), icon_of(row.latest->sport), 15, ui.theme.text_faint);
  cell.skip_left(space::small);
  text_in(ui, cell, Type::body, ui.theme.text_soft,
          format_ago(*row.latest->start_seconds, environment.now_seconds, environment.zone, ui.language));
}

void plan_cell(const Ui& ui, Box cell, const RosterRow& row) {
  if (!row.plan) return no_figure_in(ui, cell);
  const auto& plan = *row.plan;
  if (plan.total_weeks <= 0) {
    text_in(ui, cell, Type::body, ui.theme.text_soft, plan.name);
    return;
  }
  auto block = cell.middle(line_height(Type::small) + 12);
  text_in(ui, block.take_top(line_height(Type::small)), Type::small, ui.theme.text_soft, plan.name);
  auto line = block.middle(12).moved(0, 3);
  const auto weeks = std::to_string(plan.current_week) + "/" + std::to_string(plan.total_weeks);
  const auto text = line.take_right(text_width(ui, Type::caption, weeks) + space::small);
  text_in(ui, text, Type::caption, ui.theme.text_faint, weeks, Align::right);
  meter(ui, line.middle(4), plan.progress(), ui.theme.chart_second);
}

void labels_cell(const Ui& ui, Box cell, const RosterRow& row) {
  if (row.labels.empty()) return;
  std::vector<BadgeText> badges;
  for (const auto& label : row.labels) badges.push_back({ui.theme.neutral, label});
  badges_in(ui, cell, badges);
}

}  // namespace

Tone tone_of_load_share(const Theme& theme, double share) {
  if (share > 1.5) return theme.danger;
  if (share > steep_load_share) return theme.warning;
  return share < 0.9 ? theme.neutral : theme.good;
}

Tone tone_of_recovery(const Theme& theme, double recovery) {
  if (recovery >= 67) return theme.good;
  return recovery >= 34 ? theme.warning : theme.danger;
}

void roster_cell_ui(const Ui& ui, Box cell, RosterColumn column, const RosterRow& row, const Model& model, const RosterSummary& summary) {
  switch (column) {
    case RosterColumn::name: return name_cell(ui, cell, row);
    case RosterColumn::attention: return attention_cell(ui, cell, row);
    case RosterColumn::distance: return distance_cell(ui, cell, row, model.settings.units, summary.longest_weekly_distance_meters);
    case RosterColumn::load: return load_cell(ui, cell, row);
    case RosterColumn::hrv:
      if (!row.figures.hrv_millis) return no_figure_in(ui, cell, Align::right);
      return figure_in(ui, cell, Type::body, format_number(*row.figures.hrv_millis), "ms", Align::right);
    case RosterColumn::recovery: return recovery_cell(ui, cell, row);
    case RosterColumn::last_activity: return last_activity_cell(ui, cell, row, model.environment);
    case RosterColumn::plan: return plan_cell(ui, cell, row);
    case RosterColumn::labels: return labels_cell(ui, cell, row);
    case RosterColumn::coach:
      return text_in(ui, cell, Type::body, ui.theme.text_soft, row.coach_name.empty() ? no_figure : std::string_view{row.coach_name});
  }
}

}  // namespace dashboard
