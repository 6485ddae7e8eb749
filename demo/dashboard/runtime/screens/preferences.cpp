#include "runtime/outcome.hpp"
#include "runtime/runtime.hpp"
#include "runtime/screens.hpp"
#include "runtime/to_api.hpp"

namespace dashboard {
namespace {

struct Performer {
  Runtime& runtime;

  void operator()(const preferences::LoadZoneNames&) const { runtime.dispatch(preferences::ZoneNamesLoaded{runtime.page().zone_names()}); }
  void operator()(const preferences::Save& cmd) const {
    runtime.call<"users.updatePreferences">({.user_id = cmd.user_id}, preferences_of(cmd.part), [cmd](const auto& result) -> Msg {
      return preferences::SaveAnswered{outcome_of(result, [&](const astral::Preferences&) { return cmd.part; })};
    });
  }
};

}  // namespace

void perform(Runtime& runtime, const preferences::Cmd& cmd) { std::visit(Performer{runtime}, cmd); }

}  // namespace dashboard
