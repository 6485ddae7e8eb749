#pragma once

#include <array>

#include "view/color.hpp"

namespace dashboard {

/// A tone that carries meaning.
struct Tone {
  Color text;  ///< Readable on `soft` and on the surface.
  Color soft;  ///< Ground of badges.
  Color mark;  ///< Bars and dots, which may be brighter than text.
};

struct Theme {
  bool is_dark = false;

  // Grounds, from the back to the front.
  Color canvas;   ///< Behind the cards.
  Color surface;  ///< Cards, bars, menus.
  Color sunken;   ///< Tracks of bars and switches, heads of tables.
  Color hover;
  Color selected;
  Color line;
  Color line_strong;

  Color text;
  Color text_soft;
  Color text_faint;

  Color accent;  ///< Fill of what one should press.
  Color accent_hover;
  Color on_accent;
  Color accent_text;  ///< Links and marks on a surface.
  Color accent_soft;

  Tone neutral;
  Tone good;
  Tone warning;
  Tone danger;
  Color danger_fill;  ///< Of a button that destroys something.
  Color danger_fill_hover;

  Color chart;       ///< Bars and the first line.
  Color chart_soft;  ///< Its bars when another one is looked at.
  Color chart_second;
  Color chart_third;
  Color grid;

  std::array<Tone, 6> avatars;
};

[[nodiscard]] const Theme& light_theme();
[[nodiscard]] const Theme& dark_theme();

/// The colour of a training zone, from the quiet first to the hottest sixth; 0 is a zone not known.
[[nodiscard]] Color zone_color(const Theme& theme, int zone);

// Distances, in points: multiples of four.
namespace space {
inline constexpr float tiny = 4;
inline constexpr float small = 8;
inline constexpr float medium = 12;
inline constexpr float large = 16;
inline constexpr float huge = 24;
}  // namespace space

namespace radius {
inline constexpr float small = 6;
inline constexpr float control = 8;
inline constexpr float card = 12;
}  // namespace radius

inline constexpr float control_height = 36;
inline constexpr float compact_width = 720;  ///< Below it the layout is that of a phone.

/// What ImGui itself draws (text fields, scroll bars, menus) in the colours of the theme.
void apply_style(const Theme& theme);

}  // namespace dashboard
