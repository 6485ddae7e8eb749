#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "astral/meta.hpp"
#include "astral/text.hpp"

namespace astral {

enum class Method : std::uint8_t { get, post, put, delete_ };

/// The credential an operation takes (contract 0 and 1.6).
enum class Auth : std::uint8_t {
  none,
  optional,   ///< None is needed; one may be sent.
  user,       ///< User token.
  key,        ///< Organization API key.
  app,        ///< App key, or a user token where the contract says so.
  either,     ///< User token or organization API key.
  signature,  ///< None: the sender signs the body.
};

/// Where the result stands in the body (contract 1.3).
struct Envelope {
  enum class Kind : std::uint8_t { bare, whole, data, member, page, push };
  Kind kind = Kind::bare;
  std::string_view member = {};  ///< Kind::member, Kind::data: a key that holds the result. Kind::page: the key of the items.
};

/// The body itself; found in `data` too, if that is where it came.
inline constexpr Envelope bare{};
/// The body as it is, with `status`, `data` and what stands beside them.
inline constexpr Envelope whole{Envelope::Kind::whole};
/// `{"status":"ok","data":…}`
inline constexpr Envelope ok{Envelope::Kind::data};
/// `ok`, or the same with the result under its noun instead of `data`.
constexpr Envelope ok_or(std::string_view key) { return {Envelope::Kind::data, key}; }
/// `{"message":"…","<noun>":…}`
constexpr Envelope noun(std::string_view key) { return {Envelope::Kind::member, key}; }

/// The body as it is; where `tokens_sent` or `failed_tokens` is a list, its length stands for it.
inline constexpr Envelope push{Envelope::Kind::push};

/// An object with a list of items and a cursor. A list without them is put under the same key.
constexpr Envelope page(std::string_view items) { return {Envelope::Kind::page, items}; }

/// How a list goes on after its first page (contract 1.14).
struct Pages {
  enum class Style : std::uint8_t { none, offset, cursor };
  Style style = Style::none;
  std::string_view items = {};  ///< The member of the result that holds the items; empty: the result is the list.
};

/// `limit` and `offset`; the end is a page shorter than `limit`, or `total`.
constexpr Pages by_offset(std::string_view items = {}) { return {Pages::Style::offset, items}; }
/// `limit` and `cursor`; the end is a page without `next_cursor`.
constexpr Pages by_cursor(std::string_view items) { return {Pages::Style::cursor, items}; }

/// Who sends the request: a client, or somebody else's server (a webhook, the return from a consent page).
enum class Caller : std::uint8_t { client, provider };

/// What an operation does to the client's session.
enum class SessionEffect : std::uint8_t {
  none,
  starts,
  renews,
  ends,
  tells_credentials,  ///< The result is news of the user's login, when it is theirs.
  tells_profile,      ///< The result is news of the user's profile, when it is theirs.
};

/// What a client may do when no answer arrives (contract 1.15).
enum class Repeat : std::uint8_t {
  by_method,  ///< GET, PUT and DELETE are repeated; POST only after 429.
  always,     ///< A POST that the server recognises when it comes twice.
  never,
};

inline constexpr std::int64_t default_timeout_millis = 30'000;

/// The facts of an operation as plain data, for code that meets operations at run time.
struct Operation {
  std::string_view id;
  Method method;
  std::string_view path;  ///< Relative to the base URL, parameters in braces.
  const Schema* params;   ///< Path and query.
  const Schema* body;
  const Schema* result;
  Auth auth;
  Envelope envelope;
  SessionEffect session;
  Repeat repeat;
  std::int64_t timeout_millis;
  Pages pages;
  Caller caller;
  bool is_stream;            ///< The answer is a stream of events (contract 1.17).
  bool is_columns;           ///< The answer is wanted in bytes, of which columns of numbers are read (columns.hpp).
  bool is_sandbox_only;      ///< Never sent to a host that is not this machine.
  std::string_view form_of;  ///< The operation of which this is another form; empty for an operation of the contract's own.
  std::string_view secret;   ///< The member of the result that is a secret; empty when none is.
  bool provisional;
  std::string_view section;
};

namespace meta {

/// Nothing when the model has no field of that name. No pointer: g++ 12 takes none for constant under -fsanitize=undefined.
template <class Object>
constexpr std::optional<Presence> presence_of(std::string_view name) {
  for (const auto& field : schema<Object, false>.fields) {
    if (field.name == name) return field.presence;
  }
  return {};
}

template <class Object>
constexpr std::string_view secret_of() {
  if constexpr (Described<Object>) {
    for (const auto& field : schema<Object, false>.fields) {
      if (field.schema->kind == SchemaKind::secret) return field.name;
    }
  }
  return {};
}

template <class Params>
constexpr bool every_path_param_is_required(std::string_view path) {
  bool good = true;
  for_each_path_param(path, [&](std::string_view name) { good = good && presence_of<Params>(name) == Presence::required; });
  return good;
}

template <class Params, class Body>
constexpr bool names_are_distinct() {
  for (const auto& field : schema<Body, false>.fields) {
    if (presence_of<Params>(field.name)) return false;
  }
  return true;
}

}  // namespace meta

/// One row of the table: what the types cannot say stands in the members, and only where it differs from the default.
template <FixedString Id, Method Verb, FixedString Path, class Params, class Body, class Result>
struct row {
  static_assert(Described<Params> && Described<Body>, "row: describe Params and Body with model(), or use None");
  static_assert(meta::every_path_param_is_required<Params>(Path.view()),
                "row: every {parameter} of the path needs a required field of the same name in Params");
  static_assert(Verb != Method::get || std::is_same_v<Body, None>, "row: a GET has no body");
  static_assert(meta::names_are_distinct<Params, Body>(), "row: a field must not stand both in Params and in Body");
  static_assert(find_character(Id.view(), '.') != std::string_view::npos, "row: an id reads namespace.method");
  static_assert(Path.view().starts_with('/') && !Path.view().ends_with('/'), "row: a path begins with / and does not end with it");

  using params_type = Params;
  using body_type = Body;
  using result_type = Result;
  static constexpr auto id = Id;
  static constexpr Method method = Verb;
  static constexpr std::string_view path = Path.view();

  std::string_view doc;
  std::string_view section;
  Auth auth = Auth::user;
  std::string_view role = "any";
  std::string_view flag = {};
  int success = 200;
  Envelope envelope = bare;
  SessionEffect session = SessionEffect::none;
  Repeat repeat = Repeat::by_method;
  std::int64_t timeout_millis = default_timeout_millis;
  Pages pages = {};
  Caller caller = Caller::client;
  bool is_stream = false;
  bool is_columns = false;
  bool is_sandbox_only = false;
  std::string_view form_of = {};
  bool provisional = false;
};

/// The rows, each a base class: found by overload resolution, without the recursion of a tuple.
template <class... Rows>
struct Table : Rows... {
  static constexpr std::size_t size = sizeof...(Rows);
};
template <class... Rows>
Table(Rows...) -> Table<Rows...>;

/// Calls `use(rows…)` with all rows, in order.
template <class... Rows, class Use>
constexpr decltype(auto) with_rows(const Table<Rows...>& table, Use use) {
  return use(static_cast<const Rows&>(table)...);
}

}  // namespace astral
