#include "core/screens/preferences.hpp"

#include "core/context.hpp"

namespace dashboard::preferences {
namespace {

struct Updater {
  const Context& context;
  State& state = context.signed_in.preferences;

  void operator()(const ZoneNamesLoaded& m) const { state.zone_names = m.names; }
  void operator()(const Changed&) const {
    state.saved.begin();
    context.run(Save{context.signed_in.person.user_id, account_part_of(context.model)});
  }
  void operator()(const SaveAnswered& m) const { state.saved.settle(m.outcome); }
};

}  // namespace

void opened(const Context& context, const Route&) {
  if (context.signed_in.preferences.zone_names.empty()) context.run(LoadZoneNames{});
}

void update(const Context& context, const Msg& msg) { std::visit(Updater{context}, msg); }

}  // namespace dashboard::preferences
