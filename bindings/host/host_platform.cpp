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
  std::optional<T> take(int id) { return entries.take(id); }
};

Registry<Later<Result<Response>>>& exchanges() {
  static Registry<Later<Result<Response>>> registry;
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
  return description;
}

Task<Result<Response>> exchange(std::shared_ptr<val> page, Request request) {
  if (request.cancel.is_cancelled()) co_return std::unexpected{aborted()};
  const Later<Result<Response>> answer;
  const int id = exchanges().add(answer);
  page->call<void>("send", id, describe_request(request));
  const auto subscription = request.cancel.on_cancel([page, id] {
    const auto pending = exchanges().take(id);
    if (!pending) return;
    page->call<void>("abort", id);
    pending->resolve(std::unexpected{aborted()});
  });
  auto waiting = answer;
  co_return co_await waiting;
}

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
  const auto pending = exchanges().take(exchange);
  if (!pending) return;  // cancelled meanwhile
  Response answer{.status = response["status"].as<int>(), .headers = headers_of(response["headers"]), .body = body_from_host(response)};
  const auto text = response["text"];
  if (!text.isUndefined()) answer.text = text.as<std::string>();
  answer.is_complete = !response["isComplete"].isFalse();
  pending->resolve(std::move(answer));
}

void failed(int exchange, const std::string& kind, const std::string& message) {
  const auto pending = exchanges().take(exchange);
  if (!pending) return;
  Error error{.kind = kind == "aborted" ? ErrorKind::aborted : ErrorKind::network, .message = message};
  if (kind == "offline") error.code = offline_code;
  pending->resolve(std::unexpected{std::move(error)});
}

void timer_fired(int timer) {
  if (const auto callback = timers().take(timer)) (*callback)();
}

}  // namespace astral::host
