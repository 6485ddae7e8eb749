#include "core/texts/races.hpp"
#include "core/texts/widgets.hpp"
#include "view/screens/races_parts.hpp"
#include "view/widgets/dialog.hpp"
#include "view/widgets/form.hpp"

namespace dashboard {
namespace {

namespace say = texts::races;

struct RaceFormView {
  bool was_open = false;
  RaceInput typed;
};

std::vector<MenuItem> type_items(Language language) {
  std::vector<MenuItem> items;
  for (const auto type : race_types) items.push_back({std::string{type}, type_label(type, language)});
  return items;
}

/// Those that the browser knows, and the chosen one, whatever it is.
std::vector<MenuItem> zone_items(const RacesPage& page, const std::string& chosen) {
  std::vector<MenuItem> items;
  bool is_there = false;
  for (const auto& name : page.signed_in.preferences.zone_names) {
    items.push_back({name, name});
    is_there = is_there || name == chosen;
  }
  if (!is_there) items.push_back({chosen, chosen});
  return items;
}

/// A field of one line, with what is wrong with it; the hint stands in it while it is empty.
struct Line {
  std::string_view id;
  std::string_view field;
  const Text& label;
  std::string RaceInput::*text;
  const Text* hint = nullptr;
  bool is_required = false;
};

/// The fields, and whether Enter was pressed in one of its lines.
struct Fields {
  const Ui& ui;
  Form& form;
  const RacesPage& page;
  RaceInput& typed;
  bool is_new = false;
  bool was_entered = false;

  [[nodiscard]] std::string_view error_of(std::string_view field) const { return page.state.saving.error_of(field); }

  void line(const Line& of, bool takes_focus = false) {
    const FieldLook look{.label = ui.say(of.label), .error = error_of(of.field), .is_required = of.is_required, .takes_focus = takes_focus};
    const TextFieldLook field{.hint = of.hint ? ui.say(*of.hint) : std::string_view{}};
    was_entered |= form.text(of.id, look, typed.*of.text, field).was_entered;
  }

  void draw() {
    line({"races.form.name", race_field::name, say::name, &RaceInput::name, nullptr, true}, is_new);
    form.row(3);
    form.select("races.form.type", {.label = ui.say(say::type), .error = error_of(race_field::type), .is_required = true},
                type_items(ui.language), typed.type);
    line({"races.form.subtype", race_field::subtype, say::kind, &RaceInput::subtype, &say::subtype_hint, true});
    form.number("races.form.expected", {.label = ui.say(say::expected_label), .error = error_of(race_field::expected)}, typed.expected,
                {.most = 10'000'000});
    form.row(3);
    form.date("races.form.day", {.label = ui.say(say::day), .error = error_of(race_field::day), .is_required = true}, typed.day,
              page.environment().today());
    line({"races.form.clock", race_field::clock, say::clock, &RaceInput::clock, &say::clock_hint, true});
    form.select("races.form.zone", {.label = ui.say(say::zone), .error = error_of(race_field::zone)}, zone_items(page, typed.zone_name),
                typed.zone_name);
    form.row(2);
    line({"races.form.place", race_field::place, say::place, &RaceInput::place, nullptr});
    line({"races.form.website", race_field::website, say::website, &RaceInput::website, &say::website_hint});
    form.row(2);
    line({"races.form.distances", race_field::distances, say::distances, &RaceInput::distances, &say::words_hint});
    line({"races.form.categories", race_field::categories, say::categories, &RaceInput::categories, &say::words_hint});
    form.area("races.form.description", {.label = ui.say(say::description), .error = error_of(race_field::description)}, typed.description,
              2);
    form.refusal(page.state.saving, race_field::all);
  }
};

}  // namespace

void race_form_ui(const Ui& ui, const RacesPage& page) {
  auto& view = ui.state.of<RaceFormView>();
  const auto& state = page.state;
  const bool is_new = state.is_form_open && !view.was_open;
  view.was_open = state.is_form_open;
  if (!state.is_form_open) return;
  const auto* known = state.find(state.editing_id);
  const auto& own = page.environment().zone;
  if (is_new) {
    view.typed = known ? input_of(*known, own) : RaceInput{};
    if (!known) view.typed.zone_name = own.name;
  }
  std::optional<Answer> answer;
  const auto title = ui.say(view.typed.id.empty() ? say::create : say::edit);
  const bool wants_closed = dialog(ui, "races.form", {.title = title, .width = 680}, [&](Box column) {
    Form form{ui, column};
    Fields fields{ui, form, page, view.typed, is_new};
    fields.draw();
    if (fields.was_entered) answer = Answer::accept;
    const float y = form.bottom() - space::large;
    const auto pressed =
        dialog_buttons(ui, "races.form", column, y, {.accept = ui.say(texts::widgets::save), .is_busy = state.saving.is_busy()});
    if (pressed) answer = pressed;
    return y + dialog_buttons_height - column.min.y;
  });
  if (wants_closed || answer == Answer::cancel) ui.emit(races::FormClosed{});
  if (answer == Answer::accept && !state.saving.is_busy()) ui.emit(races::FormSubmitted{view.typed});
}

}  // namespace dashboard
