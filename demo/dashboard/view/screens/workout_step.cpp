#include <cmath>

#include "core/workout_length.hpp"
#include "view/screens/workouts_parts.hpp"

namespace dashboard {
namespace {

constexpr int pace_zones = 6;
constexpr int heart_zones = 5;

WorkoutLength read_length(std::string_view text, UnitSystem) { return parse_length(text); }

bool times_ui(const WorkoutPage& page, Form& form, WorkoutStep& step, const std::string& path) {
  auto times = step.repeats > 0 ? std::optional<double>{step.repeats} : std::nullopt;
  if (!form.number("workout.times." + std::to_string(step.key),
                   {.label = page.all.ui.say(texts::workouts::times), .error = page.editor.saving.error_of(path + ".block_repeat")}, times,
                   {.least = 1, .most = most_repeats}))
    return false;
  step.repeats = static_cast<int>(times.value_or(0));  // none yet: not to be sent
  return true;
}

bool length_ui(const WorkoutPage& page, Form& form, WorkoutStep& step, const std::string& path) {
  const auto& ui = page.all.ui;
  const auto& saving = page.editor.saving;
  const bool is_odd = step.meters == unreadable || step.seconds == unreadable;
  auto error = is_odd ? ui.say(texts::workouts::block_flaws[0]) : saving.error_of(path + ".block_distance_in_meters");
  if (error.empty()) error = saving.error_of(path + ".block_duration_in_seconds");
  WorkoutLength length{step.meters, step.seconds};
  if (!value_field(page.all, form,
                   {.id = "workout.length." + std::to_string(step.key),
                    .look = {.label = ui.say(texts::workouts::length), .error = error, .hint = ui.say(texts::workouts::length_hint)},
                    .shown = format_length(step, page.all.units()),
                    .read = read_length},
                   length))
    return false;
  set_length(step, length);
  return true;
}

/// The zone, or the watts, that the intensity is told by.
bool effort_ui(const WorkoutPage& page, Form& form, WorkoutStep& step, const std::string& path) {
  const auto& ui = page.all.ui;
  const auto& saving = page.editor.saving;
  const auto key = std::to_string(step.key);
  if (step.intensity_target == "power") {
    const bool was_edited = form.number("workout.watts." + key,
                                        {.label = ui.say(texts::workouts::watts), .error = saving.error_of(path + ".block_power_watts")},
                                        step.watts, {.unit = "W", .least = 1, .most = most_watts});
    if (step.watts) step.watts = std::round(*step.watts);
    return was_edited;
  }
  const bool is_heart = step.intensity_target == "heartrate";
  return form.select("workout.zone." + key,
                     {.label = ui.say(is_heart ? texts::workouts::heart_zone : texts::workouts::zone),
                      .error = saving.error_of(path + (is_heart ? ".block_heart_rate_zone" : ".block_pace"))},
                     zone_items(ui, is_heart ? heart_zones : pace_zones), is_heart ? step.heart_zone : step.pace_zone);
}

}  // namespace

void workout_step_ui(const WorkoutPage& page, Form& form, const WorkoutStep& shown, const std::string& path) {
  const auto& ui = page.all.ui;
  const auto key = std::to_string(shown.key);
  WorkoutBlock block;
  WorkoutStep& step = block;
  step = shown;
  bool was_edited = false;
  if (step.type == repeat_type) {
    was_edited = times_ui(page, form, step, path);
  } else {
    form.row(step.repeats == 1 ? 4 : 5);
    was_edited =
        form.select("workout.type." + key, {.label = ui.say(texts::workouts::part)}, word_items(ui, texts::workouts::parts), step.type);
    was_edited |= length_ui(page, form, step, path);
    // One part alone is repeated by a repeat; what came otherwise can be changed here.
    if (step.repeats != 1) was_edited |= times_ui(page, form, step, path);
    if (form.select("workout.intensity." + key, {.label = ui.say(texts::workouts::intensity)}, word_items(ui, texts::workouts::intensities),
                    step.intensity_target)) {
      was_edited = true;  // what it was told by before means nothing any more
      step.pace_zone.clear();
      step.heart_zone.clear();
      step.watts.reset();
    }
    was_edited |= effort_ui(page, form, step, path);
  }
  if (was_edited) ui.emit(workouts::BlocksEdited{{BlockEdit::Kind::replace, shown.key, std::move(block)}});
}

}  // namespace dashboard
