#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/texts/workouts.hpp"
#include "core/workout_length.hpp"
#include "view/screens.hpp"
#include "view/widgets/form.hpp"

// The parts of the workouts' pages.
namespace dashboard {

/// A value that is typed as text: what was typed stays as it is while it means the value.
struct TypedValue {
  std::string text;
  std::optional<WorkoutLength> meant;
  UnitSystem units = UnitSystem::metric;
};

/// What of them belongs to the screen alone.
struct WorkoutsView {
  std::string search;
  std::string editor_id;                                 ///< Whose the following is.
  std::uint32_t open_key = 0;                            ///< The part whose fields are shown.
  float open_height = 0;                                 ///< Of these fields in the last frame.
  std::map<std::string, TypedValue, std::less<>> typed;  ///< By the field's id.
  bool is_discarding = false;
};

struct WorkoutsPage {
  const Ui& ui;
  const Model& model;
  const SignedIn& signed_in;
  const workouts::State& state;

  [[nodiscard]] UnitSystem units() const { return model.settings.units; }
};

/// A workout that is there, and whether one may change it.
struct WorkoutPage {
  const WorkoutsPage& all;
  const workouts::Editor& editor;
  bool may_edit = false;
};

using WorkoutWords = std::span<const texts::workouts::Word>;
/// How people say a word of the API; the word itself when it is a new one.
[[nodiscard]] std::string_view said(const Ui& ui, WorkoutWords words, std::string_view word);
/// Words to pick from, after the one for none of them.
[[nodiscard]] std::vector<MenuItem> word_items(const Ui& ui, WorkoutWords words, std::string_view none = {});
[[nodiscard]] std::vector<MenuItem> zone_items(const Ui& ui, int zones);
[[nodiscard]] Icon workout_icon(std::string_view type);
/// "Z5", as a badge says it.
[[nodiscard]] std::string zone_name(std::string_view zone);

/// A field for a value that is said with its unit. True when it was changed.
struct ValueField {
  std::string id;
  FieldLook look;
  std::string shown;  ///< The value as it is said.
  WorkoutLength (*read)(std::string_view text, UnitSystem units) = nullptr;
};
bool value_field(const WorkoutsPage& page, Form& form, const ValueField& field, WorkoutLength& value);

/// Where they end.
float workout_cards_ui(const WorkoutsPage& page, ImVec2 at, float width, std::span<const Workout* const> shown);
void workout_page_ui(const WorkoutsPage& page, Box box);
void workout_details_ui(const WorkoutPage& page, Form& form);
void workout_blocks_ui(const WorkoutPage& page, Form& form);
/// The fields of a part, below its line.
void workout_step_ui(const WorkoutPage& page, Form& form, const WorkoutStep& step, const std::string& path);

}  // namespace dashboard
