#include "runtime/outcome.hpp"
#include "runtime/race_reader.hpp"
#include "runtime/runtime.hpp"
#include "runtime/screens.hpp"

namespace dashboard {
namespace {

struct Performer {
  Runtime& runtime;

  void operator()(const overview::LoadRaces& cmd) const {
    runtime.call<"races.list">({.upcoming = true, .limit = cmd.limit}, {}, [page = &runtime.page()](const auto& result) -> Msg {
      return overview::RacesAnswered{outcome_of(result, [page](const astral::RaceList& list) { return races_of(list, *page); })};
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
