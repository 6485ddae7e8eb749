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

}  // namespace

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
  if (request.cancel.is_cancelled()) co_return std::unexpected{Error{.kind = ErrorKind::aborted, .message = "the call was aborted"}};
  if (state->script.empty()) co_return std::unexpected{Error{.kind = ErrorKind::network, .message = "the script has no more answers"}};
  auto answer = std::move(state->script.front());
  state->script.pop_front();
  if (auto* response = std::get_if<Response>(&answer)) co_return std::move(*response);
  if (auto* error = std::get_if<Error>(&answer)) co_return std::unexpected{std::move(*error)};
  const Later<Result<Response>> later;
  if (std::holds_alternative<Hold>(answer)) state->held.push_back(later);
  const auto subscription = request.cancel.on_cancel(
      [later] { later.resolve(std::unexpected{Error{.kind = ErrorKind::aborted, .message = "the call was aborted"}}); });
  auto waiting = later;
  co_return co_await waiting;
}

}  // namespace astral::testing
