#pragma once

#include <string>
#include <string_view>
#include <variant>

namespace dashboard {

struct RosterRoute {
  bool operator==(const RosterRoute&) const = default;
};
struct AthleteRoute {
  std::string user_id;
  bool operator==(const AthleteRoute&) const = default;
};

/// Where in the dashboard one is; the part of the address behind `#`.
using Route = std::variant<RosterRoute, AthleteRoute>;

/// "#/roster", "#/athletes/usr_42". What it does not know leads to the roster.
[[nodiscard]] Route parse_route(std::string_view fragment);
[[nodiscard]] std::string fragment_of(const Route& route);

}  // namespace dashboard
