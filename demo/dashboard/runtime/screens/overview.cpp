#include "runtime/outcome.hpp"
#include "runtime/race_reader.hpp"
#include "runtime/runtime.hpp"
#include "runtime/screens.hpp"

namespace dashboard::overview {
namespace {

struct Performer {
  Runtime& runtime;

  void operator()(const LoadRaces& cmd) const {
    runtime.call<"races.list">({.upcoming = true, .limit = cmd.limit}, {}, [page = &runtime.page()](const auto& result) -> dashboard::Msg {
      return RacesAnswered{outcome_of(result, [page](const astral::RaceList& list) { return races_of(list, *page); })};
    });
  }
  void operator()(const FoundClub&) const {
    runtime.call<"organizations.bootstrap">(
        {}, {}, [](const auto& result) -> dashboard::Msg { return ClubAnswered{outcome_of(result, organization_of)}; });
  }
  void operator()(const LoadGoals& cmd) const {
    runtime.call<"analytics.athleteProfile">({.user_id = cmd.user_id}, {}, [cmd](const auto& result) -> dashboard::Msg {
      return GoalsAnswered{cmd.user_id, outcome_of(result, [](const auto& profile) { return profile_of(profile).goals; })};
    });
  }
};

}  // namespace
}  // namespace dashboard::overview

void dashboard::perform(Runtime& runtime, const overview::Cmd& cmd) { std::visit(overview::Performer{runtime}, cmd); }
