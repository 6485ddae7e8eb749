#pragma once

#include <string>
#include <string_view>

#include "astral/error.hpp"
#include "astral/http.hpp"
#include "astral/operation.hpp"

namespace astral {

/// An absolute http(s) URL without credentials, query or fragment, its trailing slash removed.
[[nodiscard]] Result<std::string> normalise_base_url(std::string_view url);

/// Whether a base URL names this very machine, by a name that cannot lead elsewhere.
[[nodiscard]] bool is_loopback(std::string_view base_url);

/// Percent-encodes all but RFC 3986's unreserved characters.
[[nodiscard]] std::string percent_encode(std::string_view text);

/// Sorts arguments into path, query and body, and refuses what the operation does not take.
[[nodiscard]] Result<Request> make_request(const Operation& operation, const Json& args, std::string_view base_url);

/// Stands for what the table does not know. Its arguments are `{method, path, query, body}`, its result is the whole body. The
/// path stands below the base URL, or below its origin when it begins with `/api/`; one that could lead elsewhere is refused.
extern const Operation& raw_operation;

}  // namespace astral
