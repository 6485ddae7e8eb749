#include "view/shell/places.hpp"

#include "core/route.hpp"
#include "core/texts/integrations.hpp"
#include "core/texts/overview.hpp"
#include "core/texts/preferences.hpp"
#include "core/texts/roster.hpp"
#include "core/texts/subscription.hpp"

namespace dashboard {

std::vector<Place> places_of(Role role) {
  std::vector<Place> places{
      {overview::Route{}, Section::people, Icon::layout_dashboard, texts::overview::title},
      {roster::Route{}, Section::people, Icon::users, texts::roster::title},
      {integrations::Route{}, Section::account, Icon::plug, texts::integrations::title},
      {subscription::Route{}, Section::account, Icon::credit_card, texts::subscription::title},
      {preferences::Route{}, Section::account, Icon::settings, texts::preferences::title},
  };
  std::erase_if(places, [&](const Place& place) { return !may_open(role, access_of(place.route)); });
  return places;
}

}  // namespace dashboard
