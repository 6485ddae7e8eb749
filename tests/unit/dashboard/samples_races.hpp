#pragma once

#include "samples.hpp"

namespace dashboard::samples {

/// So many days from now, in Taipei; entered by the coach.
[[nodiscard]] Race race(const std::string& id, std::int64_t days = 12);
/// The head coach with three races ahead: in Taipei, and one in São Paulo whose time zone is not known and that somebody else entered.
[[nodiscard]] Model on_races();

}  // namespace dashboard::samples
