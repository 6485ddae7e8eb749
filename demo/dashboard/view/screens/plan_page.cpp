#include "core/format.hpp"
#include "core/texts/widgets.hpp"
#include "view/screens/plans_parts.hpp"
#include "view/widgets/button.hpp"
#include "view/widgets/card.hpp"
#include "view/widgets/form.hpp"
#include "view/widgets/page_header.hpp"
#include "view/widgets/standing.hpp"

namespace dashboard {
namespace {

constexpr float widest = 1160;

void menu_ui(const PlansPage& page, Box box, bool may_edit) {
  const auto& ui = page.ui;
  menu_button(ui, "plan.menu", box, ui.say(texts::widgets::more), [&](float width) {
    if (menu_line(ui, "plan.duplicate", ui.say(texts::plans::duplicate), width, {.icon = Icon::copy})) ui.emit(plans::DuplicateClicked{});
    if (!may_edit) return;
    if (menu_line(ui, "plan.delete", ui.say(texts::widgets::remove), width, {.icon = Icon::x, .is_dangerous = true}))
      ui.emit(plans::DeleteClicked{});
  });
}

/// What one can do with the plan: saved changes can be assigned, unsaved ones are to be saved first.
void actions_ui(const PlansPage& page, Box line, bool may_edit) {
  const auto& ui = page.ui;
  const auto& editor = page.state.editor;
  const auto press = [&](std::string_view id, const Text& text, ButtonLook look) {
    const auto label = ui.say(text);
    const auto box = line.take_right(button_width(ui, label, look.is_busy));
    line.skip_right(space::small);
    return button(ui, id, box, label, look);
  };
  menu_ui(page, line.take_right(control_height), may_edit);
  line.skip_right(space::small);
  if (!editor.is_changed() && !editor.saving.is_busy()) {
    if (press("plan.assign", texts::plans::assign, {.kind = ButtonKind::primary})) ui.emit(plans::AssignOpened{});
    return;
  }
  if (press("plan.save", texts::widgets::save, {.kind = ButtonKind::primary, .is_busy = editor.saving.is_busy()}))
    ui.emit(plans::SaveClicked{});
  if (press("plan.discard", texts::plans::discard, {.is_disabled = editor.saving.is_busy()})) ui.emit(plans::DiscardClicked{});
}

void details_ui(const PlansPage& page, Form& form, bool may_edit) {
  const auto& ui = page.ui;
  const auto& [id, saved, draft, saving, workouts] = page.state.editor;
  auto name = draft.name;
  auto description = draft.description;
  std::optional<double> weeks = draft.weeks;
  form.section(ui.say(texts::plans::details));
  if (!may_edit) form.remark(ui.say(texts::plans::fixed));
  form.row(2);
  bool was_edited = form.text("plan.name",
                              {.label = ui.say(texts::plans::name),
                               .error = saving.error_of(plans::name_field),
                               .is_required = true,
                               .is_disabled = !may_edit},
                              name)
                        .was_edited;
  was_edited |= form.number("plan.weeks",
                            {.label = ui.say(texts::plans::weeks), .error = saving.error_of(plans::weeks_field), .is_disabled = !may_edit},
                            weeks, {.least = 1, .most = most_plan_weeks});
  was_edited |= form.area("plan.description", {.label = ui.say(texts::plans::description), .is_disabled = !may_edit}, description, 2);
  constexpr std::array fields{plans::name_field, plans::weeks_field};
  form.refusal(saving, fields);
  if (was_edited) ui.emit(plans::DetailsEdited{name, description, weeks});
}

float content_ui(const PlansPage& page, ImVec2 origin, float width) {
  const auto& ui = page.ui;
  const auto& editor = page.state.editor;
  auto head = Box::at(origin, width, 160);
  bool is_back_pressed = false;
  const auto* plan = editor.saved.value();
  const bool may_edit = plan && may_change(page.signed_in.person, *plan);
  const auto remark = plan && !Ui::is_compact() ? format_count(std::ssize(editor.draft.workouts), texts::plans::workouts, ui.language) : "";
  // On a phone the actions have a line of their own, so that a long name stays readable.
  auto actions = page_header(ui, head, plan ? plan->name : "", remark, ui.say(texts::plans::title), is_back_pressed);
  if (is_back_pressed) ui.emit(msg::LinkFollowed{plans::Route{}});
  if (!plan) {
    const auto box = Box::at(head.min, width, 320);
    const auto content = card(ui, box);
    if (absence_ui(ui, editor.saved.problem() ? box : content, "plan.retry", editor.saved, 6)) ui.emit(plans::PlanRetryClicked{});
    return box.max.y;
  }
  if (Ui::is_compact()) {
    actions = head.take_top(control_height);
    head.skip_top(space::medium);
  }
  actions_ui(page, actions, may_edit);
  ImVec2 at = head.min;
  at.y += form_card(ui, "plan.details", at, width, [&](Form& form) { details_ui(page, form, may_edit); }) + space::large;
  at.y += plan_weeks_ui(page, at, width, may_edit);
  return at.y;
}

}  // namespace

void plan_page_ui(const PlansPage& page, Box box) {
  page.ui.state.of<PlansView>().is_creating = false;
  scrolled_page(
      page.ui, "plan.page", box, [&](ImVec2 origin, float width) { return content_ui(page, origin, width); }, widest);
}

}  // namespace dashboard
