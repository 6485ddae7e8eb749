#include <array>

#include "core/activity_input.hpp"
#include "core/format.hpp"
#include "core/text.hpp"
#include "view/screens/workouts_parts.hpp"

namespace dashboard {
namespace {

constexpr int pace_zones = 6;

WorkoutLength unreadable_time() { return {.meters = std::nullopt, .seconds = unreadable}; }

WorkoutLength read_distance(std::string_view text, UnitSystem) {
  const auto length = parse_length(text);
  return {.meters = length.seconds ? std::optional{unreadable} : length.meters, .seconds = std::nullopt};
}

WorkoutLength read_duration(std::string_view text, UnitSystem) {
  const auto length = parse_length(text);
  return length.meters ? unreadable_time() : length;
}

/// Of the person's own unit; kept as the API has it, by the kilometer.
WorkoutLength read_pace(std::string_view text, UnitSystem units) {
  if (is_blank(text)) return {};
  const auto seconds = parse_pace(trimmed(text));
  if (!seconds) return unreadable_time();
  return {.meters = std::nullopt, .seconds = *seconds * meters_per_kilometer / meters_per_unit(units)};
}

/// What is wrong with a value: as it is typed, or else what was said when it was to be saved.
std::string_view error_of(const WorkoutPage& page, std::optional<double> value, std::string_view field, const Text& odd) {
  return value == unreadable ? page.all.ui.say(odd) : page.editor.saving.error_of(field);
}

bool targets_ui(const WorkoutPage& page, Form& form, WorkoutDetails& details) {
  const auto& ui = page.all.ui;
  const auto units = page.all.units();
  const bool is_fixed = !page.may_edit;
  const auto usual = [](std::optional<double> value) { return value && *value > 0; };
  form.row(4);
  WorkoutLength distance{.meters = details.meters, .seconds = std::nullopt};
  bool was_edited = value_field(page.all, form,
                                {.id = "workout.distance",
                                 .look = {.label = ui.say(texts::workouts::distance),
                                          .error = error_of(page, details.meters, workout_field::distance, texts::workouts::distance_odd),
                                          .hint = ui.say(texts::workouts::distance_hint),
                                          .is_disabled = is_fixed},
                                 .shown = usual(details.meters) ? format_short_distance(*details.meters, units) : std::string{},
                                 .read = read_distance},
                                distance);
  WorkoutLength duration{.meters = std::nullopt, .seconds = details.seconds};
  was_edited |= value_field(page.all, form,
                            {.id = "workout.duration",
                             .look = {.label = ui.say(texts::workouts::duration),
                                      .error = error_of(page, details.seconds, workout_field::duration, texts::workouts::duration_odd),
                                      .hint = ui.say(texts::workouts::duration_hint),
                                      .is_disabled = is_fixed},
                             .shown = usual(details.seconds) ? format_duration(*details.seconds) : std::string{},
                             .read = read_duration},
                            duration);
  WorkoutLength pace{.meters = std::nullopt, .seconds = details.pace_seconds};
  constexpr double usual_seconds = 300;
  const auto example = format_pace(usual_seconds, units);
  was_edited |= value_field(page.all, form,
                            {.id = "workout.pace",
                             .look = {.label = ui.say(texts::workouts::pace),
                                      .error = error_of(page, details.pace_seconds, workout_field::pace, texts::workouts::pace_odd),
                                      .hint = ui.say(texts::workouts::pace_hint, {example}),
                                      .is_disabled = is_fixed},
                             .shown = usual(details.pace_seconds) ? format_pace_figure(*details.pace_seconds, units) : std::string{},
                             .read = read_pace},
                            pace);
  was_edited |= form.select(
      "workout.zone",
      {.label = ui.say(texts::workouts::zone), .error = page.editor.saving.error_of(workout_field::pace_zone), .is_disabled = is_fixed},
      zone_items(ui, pace_zones), details.pace_zone);
  details.meters = distance.meters;
  details.seconds = duration.seconds;
  details.pace_seconds = pace.seconds;
  return was_edited;
}

}  // namespace

void workout_details_ui(const WorkoutPage& page, Form& form) {
  const auto& ui = page.all.ui;
  const auto& saving = page.editor.saving;
  const bool is_fixed = !page.may_edit;
  WorkoutDetails details = page.editor.draft;
  form.section(ui.say(texts::workouts::details));
  if (is_fixed) form.remark(ui.say(texts::workouts::fixed));
  form.row(3);
  bool was_edited = form.text("workout.name",
                              {.label = ui.say(texts::workouts::name),
                               .error = saving.error_of(workout_field::name),
                               .is_required = true,
                               .is_disabled = is_fixed,
                               .takes_focus = page.editor.is_new() && ui.state.is_route_new},
                              details.name)
                        .was_edited;
  was_edited |= form.select(
      "workout.sport", {.label = ui.say(texts::workouts::sport), .error = saving.error_of(workout_field::type), .is_disabled = is_fixed},
      word_items(ui, texts::workouts::sports), details.type);
  was_edited |= form.select(
      "workout.kind", {.label = ui.say(texts::workouts::kind), .error = saving.error_of(workout_field::sub_type), .is_disabled = is_fixed},
      word_items(ui, texts::workouts::kinds, ui.say(texts::workouts::no_kind)), details.sub_type);
  was_edited |= form.area("workout.description",
                          {.label = ui.say(texts::workouts::description), .error = saving.error_of(workout_field::description)},
                          details.description, 2);
  was_edited |= targets_ui(page, form, details);
  constexpr std::array fields{workout_field::name,     workout_field::description, workout_field::type, workout_field::sub_type,
                              workout_field::distance, workout_field::duration,    workout_field::pace, workout_field::pace_zone};
  form.refusal(saving, fields);
  if (was_edited) ui.emit(workouts::DetailsEdited{std::move(details)});
}

}  // namespace dashboard
