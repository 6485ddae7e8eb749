#pragma once

#include "view/box.hpp"
#include "view/ui.hpp"

namespace dashboard {

/// A thin bar that is full at 1.
void meter(const Ui& ui, Box box, double fraction, Color color);

/// A pulsing block where something is about to appear.
void skeleton(const Ui& ui, Box box);
/// The same, round.
void skeleton_disc(const Ui& ui, Box box);

}  // namespace dashboard
