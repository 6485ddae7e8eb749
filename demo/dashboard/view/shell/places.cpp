#include "view/shell/places.hpp"

#include "core/route.hpp"

namespace dashboard {

std::vector<Place> places_of(Role role) {
  std::vector<Place> places{
      {roster::Route{}, Section::people, Icon::users, "Athletes"},
  };
  std::erase_if(places, [&](const Place& place) { return !may_open(role, access_of(place.route)); });
  return places;
}

}  // namespace dashboard
