#include "core/api_values.hpp"
#include "runtime/outcome.hpp"
#include "runtime/runtime.hpp"
#include "runtime/screens.hpp"

namespace dashboard::integrations {
namespace {

Connection connection_of(const std::optional<astral::Connection>& connection) {
  if (!connection) return {};
  Connection result;
  result.is_connected = connection->connected;
  result.has_failed = connection->status == "error";
  result.account = text_of(connection->provider_user_id);
  result.connected_seconds = seconds_of(connection->connected_at);
  result.synced_seconds = seconds_of(connection->last_sync_at);
  const bool is_running = connection->backfill && (*connection->backfill == "queued" || *connection->backfill == "running");
  result.backfill = is_running ? Backfill::running : Backfill::none;
  return result;
}

Connections connections_of(const astral::Connections& connections) {
  return {connection_of(connections.strava), connection_of(connections.garmin), connection_of(connections.apple_health)};
}

struct Performer {
  Runtime& runtime;

  void operator()(const LoadStatus&) const {
    runtime.call<"integrations.status">(
        {}, {}, [](const auto& result) -> dashboard::Msg { return StatusAnswered{outcome_of(result, connections_of)}; });
  }
  void operator()(const OpenConsent& cmd) const {
    const astral::AuthorizeUrlParams params{.return_url = runtime.page().own_address()};
    const auto report = [page = &runtime.page(),
                         provider = cmd.provider](const astral::Result<astral::AuthorizeUrl>& result) -> dashboard::Msg {
      return ConsentOpened{provider, opened_link(*page, outcome_of(result, [](const auto& it) { return it.authorize_url; }))};
    };
    if (cmd.provider == Provider::garmin) {
      runtime.call<"garmin.authorizeUrl">(params, {}, report);
    } else {
      runtime.call<"strava.authorizeUrl">(params, {}, report);
    }
  }
  void operator()(const Disconnect& cmd) const {
    const auto report = [provider = cmd.provider](const astral::Result<astral::Disconnection>& result) -> dashboard::Msg {
      return DisconnectAnswered{provider, outcome_of(result, [](const auto&) { return std::monostate{}; })};
    };
    switch (cmd.provider) {
      case Provider::strava: return runtime.call<"strava.disconnect">({}, {}, report);
      case Provider::garmin: return runtime.call<"garmin.disconnect">({}, {}, report);
      case Provider::apple_health: return runtime.call<"appleHealth.disconnect">({}, {}, report);
    }
  }
};

}  // namespace
}  // namespace dashboard::integrations

void dashboard::perform(Runtime& runtime, const integrations::Cmd& cmd) { std::visit(integrations::Performer{runtime}, cmd); }
