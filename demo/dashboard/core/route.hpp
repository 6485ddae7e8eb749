#pragma once

#include <string>
#include <string_view>

#include "core/screens.hpp"

namespace dashboard {

/// The part of the address behind `#`: "#/athletes", "#/athletes/usr_42". A route says its name, and has an `id` when it
/// leads to one of many things (with `may_lack_id` also to none). What is not known leads to the first screen.
[[nodiscard]] Route parse_route(std::string_view fragment);
[[nodiscard]] std::string fragment_of(const Route& route);

[[nodiscard]] std::string_view name_of(const Route& route);
[[nodiscard]] Access access_of(const Route& route);
/// Whether a screen asks again when the person comes back from another tab, where it may have sent them.
[[nodiscard]] bool is_fresh_on_return(const Route& route);

}  // namespace dashboard
