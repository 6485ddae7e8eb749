#include <array>

#include "core/format.hpp"
#include "core/texts/widgets.hpp"
#include "view/screens/notifications_parts.hpp"
#include "view/widgets/button.hpp"
#include "view/widgets/dialog.hpp"
#include "view/widgets/form.hpp"
#include "view/widgets/segmented.hpp"

namespace dashboard {
namespace {

using notifications::LetterStep;

/// What is being written.
struct LetterView {
  bool was_open = false;
  notifications::Letter typed;
};

/// The athletes to whom this coach may write: all for the head coach, one's own otherwise.
std::vector<MenuItem> receivers_of(const SignedIn& signed_in) {
  std::vector<MenuItem> items;
  if (!signed_in.roster.data.value()) return items;
  for (const auto& row : signed_in.roster.data.value()->rows) {
    if (signed_in.person.role == Role::head_coach || row.coach_id == signed_in.person.user_id) items.push_back({row.user_id, row.name});
  }
  return items;
}

/// As a phone shows it.
void preview_ui(const Ui& ui, Form& form, const notifications::Letter& letter, float width) {
  const float inner = width - 2 * space::medium - 28 - 10;
  const auto title = letter.title.empty() ? ui.say(texts::notifications::heading) : std::string_view{letter.title};
  const auto text = letter.text.empty() ? ui.say(texts::notifications::body) : std::string_view{letter.text};
  const float text_height = wrapped_height(ui, Type::small, text, inner);
  const float height = 2 * space::medium + line_height(Type::strong) + 2 + text_height;
  text_in(ui, form.take(line_height(Type::small)), Type::small, ui.theme.text_soft, ui.say(texts::notifications::preview));
  form.gap(6 - space::medium);
  const auto box = form.take(height);
  Ui::draw().AddRectFilled(box.min, box.max, ui.theme.sunken.packed(), radius::card);
  auto content = box.inset(space::medium);
  auto mark = content.take_left(28);
  mark.max.y = mark.min.y + 28;
  Ui::draw().AddRectFilled(mark.min, mark.max, ui.theme.accent.packed(), radius::small);
  icon_in(ui, mark, Icon::bell, 15, ui.theme.on_accent);
  content.skip_left(10);
  text_in(ui, content.take_top(line_height(Type::strong)), Type::strong, ui.theme.text, title);
  wrapped_text(ui, {content.min.x, content.min.y + 2}, inner, Type::small, ui.theme.text_soft, text);
}

void fields_ui(const Ui& ui, Form& form, LetterView& view, const NotificationsPage& page, bool is_new) {
  const auto& sending = page.state.sending;
  if (page.signed_in.person.role == Role::head_coach) {
    const auto box = form.take(segmented_height);
    const int audience =
        segmented(ui, "notifications.letter.audience", box.min, texts::notifications::audiences, view.typed.is_to_all ? 0 : 1);
    if (audience >= 0) view.typed.is_to_all = audience == 0;
  }
  if (!view.typed.is_to_all)
    form.multi_select("notifications.letter.athletes",
                      {.label = ui.say(texts::notifications::athletes), .error = sending.error_of("user_id")}, receivers_of(page.signed_in),
                      view.typed.user_ids);
  form.text(
      "notifications.letter.subject",
      {.label = ui.say(texts::notifications::heading), .error = sending.error_of("title"), .is_required = true, .takes_focus = is_new},
      view.typed.title);
  form.area("notifications.letter.text",
            {.label = ui.say(texts::notifications::body), .error = sending.error_of("body"), .is_required = true}, view.typed.text, 3);
}

void write_ui(const Ui& ui, const NotificationsPage& page) {
  auto& view = ui.state.of<LetterView>();
  const bool is_new = !view.was_open;
  view.was_open = true;
  if (is_new) {
    view.typed = page.state.letter;
    if (view.typed == notifications::Letter{}) view.typed.is_to_all = page.signed_in.person.role == Role::head_coach;
  }
  std::optional<Answer> answer;
  const bool wants_closed =
      dialog(ui, "notifications.letter", {.title = ui.say(texts::notifications::write), .width = 520}, [&](Box column) {
        constexpr std::array<std::string_view, 3> in_place{"user_id", "title", "body"};
        Form form{ui, column};
        fields_ui(ui, form, view, page, is_new);
        preview_ui(ui, form, view.typed, column.width());
        form.refusal(page.state.sending, in_place);
        const float y = form.bottom() - space::medium;
        answer = dialog_buttons(ui, "notifications.letter", column, y, {.accept = ui.say(texts::notifications::next)});
        return y + dialog_buttons_height - column.min.y;
      });
  if (wants_closed || answer == Answer::cancel) ui.emit(notifications::LetterClosed{});
  if (answer != Answer::accept) return;
  ui.emit(notifications::LetterWritten{view.typed});
}

/// To how many it goes, before it goes.
void confirm_ui(const Ui& ui, const NotificationsPage& page) {
  const auto& state = page.state;
  const auto to_some = format_count(std::ssize(state.letter.user_ids), texts::notifications::receivers, ui.language);
  std::optional<Answer> answer;
  bool is_back = false;
  const bool wants_closed =
      dialog(ui, "notifications.confirm", {.title = ui.say(texts::notifications::confirm), .width = 480}, [&](Box column) {
        Form form{ui, column};
        const std::string_view text = state.letter.is_to_all ? ui.say(texts::notifications::to_all) : std::string_view{to_some};
        const float height = wrapped_height(ui, Type::body, text, column.width());
        wrapped_text(ui, form.take(height).min, column.width(), Type::body, ui.theme.text_soft, text);
        preview_ui(ui, form, state.letter, column.width());
        form.refusal(state.sending);
        const float y = form.bottom() - space::medium;
        answer = dialog_buttons(ui, "notifications.confirm", column, y,
                                {.accept = ui.say(texts::notifications::send), .is_busy = state.sending.is_busy()});
        auto line = Box::at({column.min.x, y + space::large}, column.width(), control_height);
        const auto back = ui.say(texts::notifications::back);
        is_back =
            button(ui, "notifications.confirm.back", line.take_left(button_width(ui, back, false)), back, {.kind = ButtonKind::quiet});
        return y + dialog_buttons_height - column.min.y;
      });
  if (is_back) return ui.emit(notifications::LetterBack{});
  if (wants_closed || answer == Answer::cancel) ui.emit(notifications::LetterClosed{});
  if (answer == Answer::accept) ui.emit(notifications::LetterConfirmed{});
}

void result_ui(const Ui& ui, const NotificationsPage& page) {
  const auto& receipt = page.state.receipt;
  struct Line {
    std::int64_t count;
    const CountText& text;
    Icon icon;
    Tone tone;
  };
  const std::array<Line, 3> lines{{{receipt.sent, texts::notifications::devices, Icon::circle_check, ui.theme.good},
                                   {receipt.failed, texts::notifications::refused, Icon::circle_alert, ui.theme.warning},
                                   {receipt.unreached, texts::notifications::unreached, Icon::bell_off, ui.theme.neutral}}};
  bool is_done = false;
  const bool wants_closed = dialog(ui, "notifications.sent", {.title = ui.say(texts::notifications::sent), .width = 420}, [&](Box column) {
    auto rest = column;
    for (const auto& [count, text, icon, tone] : lines) {
      if (count == 0 && &text != &texts::notifications::devices) continue;
      auto line = rest.take_top(32);
      icon_in(ui, line.take_left(20), icon, 17, tone.text);
      line.skip_left(10);
      text_in(ui, line, Type::body, ui.theme.text, format_count(count, text, ui.language));
    }
    rest.skip_top(space::large);
    const auto label = ui.say(texts::notifications::done);
    auto line = rest.take_top(control_height);
    is_done = button(ui, "notifications.sent.done", line.take_right(button_width(ui, label, false)), label, {.kind = ButtonKind::primary});
    return line.max.y - column.min.y;
  });
  if (wants_closed || is_done) ui.emit(notifications::LetterClosed{});
}

}  // namespace

void letter_ui(const Ui& ui, const NotificationsPage& page) {
  const auto step = page.state.step;
  if (step != LetterStep::writing) ui.state.of<LetterView>().was_open = false;
  if (step == LetterStep::writing) return write_ui(ui, page);
  if (step == LetterStep::confirming) return confirm_ui(ui, page);
  if (step == LetterStep::sent) return result_ui(ui, page);
}

}  // namespace dashboard
