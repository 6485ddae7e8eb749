#include "catch_amalgamated.hpp"
#include "samples.hpp"

namespace dashboard::update_subscription_test {
using subscription::Page;

namespace {

const subscription::State& state(const Model& model) { return samples::session(model).subscription; }

subscription::Subscription pro(subscription::Status status = subscription::Status::active) {
  return {.plan = "pro",
          .status = status,
          .interval = subscription::Interval::monthly,
          .period_ends_seconds = samples::now_seconds + 86'400,
          .has_pro_access = true};
}

Model on_subscription(subscription::Subscription current = pro()) {
  const auto model = update(samples::signed_in(), msg::LinkFollowed{subscription::Route{}}).model;
  return update(model, subscription::StatusAnswered{std::move(current)}).model;
}

const std::unexpected failure{samples::problem(ProblemKind::broken)};

}  // namespace

TEST_CASE("subscription: asks how it stands, also when one comes back from another tab") {
  const auto step = update(samples::signed_in(), msg::LinkFollowed{subscription::Route{}});
  CHECK(samples::only<subscription::LoadStatus>(step.cmds).size() == 1);
  CHECK(update(on_subscription(), msg::PageShown{}).cmds == Cmds{subscription::LoadStatus{}});
  CHECK(update(on_subscription(), subscription::ReloadClicked{}).cmds == Cmds{subscription::LoadStatus{}});
  CHECK(state(update(step.model, subscription::StatusAnswered{failure}).model).current.problem() != nullptr);
}

TEST_CASE("subscription: runs until it is cancelled or over") {
  using subscription::Status;
  for (const auto status : {Status::active, Status::trial, Status::past_due}) CHECK(pro(status).is_running());
  for (const auto status : {Status::canceled, Status::expired, Status::suspended, Status::other}) CHECK_FALSE(pro(status).is_running());
}

TEST_CASE("subscription: a page of the payment provider is opened, one at a time") {
  auto step = update(on_subscription(), subscription::PageClicked{Page::yearly_checkout});
  CHECK(step.cmds == Cmds{subscription::OpenPage{Page::yearly_checkout}});
  CHECK(update(step.model, subscription::PageClicked{Page::portal}).cmds.empty());
  CHECK(state(update(step.model, subscription::PageOpened{std::monostate{}}).model).is_waiting);
  const auto failed = update(step.model, subscription::PageOpened{failure}).model;
  CHECK(state(failed).opening.problem() != nullptr);
  CHECK_FALSE(state(failed).is_waiting);
}

TEST_CASE("subscription: cancelling asks first, and the answer shows how it stands then") {
  auto step = update(on_subscription(), subscription::CancelClicked{});
  CHECK(step.cmds.empty());
  CHECK_FALSE(state(update(step.model, subscription::CancelDismissed{}).model).asks_to_cancel);
  step = update(step.model, subscription::CancelConfirmed{});
  CHECK(step.cmds == Cmds{subscription::Cancel{}});
  CHECK(update(step.model, subscription::CancelConfirmed{}).cmds.empty());
  CHECK(state(update(step.model, subscription::CancelAnswered{failure}).model).cancelling.problem() != nullptr);
  step = update(step.model, subscription::CancelAnswered{pro(subscription::Status::canceled)});
  CHECK(state(step.model).current.value()->status == subscription::Status::canceled);
  CHECK_FALSE(state(step.model).asks_to_cancel);
  CHECK(step.model.toasts.size() == 1);
}

}  // namespace dashboard::update_subscription_test
