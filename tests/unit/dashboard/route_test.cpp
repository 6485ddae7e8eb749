#include "core/route.hpp"

#include "catch_amalgamated.hpp"

using namespace dashboard;

TEST_CASE("route: an athlete's address survives the way there and back") {
  for (const auto* id : {"usr_42", "a b", "\u00fc%/?", "100%"}) {
    const Route route = AthleteRoute{id};
    if (std::string_view{id}.find('/') == std::string_view::npos) CHECK(parse_route(fragment_of(route)) == route);
  }
  CHECK(fragment_of(AthleteRoute{"usr_42"}) == "#/athletes/usr_42");
}

TEST_CASE("route: what is not known leads to the roster") {
  for (const auto* fragment : {"", "#", "#/roster", "#/athletes/", "#/nowhere", "#/athletes/a%2Fb", "athletes/x"}) {
    CHECK(parse_route(fragment) == Route{RosterRoute{}});
  }
  CHECK(fragment_of(RosterRoute{}) == "#/roster");
}
