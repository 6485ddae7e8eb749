#include "runtime/outcome.hpp"
#include "runtime/runtime.hpp"
#include "runtime/screens.hpp"
#include "runtime/to_api.hpp"

namespace dashboard::preferences {
namespace {

struct Performer {
  Runtime& runtime;

  void operator()(const LoadZoneNames&) const { runtime.dispatch(ZoneNamesLoaded{runtime.page().zone_names()}); }
  void operator()(const Save& cmd) const {
    runtime.call<"users.updatePreferences">({.user_id = cmd.user_id}, preferences_of(cmd.part),
                                            [cmd](const auto& result) -> dashboard::Msg {
                                              return SaveAnswered{outcome_of(result, [&](const astral::Preferences&) { return cmd.part; })};
                                            });
  }
};

}  // namespace
}  // namespace dashboard::preferences

void dashboard::perform(Runtime& runtime, const preferences::Cmd& cmd) { std::visit(preferences::Performer{runtime}, cmd); }
