#include "view/screens/activity_form.hpp"

#include <array>

#include "core/format.hpp"
#include "core/texts/activity.hpp"
#include "core/texts/widgets.hpp"
#include "view/screens.hpp"
#include "view/widgets/dialog.hpp"
#include "view/widgets/form.hpp"
#include "view/widgets/segmented.hpp"

namespace dashboard {
namespace {

namespace say = texts::activity;

constexpr std::array all_fields{activity_field::name,       activity_field::sport,    activity_field::day,
                                activity_field::start,      activity_field::distance, activity_field::duration,
                                activity_field::heart_rate, activity_field::effort,   activity_field::review};

std::vector<MenuItem> sport_items(const Ui& ui) {
  std::vector<MenuItem> items;
  for (int i = 0; i < static_cast<int>(Sport::other); ++i) {
    const auto sport = static_cast<Sport>(i);
    items.push_back({std::string{name_of(sport)}, std::string{ui.say(say::sports[static_cast<std::size_t>(i)])}, icon_of(sport)});
  }
  return items;
}

/// What a device measures and a person types instead.
void measured_ui(const Ui& ui, Form& form, const std::string& id, const ActivityFormLook& look, ActivityInput& input) {
  const auto error = [&](std::string_view field) { return look.submission.error_of(field); };
  form.row(2);
  form.select(id + ".sport", {.label = ui.say(say::sport), .error = error(activity_field::sport)}, sport_items(ui), input.sport);
  form.date(id + ".date", {.label = ui.say(say::date), .error = error(activity_field::day), .is_required = true}, input.day, look.today);
  if (!input.is_planned) {
    form.row(2);
    form.text(id + ".start",
              {.label = ui.say(say::start), .error = error(activity_field::start), .hint = ui.say(say::start_hint), .is_required = true},
              input.clock);
    form.number(id + ".heart_rate", {.label = ui.say(say::average_heart_rate), .error = error(activity_field::heart_rate)},
                input.heart_rate, {.unit = "bpm", .least = 0, .most = 300});
  }
  form.row(2);
  form.number(id + ".distance", {.label = ui.say(say::distance), .error = error(activity_field::distance)}, input.distance,
              {.unit = distance_unit(look.units), .least = 0, .most = 10'000, .decimals = 2});
  form.text(id + ".duration",
            {.label = ui.say(say::duration), .error = error(activity_field::duration), .hint = ui.say(say::duration_hint)}, input.duration);
}

}  // namespace

FormAnswer activity_dialog(const Ui& ui, std::string_view dialog_id, const ActivityFormLook& look, ActivityInput& input) {
  const std::string id{dialog_id};
  const auto error = [&](std::string_view field) { return look.submission.error_of(field); };
  std::optional<Answer> answer;
  const bool wants_closed = dialog(ui, id, {.title = look.title, .width = 520}, [&](Box column) {
    Form form{ui, column};
    if (look.is_new) {
      const auto line = form.take(segmented_height + space::small);
      const int pressed = segmented(ui, id + ".kind", line.min, say::kinds, input.is_planned ? 1 : 0);
      if (pressed >= 0) input.is_planned = pressed == 1;
    }
    const bool appears = ImGui::IsWindowAppearing();
    form.text(id + ".name", {.label = ui.say(say::name), .error = error(activity_field::name), .is_required = true, .takes_focus = appears},
              input.name);
    if (look.is_manual) {
      measured_ui(ui, form, id, look, input);
    } else {
      form.remark(ui.say(say::from_device));
    }
    if (!input.is_planned) {
      form.number(id + ".effort", {.label = ui.say(say::effort), .error = error(activity_field::effort), .hint = ui.say(say::effort_hint)},
                  input.effort, {.least = 0, .most = 10});
      form.area(id + ".review", {.label = ui.say(say::review), .error = error(activity_field::review)}, input.review, 3);
    }
    form.refusal(look.submission, all_fields);
    answer = dialog_buttons(ui, id, column, form.bottom(), {.accept = ui.say(texts::widgets::save), .is_busy = look.submission.is_busy()});
    return form.bottom() - column.min.y + dialog_buttons_height;
  });
  if (wants_closed || answer == Answer::cancel) return FormAnswer::cancelled;
  return answer == Answer::accept ? FormAnswer::submitted : FormAnswer::none;
}

}  // namespace dashboard
