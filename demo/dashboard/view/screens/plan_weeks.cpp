#include "core/format.hpp"
#include "view/chart/block_profile.hpp"
#include "view/screens/plans_parts.hpp"
#include "view/widgets/card.hpp"
#include "view/widgets/choice.hpp"
#include "view/widgets/press.hpp"

namespace dashboard {
namespace {

constexpr float week_title = 30;
constexpr float day_height = 112;
constexpr float profile_height = 24;
constexpr float compact_day_height = 48;
constexpr std::string_view popup_id = "plan.place";
constexpr std::string_view clear_id = "-";

/// "10.5 km", "45:00", or nothing.
std::string amount_of(const PlanWorkout& workout, UnitSystem units) {
  if (workout.distance_meters) return format_distance(*workout.distance_meters, units);
  return workout.duration_seconds ? format_duration(*workout.duration_seconds) : std::string{};
}

struct DayPlace {
  int week = 1;
  int weekday = 0;
  Box box;
};

void filled_day_ui(const Ui& ui, Box content, std::string_view weekday, const PlanWorkout& workout, UnitSystem units) {
  const auto amount = amount_of(workout, units);
  if (Ui::is_compact()) {
    text_in(ui, content.take_left(44), Type::caption, ui.theme.text_faint, weekday);
    text_in(ui, content.take_right(72), Type::small, ui.theme.text_soft, amount, Align::right);
    icon_in(ui, content.take_left(22), icon_of(workout.sport), 15, ui.theme.accent_text);
    return text_in(ui, content, Type::strong, ui.theme.text, workout.name);
  }
  auto head = content.take_top(16);
  icon_in(ui, head.take_right(16), icon_of(workout.sport), 14, ui.theme.accent_text);
  text_in(ui, head, Type::caption, ui.theme.text_faint, weekday);
  content.skip_top(space::tiny);
  auto text = content.take_top(content.height() - profile_height);
  const auto name = Box::at(text.min, text.width(), 2 * line_height(Type::small));
  text.skip_top(lines_in(ui, name, Type::small, ui.theme.text, workout.name) + 2);
  text_in(ui, text.take_top(line_height(Type::caption)), Type::caption, ui.theme.text_soft, amount);
  block_profile(ui, {}, content, workout.profile);
}

void rest_day_ui(const Ui& ui, Box content, std::string_view weekday) {
  if (Ui::is_compact()) {
    text_in(ui, content.take_left(66), Type::caption, ui.theme.text_faint, weekday);
    return text_in(ui, content, Type::small, ui.theme.text_faint, ui.say(texts::plans::rest));
  }
  text_in(ui, content.take_top(16), Type::caption, ui.theme.text_faint, weekday);
  text_in(ui, content.take_top(22), Type::small, ui.theme.text_faint, ui.say(texts::plans::rest));
}

/// A day of the plan; one that may be changed opens the list of workouts.
void day_ui(const PlansPage& page, const DayPlace& place, bool may_edit) {
  const auto& ui = page.ui;
  const auto* workout = page.state.editor.draft.find(place.week, place.weekday);
  const auto weekday = weekday_name(Day{place.weekday - Day{}.weekday()}, ui.language);  // any day of that name
  const auto week = std::to_string(place.week);
  const auto label =
      workout ? ui.say(texts::plans::day_of, {week, weekday, workout->name}) : ui.say(texts::plans::day_empty, {week, weekday});
  const auto id = "plan.day." + week + "." + std::to_string(place.weekday + 1);
  const auto press = press_area(ui, id, "button", label, place.box, {.is_disabled = !may_edit});
  auto& draw = Ui::draw();
  const auto ground = may_edit && press.is_hovered ? ui.theme.hover : workout ? ui.theme.accent_soft : ui.theme.sunken;
  draw.AddRectFilled(place.box.min, place.box.max, ground.packed(), radius::control);
  if (press.is_focused) focus_ring(ui, place.box, radius::control);
  const auto content = place.box.inset(space::small + 2, Ui::is_compact() ? 0 : space::small);
  if (workout) {
    filled_day_ui(ui, content, weekday, *workout, page.model.settings.units);
  } else {
    rest_day_ui(ui, content, weekday);
  }
  if (!may_edit || !press.is_clicked) return;
  auto& view = ui.state.of<PlansView>();
  view.week = place.week;
  view.weekday = place.weekday;
  view.day_box = place.box;
  ImGui::OpenPopup(popup_id.data());
}

/// The workouts of the library to put on the day that was pressed.
void choice_ui(const PlansPage& page) {
  const auto& ui = page.ui;
  if (!ImGui::IsPopupOpen(popup_id.data())) return;
  const auto& view = ui.state.of<PlansView>();
  const auto* current = page.state.editor.draft.find(view.week, view.weekday);
  std::vector<MenuItem> items;
  if (current) items.push_back({std::string{clear_id}, std::string{ui.say(texts::plans::clear_day)}, Icon::x});
  if (const auto* workouts = page.state.editor.workouts.value()) {
    for (const auto& workout : *workouts) items.push_back({workout.id, workout.name, icon_of(workout.sport)});
  }
  const auto picked = choice_list(ui, popup_id, view.day_box, items,
                                  [&](const MenuItem& item) { return current && !current->id.empty() && item.id == current->id; });
  if (!picked) return;
  if (*picked == clear_id) return ui.emit(plans::WorkoutRemoved{view.week, view.weekday});
  ui.emit(plans::WorkoutPlaced{view.week, view.weekday, *picked});
}

float height_of_week() {
  return week_title + (Ui::is_compact() ? days_in_week * (compact_day_height + space::tiny) : day_height) + space::medium;
}

void week_ui(const PlansPage& page, ImVec2 at, float width, int week, bool may_edit) {
  const auto& ui = page.ui;
  auto title = Box::at(at, width, week_title);
  text_in(ui, title, Type::strong, ui.theme.text_soft, ui.say(texts::plans::week_number, {std::to_string(week)}));
  at.y += week_title;
  const float gap = Ui::is_compact() ? space::tiny : space::small;
  const float day_width = Ui::is_compact() ? width : (width - gap * (days_in_week - 1)) / days_in_week;
  for (int weekday = 0; weekday < days_in_week; ++weekday) {
    const auto place = static_cast<float>(weekday);
    const auto box = Ui::is_compact() ? Box::at({at.x, at.y + place * (compact_day_height + gap)}, width, compact_day_height)
                                      : Box::at({at.x + place * (day_width + gap), at.y}, day_width, day_height);
    day_ui(page, {week, weekday, box}, may_edit);
  }
}

}  // namespace

float plan_weeks_ui(const PlansPage& page, ImVec2 at, float width, bool may_edit) {
  const auto& ui = page.ui;
  const int weeks = page.state.editor.draft.weeks;
  constexpr float title_room = 44;
  const float height = title_room + static_cast<float>(weeks) * height_of_week() + 2 * space::large;
  auto content = card(ui, Box::at(at, width, height));
  card_title(ui, content, ui.say(texts::plans::schedule));
  for (int week = 1; week <= weeks; ++week) {
    week_ui(page, content.min, content.width(), week, may_edit);
    content.skip_top(height_of_week());
  }
  choice_ui(page);
  return height;
}

}  // namespace dashboard
