#pragma once

#include <string_view>

#include "view/text.hpp"

namespace dashboard {

/// A surface with a hairline around it. Returns what is inside its padding.
Box card(const Ui& ui, Box box, float padding = space::large);
/// The head of a card: its title on the left; returns the rest of the line for controls.
Box card_title(const Ui& ui, Box& content, std::string_view title);
void hairline(const Ui& ui, ImVec2 from, float width);

}  // namespace dashboard
