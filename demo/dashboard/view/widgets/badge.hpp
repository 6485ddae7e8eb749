#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/athlete.hpp"
#include "view/text.hpp"

namespace dashboard {

inline constexpr float badge_height = 22;

[[nodiscard]] float badge_width(const Ui& ui, std::string_view text);
/// A pill with a word; returns its width. `left_middle` is the middle of its left side.
float badge(const Ui& ui, ImVec2 left_middle, Tone tone, std::string_view text);
/// As many badges as fit into a box, then "+2" for the rest. Returns the right end.
struct BadgeText {
  Tone tone;
  std::string text;
};
float badges_in(const Ui& ui, Box box, const std::vector<BadgeText>& badges);

[[nodiscard]] Tone tone_of(const Theme& theme, Severity severity);
/// "HRV −12.7 %"
[[nodiscard]] std::string short_text_of(const Signal& signal, Language language);

/// A circle with a person's initials, of a colour that stays with the person.
void avatar(const Ui& ui, ImVec2 center, float diameter, std::string_view name, std::string_view key);

}  // namespace dashboard
