#include "core/screens/integrations.hpp"

#include "core/context.hpp"
#include "core/texts/integrations.hpp"

namespace dashboard::integrations {
namespace {

void load(const Context& context) {
  context.signed_in.integrations.connections.begin();
  context.run(LoadStatus{});
}

struct Updater {
  const Context& context;
  State& state = context.signed_in.integrations;

  void operator()(const StatusAnswered& m) const {
    state.connections.settle(m.outcome);
    if (!m.outcome || !state.waiting || !(*m.outcome)[static_cast<std::size_t>(*state.waiting)].is_connected) return;
    say(texts::integrations::connected_toast, *state.waiting);
    state.waiting.reset();
  }
  void operator()(const ReloadClicked&) const { load(context); }
  void operator()(const ConnectClicked& m) const {
    if (state.work_on(m.provider).is_busy()) return;
    state.work_on(m.provider).begin();
    context.run(OpenConsent{m.provider});
  }
  void operator()(const ConsentOpened& m) const {
    if (state.work_on(m.provider).settle(m.outcome)) state.waiting = m.provider;
  }
  void operator()(const DisconnectClicked& m) const { state.leaving = m.provider; }
  void operator()(const DisconnectCancelled&) const { state.leaving.reset(); }
  void operator()(const DisconnectConfirmed&) const {
    if (!state.leaving || state.work_on(*state.leaving).is_busy()) return;
    state.work_on(*state.leaving).begin();
    context.run(Disconnect{*state.leaving});
  }
  void operator()(const DisconnectAnswered& m) const {
    if (state.leaving == m.provider) state.leaving.reset();
    if (!state.work_on(m.provider).settle(m.outcome)) return;
    say(texts::integrations::disconnected_toast, m.provider);
    load(context);
  }

  void say(const Text& text, Provider provider) const {
    const auto name = texts::integrations::names[static_cast<std::size_t>(provider)];
    context.show_toast(ToastTone::neutral, text.in(context.language(), {name}));
  }
};

}  // namespace

std::string_view name_of(Provider provider) {
  constexpr std::array names{"strava", "garmin", "apple_health"};
  return names[static_cast<std::size_t>(provider)];
}

void opened(const Context& context, const Route&) {
  if (!context.signed_in.integrations.connections.is_loading()) load(context);
}

void update(const Context& context, const Msg& msg) { std::visit(Updater{context}, msg); }

}  // namespace dashboard::integrations
