#pragma once

#include "view/widgets/text_field.hpp"

namespace dashboard {

struct TextAreaLook {
  bool is_invalid = false;
  bool takes_focus = false;  ///< This frame.
};

/// How high the box of so many lines is.
[[nodiscard]] float text_area_height(int lines);
/// Several lines of text to type into, which break where they reach the edge. Escape leaves it and keeps what was written; undo and redo go
/// by words. True when the person has changed the text.
bool text_area(const Ui& ui, std::string_view id, Box box, std::string_view name, std::string& text, TextAreaLook look = {});

}  // namespace dashboard
