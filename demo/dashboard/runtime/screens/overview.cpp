#include "core/api_values.hpp"
#include "runtime/outcome.hpp"
#include "runtime/runtime.hpp"
#include "runtime/screens.hpp"

namespace dashboard {
namespace {

overview::Race race_of(const astral::Race& race) {
  return {.name = race.race_name, .place = text_of(race.location), .start_seconds = seconds_of(race.race_date).value_or(0)};
}

struct Performer {
  Runtime& runtime;

  void operator()(const overview::LoadRaces& cmd) const {
    runtime.call<"races.list">({.upcoming = true, .limit = cmd.limit}, {}, [](const auto& result) -> Msg {
      return overview::RacesAnswered{outcome_of(
          result, [](const astral::RaceList& list) { return each_of(list.data, [](const astral::Race& race) { return race_of(race); }); })};
    });
  }
  void operator()(const overview::FoundClub&) const {
    runtime.call<"organizations.bootstrap">(
        {}, {}, [](const auto& result) -> Msg { return overview::ClubAnswered{outcome_of(result, organization_of)}; });
  }
  void operator()(const overview::LoadGoals& cmd) const {
    runtime.call<"analytics.athleteProfile">({.user_id = cmd.user_id}, {}, [cmd](const auto& result) -> Msg {
      return overview::GoalsAnswered{cmd.user_id, outcome_of(result, [](const auto& profile) { return profile_of(profile).goals; })};
    });
  }
};

}  // namespace

void perform(Runtime& runtime, const overview::Cmd& cmd) { std::visit(Performer{runtime}, cmd); }

}  // namespace dashboard
