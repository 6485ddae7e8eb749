#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "astral/types.hpp"
#include "core/access.hpp"
#include "core/problem.hpp"
#include "core/remote.hpp"
#include "core/screen.hpp"
#include "core/submission.hpp"
#include "core/time_zone.hpp"

/// The keys by which other programs use the organization's data.
namespace dashboard::api_keys {

struct Route {
  static constexpr std::string_view name = "api-keys";
  static constexpr Access access = Access::head_coach;
  bool operator==(const Route&) const = default;
};

struct Key {
  std::string id;
  std::string name;
  std::optional<std::int64_t> created_seconds;
  std::optional<std::int64_t> expires_seconds;  ///< Nothing: never.

  bool operator==(const Key&) const = default;
};

/// A key that was just made. The secret is overwritten in memory when this goes.
struct NewKey {
  Key key;
  astral::Secret secret;

  bool operator==(const NewKey&) const = default;
};

/// How long a new key works.
enum class Lifetime : std::uint8_t { month, quarter, year, until_day, forever };

struct State {
  Remote<std::vector<Key>> keys;
  bool is_form_open = false;
  Submission creation;
  std::optional<NewKey> created;  ///< While its secret is on the screen, and no longer.
  std::string revoking_id;        ///< Asked about; empty when none is.
  Submission revocation;

  /// Nothing that is open on the screen outlives it.
  void close_all();
  bool operator==(const State&) const = default;
};

struct ListAnswered {
  Outcome<std::vector<Key>> outcome;
};
struct ReloadClicked {};
struct FormOpened {};
struct FormClosed {};
struct FormSubmitted {
  std::string name;
  Lifetime lifetime = Lifetime::quarter;
  std::optional<Day> last_day;  ///< For `until_day`.
};
struct CreateAnswered {
  Outcome<NewKey> outcome;
};
struct SecretClosed {};
struct RevokeClicked {
  std::string key_id;
};
struct RevokeCancelled {};
struct RevokeConfirmed {};
struct RevokeAnswered {
  std::string key_id;
  Outcome<std::string> outcome;  ///< The key's id again.
};
struct Msg : std::variant<ListAnswered, ReloadClicked, FormOpened, FormClosed, FormSubmitted, CreateAnswered, SecretClosed, RevokeClicked,
                          RevokeCancelled, RevokeConfirmed, RevokeAnswered> {
  using variant::variant;
};

struct LoadList {
  std::string organization_id;
  bool operator==(const LoadList&) const = default;
};
struct Create {
  std::string organization_id;
  std::string name;
  std::optional<std::int64_t> expires_seconds;
  bool operator==(const Create&) const = default;
};
struct Revoke {
  std::string organization_id;
  std::string key_id;
  bool operator==(const Revoke&) const = default;
};
struct Cmd : std::variant<LoadList, Create, Revoke> {
  using variant::variant;
};

void opened(const Context& context, const Route& route);
void update(const Context& context, const Msg& msg);

using Screen = ScreenTypes<Route, State, Msg, Cmd>;

}  // namespace dashboard::api_keys
