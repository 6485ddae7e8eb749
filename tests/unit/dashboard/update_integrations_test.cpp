#include "catch_amalgamated.hpp"
#include "samples.hpp"

namespace dashboard::update_integrations_test {
using integrations::Provider;

namespace {

const integrations::State& state(const Model& model) { return samples::session(model).integrations; }

integrations::Connections connections(bool has_strava) {
  integrations::Connections result;
  result[0].is_connected = has_strava;
  return result;
}

Model on_integrations(bool has_strava = false) {
  auto model = update(samples::signed_in(), msg::LinkFollowed{integrations::Route{}}).model;
  return update(model, integrations::StatusAnswered{connections(has_strava)}).model;
}

const std::unexpected failure{samples::problem(ProblemKind::broken)};

}  // namespace

TEST_CASE("integrations: asks how things stand, also when one comes back from another tab") {
  const auto step = update(samples::signed_in(), msg::LinkFollowed{integrations::Route{}});
  CHECK(samples::only<integrations::LoadStatus>(step.cmds).size() == 1);
  CHECK(update(step.model, msg::PageShown{}).cmds.empty());  // that is under way
  CHECK(update(on_integrations(), msg::PageShown{}).cmds == Cmds{integrations::LoadStatus{}});
  CHECK(update(samples::on_athlete(), msg::PageShown{}).cmds.empty());
  CHECK(update(on_integrations(), integrations::ReloadClicked{}).cmds == Cmds{integrations::LoadStatus{}});
  CHECK(state(update(step.model, integrations::StatusAnswered{failure}).model).connections.problem() != nullptr);
}

TEST_CASE("integrations: connecting opens the provider's page, and is done when the status says so") {
  auto step = update(on_integrations(), integrations::ConnectClicked{Provider::strava});
  CHECK(step.cmds == Cmds{integrations::OpenConsent{Provider::strava}});
  CHECK(state(step.model).work_on(Provider::strava).is_busy());
  CHECK(update(step.model, integrations::ConnectClicked{Provider::strava}).cmds.empty());
  step = update(step.model, integrations::ConsentOpened{Provider::strava, std::monostate{}});
  CHECK(state(step.model).waiting == Provider::strava);
  const auto still = update(step.model, integrations::StatusAnswered{connections(false)}).model;
  CHECK(state(still).waiting == Provider::strava);
  const auto done = update(still, integrations::StatusAnswered{connections(true)}).model;
  CHECK_FALSE(state(done).waiting.has_value());
  CHECK(done.toasts.at(0).text == "Strava is connected");
}

TEST_CASE("integrations: a page that could not be opened is told where it was asked for") {
  auto model = update(on_integrations(), integrations::ConnectClicked{Provider::garmin}).model;
  model = update(model, integrations::ConsentOpened{Provider::garmin, failure}).model;
  CHECK(state(model).work_on(Provider::garmin).problem() != nullptr);
  CHECK(state(model).work_on(Provider::strava).problem() == nullptr);
  CHECK_FALSE(state(model).waiting.has_value());
}

TEST_CASE("integrations: disconnecting asks first") {
  auto step = update(on_integrations(true), integrations::DisconnectClicked{Provider::strava});
  CHECK(step.cmds.empty());
  CHECK_FALSE(state(update(step.model, integrations::DisconnectCancelled{}).model).leaving.has_value());
  step = update(step.model, integrations::DisconnectConfirmed{});
  CHECK(step.cmds == Cmds{integrations::Disconnect{Provider::strava}});
  CHECK(update(step.model, integrations::DisconnectConfirmed{}).cmds.empty());
  const auto failed = update(step.model, integrations::DisconnectAnswered{Provider::strava, failure}).model;
  CHECK(state(failed).work_on(Provider::strava).problem() != nullptr);
  CHECK_FALSE(state(failed).leaving.has_value());
  step = update(step.model, integrations::DisconnectAnswered{Provider::strava, std::monostate{}});
  CHECK(samples::only<integrations::LoadStatus>(step.cmds).size() == 1);
  CHECK(step.model.toasts.at(0).text == "Strava is disconnected");
}

}  // namespace dashboard::update_integrations_test
