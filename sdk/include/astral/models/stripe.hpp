#pragma once

#include <map>
#include <optional>
#include <string>

#include "astral/meta.hpp"

namespace astral {

struct StripeEventType : Choice<"checkout.session.completed", "customer.subscription.created", "customer.subscription.updated",
                                "customer.subscription.deleted", "invoice.payment_succeeded", "invoice.payment_failed"> { using Choice::Choice; };

struct StripeEventData {
  std::map<std::string, Json> object;
  std::optional<std::map<std::string, Json>> previous_attributes;
};
template <>
inline constexpr auto describe<StripeEventData> = model(
    "What an event is about.", "17",
    field<&StripeEventData::object>{"The checkout session, subscription or invoice."},
    field<&StripeEventData::previous_attributes>{"What an update replaced."});

struct StripeEvent {
  Id id;
  std::optional<std::string> object;
  std::optional<StripeEventType> type;
  std::optional<SecondsTime> created;
  std::optional<bool> livemode;
  std::optional<StripeEventData> data;
};
template <>
inline constexpr auto describe<StripeEvent> = model(
    "A payment event, as Stripe sends it.", "17",
    field<&StripeEvent::id>{"Id of the event; the same one again changes nothing."},
    field<&StripeEvent::object>{"`event`."},
    field<&StripeEvent::type>{"What happened; other types are ignored."},
    field<&StripeEvent::created>{"Epoch seconds."},
    field<&StripeEvent::livemode>{"False for test payments."},
    field<&StripeEvent::data>{"What it is about."});

struct StripeReceipt {
  bool received = false;
  std::optional<bool> duplicate;
};
template <>
inline constexpr auto describe<StripeReceipt> = model(
    "The event is taken in.", "17",
    field<&StripeReceipt::received>{"True."},
    field<&StripeReceipt::duplicate>{"True when the event had come before."});

}  // namespace astral
