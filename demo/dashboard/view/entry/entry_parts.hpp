#pragma once

#include <algorithm>
#include <array>
#include <string>

#include "view/screens.hpp"
#include "view/widgets/form.hpp"

// The forms before the sign-in.
namespace dashboard {

/// What is being typed, and how high the card was.
struct EntryView {
  std::array<std::string, entry::field_count> texts;
  bool is_password_visible = false;
  std::string_view shown;      ///< Name of the form.
  bool is_new = true;          ///< It was not there in the last frame.
  std::uint32_t answered = 0;  ///< The last question of which it is known here that it is not under way any more.
  bool is_back = false;        ///< It has come back with a word why: the keyboard goes to what is to be mended.
  float height = 0;

  /// By the count of questions: one may be asked and answered between two frames.
  void note_answers(const entry::State& state) {
    is_back = !is_new && !state.is_busy && state.question != answered;
    if (!state.is_busy) answered = state.question;
  }
  [[nodiscard]] std::string& text(entry::Field field) { return texts[static_cast<std::size_t>(field)]; }
  /// What was typed has served its purpose: no password stays in memory.
  void forget() {
    std::ranges::fill(text(entry::Field::password), '\0');
    std::ranges::fill(text(entry::Field::code), '\0');
    *this = {};
  }
  /// Another form begins: what is secret was for the last one.
  void turn_to(std::string_view name) {
    is_new = name != shown;
    if (!is_new) return;
    EntryView next;
    next.text(entry::Field::email) = text(entry::Field::email);
    next.shown = name;
    next.height = height;
    forget();
    *this = std::move(next);
  }
};

/// A form on its card: fields from the top to the bottom, what sends it, ways to elsewhere.
class Sheet {
 public:
  Sheet(const Ui& ui, const entry::State& state, EntryView& view, Form& form) : ui_{ui}, state_{state}, view_{view}, form_{form} {}

  void head(std::string_view title, std::string_view subtitle);
  void strip_of(Tone tone, std::string_view id, std::string_view text);
  /// The Enter key goes on to the next empty field, and sends the form when there is none.
  void field(entry::Field field, std::string_view label, TextFieldLook look = {});
  void password(std::string_view label);
  /// A password that is chosen here, with the rules that it has to meet.
  void new_password(std::string_view label);
  /// What is wrong with the whole, and the button. True when the form shall be sent.
  [[nodiscard]] bool submit(const Text& label, const Text& busy);
  /// A way to another form.
  void door(entry::Door door, const Text& label);
  /// A quieter thing to do; true when it was pressed.
  [[nodiscard]] bool link(std::string_view name, std::string_view label, bool is_disabled = false);

  [[nodiscard]] std::string& text(entry::Field field) const { return view_.text(field); }

 private:
  /// Whether what the server had against the form is about this field.
  [[nodiscard]] bool is_to_mend(entry::Field field) const;
  [[nodiscard]] std::string id(std::string_view part) const;

  const Ui& ui_;
  const entry::State& state_;
  EntryView& view_;
  Form& form_;
  bool has_field_ = false;
  bool was_entered_ = false;
};

/// Draws the fields of the form that is shown.
void entry_form_ui(const Ui& ui, const Model& model, const entry::State& state, Sheet& sheet);

}  // namespace dashboard
