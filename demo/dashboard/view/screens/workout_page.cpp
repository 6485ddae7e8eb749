#include "core/format.hpp"
#include "core/text.hpp"
#include "core/texts/widgets.hpp"
#include "view/screens/workouts_parts.hpp"
#include "view/widgets/button.hpp"
#include "view/widgets/card.hpp"
#include "view/widgets/dialog.hpp"
#include "view/widgets/menu.hpp"
#include "view/widgets/page_header.hpp"
#include "view/widgets/standing.hpp"

namespace dashboard {
namespace {

constexpr float widest = 1000;

void menu_ui(const WorkoutPage& page, Box box) {
  const auto& ui = page.all.ui;
  menu_button(ui, "workout.menu", box, ui.say(texts::widgets::more), [&](float width) {
    if (menu_line(ui, "workout.duplicate", ui.say(texts::workouts::duplicate), width, {.icon = Icon::copy}))
      ui.emit(workouts::DuplicateClicked{page.editor.id});
    if (!page.may_edit) return;
    if (menu_line(ui, "workout.delete", ui.say(texts::widgets::remove), width, {.icon = Icon::trash_2, .is_dangerous = true}))
      ui.emit(workouts::DeleteClicked{page.editor.id});
  });
}

void actions_ui(const WorkoutPage& page, Box line) {
  const auto& ui = page.all.ui;
  const auto& editor = page.editor;
  const bool is_busy = editor.saving.is_busy();
  if (!editor.is_new()) {
    menu_ui(page, line.take_right(control_height));
    line.skip_right(space::small);
  }
  if (!page.may_edit) return;
  const auto press = [&](std::string_view id, const Text& text, ButtonLook look) {
    const auto label = ui.say(text);
    const auto box = line.take_right(button_width(ui, label, look.is_busy));
    line.skip_right(space::small);
    return button(ui, id, box, label, look);
  };
  const bool can_save = editor.is_new() || editor.is_changed();
  if (press("workout.save", texts::widgets::save, {.kind = ButtonKind::primary, .is_busy = is_busy, .is_disabled = !can_save && !is_busy}))
    ui.emit(workouts::SaveClicked{});
  if (editor.is_changed() && press("workout.discard", texts::workouts::discard, {.is_disabled = is_busy}))
    ui.state.of<WorkoutsView>().is_discarding = true;
}

void discarding_ui(const WorkoutPage& page) {
  const auto& ui = page.all.ui;
  auto& is_open = ui.state.of<WorkoutsView>().is_discarding;
  is_open = is_open && page.editor.is_changed();
  if (!is_open) return;
  const auto answer = confirm_dialog(ui, "workout.discarding", ui.say(texts::workouts::discard_title),
                                     ui.say(texts::workouts::discard_text), ui.say(texts::workouts::discard));
  if (answer == Answer::accept) ui.emit(workouts::DiscardConfirmed{});
  if (answer) is_open = false;
}

float content_ui(const WorkoutsPage& all, const workouts::Editor& editor, ImVec2 origin, float width) {
  const auto& ui = all.ui;
  const auto* saved = editor.saved.value();
  const WorkoutPage page{all, editor, saved && may_change(all.signed_in.person, *saved)};
  auto head = Box::at(origin, width, 160);
  const std::string_view name = editor.is_new() && is_blank(editor.draft.name) ? ui.say(texts::workouts::create) : editor.draft.name;
  const bool is_marked = editor.is_changed() && !Ui::is_compact();
  bool is_back_pressed = false;
  // On a phone the actions have a line of their own, so that a long name stays readable.
  auto actions = page_header(ui, head, saved ? name : std::string_view{}, is_marked ? ui.say(texts::workouts::unsaved) : std::string_view{},
                             ui.say(texts::workouts::title), is_back_pressed);
  if (is_back_pressed) ui.emit(msg::LinkFollowed{workouts::Route{}});
  if (!saved) {
    const auto box = Box::at(head.min, width, 320);
    const auto content = card(ui, box);
    if (absence_ui(ui, editor.saved.problem() ? box : content, "workout.retry", editor.saved, 6)) ui.emit(workouts::RetryClicked{});
    return box.max.y;
  }
  if (Ui::is_compact()) {
    actions = head.take_top(control_height);
    head.skip_top(space::medium);
  }
  actions_ui(page, actions);
  ImVec2 at = head.min;
  at.y += form_card(ui, "workout.details", at, width, [&](Form& form) { workout_details_ui(page, form); }) + space::large;
  at.y += form_card(ui, "workout.blocks", at, width, [&](Form& form) { workout_blocks_ui(page, form); });
  return at.y;
}

}  // namespace

void workout_page_ui(const WorkoutsPage& page, Box box) {
  const auto* editor = page.state.find(page.state.open_id);
  if (!editor) return;
  auto& view = page.ui.state.of<WorkoutsView>();
  if (view.editor_id != editor->id) {
    // A workout that was just made stays as it is on the screen; another one begins afresh.
    if (view.editor_id != workouts::new_id) {
      view.typed.clear();
      view.open_key = 0;
    }
    view.editor_id = editor->id;
  }
  scrolled_page(
      page.ui, "workout.page", box, [&](ImVec2 origin, float width) { return content_ui(page, *editor, origin, width); }, widest);
  discarding_ui({page, *editor, true});
}

}  // namespace dashboard
