#include <array>

#include "core/format.hpp"
#include "core/text.hpp"
#include "core/texts/roster.hpp"
#include "view/screens/plans_parts.hpp"
#include "view/widgets/card.hpp"
#include "view/widgets/standing.hpp"
#include "view/widgets/table.hpp"
#include "view/widgets/text_field.hpp"

namespace dashboard {
namespace {

constexpr float widest_search = 360;

/// The plans that the search leaves, without those that were just deleted.
std::vector<const TrainingPlan*> shown_plans(const PlansPage& page) {
  std::vector<const TrainingPlan*> shown;
  const auto wanted = fold(page.state.search);
  for (const auto& plan : *page.state.list.value()) {
    const bool fits = wanted.empty() || fold(plan.name).contains(wanted) || fold(plan.description).contains(wanted);
    if (fits && !page.signed_in.removals.contains(plan.id)) shown.push_back(&plan);
  }
  return shown;
}

Text level_text(const TrainingPlan& plan) {
  if (plan.level == "basic") return texts::plans::levels[0];
  return plan.level == "advanced" ? texts::plans::levels[2] : texts::plans::levels[1];
}

/// On a phone the head of the column says what is counted.
std::string weeks_of(const Ui& ui, const TrainingPlan& plan) {
  if (Ui::is_compact()) return format_number(plan.weeks);
  return format_count(plan.weeks, texts::plans::week_count, ui.language);
}

void cell_ui(const Ui& ui, Box cell, const TrainingPlan& plan, int column) {
  switch (column) {
    case 0:
      text_in(ui, cell.take_top(cell.height() / (plan.description.empty() ? 1 : 2)).inset(0, plan.description.empty() ? 0 : 3),
              Type::strong, ui.theme.text, plan.name);
      if (!plan.description.empty()) text_in(ui, cell.inset(0, 3), Type::small, ui.theme.text_faint, plan.description);
      return;
    case 1: text_in(ui, cell, Type::body, ui.theme.text, weeks_of(ui, plan)); return;
    default: text_in(ui, cell, Type::body, ui.theme.text_soft, ui.say(level_text(plan))); return;
  }
}

void table_part_ui(const PlansPage& page, Box area) {
  const auto& ui = page.ui;
  const bool is_compact = Ui::is_compact();
  const std::array columns{TableColumn{"name", ui.say(texts::plans::name), is_compact ? 178.0F : 420.0F},
                           TableColumn{"weeks", ui.say(texts::plans::weeks), is_compact ? 60.0F : 110.0F},
                           TableColumn{"level", ui.say(texts::plans::level), is_compact ? 120.0F : 130.0F}};
  const auto plans = page.state.list.value() ? shown_plans(page) : std::vector<const TrainingPlan*>{};
  const auto plan_at = [&](int row) -> const TrainingPlan& { return *plans[static_cast<std::size_t>(row)]; };
  const Table table{.id = "plans",
                    .name = ui.say(texts::plans::title),
                    .columns = columns,
                    .rows = static_cast<int>(plans.size()),
                    .is_sortable = false,
                    .row_id = [&](int row) { return plan_at(row).id; },
                    .row_label = [&](int row) { return plan_at(row).name; },
                    .cell = [&](Box cell, int row, int column) { cell_ui(ui, cell, plan_at(row), column); }};
  if (!page.state.list.value()) return table_skeleton(ui, area, table);
  area.max.y = std::min(area.max.y, area.min.y + table_height(static_cast<int>(plans.size())));
  if (plans.empty()) {
    area.max.y = area.min.y + 260;
    card(ui, area);
    if (page.state.search.empty()) {
      notice(ui, area, Icon::calendar, ui.say(texts::plans::none_yet), ui.say(texts::plans::none_yet_advice));
    } else if (notice(ui, area, Icon::search_x, ui.say(texts::plans::no_match), ui.say(texts::plans::no_match_advice),
                      {"plans.search.clear", ui.say(texts::roster::clear_search)})) {
      ui.state.of<PlansView>().search.clear();
      ui.emit(plans::SearchEdited{});
    }
    return;
  }
  const auto events = table_ui(ui, area, table);
  if (events.opened_row >= 0) ui.emit(msg::LinkFollowed{plans::Route{plan_at(events.opened_row).id}});
}

}  // namespace

void plans_library_ui(const PlansPage& page, Box area) {
  const auto& ui = page.ui;
  if (!page.state.list.value() && page.state.list.problem()) {
    area.max.y = std::min(area.max.y, area.min.y + 300);
    card(ui, area);
    if (problem_notice(ui, area, "plans.retry", *page.state.list.problem())) ui.emit(plans::ReloadClicked{});
    return;
  }
  auto& search = ui.state.of<PlansView>().search;
  auto line = area.take_top(control_height);
  const auto label = ui.say(texts::plans::search);
  const auto events = text_field(ui, "plans.search", line.take_left(std::min(widest_search, line.width())), label, search,
                                 {.hint = label, .icon = Icon::search});
  if (events.was_edited) ui.emit(plans::SearchEdited{search});
  area.skip_top(space::medium);
  table_part_ui(page, area);
}

}  // namespace dashboard
