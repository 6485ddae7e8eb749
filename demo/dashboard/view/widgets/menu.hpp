#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "view/text.hpp"

namespace dashboard {

/// A chip that is on or off; returns true when it was pressed.
bool toggle_chip(const Ui& ui, std::string_view id, Box box, Icon icon, std::string_view label, bool is_on);
[[nodiscard]] float chip_width(const Ui& ui, std::string_view label);

inline constexpr float menu_padding = 6;

struct MenuItem {
  std::string id;  ///< Ends the widget's id; what `chosen` is compared with.
  std::string label;
  std::optional<Icon> icon = std::nullopt;
};

/// A chip that opens a list to pick from, with a field to narrow long lists. Shows `title` while nothing is picked.
/// Returns the id that was picked; the empty id stands for "all".
std::optional<std::string> menu_chip(const Ui& ui, std::string_view id, Box box, Icon icon, std::string_view title,
                                     std::string_view all_label, const std::vector<MenuItem>& items, const std::string& chosen);

/// A soft edge around a popup: rings that fade outwards.
void popup_shadow(Box window, float rounding);

/// Draws a list of things to do below (or above) an anchor. Open it with ImGui::OpenPopup(id).
/// `content` draws inside a column of the given width and returns its height.
void popup_menu(const Ui& ui, std::string_view id, Box anchor, float width, const std::function<void(float width)>& content);
/// The same as a sheet of the screen's width that stands on `bottom`, for thumbs.
void sheet_menu(const Ui& ui, std::string_view id, float bottom, const std::function<void(float width)>& content);
/// A line of such a list; true when it was pressed, which closes the list.
struct MenuLine {
  std::optional<Icon> icon = std::nullopt;
  bool is_chosen = false;
  bool is_dangerous = false;
  bool is_next = false;          ///< What Enter would pick.
  bool stays_open = false;       ///< Several can be picked, one after the other.
  std::string_view remark = {};  ///< On the right: a key, a count.
};
bool menu_line(const Ui& ui, std::string_view id, std::string_view label, float width, MenuLine look = {});

/// Three dots that open a menu of what one can do with something.
void menu_button(const Ui& ui, std::string_view id, Box box, std::string_view name, const std::function<void(float width)>& content);

}  // namespace dashboard
