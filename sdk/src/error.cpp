#include "astral/error.hpp"

#include <array>

namespace astral {

std::string_view name_of(ErrorKind kind) {
  constexpr std::array<std::string_view, 13> names{
      "validation", "authentication", "permission", "not_found", "conflict", "rate_limit",        "server",
      "api",        "network",        "timeout",    "aborted",   "decode",   "stream_interrupted"};
  return names[static_cast<std::size_t>(kind)];
}

ErrorKind kind_of_status(int status) {
  switch (status) {
    case 400: return ErrorKind::validation;
    case 401: return ErrorKind::authentication;
    case 403: return ErrorKind::permission;
    case 404: return ErrorKind::not_found;
    case 409: return ErrorKind::conflict;
    case 429: return ErrorKind::rate_limit;
    default: return status >= 500 ? ErrorKind::server : ErrorKind::api;
  }
}

}  // namespace astral
