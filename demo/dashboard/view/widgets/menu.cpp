#include "view/widgets/menu.hpp"

#include <cmath>

#include "view/widgets/button.hpp"
#include "view/widgets/choice.hpp"
#include "view/widgets/press.hpp"

namespace dashboard {
namespace {

constexpr float line_of_menu = 34;
constexpr float menu_rounding = 10;
constexpr float icon_size = 15;

void chip_ground(const Ui& ui, Box box, bool is_on, const Press& press) {
  auto& draw = Ui::draw();
  const Color fill = is_on ? ui.theme.accent_soft : press.is_hovered ? ui.theme.hover : ui.theme.surface;
  draw.AddRectFilled(box.min, box.max, fill.packed(), radius::control);
  draw.AddRect(box.min, box.max, (is_on ? ui.theme.accent_text : ui.theme.line_strong).packed(), radius::control);
  if (press.is_focused) focus_ring(ui, box, radius::control);
}

std::string_view label_of(const std::vector<MenuItem>& items, const std::string& id) {
  for (const auto& item : items) {
    if (item.id == id) return item.label;
  }
  return id;
}

}  // namespace

void popup_shadow(Box window, float rounding) {
  constexpr int rings = 12;
  auto& draw = Ui::draw();
  draw.PushClipRectFullScreen();
  for (int i = 1; i <= rings; ++i) {
    const auto distance = static_cast<float>(i);
    const float fade = 1 - distance / (rings + 1);
    const auto ring = window.inset(-distance).moved(0, 2);
    draw.AddRect(ring.min, ring.max, Color{0x0B1020, 0.07F * fade * fade}.packed(), rounding + distance, 0, 1.5F);
  }
  draw.PopClipRect();
}

float chip_width(const Ui& ui, std::string_view label) {
  return std::ceil(text_width(ui, Type::small, label)) + icon_size + 6 + 2 * space::medium;
}

bool toggle_chip(const Ui& ui, std::string_view id, Box box, Icon icon, std::string_view label, bool is_on) {
  const auto press = press_area(ui, id, "checkbox", label, box);
  chip_ground(ui, box, is_on, press);
  const Color ink = is_on ? ui.theme.accent_text : ui.theme.text_soft;
  auto content = box.inset(space::medium, 0);
  icon_in(ui, content.take_left(icon_size), icon, icon_size, ink);
  content.skip_left(6);
  text_in(ui, content, Type::small, is_on ? ui.theme.accent_text : ui.theme.text, label);
  return press.is_clicked;
}

std::optional<std::string> menu_chip(const Ui& ui, std::string_view id, Box box, Icon icon, std::string_view title,
                                     std::string_view all_label, const std::vector<MenuItem>& items, const std::string& chosen) {
  const bool is_on = !chosen.empty();
  const auto label = is_on ? label_of(items, chosen) : title;
  const auto press = press_area(ui, id, "combobox", label, box);
  chip_ground(ui, box, is_on, press);
  const Color ink = is_on ? ui.theme.accent_text : ui.theme.text_soft;
  auto content = box.inset(space::medium, 0);
  icon_in(ui, content.take_left(icon_size), icon, icon_size, ink);
  content.skip_left(6);
  icon_in(ui, content.take_right(icon_size), Icon::chevron_down, icon_size, ink);
  content.skip_right(space::tiny);
  text_in(ui, content, Type::small, is_on ? ui.theme.accent_text : ui.theme.text, label);

  if (press.is_clicked) ImGui::OpenPopup(std::string{id}.c_str());
  std::vector<MenuItem> lines{{"", std::string{all_label}}};
  lines.insert(lines.end(), items.begin(), items.end());
  return choice_list(ui, id, box, lines, [&](const MenuItem& item) { return item.id == chosen; });
}

namespace {

/// A popup with the menu's looks, where the caller has put it.
void menu_window(std::string_view id, float width, const std::function<void(float)>& content) {
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{menu_padding, menu_padding});
  ImGui::PushStyleVar(ImGuiStyleVar_PopupRounding, menu_rounding);
  if (ImGui::BeginPopup(std::string{id}.c_str(), ImGuiWindowFlags_NoMove)) {
    popup_shadow(Box::at(ImGui::GetWindowPos(), ImGui::GetWindowWidth(), ImGui::GetWindowHeight()), menu_rounding);
    content(width);
    ImGui::EndPopup();
  }
  ImGui::PopStyleVar(2);
}

}  // namespace

void popup_menu(const Ui&, std::string_view id, Box anchor, float width, const std::function<void(float)>& content) {
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  const float full_width = width + 2 * menu_padding;
  // Below the anchor's left end, or its right end on the right of the screen.
  const float wanted_x = anchor.center().x > screen.x * 0.66F ? anchor.max.x - full_width : anchor.min.x;
  const float x = std::clamp(wanted_x, space::small, std::max(space::small, screen.x - full_width - space::small));
  constexpr float enough = 260;
  const float below = screen.y - anchor.max.y;
  const bool goes_up = below < enough && anchor.min.y > below;
  if (goes_up) {
    ImGui::SetNextWindowPos({std::round(x), std::round(anchor.min.y - 6)}, ImGuiCond_Always, {0, 1});
  } else {
    ImGui::SetNextWindowPos({std::round(x), std::round(anchor.max.y + 6)});
  }
  const float room = goes_up ? anchor.min.y : below;
  ImGui::SetNextWindowSizeConstraints({full_width, 0}, {full_width, std::max(160.0F, std::min(420.0F, room - 24))});
  menu_window(id, width, content);
}

void sheet_menu(const Ui&, std::string_view id, float bottom, const std::function<void(float)>& content) {
  const float full_width = ImGui::GetIO().DisplaySize.x - 2 * space::small;
  ImGui::SetNextWindowPos({space::small, bottom - space::small}, ImGuiCond_Always, {0, 1});
  ImGui::SetNextWindowSizeConstraints({full_width, 0}, {full_width, std::max(160.0F, bottom - 2 * space::small)});
  menu_window(id, full_width - 2 * menu_padding, content);
}

bool menu_line(const Ui& ui, std::string_view id, std::string_view label, float width, MenuLine look) {
  const auto box = Box::at(ImGui::GetCursorScreenPos(), width, line_of_menu);
  const auto press = press_area(ui, id, "menuitem", label, box, {.is_checked = look.is_chosen ? std::optional{true} : std::nullopt});
  if (press.is_hovered || press.is_focused || look.is_next)
    Ui::draw().AddRectFilled(box.min, box.max, ui.theme.sunken.packed(), radius::small);
  auto inner = box.inset(10, 0);
  if (look.icon) {
    icon_in(ui, inner.take_left(16), *look.icon, 16, look.is_dangerous ? ui.theme.danger.text : ui.theme.text_soft);
    inner.skip_left(space::small);
  }
  if (look.is_chosen) icon_in(ui, inner.take_right(16), Icon::check, 15, ui.theme.accent_text);
  if (!look.remark.empty())
    text_in(ui, inner.take_right(text_width(ui, Type::small, look.remark) + 1), Type::small, ui.theme.text_faint, look.remark);
  text_in(ui, inner, Type::body, look.is_dangerous ? ui.theme.danger.text : ui.theme.text, label);
  if (press.is_clicked && !look.stays_open) ImGui::CloseCurrentPopup();
  return press.is_clicked;
}

void menu_button(const Ui& ui, std::string_view id, Box box, std::string_view name, const std::function<void(float)>& content) {
  constexpr float width = 200;
  if (icon_button(ui, id, box, Icon::ellipsis_vertical, name)) ImGui::OpenPopup(std::string{id}.c_str());
  popup_menu(ui, id, box, width, content);
}

}  // namespace dashboard
