#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "astral/cancel.hpp"
#include "astral/error.hpp"
#include "astral/json.hpp"
#include "astral/operation.hpp"
#include "astral/task.hpp"

namespace astral {

using Headers = std::vector<std::pair<std::string, std::string>>;

/// The value of a header, names compared without case; empty when it is not there.
[[nodiscard]] std::string_view find_header(const Headers& headers, std::string_view name);

/// Sets a header in the place of one of the same name.
void set_header(Headers& headers, std::string_view name, std::string value);

/// One HTTP request. Layers fill in what they are there for.
struct Request {
  const Operation* operation = nullptr;
  Method method = Method::get;
  std::string url;
  Headers headers;
  Json body;  ///< Missing: no body.
  std::int64_t timeout_millis = 0;
  int max_retries = 0;
  CancelToken cancel;
};

struct Response {
  int status = 0;
  Headers headers;
  Json body;                ///< Missing when the body was empty or not JSON.
  std::string text;         ///< The body when it was not JSON, cut to a length fit for a message.
  bool is_complete = true;  ///< False when the connection broke while the body arrived.
};

/// The one shape of every layer, from the retry policy down to the platform's own fetch. A platform's
/// `Send` resolves with ErrorKind::aborted soon after `Request::cancel` fires, and follows no redirect to another origin.
using Send = std::function<Task<Result<Response>>(Request)>;

/// The error that an answer of 400 and above stands for (contract 1.4).
[[nodiscard]] Error error_of(const Response& response, std::string_view operation);

}  // namespace astral
