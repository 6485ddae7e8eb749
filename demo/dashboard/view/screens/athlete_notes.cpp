#include "core/characters.hpp"
#include "core/format.hpp"
#include "core/rights.hpp"
#include "core/texts/athlete.hpp"
#include "core/texts/widgets.hpp"
#include "core/words.hpp"
#include "view/screens/athlete_parts.hpp"
#include "view/widgets/badge.hpp"
#include "view/widgets/button.hpp"
#include "view/widgets/card.hpp"
#include "view/widgets/dialog.hpp"
#include "view/widgets/form.hpp"
#include "view/widgets/standing.hpp"

namespace dashboard {
namespace {

namespace say = texts::athlete;

constexpr float title_height = 28;
constexpr float after_title = 8;
constexpr float notice_height = 236;
constexpr int lines_to_write = 6;
constexpr std::size_t few_characters = 500;  ///< So few left are worth saying.

/// What is typed while they are edited; it stays after a refusal.
struct NotesView {
  bool was_open = false;
  std::string labels;
  std::string notes;
};

/// Badges in as many lines as they need. Draws when asked to; returns their height.
float labels_ui(const Ui& ui, ImVec2 at, float width, const std::vector<std::string>& labels, bool is_drawn) {
  if (labels.empty()) return 0;
  float x = 0;
  float y = 0;
  for (const auto& label : labels) {
    const float needed = std::min(badge_width(ui, label), width);
    if (x > 0 && x + needed > width) {
      x = 0;
      y += badge_height + space::tiny;
    }
    if (is_drawn) badge(ui, {at.x + x, at.y + y + badge_height / 2}, ui.theme.neutral, label);
    x += needed + space::tiny;
  }
  return y + badge_height + space::medium;
}

float shown_ui(const Ui& ui, ImVec2 at, float width, const MemberNotes& notes) {
  const float inner = width - 2 * space::large;
  const auto text = notes.notes.empty() ? ui.say(say::no_notes) : std::string_view{notes.notes};
  const auto hint = ui.say(say::notes_are_private);
  const float height = 2 * space::large + title_height + after_title + labels_ui(ui, {}, inner, notes.labels, false) +
                       wrapped_height(ui, Type::body, text, inner) + space::medium + wrapped_height(ui, Type::caption, hint, inner);
  auto content = card(ui, Box::at(at, width, height));
  auto head = card_title(ui, content, ui.say(say::notes));
  if (icon_button(ui, "athlete.notes.edit", head.take_right(control_height).middle(control_height), Icon::pencil, ui.say(say::edit_notes)))
    ui.emit(athlete::NotesEditClicked{});
  content.skip_top(after_title);
  ui.note("athlete.labels", "status", joined(notes.labels), Box::at(content.min, inner, badge_height));
  content.skip_top(labels_ui(ui, content.min, inner, notes.labels, true));
  ui.note("athlete.notes.text", "text", text, content);
  content.skip_top(wrapped_text(ui, content.min, inner, Type::body, notes.notes.empty() ? ui.theme.text_faint : ui.theme.text_soft, text) +
                   space::medium);
  wrapped_text(ui, content.min, inner, Type::caption, ui.theme.text_faint, hint);
  return height;
}

/// How many characters are left when they are few, or that there are too many.
FieldLook notes_look(const Ui& ui, const Submission& noted, std::size_t length, std::string& said) {
  FieldLook look{.label = ui.say(say::notes), .error = noted.error_of("notes")};
  const auto figure = [](std::size_t number) { return format_number(static_cast<double>(number)); };
  if (length > athlete::longest_notes) {
    said = ui.say(say::notes_too_long, {figure(athlete::longest_notes)});
    look.error = said;
  } else if (athlete::longest_notes - length < few_characters) {
    said = ui.say(say::characters_left, {figure(athlete::longest_notes - length)});
    look.hint = said;
  }
  return look;
}

float edited_ui(const Ui& ui, ImVec2 at, float width, const AthletePage& page, bool is_new) {
  auto& view = ui.state.of<NotesView>();
  const auto& noted = page.athlete.noted;
  return form_card(ui, "athlete.notes", at, width, [&](Form& form) {
    constexpr std::array<std::string_view, 2> fields{"labels", "notes"};
    form.section(ui.say(say::notes));
    form.text("athlete.notes.labels",
              {.label = ui.say(say::labels), .error = noted.error_of("labels"), .hint = ui.say(say::labels_hint), .takes_focus = is_new},
              view.labels);
    std::string said;
    const auto look = notes_look(ui, noted, characters_in(view.notes), said);
    form.area("athlete.notes.notes", look, view.notes, lines_to_write);
    form.refusal(noted, fields);
    const auto buttons = form.take(control_height);
    const auto answer = dialog_buttons(ui, "athlete.notes", buttons, buttons.min.y - space::large,
                                       {.accept = ui.say(texts::widgets::save), .is_busy = noted.is_busy()});
    if (answer == Answer::cancel) ui.emit(athlete::NotesCancelled{});
    if (answer == Answer::accept && !noted.is_busy()) ui.emit(athlete::NotesSubmitted{view.labels, view.notes});
  });
}

}  // namespace

float athlete_notes_ui(const Ui& ui, ImVec2 at, float width, const AthletePage& page) {
  const auto& remote = page.athlete.notes;
  const auto* notes = remote.value();
  const auto& person = page.signed_in.person;
  const std::string_view coach_id = notes ? std::string_view{notes->coach_id} : page.row ? std::string_view{page.row->coach_id} : "";
  auto& view = ui.state.of<NotesView>();
  const bool is_open = notes && page.athlete.is_noting && may_note(person, coach_id);
  const bool is_new = is_open && !view.was_open;
  if (is_new) view = {.was_open = true, .labels = as_typed(notes->labels), .notes = notes->notes};
  view.was_open = is_open;
  if (!remote.was_asked() || !may_note(person, coach_id)) return 0;
  if (is_open) return edited_ui(ui, at, width, page, is_new);
  if (notes) return shown_ui(ui, at, width, *notes);
  const float height = remote.problem() ? notice_height : 2 * space::large + 4 * 28;
  const auto content = card(ui, Box::at(at, width, height));
  if (absence_ui(ui, content, "athlete.notes.retry", remote)) ui.emit(athlete::NotesRetryClicked{});
  return height;
}

}  // namespace dashboard
