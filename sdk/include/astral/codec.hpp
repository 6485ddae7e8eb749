#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>

#include "astral/json.hpp"
#include "astral/meta.hpp"

namespace astral {

/// How closely an answer is held against its schema (contract 1.13).
enum class Strictness : std::uint8_t {
  lenient,  ///< Only ids must be there; a time that cannot be read stays raw; unknown words are kept.
  strict,   ///< Every required field is there, every time is readable.
};

/// What was wrong and where: `$.items[0].email: expected string, found number`.
struct DecodeIssue {
  std::string path;
  std::string expectation;

  [[nodiscard]] std::string message() const { return path + ": " + expectation; }
};

/// Fills `target`, an object of the type that `schema` describes, from `json`; only checks when `target` is null.
[[nodiscard]] std::optional<DecodeIssue> decode(const Schema& schema, const Json& json, void* target,
                                                Strictness strictness = Strictness::lenient);

template <class T>
[[nodiscard]] std::expected<T, DecodeIssue> decode(const Json& json, Strictness strictness = Strictness::lenient) {
  T value{};
  if (auto issue = decode(schema_of<T>, json, &value, strictness)) return std::unexpected{std::move(*issue)};
  return value;
}

/// The JSON of a described object; empty optionals are left out.
[[nodiscard]] Json encode(const Schema& schema, const void* object);

template <class T>
[[nodiscard]] Json encode(const T& value) {
  return encode(schema_of<T>, &value);
}

/// Reads every time form of contract 1.11; nothing when the value is none of them.
[[nodiscard]] std::optional<std::int64_t> parse_time(const Json& json);
[[nodiscard]] std::optional<std::int64_t> parse_time(std::string_view text);

/// A time as headers such as Date write it: `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110, 5.6.7).
[[nodiscard]] std::optional<std::int64_t> parse_http_date(std::string_view text);

/// `2026-04-20T08:00:00Z`, with milliseconds only when there are some.
[[nodiscard]] std::string format_iso_time(std::int64_t epoch_millis);

[[nodiscard]] bool is_calendar_date(std::string_view text);

}  // namespace astral
