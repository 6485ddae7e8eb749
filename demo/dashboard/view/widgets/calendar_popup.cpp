#include "view/widgets/calendar_popup.hpp"

#include "core/texts/widgets.hpp"

#include <string>

#include "core/format.hpp"
#include "view/widgets/button.hpp"
#include "view/widgets/menu.hpp"
#include "view/widgets/press.hpp"

namespace dashboard {
namespace {

constexpr float cell = 36;
constexpr float names_height = 24;
constexpr int days_a_week = 7;
constexpr int weeks_shown = 6;

/// Where the keyboard stands; the month that holds it is the one on the screen.
struct CalendarView {
  Day cursor;
};

/// Taken from ImGui, which would leave the grid.
bool pressed(ImGuiKey key) {
  return ImGui::Shortcut(key, ImGuiInputFlags_Repeat | ImGuiInputFlags_RouteGlobal | ImGuiInputFlags_RouteOverFocused);
}

void move_cursor(Day& cursor) {
  const Day before = cursor;
  if (pressed(ImGuiKey_LeftArrow)) cursor.days -= 1;
  if (pressed(ImGuiKey_RightArrow)) cursor.days += 1;
  if (pressed(ImGuiKey_UpArrow)) cursor.days -= days_a_week;
  if (pressed(ImGuiKey_DownArrow)) cursor.days += days_a_week;
  if (pressed(ImGuiKey_PageUp)) cursor = cursor.first_of_month(-1);
  if (pressed(ImGuiKey_PageDown)) cursor = cursor.first_of_month(1);
  if (cursor != before) ImGui::SetNavCursorVisible(true);  // after a mouse has opened the month, too
}

void head_ui(const Ui& ui, std::string_view id, Box line, Day& cursor) {
  const auto back = line.take_left(cell);
  const auto forth = line.take_right(cell);
  if (icon_button(ui, std::string{id} + ".back", back, Icon::chevron_left, ui.say(texts::widgets::month_before)))
    cursor = cursor.first_of_month(-1);
  if (icon_button(ui, std::string{id} + ".forth", forth, Icon::chevron_right, ui.say(texts::widgets::month_after)))
    cursor = cursor.first_of_month(1);
  text_in(ui, line, Type::strong, ui.theme.text, format_month(cursor, ui.language), Align::center);
}

struct DayMarks {
  bool is_hovered = false;
  bool is_cursor = false;
  bool is_chosen = false;
  bool is_today = false;
  bool is_outside = false;  ///< Of the month that is shown.
};

void day_ui(const Ui& ui, Box box, Day day, DayMarks marks) {
  const auto disc = box.inset(2);
  auto& draw = Ui::draw();
  if (marks.is_chosen || marks.is_hovered)
    draw.AddRectFilled(disc.min, disc.max, (marks.is_chosen ? ui.theme.accent : ui.theme.sunken).packed(), radius::control);
  if (marks.is_cursor) draw.AddRect(disc.min, disc.max, ui.theme.accent_text.packed(), radius::control, 0, 1.5F);
  Color ink = marks.is_outside ? ui.theme.text_faint : ui.theme.text;
  if (marks.is_today) ink = ui.theme.accent_text;
  if (marks.is_chosen) ink = ui.theme.on_accent;
  text_in(ui, box, marks.is_today ? Type::strong : Type::body, ink, std::to_string(day.day_of_month()), Align::center);
}

/// One item for all days: the Tab key reaches the month once, arrows move inside it. Each day says for itself what it is.
std::optional<Day> grid_ui(const Ui& ui, std::string_view id, Box grid, CalendarView& view, Day chosen, Day today) {
  if (ImGui::IsWindowAppearing()) take_keyboard();
  ImGui::SetCursorScreenPos(grid.min);
  const bool is_clicked = ImGui::InvisibleButton((std::string{id} + ".days").c_str(), grid.size(), ImGuiButtonFlags_EnableNav);
  const bool is_pointed_at = ImGui::IsItemHovered();
  const bool has_keyboard = ImGui::IsItemFocused();
  if (has_keyboard) move_cursor(view.cursor);
  const bool shows_cursor = has_keyboard && ImGui::GetIO().NavVisible;
  const Day first = view.cursor.first_of_month().monday();
  const ImVec2 mouse = ImGui::GetMousePos();
  std::optional<Day> picked;
  for (int i = 0; i < days_a_week * weeks_shown; ++i) {
    const Day day{first.days + i};
    const auto day_id = std::string{id} + "." + std::to_string(day.days);
    const auto box = Box::at(
        {grid.min.x + static_cast<float>(i % days_a_week) * cell, grid.min.y + static_cast<float>(i / days_a_week) * cell}, cell, cell);
    const bool is_cursor = day == view.cursor;
    const bool is_hovered = is_pointed_at && box.contains(mouse);
    ui.note(day_id, "option", format_weekday_and_day(day, today, ui.language), box,
            {.is_checked = day == chosen, .is_focused = has_keyboard && is_cursor});
    day_ui(ui, box, day, {is_hovered, shows_cursor && is_cursor, day == chosen, day == today, day.month() != view.cursor.month()});
    if (is_clicked && (shows_cursor ? is_cursor : is_hovered)) picked = day;
    if (ui.state.take_press(day_id)) picked = day;
    if (ui.state.take_focus(day_id)) {
      view.cursor = day;
      ImGui::SetKeyboardFocusHere(-1);
    }
  }
  return picked;
}

}  // namespace

std::optional<Day> calendar_popup(const Ui& ui, std::string_view id, Box anchor, Day chosen, Day today) {
  std::optional<Day> picked;
  popup_menu(ui, id, anchor, days_a_week * cell, [&](float width) {
    auto& view = ui.state.of<CalendarView>();
    if (ImGui::IsWindowAppearing()) view.cursor = chosen == Day{} ? today : chosen;
    auto area = Box::at(ImGui::GetCursorScreenPos(), width, cell * (weeks_shown + 1) + names_height);
    head_ui(ui, id, area.take_top(cell), view.cursor);
    auto names = area.take_top(names_height);
    const Day monday = today.monday();
    for (int i = 0; i < days_a_week; ++i)
      text_in(ui, names.take_left(cell), Type::caption, ui.theme.text_faint, weekday_name(Day{monday.days + i}, ui.language),
              Align::center);
    picked = grid_ui(ui, id, area, view, chosen, today);
    ImGui::SetCursorScreenPos(area.max);
    ImGui::Dummy({0, 0});
    if (picked) ImGui::CloseCurrentPopup();
  });
  return picked;
}

}  // namespace dashboard
