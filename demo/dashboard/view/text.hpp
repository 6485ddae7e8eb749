#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/soft_lines.hpp"
#include "view/box.hpp"
#include "view/icon.hpp"
#include "view/ui.hpp"

namespace dashboard {

/// The type scale. Each step has one use; nothing else sets a size.
enum class Type : std::uint8_t {
  caption,  ///< 11.5: units, axis labels, heads of columns
  small,    ///< 13: secondary lines
  body,     ///< 14
  strong,   ///< 14, semibold: names, labels of buttons
  title,    ///< 15, semibold: heads of cards
  figure,   ///< 22, semibold: key figures
  heading,  ///< 22, semibold: heads of pages
  display,  ///< 28, semibold: the sign-in page
};

enum class Align : std::uint8_t { left, center, right };

[[nodiscard]] float line_height(Type type);
[[nodiscard]] float text_width(const Ui& ui, Type type, std::string_view text);
/// Height of a text broken into lines of the given width.
[[nodiscard]] float wrapped_height(const Ui& ui, Type type, std::string_view text, float width);

/// At a point: the upper left corner of the line.
void text_at(const Ui& ui, ImVec2 position, Type type, Color color, std::string_view text);
/// On one line in the middle of a box; what does not fit ends in an ellipsis.
void text_in(const Ui& ui, Box box, Type type, Color color, std::string_view text, Align align = Align::left);
/// The same with a smaller unit after a figure: "10.5 km".
void figure_in(const Ui& ui, Box box, Type type, std::string_view figure, std::string_view unit, Align align = Align::left);
/// A name and, below it in smaller letters, what one should know of it; both in the middle of a box.
void two_lines_in(const Ui& ui, Box box, std::string_view name, std::string_view below);
/// Broken into lines; returns the height used.
float wrapped_text(const Ui& ui, ImVec2 position, float width, Type type, Color color, std::string_view text, Align align = Align::left);
/// Broken into as many lines as the box is high, at its top; what does not fit ends in an ellipsis. Returns the height used.
float lines_in(const Ui& ui, Box box, Type type, Color color, std::string_view text);
/// In the middle of a box.
void icon_in(const Ui& ui, Box box, Icon icon, float size, Color color);

/// How wide characters are in a font.
[[nodiscard]] Advance advance_in(ImFontBaked* font);

/// The font and size of a step, for what ImGui itself writes.
void push_type(const Ui& ui, Type type);
void pop_type();

}  // namespace dashboard
