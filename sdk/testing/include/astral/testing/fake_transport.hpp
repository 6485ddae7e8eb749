#pragma once

#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "astral/http.hpp"

namespace astral::testing {

/// How a scripted stream goes on after its last piece.
enum class StreamEnd : std::uint8_t { closed, broken, silent };

/// A transport that plays back answers and keeps what it was asked.
class FakeTransport {
 public:
  /// Answers the next request with a status and a body; a body that is not JSON arrives as text.
  FakeTransport& answer(int status, std::string_view body, Headers headers = {});
  /// Breaks the connection while the body of the next answer arrives.
  FakeTransport& cut(int status, std::string_view text);
  /// Answers the next request with an event stream of these pieces.
  FakeTransport& stream(std::vector<std::string> pieces, StreamEnd end = StreamEnd::closed, Headers headers = {});
  /// Breaks the connection of the next request.
  FakeTransport& fail(ErrorKind kind = ErrorKind::network, std::string message = "connection refused");
  /// Leaves the next request without an answer until it is cancelled.
  FakeTransport& hang();
  /// Leaves the next request open until `release` is called with its answer.
  FakeTransport& hold();
  /// Answers the request that has been held longest and was not cancelled.
  void release(int status, std::string_view body);

  [[nodiscard]] Send send() const;
  [[nodiscard]] const std::vector<Request>& requests() const { return state_->requests; }
  [[nodiscard]] const Request& last() const { return state_->requests.back(); }
  /// Streams whose connection has not been closed.
  [[nodiscard]] int open_streams() const { return *state_->open_streams; }

 private:
  struct Hang {};
  struct Hold {};
  using Answer = std::variant<Response, Error, Hang, Hold>;
  struct State {
    std::deque<Answer> script;
    std::vector<Request> requests;
    std::deque<Later<Result<Response>>> held;
    std::shared_ptr<int> open_streams = std::make_shared<int>(0);
  };
  static Task<Result<Response>> play(std::shared_ptr<State> state, Request request);

  std::shared_ptr<State> state_ = std::make_shared<State>();
};

}  // namespace astral::testing
