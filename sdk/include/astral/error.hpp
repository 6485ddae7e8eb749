#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>

#include "astral/json.hpp"

namespace astral {

/// What went wrong, as a caller would branch on it. Contract 1.4 says which status gives which.
enum class ErrorKind : std::uint8_t {
  validation,      ///< 400, or an argument that this SDK refused before sending.
  authentication,  ///< 401
  permission,      ///< 403
  not_found,       ///< 404
  conflict,        ///< 409
  rate_limit,      ///< 429
  server,          ///< 5xx
  api,             ///< Any other 4xx.
  network,         ///< No answer arrived.
  timeout,         ///< No answer in time.
  aborted,         ///< The caller cancelled.
  decode,          ///< An answer arrived that is not what the contract says.
  /// A stream ended before its last event (contract 1.17); `body` is the list of the events that arrived.
  stream_interrupted,
};

struct Error {
  ErrorKind kind = ErrorKind::api;
  std::string message;
  int status = 0;          ///< HTTP status; 0 when no answer arrived.
  std::string code;        ///< `details.code`, empty when the server sent none.
  std::string field;       ///< `details.field`, or the argument that was refused.
  std::string request_id;  ///< `X-Request-Id`
  std::string operation;   ///< Id of the operation, such as `activities.list`.
  std::string path;        ///< Where an answer failed to decode, such as `$.items[0].email`.
  Json body;               ///< The error body when it was JSON.
  std::string text;        ///< The error body when it was not.
  std::optional<std::int64_t> retry_after_millis;
};

template <class T>
using Result = std::expected<T, Error>;

/// "validation", "rate_limit", …: the names that cross into JavaScript.
[[nodiscard]] std::string_view name_of(ErrorKind kind);

/// The kind that contract 1.4 gives an HTTP status of 400 and above.
[[nodiscard]] ErrorKind kind_of_status(int status);

}  // namespace astral
