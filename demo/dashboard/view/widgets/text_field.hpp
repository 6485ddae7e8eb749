#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "view/text.hpp"

namespace dashboard {

/// How often a caret appears and goes.
inline constexpr float caret_blink_seconds = 0.4F;

struct TextFieldLook {
  std::string_view hint = {};
  std::optional<Icon> icon = std::nullopt;
  bool is_password = false;  ///< Shows dots.
  bool is_invalid = false;
  bool takes_focus = false;  ///< This frame.
  float room_on_right = 0;   ///< Left free for a button inside the field.
};

struct TextFieldEvents {
  bool was_edited = false;
  bool was_entered = false;  ///< The Enter key.
  bool is_active = false;    ///< The caret stands in it.
};

/// One line of text to type into.
TextFieldEvents text_field(const Ui& ui, std::string_view id, Box box, std::string_view name, std::string& text, TextFieldLook look = {});

}  // namespace dashboard
