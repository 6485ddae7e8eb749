#include "core/format.hpp"
#include "view/people.hpp"
#include "view/screens/plans_parts.hpp"
#include "view/widgets/dialog.hpp"
#include "view/widgets/form.hpp"
#include "view/widgets/segmented.hpp"

namespace dashboard {
namespace {

constexpr float preview_line = 26;
constexpr std::size_t longest_preview = 6;  ///< Weeks; further ones are summed up by the last.

std::vector<MenuItem> group_items(const plans::State& state) {
  std::vector<MenuItem> items;
  if (const auto* groups = state.groups.value()) {
    for (const auto& group : *groups) items.push_back({group.id, group.name + " (" + std::to_string(group.members) + ")"});
  }
  return items;
}

void week_line_ui(const PlansPage& page, Box line, const ScheduledWeek& week) {
  const auto& ui = page.ui;
  const Day today = page.model.environment.today();
  const auto days = format_weekday_and_day(week.first, today, ui.language) + " – " + format_weekday_and_day(week.last, today, ui.language);
  text_in(ui, line.take_left(76), Type::small, ui.theme.text_soft, ui.say(texts::plans::week_number, {std::to_string(week.week)}));
  text_in(ui, line.take_right(92), Type::small, ui.theme.text_faint, format_count(week.workouts, texts::plans::workouts, ui.language),
          Align::right);
  text_in(ui, line, Type::small, ui.theme.text, days);
}

/// The weeks as they will stand in the athletes' calendars: the first ones, and the last.
void preview_ui(const PlansPage& page, Form& form, const plans::Assignment& assignment) {
  const auto& ui = page.ui;
  form.section(ui.say(texts::plans::preview));
  if (!assignment.start) return form.remark(ui.say(texts::plans::preview_incomplete));
  const auto weeks = schedule_of(page.state.editor.draft, *assignment.start);
  const bool is_long = weeks.size() > longest_preview;
  const auto first = is_long ? longest_preview - 1 : weeks.size();
  const auto lines = is_long ? longest_preview + 1 : weeks.size();
  auto box = form.take(static_cast<float>(lines) * preview_line);
  ui.note("plan.preview", "figure", ui.say(texts::plans::preview), box, {.count = static_cast<int>(weeks.size())});
  for (std::size_t i = 0; i < first; ++i) week_line_ui(page, box.take_top(preview_line), weeks[i]);
  if (!is_long) return;
  text_in(ui, box.take_top(preview_line), Type::small, ui.theme.text_faint, "…");
  week_line_ui(page, box.take_top(preview_line), weeks.back());
}

bool receivers_ui(const PlansPage& page, Form& form, plans::Assignment& assignment) {
  const auto& ui = page.ui;
  const int kind =
      segmented(ui, "plan.receivers", form.take(segmented_height).min, texts::plans::receivers, assignment.is_to_group ? 1 : 0);
  if (kind >= 0) assignment.is_to_group = kind == 1;
  if (assignment.is_to_group) {
    const auto* problem = page.state.groups.problem();
    const auto error = problem ? sentence_on(*problem, ui.language) : std::string{};
    return form.select("plan.group", {.label = ui.say(texts::plans::group), .error = error}, group_items(page.state),
                       assignment.group_id) ||
           kind >= 0;
  }
  return form.multi_select("plan.athletes", {.label = ui.say(texts::plans::athletes)}, athlete_items(page.signed_in.roster),
                           assignment.user_ids) ||
         kind >= 0;
}

}  // namespace

void plan_assign_ui(const PlansPage& page) {
  const auto& ui = page.ui;
  const auto& state = page.state;
  if (!state.assignment || !state.editor.saved.value()) return;
  auto assignment = *state.assignment;
  bool was_edited = false;
  std::optional<Answer> answer;
  const auto title = ui.say(texts::plans::assign_title, {state.editor.draft.name});
  const bool wants_closed = dialog(ui, "plan.assigning", {.title = title, .width = 520}, [&](Box column) {
    Form form{ui, column};
    was_edited = receivers_ui(page, form, assignment);
    was_edited |= form.date("plan.start", {.label = ui.say(texts::plans::start)}, assignment.start, page.model.environment.today());
    preview_ui(page, form, assignment);
    form.refusal(state.assigning);
    answer = dialog_buttons(
        ui, "plan.assigning", column, form.bottom(),
        {.accept = ui.say(texts::plans::assign), .is_busy = state.assigning.is_busy(), .is_disabled = !assignment.is_complete()});
    return form.bottom() - column.min.y + dialog_buttons_height;
  });
  if (was_edited) ui.emit(plans::AssignEdited{assignment});
  if (answer == Answer::accept) ui.emit(plans::AssignSubmitted{});
  if (wants_closed || answer == Answer::cancel) ui.emit(plans::AssignClosed{});
}

}  // namespace dashboard
