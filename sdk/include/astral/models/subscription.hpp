#pragma once

#include <optional>
#include <string>

#include "astral/models/user.hpp"

namespace astral {

struct BillingInterval : Choice<"monthly", "yearly"> { using Choice::Choice; };

struct Subscription {
  SubscriptionTier plan;
  SubscriptionStatus status;
  std::optional<BillingInterval> billing_interval;
  std::optional<IsoTime> current_period_end;
};
template <>
inline constexpr auto describe<Subscription> = model(
    "What an account pays for.", "16",
    field<&Subscription::plan>{"`free` without a subscription."},
    field<&Subscription::status>{"State of the subscription."},
    field<&Subscription::billing_interval>{"Null on the free plan."},
    field<&Subscription::current_period_end>{"ISO 8601 without a zone, meant as UTC (`toDate` reads it so); null on the free plan."});

struct SubscriptionState {
  Subscription subscription;
  bool has_pro_access = false;
  std::int64_t trial_days_remaining = 0;
};
template <>
inline constexpr auto describe<SubscriptionState> = model(
    "The subscription and what it opens.", "16",
    field<&SubscriptionState::subscription>{"The subscription."},
    field<&SubscriptionState::has_pro_access>{"True also for members of an organization on a paid plan, and until the end of a period that is paid."},
    field<&SubscriptionState::trial_days_remaining>{"Days, 0 outside a trial."});

struct CheckoutBody {
  BillingInterval billing_interval;
  std::optional<std::string> success_url;
  std::optional<std::string> cancel_url;
};
template <>
inline constexpr auto describe<CheckoutBody> = model(
    "What to buy, and where to go afterwards.", "16",
    field<&CheckoutBody::billing_interval>{"How often to pay."},
    field<&CheckoutBody::success_url>{"https, http on loopback, or `nr:`."},
    field<&CheckoutBody::cancel_url>{"https, http on loopback, or `nr:`."});

struct Checkout {
  std::string checkout_url;
  std::string session_id;
};
template <>
inline constexpr auto describe<Checkout> = model(
    "A page of the payment provider on which to pay.", "16",
    field<&Checkout::checkout_url>{"To be opened in the buyer's browser."},
    field<&Checkout::session_id>{"Id of the checkout at the payment provider."});

struct PortalBody {
  std::optional<std::string> return_url;
};
template <>
inline constexpr auto describe<PortalBody> = model(
    "Where to go after the portal.", "16",
    field<&PortalBody::return_url>{"https, http on loopback, or `nr:`."});

struct Portal {
  std::string portal_url;
};
template <>
inline constexpr auto describe<Portal> = model(
    "A page of the payment provider with invoices and means of payment.", "16",
    field<&Portal::portal_url>{"To be opened in the subscriber's browser."});

}  // namespace astral
