#pragma once

#include <string>

#include "view/probe.hpp"

namespace dashboard {

/// What is on the screen, for the page's mirror (web/mirror.ts): a list of `[role, label, id, x, y, width, height, traits?]`
/// with the traits that a widget has. Places are in the page's points, `zoom` of them in one of the dashboard's.
[[nodiscard]] std::string mirror_json(const Probe& probe, float zoom);

}  // namespace dashboard
