#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "core/access.hpp"
#include "core/problem.hpp"
#include "core/remote.hpp"
#include "core/screen.hpp"
#include "core/submission.hpp"

/// Where the person's own activities come from: Strava, Garmin, Apple Health.
namespace dashboard::integrations {

struct Route {
  static constexpr std::string_view name = "integrations";
  static constexpr Access access = Access::everyone;
  static constexpr bool is_fresh_on_return = true;  ///< Something may have been done about it in another tab.
  bool operator==(const Route&) const = default;
};

enum class Provider : std::uint8_t { strava, garmin, apple_health };
inline constexpr std::size_t provider_count = 3;
/// As in widgets' ids.
[[nodiscard]] std::string_view name_of(Provider provider);

enum class Backfill : std::uint8_t { none, running, done };

struct Connection {
  bool is_connected = false;
  bool has_failed = false;  ///< The provider takes no requests any more; connecting again helps.
  std::string account;      ///< The person's id there.
  std::optional<std::int64_t> connected_seconds;
  std::optional<std::int64_t> synced_seconds;
  Backfill backfill = Backfill::none;

  bool operator==(const Connection&) const = default;
};
using Connections = std::array<Connection, provider_count>;

struct State {
  Remote<Connections> connections;
  std::array<Submission, provider_count> work;  ///< Connecting or disconnecting, by provider.
  std::optional<Provider> waiting;              ///< Its consent page is open in another tab.
  std::optional<Provider> leaving;              ///< Asked whether to disconnect it.

  [[nodiscard]] Submission& work_on(Provider provider) { return work[static_cast<std::size_t>(provider)]; }
  [[nodiscard]] const Submission& work_on(Provider provider) const { return work[static_cast<std::size_t>(provider)]; }
  bool operator==(const State&) const = default;
};

struct StatusAnswered {
  Outcome<Connections> outcome;
};
struct ReloadClicked {};
struct ConnectClicked {
  Provider provider = Provider::strava;
};
/// The page of the provider has been opened, or may not be.
struct ConsentOpened {
  Provider provider = Provider::strava;
  Outcome<std::monostate> outcome;
};
struct DisconnectClicked {
  Provider provider = Provider::strava;
};
struct DisconnectCancelled {};
struct DisconnectConfirmed {};
struct DisconnectAnswered {
  Provider provider = Provider::strava;
  Outcome<std::monostate> outcome;
};
struct Msg : std::variant<StatusAnswered, ReloadClicked, ConnectClicked, ConsentOpened, DisconnectClicked, DisconnectCancelled,
                          DisconnectConfirmed, DisconnectAnswered> {
  using variant::variant;
};

struct LoadStatus {
  bool operator==(const LoadStatus&) const = default;
};
/// Asks for the provider's page and opens it in a new tab.
struct OpenConsent {
  Provider provider = Provider::strava;
  bool operator==(const OpenConsent&) const = default;
};
struct Disconnect {
  Provider provider = Provider::strava;
  bool operator==(const Disconnect&) const = default;
};
struct Cmd : std::variant<LoadStatus, OpenConsent, Disconnect> {
  using variant::variant;
};

void opened(const Context& context, const Route& route);
void update(const Context& context, const Msg& msg);

using Screen = ScreenTypes<Route, State, Msg, Cmd>;

}  // namespace dashboard::integrations
