#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
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
/// Overwrites the value of a header, as it is a secret.
void wipe_header(Headers& headers, std::string_view name);

/// How the body of a good answer is wanted. A platform whose values are JSON alone may give JSON where bytes are asked for.
enum class BodyForm : std::uint8_t { json, bytes, stream };

/// A body that arrives in pieces. Its end closes the connection.
class BodyStream {
 public:
  virtual ~BodyStream() = default;
  /// The next bytes, as soon as there are any; none at the end. One read at a time, and nothing is fetched ahead of it.
  [[nodiscard]] virtual Later<Result<std::string>> read() = 0;
  /// Closes the connection: a read that waits ends with ErrorKind::aborted.
  virtual void close() = 0;
};

/// One HTTP request. Layers fill in what they are there for.
struct Request {
  const Operation* operation = nullptr;
  Method method = Method::get;
  std::string url;
  Headers headers;
  Json body;  ///< Missing: no body.
  BodyForm body_form = BodyForm::json;
  std::int64_t timeout_millis = 0;        ///< For one attempt; 0: none.
  std::int64_t total_timeout_millis = 0;  ///< For all attempts and the waits between them; 0: none.
  std::int64_t deadline_millis = 0;       ///< When the total is used up, by the client's clock; 0: never.
  int max_retries = 0;
  int attempt = 0;  ///< Counts from 1; 0 before the first.
  CancelToken cancel;
};

struct Response {
  int status = 0;
  Headers headers;
  Json body;                ///< Missing when the body was empty or not JSON.
  std::string text;         ///< The body when it was not JSON, cut to a length fit for a message.
  bool is_complete = true;  ///< False when the connection broke while the body arrived.
  /// BodyForm::stream: the body of a good answer that is a `text/event-stream`; the answer is there with its head.
  std::shared_ptr<BodyStream> stream;
};

/// Error::code of a request that was not sent, because the device is known to be offline.
inline constexpr const char* offline_code = "OFFLINE";

/// The one shape of every layer, from the retry policy down to the platform's own fetch. A platform's layer resolves with
/// ErrorKind::aborted soon after `Request::cancel` fires, and follows no redirect to another origin.
class Layer {
 public:
  virtual ~Layer() = default;
  /// The request stays its sender's, who keeps it and this layer until the answer is there; layers write into it what they are for.
  [[nodiscard]] virtual Task<Result<Response>> send(Request& request) = 0;
};

/// Sends requests: a handle on a layer. Copies share it.
class Send {
 public:
  Send() = default;
  explicit Send(std::shared_ptr<Layer> layer) : layer_{std::move(layer)} {}
  /// Any function that takes a Request and gives a Task.
  template <class Function>
  requires std::is_invocable_r_v<Task<Result<Response>>, Function&, Request> Send(Function function)
      : layer_{std::make_shared<Called<Function>>(std::move(function))} {}

  [[nodiscard]] Task<Result<Response>> operator()(Request& request) const { return layer_->send(request); }
  /// Keeps a copy of the request until the answer is there.
  [[nodiscard]] Task<Result<Response>> operator()(const Request& request) const { return keep(layer_, request); }

 private:
  template <class Function>
  struct Called : Layer {
    explicit Called(Function called) : function{std::move(called)} {}
    Task<Result<Response>> send(Request& request) override { return function(request); }
    Function function;
  };

  static Task<Result<Response>> keep(std::shared_ptr<Layer> layer, Request request) { co_return co_await layer->send(request); }

  std::shared_ptr<Layer> layer_;
};

/// How long the answer asks to wait, a day at most. Retry-After may be whole seconds or an HTTP date; a date is held
/// against the answer's own Date, and else against `now_millis`.
[[nodiscard]] std::optional<std::int64_t> retry_after_millis(const Headers& headers, std::optional<std::int64_t> now_millis);

/// The error that an answer of 400 and above stands for (contract 1.4).
[[nodiscard]] Error error_of(const Response& response, std::string_view operation, std::optional<std::int64_t> now_millis = {});

/// What a call ends with when its caller cancels it.
[[nodiscard]] Error aborted();

}  // namespace astral
