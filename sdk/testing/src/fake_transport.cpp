#include "astral/testing/fake_transport.hpp"

#include <cassert>

namespace astral::testing {
namespace {

Response make_response(int status, std::string_view body, Headers headers) {
  Response response{.status = status, .headers = std::move(headers)};
  if (auto json = Json::parse(body)) {
    response.body = std::move(*json);
  } else {
    response.text = body;
  }
  return response;
}

Error aborted() { return {.kind = ErrorKind::aborted, .message = "the call was aborted"}; }

class FakeBody : public BodyStream {
 public:
  FakeBody(std::vector<std::string> pieces, StreamEnd end, std::shared_ptr<int> open_count)
      : pieces_{pieces.begin(), pieces.end()}, end_{end}, open_count_{std::move(open_count)} {
    ++*open_count_;
  }
  FakeBody(const FakeBody&) = delete;
  FakeBody& operator=(const FakeBody&) = delete;
  ~FakeBody() override { FakeBody::close(); }

  Later<Result<std::string>> read() override {
    Later<Result<std::string>> bytes;
    if (is_closed_) {
      bytes.resolve(std::unexpected{aborted()});
    } else if (!pieces_.empty()) {
      bytes.resolve(std::move(pieces_.front()));
      pieces_.pop_front();
    } else if (end_ == StreamEnd::closed) {
      bytes.resolve(std::string{});
    } else if (end_ == StreamEnd::broken) {
      bytes.resolve(std::unexpected{Error{.kind = ErrorKind::network, .message = "connection reset"}});
    }
    waiting_ = bytes;
    return bytes;
  }

  void close() override {
    if (std::exchange(is_closed_, true)) return;
    --*open_count_;
    waiting_.resolve(std::unexpected{aborted()});
  }

 private:
  std::deque<std::string> pieces_;
  StreamEnd end_;
  std::shared_ptr<int> open_count_;
  bool is_closed_ = false;
  Later<Result<std::string>> waiting_;
};

}  // namespace

FakeTransport& FakeTransport::stream(std::vector<std::string> pieces, StreamEnd end, Headers headers) {
  Response response{.status = 200, .headers = std::move(headers)};
  response.stream = std::make_shared<FakeBody>(std::move(pieces), end, state_->open_streams);
  state_->script.emplace_back(std::move(response));
  return *this;
}

FakeTransport& FakeTransport::answer(int status, std::string_view body, Headers headers) {
  state_->script.emplace_back(make_response(status, body, std::move(headers)));
  return *this;
}

FakeTransport& FakeTransport::cut(int status, std::string_view text) {
  state_->script.emplace_back(Response{.status = status, .text = std::string{text}, .is_complete = false});
  return *this;
}

FakeTransport& FakeTransport::fail(ErrorKind kind, std::string message) {
  state_->script.emplace_back(Error{.kind = kind, .message = std::move(message)});
  return *this;
}

FakeTransport& FakeTransport::hang() {
  state_->script.emplace_back(Hang{});
  return *this;
}

FakeTransport& FakeTransport::hold() {
  state_->script.emplace_back(Hold{});
  return *this;
}

void FakeTransport::release(int status, std::string_view body) {
  auto& waiting = state_->held;
  std::erase_if(waiting, [](const auto& each) { return each.is_resolved(); });
  assert(!waiting.empty() && "release: no request is held");
  const auto held = waiting.front();
  waiting.pop_front();
  held.resolve(make_response(status, body, {}));
}

Send FakeTransport::send() const {
  return [state = state_](Request request) { return play(state, std::move(request)); };
}

Task<Result<Response>> FakeTransport::play(std::shared_ptr<State> state, Request request) {
  state->requests.push_back(request);
  if (request.cancel.is_cancelled()) co_return std::unexpected{aborted()};
  if (state->script.empty()) co_return std::unexpected{Error{.kind = ErrorKind::network, .message = "the script has no more answers"}};
  auto answer = std::move(state->script.front());
  state->script.pop_front();
  if (auto* response = std::get_if<Response>(&answer)) co_return std::move(*response);
  if (auto* error = std::get_if<Error>(&answer)) co_return std::unexpected{std::move(*error)};
  const Later<Result<Response>> later;
  if (std::holds_alternative<Hold>(answer)) state->held.push_back(later);
  const auto subscription = request.cancel.on_cancel([later] { later.resolve(std::unexpected{aborted()}); });
  auto waiting = later;
  co_return co_await waiting;
}

}  // namespace astral::testing
