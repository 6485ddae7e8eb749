#include "view/shell/places.hpp"

#include "core/route.hpp"
#include "core/texts/ai_coach.hpp"
#include "core/texts/plans.hpp"
#include "core/texts/preferences.hpp"
#include "core/texts/roster.hpp"

namespace dashboard {

std::vector<Place> places_of(Role role) {
  std::vector<Place> places{
      {roster::Route{}, Section::people, Icon::users, texts::roster::title},
      {plans::Route{}, Section::training, Icon::calendar, texts::plans::title},
      {ai_coach::Route{}, Section::training, Icon::sparkles, texts::ai_coach::title},
      {preferences::Route{}, Section::account, Icon::settings, texts::preferences::title},
  };
  std::erase_if(places, [&](const Place& place) { return !may_open(role, access_of(place.route)); });
  return places;
}

}  // namespace dashboard
