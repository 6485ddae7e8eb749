#pragma once

#include <string>

#include "core/screens/roster.hpp"
#include "core/settings.hpp"

namespace dashboard {

/// What the roster shows, in its order, as a file: the columns that are not hidden, figures without units (those are in the heads).
[[nodiscard]] std::string roster_csv(const roster::State& roster, UnitSystem units, const TimeZone& zone, Language language);

}  // namespace dashboard
