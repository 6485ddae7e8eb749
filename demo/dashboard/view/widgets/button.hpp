#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "view/text.hpp"

namespace dashboard {

enum class ButtonKind : std::uint8_t { primary, secondary, quiet, danger };

struct ButtonLook {
  ButtonKind kind = ButtonKind::secondary;
  std::optional<Icon> icon = std::nullopt;
  bool is_busy = false;  ///< Shows a spinner and takes no clicks.
  bool is_disabled = false;
};

/// Width that fits a button's icon and label.
[[nodiscard]] float button_width(const Ui& ui, std::string_view label, bool has_icon);
/// True when it was pressed.
bool button(const Ui& ui, std::string_view id, Box box, std::string_view label, ButtonLook look = {});
/// A square button with an icon alone; `name` says what it does, in a tooltip too.
bool icon_button(const Ui& ui, std::string_view id, Box box, Icon icon, std::string_view name, bool is_busy = false);

}  // namespace dashboard
