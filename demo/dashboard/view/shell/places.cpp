#include "view/shell/places.hpp"

#include "core/route.hpp"
#include "core/texts/ai_coach.hpp"
#include "core/texts/api_keys.hpp"
#include "core/texts/calendar.hpp"
#include "core/texts/groups.hpp"
#include "core/texts/integrations.hpp"
#include "core/texts/notifications.hpp"
#include "core/texts/organization.hpp"
#include "core/texts/overview.hpp"
#include "core/texts/plans.hpp"
#include "core/texts/preferences.hpp"
#include "core/texts/races.hpp"
#include "core/texts/roster.hpp"
#include "core/texts/subscription.hpp"
#include "core/texts/workouts.hpp"

namespace dashboard {

std::vector<Destination> places_of(Role role) {
  std::vector<Destination> places{
      {overview::Route{}, Section::people, Icon::layout_dashboard, texts::overview::title},
      {roster::Route{}, Section::people, Icon::users, texts::roster::title},
      {groups::Route{}, Section::people, Icon::users_round, texts::groups::title},
      {calendar::Route{}, Section::training, Icon::calendar, texts::calendar::title},
      {plans::Route{}, Section::training, Icon::clipboard_list, texts::plans::title},
      {workouts::Route{}, Section::training, Icon::dumbbell, texts::workouts::title},
      {races::Route{}, Section::training, Icon::flag, texts::races::title},
      {ai_coach::Route{}, Section::training, Icon::sparkles, texts::ai_coach::title},
      {organization::Route{}, Section::club, Icon::building_2, texts::organization::title},
      {api_keys::Route{}, Section::club, Icon::key_round, texts::api_keys::title},
      {notifications::Route{}, Section::account, Icon::bell, texts::notifications::title},
      {integrations::Route{}, Section::account, Icon::plug, texts::integrations::title},
      {subscription::Route{}, Section::account, Icon::credit_card, texts::subscription::title},
      {preferences::Route{}, Section::account, Icon::settings, texts::preferences::title},
  };
  std::erase_if(places, [&](const Destination& place) { return !may_open(role, access_of(place.route)); });
  return places;
}

}  // namespace dashboard
