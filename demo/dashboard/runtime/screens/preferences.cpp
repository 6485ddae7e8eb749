#include "runtime/outcome.hpp"
#include "runtime/runtime.hpp"
#include "runtime/screens.hpp"

namespace dashboard {
namespace {

struct Performer {
  Runtime& runtime;

  void operator()(const preferences::LoadZoneNames&) const { runtime.dispatch(preferences::ZoneNamesLoaded{runtime.page().zone_names()}); }
  void operator()(const preferences::Save& cmd) const {
    astral::Preferences body;
    body.language = std::string{tag_of(cmd.part.language)};
    body.timezone = cmd.part.zone_name;
    body.unit_system = cmd.part.units == UnitSystem::metric ? "metric" : "imperial";
    runtime.call<"users.updatePreferences">({.user_id = cmd.user_id}, std::move(body), [cmd](const auto& result) -> Msg {
      return preferences::SaveAnswered{outcome_of(result, [&](const astral::Preferences&) { return cmd.part; })};
    });
  }
};

}  // namespace

void perform(Runtime& runtime, const preferences::Cmd& cmd) { std::visit(Performer{runtime}, cmd); }

}  // namespace dashboard
