#include <array>

#include "core/api_values.hpp"
#include "runtime/outcome.hpp"
#include "runtime/runtime.hpp"
#include "runtime/screens.hpp"

namespace dashboard::subscription {
namespace {

Status status_of(const astral::SubscriptionStatus& status) {
  constexpr std::array names{"active", "trial", "past_due", "canceled", "expired", "suspended"};
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (status.text == names[i]) return static_cast<Status>(i);
  }
  return Status::other;
}

Subscription subscription_of(const astral::SubscriptionState& state) {
  const auto& paid = state.subscription;
  Subscription result;
  result.plan = paid.plan.text;
  result.status = status_of(paid.status);
  if (paid.billing_interval) {
    result.interval = *paid.billing_interval == "yearly" ? Interval::yearly : Interval::monthly;
  }
  result.period_ends_seconds = seconds_of(paid.current_period_end);
  result.has_pro_access = state.has_pro_access;
  result.trial_days = state.trial_days_remaining;
  return result;
}

struct Performer {
  Runtime& runtime;

  void operator()(const LoadStatus&) const {
    runtime.call<"subscriptions.status">(
        {}, {}, [](const auto& result) -> dashboard::Msg { return StatusAnswered{outcome_of(result, subscription_of)}; });
  }
  void operator()(const OpenPage& cmd) const {
    auto* page = &runtime.page();
    const auto back = page->own_address();
    if (cmd.page == Page::portal) {
      runtime.call<"subscriptions.portal">({}, {.return_url = back}, [page](const auto& result) -> dashboard::Msg {
        return PageOpened{opened_link(*page, outcome_of(result, [](const auto& it) { return it.portal_url; }))};
      });
      return;
    }
    const auto* interval = cmd.page == Page::yearly_checkout ? "yearly" : "monthly";
    runtime.call<"subscriptions.checkout">(
        {}, {.billing_interval = interval, .success_url = back, .cancel_url = back}, [page](const auto& result) -> dashboard::Msg {
          return PageOpened{opened_link(*page, outcome_of(result, [](const auto& it) { return it.checkout_url; }))};
        });
  }
  void operator()(const Cancel&) const {
    runtime.call<"subscriptions.cancel">(
        {}, {}, [](const auto& result) -> dashboard::Msg { return CancelAnswered{outcome_of(result, subscription_of)}; });
  }
};

}  // namespace
}  // namespace dashboard::subscription

void dashboard::perform(Runtime& runtime, const subscription::Cmd& cmd) { std::visit(subscription::Performer{runtime}, cmd); }
