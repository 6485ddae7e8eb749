#include "astral/event_stream.hpp"

#include <algorithm>

#include "astral/envelope.hpp"
#include "astral/sse.hpp"

namespace astral {

struct EventStream::State {
  Result<Request> request;
  Send send;
  std::shared_ptr<Clock> clock;
  Validation validation;

  std::shared_ptr<BodyStream> body = {};
  std::string request_id = {};
  SseParser parser = SseParser{};
  Json all = Json::array();  ///< For the error of a stream that breaks off.
  Json batch = {};           ///< What has not been handed out.
  bool is_over = false;
  std::optional<Error> failure = {};

  void begin(Result<Response> answer);
  void take(const Result<std::string>& bytes);
  void fail(ErrorKind kind, std::string message, std::string path = {});

 private:
  void take(const SseEvent& event);
  void end(std::optional<Error> error);
};

namespace {

constexpr std::string_view last_event = "done";
constexpr std::string_view error_event = "error";

/// Contract 10: the error body of 1.4, plus its status.
Error error_in(const SseEvent& event) {
  Response answer{.status = 500, .body = Json::parse(event.data).value_or(Json{})};
  if (answer.body.is(JsonKind::missing)) answer.text = event.data;
  if (const auto status = answer.body.get("status").as_number(); status >= 400 && status < 600) answer.status = static_cast<int>(status);
  return error_of(answer, {});
}

/// Without validation only the outermost kind is looked at, as for other answers.
std::optional<DecodeIssue> check(const Operation& operation, std::string_view name, const Json& data, Validation validation) {
  if (!data.is(JsonKind::object)) {
    return DecodeIssue{"$." + std::string{name}, "expected object, found " + std::string{name_of(data.kind())}};
  }
  if (validation == Validation::off) return {};
  auto event = Json::object();
  event.set(name, data);
  return decode(*operation.result, event, nullptr, validation == Validation::strict ? Strictness::strict : Strictness::lenient);
}

}  // namespace

/// Whoever waits goes on within: this must be the last thing that is done.
void EventStream::State::end(std::optional<Error> error) {
  is_over = true;
  if (error) {
    error->operation = request->operation->id;
    error->request_id = request_id;
  }
  failure = std::move(error);
  if (body) body->close();
}

void EventStream::State::fail(ErrorKind kind, std::string message, std::string path) {
  Error error{.kind = kind, .message = std::move(message), .path = std::move(path)};
  if (body) error.body = all;
  if (kind == ErrorKind::stream_interrupted) error.code = name_of(kind);
  end(std::move(error));
}

void EventStream::State::begin(Result<Response> answer) {
  if (!answer) return end(std::move(answer.error()));
  request_id = find_header(answer->headers, "x-request-id");
  if (answer->status >= 400) return end(error_of(*answer, {}, clock->now_millis()));
  body = std::move(answer->stream);
  if (body) return;
  if (!answer->is_complete) return fail(ErrorKind::network, "the connection broke while the answer arrived");
  fail(ErrorKind::decode, "$: expected an event stream, found " + std::string{find_header(answer->headers, "content-type")}, "$");
  failure->status = answer->status;
  failure->text = std::move(answer->text);
}

void EventStream::State::take(const Result<std::string>& bytes) {
  if (!bytes && bytes.error().kind != ErrorKind::network) return end(bytes.error());
  if (!bytes) return fail(ErrorKind::stream_interrupted, "the connection broke in the middle of the stream");
  if (bytes->empty()) return fail(ErrorKind::stream_interrupted, "the server ended the stream before its last event");
  std::vector<SseEvent> events;
  const bool is_good = parser.feed(*bytes, events);
  for (const auto& event : events) {
    if (!is_over) take(event);
  }
  if (!is_good && !is_over) fail(ErrorKind::decode, "$: expected shorter events", "$");
}

void EventStream::State::take(const SseEvent& event) {
  if (event.type == error_event) return end(error_in(event));
  const auto& operation = *request->operation;
  const auto& known = operation.result->fields;
  if (std::ranges::find(known, event.type, &Field::name) == known.end()) return;  // contract 1.13
  const bool is_last = event.type == last_event;
  auto data = Json::parse(event.data).value_or(Json{});
  if (is_last) data = unwrap(operation, data);
  if (auto issue = check(operation, event.type, data, validation)) return fail(ErrorKind::decode, issue->message(), std::move(issue->path));
  auto taken = Json::object();
  taken.set("event", Json::string(event.type));
  taken.set("data", data);
  all.push(taken);
  batch.push(taken);
  if (is_last) end({});
}

EventStream::EventStream(Result<Request> request, Send send, std::shared_ptr<Clock> clock, Validation validation)
    : state_{std::make_shared<State>(State{std::move(request), std::move(send), std::move(clock), validation})} {}

Task<Result<Json>> EventStream::next() const { return next_of(state_); }

Task<Result<Json>> EventStream::next_of(std::shared_ptr<State> state) {
  if (!state->request) co_return std::unexpected{state->request.error()};
  auto& request = *state->request;
  if (!state->body && !state->is_over) {
    auto answer = co_await state->send(request);
    state->begin(std::move(answer));
  }
  state->batch = Json::array();
  while (!state->is_over && state->batch.size() == 0) {
    const auto body = state->body;
    const auto subscription = request.cancel.on_cancel([body] { body->close(); });
    bool is_late = false;
    const int timer = request.timeout_millis <= 0 ? 0 : state->clock->start_timer(request.timeout_millis, [&is_late, body] {
      is_late = true;
      body->close();
    });
    auto pending = body->read();
    const auto bytes = co_await pending;
    state->clock->stop_timer(timer);
    if (is_late) {
      state->fail(ErrorKind::timeout, "the stream was silent for " + std::to_string(request.timeout_millis) + " ms");
    } else {
      state->take(bytes);
    }
  }
  if (state->failure && state->batch.size() == 0) co_return std::unexpected{*state->failure};
  co_return state->batch;
}

bool EventStream::is_over() const { return state_->is_over; }

}  // namespace astral
