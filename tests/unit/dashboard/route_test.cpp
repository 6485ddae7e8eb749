#include "core/route.hpp"

#include "catch_amalgamated.hpp"

namespace dashboard::route_test {

TEST_CASE("route: an athlete's address survives the way there and back") {
  for (const auto* id : {"usr_42", "a b", "\u00fc%/?", "100%"}) {
    const Route route = athlete::Route{id};
    if (std::string_view{id}.find('/') == std::string_view::npos) CHECK(parse_route(fragment_of(route)) == route);
  }
  CHECK(fragment_of(athlete::Route{"usr_42"}) == "#/athletes/usr_42");
}

TEST_CASE("route: what is not known leads to the first screen") {
  for (const auto* fragment : {"", "#", "#/nowhere", "#/overview", "#/overview/x", "#/athletes/a%2Fb", "athletes/x"}) {
    CHECK(parse_route(fragment) == Route{overview::Route{}});
  }
  CHECK(parse_route("#/athletes/") == Route{roster::Route{}});
  CHECK(fragment_of(roster::Route{}) == "#/athletes");
}

TEST_CASE("route: the list of athletes and one of them share a name in the address") {
  CHECK(name_of(roster::Route{}) == name_of(athlete::Route{"usr_1"}));
  CHECK(parse_route("#/athletes") == Route{roster::Route{}});
  CHECK(parse_route("#/athletes/usr_1") == Route{athlete::Route{"usr_1"}});
}

}  // namespace dashboard::route_test
