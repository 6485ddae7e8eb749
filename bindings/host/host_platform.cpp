#include "astral/host/host_platform.hpp"

#include "astral/numbered.hpp"

namespace astral::host {
namespace {

using emscripten::val;

/// Ids are unique over the module, so that callbacks need no client.
template <class T>
struct Registry {
  int next_id = 1;
  Numbered<T> entries;

  int add(T entry) {
    entries.add(next_id, std::move(entry));
    return next_id++;
  }
  T* find(int id) { return entries.find(id); }
  std::optional<T> take(int id) { return entries.take(id); }
};

/// A request whose answer has not arrived, or whose body is read piece by piece.
struct Exchange {
  std::shared_ptr<val> page;
  BodyForm body_form;
  Later<Result<Response>> answer;
  Later<Result<std::string>> bytes;

  void fail(Error error) const {
    if (answer.is_resolved()) {
      bytes.resolve(std::unexpected{std::move(error)});
    } else {
      answer.resolve(std::unexpected{std::move(error)});
    }
  }
};

Registry<Exchange>& exchanges() {
  static Registry<Exchange> registry;
  return registry;
}

Registry<std::function<void()>>& timers() {
  static Registry<std::function<void()>> registry;
  return registry;
}

constexpr const char* method_name(Method method) {
  switch (method) {
    case Method::post: return "POST";
    case Method::put: return "PUT";
    case Method::delete_: return "DELETE";
    default: return "GET";
  }
}

val pairs_of(const Headers& headers) {
  auto pairs = val::array();
  for (const auto& [name, value] : headers) {
    auto pair = val::array();
    pair.set(0, name);
    pair.set(1, value);
    pairs.call<void>("push", pair);
  }
  return pairs;
}

Headers headers_of(const val& pairs) {
  Headers headers;
  const auto size = pairs["length"].as<unsigned>();
  for (unsigned index = 0; index < size; ++index)
    headers.emplace_back(pairs[index][0].as<std::string>(), pairs[index][1].as<std::string>());
  return headers;
}

val describe_request(const Request& request) {
  auto description = val::object();
  description.set("operation", val(request.operation ? std::string{request.operation->id} : std::string{}));
  description.set("attempt", request.attempt);
  description.set("method", val(method_name(request.method)));
  description.set("url", request.url);
  description.set("headers", pairs_of(request.headers));
  if (!request.body.is(JsonKind::missing)) description.set("body", to_host(request.body));
  if (request.body_form != BodyForm::json) description.set("bodyForm", val(request.body_form == BodyForm::bytes ? "bytes" : "stream"));
  return description;
}

void abort(int exchange) {
  const auto pending = exchanges().take(exchange);
  if (!pending) return;
  pending->page->call<void>("abort", exchange);
  pending->fail(aborted());
}

Task<Result<Response>> exchange(std::shared_ptr<val> page, Request request) {
  if (request.cancel.is_cancelled()) co_return std::unexpected{aborted()};
  const Later<Result<Response>> answer;
  const int id = exchanges().add({page, request.body_form, answer, {}});
  page->call<void>("send", id, describe_request(request));
  const auto subscription = request.cancel.on_cancel([id] { abort(id); });
  auto waiting = answer;
  co_return co_await waiting;
}

/// The body of an exchange, which the page reads when it is asked.
class HostBody : public BodyStream {
 public:
  explicit HostBody(int exchange) : exchange_{exchange} {}
  HostBody(const HostBody&) = delete;
  HostBody& operator=(const HostBody&) = delete;
  ~HostBody() override { abort(exchange_); }

  Later<Result<std::string>> read() override {
    if (auto* open = exchanges().find(exchange_)) {
      auto bytes = open->bytes = {};
      open->page->call<void>("read", exchange_);
      return bytes;
    }
    Later<Result<std::string>> closed;
    closed.resolve(std::unexpected{aborted()});
    return closed;
  }
  void close() override { abort(exchange_); }

 private:
  int exchange_;
};

class HostClock : public Clock {
 public:
  explicit HostClock(std::shared_ptr<val> page) : page_{std::move(page)} {}

  [[nodiscard]] std::int64_t now_millis() const override { return static_cast<std::int64_t>(page_->call<double>("now")); }
  int start_timer(std::int64_t delay_millis, std::function<void()> callback) override {
    const int timer = timers().add(std::move(callback));
    page_->call<void>("startTimer", timer, static_cast<double>(delay_millis));
    return timer;
  }
  void stop_timer(int timer) override {
    if (timers().take(timer)) page_->call<void>("stopTimer", timer);
  }

 private:
  std::shared_ptr<val> page_;
};

}  // namespace

Platform make_platform(val host) {
  auto page = std::make_shared<val>(std::move(host));
  return {[page](Request request) { return exchange(page, std::move(request)); }, std::make_shared<HostClock>(page),
          [page] { return page->call<double>("random"); },
          [page](const Request& request, std::int64_t delay_millis) {
            page->call<void>("retrying", describe_request(request), static_cast<double>(delay_millis));
          }};
}

void received(int exchange, const val& response) {
  const bool is_stream = response["isStream"].isTrue();
  const auto* open = exchanges().find(exchange);
  if (!open) return;  // cancelled meanwhile
  const auto answer = open->answer;
  Response received{.status = response["status"].as<int>(), .headers = headers_of(response["headers"])};
  if (is_stream) {
    received.stream = std::make_shared<HostBody>(exchange);
  } else if (open->body_form == BodyForm::bytes && received.status < 400) {
    received.bytes = response["bytes"].as<std::string>();
  } else {
    received.body = body_from_host(response);
  }
  const auto text = response["text"];
  if (!text.isUndefined()) received.text = text.as<std::string>();
  received.is_complete = !response["isComplete"].isFalse();
  if (!is_stream) exchanges().take(exchange);
  answer.resolve(std::move(received));
}

void chunk(int exchange, const std::string& bytes) {
  const auto* open = exchanges().find(exchange);
  if (!open) return;
  const auto pending = open->bytes;
  if (bytes.empty()) exchanges().take(exchange);
  pending.resolve(bytes);
}

void failed(int exchange, const std::string& kind, const std::string& message) {
  const auto pending = exchanges().take(exchange);
  if (!pending) return;
  Error error{.kind = kind == "aborted" ? ErrorKind::aborted : ErrorKind::network, .message = message};
  if (kind == "offline") error.code = offline_code;
  pending->fail(std::move(error));
}

void timer_fired(int timer) {
  if (const auto callback = timers().take(timer)) (*callback)();
}

}  // namespace astral::host
