#include "core/screens/subscription.hpp"

#include "core/context.hpp"
#include "core/texts/subscription.hpp"

namespace dashboard::subscription {
namespace {

void load(const Context& context) {
  context.signed_in.subscription.current.begin();
  context.run(LoadStatus{});
}

struct Updater {
  const Context& context;
  State& state = context.signed_in.subscription;

  void operator()(const StatusAnswered& m) const { state.current.settle(m.outcome); }
  void operator()(const ReloadClicked&) const { load(context); }
  void operator()(const PageClicked& m) const {
    if (state.opening.is_busy()) return;
    state.opening.begin();
    state.page = m.page;
    context.run(OpenPage{m.page});
  }
  void operator()(const PageOpened& m) const { state.is_waiting = state.opening.settle(m.outcome); }
  void operator()(const CancelClicked&) const { state.asks_to_cancel = true; }
  void operator()(const CancelDismissed&) const { state.asks_to_cancel = false; }
  void operator()(const CancelConfirmed&) const {
    if (!state.asks_to_cancel || state.cancelling.is_busy()) return;
    state.cancelling.begin();
    context.run(Cancel{});
  }
  void operator()(const CancelAnswered& m) const {
    state.asks_to_cancel = false;
    if (!state.cancelling.settle(m.outcome)) return;
    state.current.load(*m.outcome);
    context.show_toast(ToastTone::neutral, std::string{texts::subscription::cancelled_toast.in(context.language())});
  }
};

}  // namespace

bool Subscription::is_running() const { return status == Status::active || status == Status::trial || status == Status::past_due; }

void opened(const Context& context, const Route&) {
  if (!context.signed_in.subscription.current.is_loading()) load(context);
}

void update(const Context& context, const Msg& msg) { std::visit(Updater{context}, msg); }

}  // namespace dashboard::subscription
