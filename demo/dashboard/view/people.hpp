#pragma once

#include <vector>

#include "core/screens/roster.hpp"
#include "view/widgets/menu.hpp"

namespace dashboard {

/// The athletes to pick from, by their `user_id`, in the order of their names; empty until the roster has arrived.
[[nodiscard]] std::vector<MenuItem> athlete_items(const roster::State& roster);

}  // namespace dashboard
