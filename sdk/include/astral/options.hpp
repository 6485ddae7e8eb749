#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "astral/cancel.hpp"
#include "astral/codec.hpp"
#include "astral/http.hpp"

namespace astral {

/// Host A of contract 1.1.
inline constexpr const char* default_base_url = "https://app.nexrex.ai/api/v1";

/// Whether answers are held against the described models before they are handed out.
enum class Validation : std::uint8_t { off, lenient, strict };

struct Options {
  std::string base_url = default_base_url;
  std::string api_key;       ///< Organization API key, sent as X-API-Key unless the next option says otherwise. Secret.
  std::string app_key;       ///< App key, only for organizations.create. Secret.
  std::string access_token;  ///< A user token that the application already has. Secret.
  std::optional<std::int64_t> access_token_expires_at_millis;
  bool sends_api_key_as_bearer = false;              ///< As Authorization: Bearer, where the server takes both (contract 1.6).
  std::optional<std::int64_t> timeout_millis;        ///< Default: what the table says, 30 s for most.
  std::optional<std::int64_t> total_timeout_millis;  ///< For all attempts and the waits between them. Default: none.
  int max_retries = 2;                               ///< After the first attempt (contract 1.15: three attempts).
  Headers headers = {};                              ///< Added to every request; credentials cannot be overridden.
  Validation validation = Validation::off;
};

struct CallOptions {
  std::optional<std::int64_t> timeout_millis;
  std::optional<std::int64_t> total_timeout_millis;
  std::optional<int> max_retries;
  Headers headers = {};  ///< Added to the request; credentials cannot be overridden.
  CancelToken cancel;
};

}  // namespace astral
