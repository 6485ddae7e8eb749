#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "view/text.hpp"

namespace dashboard {

struct DialogLook {
  std::string_view title;
  float width = 460;
};

/// A window above everything else that keeps keyboard and pointer to itself until it is closed: by its cross, by Esc, or by a
/// click beside it. On a phone it is a sheet at the bottom. `content` draws in a column as wide as it is given and returns
/// its height; footers with buttons are part of it (`dialog_buttons`). Call it in every frame in which it shall be open.
/// True when the person wants it closed.
bool dialog(const Ui& ui, std::string_view id, const DialogLook& look, const std::function<float(Box column)>& content);

/// The same from the right edge, as high as the screen: for looking something up or editing beside the page.
bool drawer(const Ui& ui, std::string_view id, const DialogLook& look, const std::function<float(Box column)>& content);

enum class Answer : std::uint8_t { cancel, accept };

struct DialogButtons {
  std::string_view accept;
  bool is_busy = false;
  bool is_disabled = false;
  bool is_dangerous = false;
};
/// "Cancel" and what the dialog is for, at its right lower end. Their height is `dialog_buttons_height`.
std::optional<Answer> dialog_buttons(const Ui& ui, std::string_view id, Box column, float y, const DialogButtons& look);
inline constexpr float dialog_buttons_height = control_height + space::large;

/// Asks once more before what cannot be undone.
std::optional<Answer> confirm_dialog(const Ui& ui, std::string_view id, std::string_view title, std::string_view text,
                                     std::string_view action, bool is_busy = false);

}  // namespace dashboard
