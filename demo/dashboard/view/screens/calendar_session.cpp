#include "core/format.hpp"
#include "core/rights.hpp"
#include "core/texts/calendar.hpp"
#include "view/screens/calendar_parts.hpp"
#include "view/widgets/menu.hpp"
#include "view/widgets/press.hpp"

namespace dashboard {
namespace {

constexpr float drag_begins_points = 6;
constexpr float menu_width = 24;
constexpr float padding = space::small;
constexpr float below_name = 3;
constexpr float figures_height = 16;

float names_height() { return (Ui::is_compact() ? 1 : 2) * line_height(Type::small); }

/// Distance and time, as far as known.
std::string figures_of(const Activity& activity, UnitSystem units) {
  std::string text;
  if (activity.distance_meters && *activity.distance_meters > 0) text = format_distance(*activity.distance_meters, units);
  if (activity.duration_seconds && *activity.duration_seconds > 0)
    text += (text.empty() ? "" : " \u00B7 ") + format_duration(*activity.duration_seconds);
  return text;
}

void draw_session(const Ui& ui, Box box, const Activity& activity, UnitSystem units, bool is_hovered, float room_on_right) {
  const bool is_done = activity.status == ActivityStatus::completed;
  auto& draw = Ui::draw();
  const Color ground = is_done ? ui.theme.accent_soft : is_hovered ? ui.theme.hover : ui.theme.surface;
  draw.AddRectFilled(box.min, box.max, ground.packed(), radius::control);
  draw.AddRect(box.min, box.max, (is_hovered ? ui.theme.line_strong : ui.theme.line).packed(), radius::control);
  auto content = box.inset(10, padding);
  content.skip_right(room_on_right);
  const bool is_skipped = activity.status == ActivityStatus::skipped;
  const Color ink = is_done ? ui.theme.accent_text : is_skipped ? ui.theme.warning.text : ui.theme.text_soft;
  const auto name = Box::at(content.min, content.width(), names_height());
  content.skip_top(lines_in(ui, name, Type::small, is_skipped ? ui.theme.text_faint : ui.theme.text, activity.name) + below_name);
  auto below = content.take_top(figures_height);
  icon_in(ui, below.take_left(figures_height), icon_of(activity.sport), 14, ink);
  below.skip_left(space::tiny);
  text_in(ui, below, Type::caption, ui.theme.text_soft, figures_of(activity, units));
}

/// The days of the week to move to, for those without a mouse.
void menu_ui(const Ui& ui, Box box, const Activity& activity, const CalendarPage& page) {
  const auto id = "calendar.move." + activity.id;
  menu_button(ui, id, box, ui.say(texts::calendar::actions, {activity.name}), [&](float width) {
    for (int i = 0; i < 7; ++i) {
      const Day day{page.state.monday.days + i};
      if (activity.planned_day == day) continue;
      const auto label = ui.say(texts::calendar::move_to, {format_weekday_and_day(day, page.environment().today(), ui.language)});
      if (menu_line(ui, id + "." + iso_text(day), label, width)) ui.emit(calendar::Moved{activity.id, day});
    }
  });
}

/// In the hand: drawn above everything, where the pointer is.
void draw_dragged(const Ui& ui, Box box, const Activity& activity, UnitSystem units) {
  const auto mouse = ImGui::GetMousePos();
  const auto at = Box::at({mouse.x - box.width() / 2, mouse.y - 20}, box.width(), box.height());
  ImGui::SetNextWindowPos(at.min);
  ImGui::SetNextWindowSize(at.size());
  constexpr auto flags = ImGuiWindowFlags_Tooltip | ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                         ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav;
  if (ImGui::Begin("##calendar_drag", nullptr, flags)) draw_session(ui, at, activity, units, true, 0);
  ImGui::End();
}

}  // namespace

float session_height() { return 2 * padding + names_height() + below_name + figures_height; }

void session_ui(const Ui& ui, Box box, const Activity& activity, const CalendarPage& page) {
  const auto units = page.model.settings.units;
  const bool is_movable = may_move(page.signed_in.person, activity, page.signed_in.roster.find(activity.user_id));
  const float right = is_movable ? menu_width : 0;
  auto& dragged = page.view.dragged_id;
  auto area = box;
  const auto menu = area.take_right(right + (is_movable ? 4 : 0)).middle(28);
  const auto press = press_area(ui, "calendar.activity." + activity.id, "link", activity.name, area);
  const bool is_dragged = dragged == activity.id;
  draw_session(ui, box, activity, units, press.is_hovered && !is_dragged, right);
  if (is_movable) menu_ui(ui, menu, activity, page);
  if (press.is_focused) focus_ring(ui, box, radius::control);
  const bool is_mouse = ImGui::GetIO().MouseSource != ImGuiMouseSource_TouchScreen;  // a finger's drag scrolls
  if (is_movable && is_mouse && press.is_held && ImGui::IsMouseDragging(ImGuiMouseButton_Left, drag_begins_points)) dragged = activity.id;
  if (dragged == activity.id) {
    Ui::draw().AddRectFilled(box.min, box.max, ui.theme.surface.faded(0.6F).packed(), radius::control);
    draw_dragged(ui, box, activity, units);
  } else if (press.is_clicked && dragged.empty()) {
    ui.emit(msg::LinkFollowed{activity::Route{activity.id}});
  }
}

}  // namespace dashboard
