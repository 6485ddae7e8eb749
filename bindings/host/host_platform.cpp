#include "astral/host/host_platform.hpp"

#include <emscripten.h>

#include "astral/numbered.hpp"

using emscripten::EM_VAL;

EM_JS_DEPS(astral_host, "$Emval,$UTF8ToString");

// clang-format off
EM_JS(double, astral_page_call, (EM_VAL page, const char* method, double first, double second, EM_VAL value), {
  return Emval.toValue(page)[UTF8ToString(method)](first, value ? Emval.toValue(value) : second);
});
// clang-format on

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
  std::shared_ptr<Page> page;
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

Json describe(const Request& request) {
  auto description = Json::object();
  description.set("operation", Json::string(request.operation ? request.operation->id : ""));
  description.set("attempt", Json::number(request.attempt));
  description.set("method", Json::string(method_name(request.method)));
  description.set("url", Json::string(request.url));
  description.set("headers", pairs_of(request.headers));
  if (!request.body.is(JsonKind::missing)) description.set("body", body_to_host(request.body));
  if (request.body_form != BodyForm::json)
    description.set("bodyForm", Json::string(request.body_form == BodyForm::bytes ? "bytes" : "stream"));
  return description;
}

void abort(int exchange) {
  const auto pending = exchanges().take(exchange);
  if (!pending) return;
  pending->page->call("abort", exchange);
  pending->fail(aborted());
}

class HostTransport : public Layer {
 public:
  explicit HostTransport(std::shared_ptr<Page> page) : page_{std::move(page)} {}

  Task<Result<Response>> send(Request& request) override {
    if (request.cancel.is_cancelled()) co_return std::unexpected{aborted()};
    Later<Result<Response>> answer;
    const int id = exchanges().add({page_, request.body_form, answer, {}});
    page_->call("send", id, describe(request));
    const auto subscription = request.cancel.on_cancel([id] { abort(id); });
    co_return co_await answer;
  }

 private:
  std::shared_ptr<Page> page_;
};

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
      open->page->call("read", exchange_);
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
  explicit HostClock(std::shared_ptr<Page> page) : page_{std::move(page)} {}

  [[nodiscard]] std::int64_t now_millis() const override { return static_cast<std::int64_t>(page_->call("now")); }
  int start_timer(std::int64_t delay_millis, std::function<void()> callback) override {
    const int timer = timers().add(std::move(callback));
    page_->call("startTimer", timer, static_cast<double>(delay_millis));
    return timer;
  }
  void stop_timer(int timer) override {
    if (timers().take(timer)) page_->call("stopTimer", timer);
  }

 private:
  std::shared_ptr<Page> page_;
};

}  // namespace

double Page::call(const char* method, double first, double second) const {
  return astral_page_call(object_.as_handle(), method, first, second, nullptr);
}
void Page::call(const char* method, double first, const Json& second) const {
  const auto value = to_host(second);
  astral_page_call(object_.as_handle(), method, first, 0, value.as_handle());
}

Json pairs_of(const Headers& headers) {
  auto pairs = Json::array();
  for (const auto& [name, value] : headers) {
    auto pair = Json::array();
    pair.push(Json::string(name));
    pair.push(Json::string(value));
    pairs.push(pair);
  }
  return pairs;
}

Headers headers_of(const Json& pairs) {
  Headers headers;
  for (std::size_t index = 0; index < pairs.size(); ++index) {
    const auto pair = pairs.at(index);
    headers.emplace_back(pair.at(0).as_string(), pair.at(1).as_string());
  }
  return headers;
}

Platform make_platform(val host) {
  auto page = std::make_shared<Page>(std::move(host));
  return {Send{std::make_shared<HostTransport>(page)}, std::make_shared<HostClock>(page), [page] { return page->call("random"); },
          [page](const Request& request, std::int64_t delay_millis) {
            page->call("retrying", static_cast<double>(delay_millis), describe(request));
          }};
}

void received(int exchange, const val& response) {
  const auto head = from_host(response);
  const bool is_stream = head.get("isStream").as_boolean();
  const auto* open = exchanges().find(exchange);
  if (!open) return;  // cancelled meanwhile
  const auto answer = open->answer;
  Response received{.status = static_cast<int>(head.get("status").as_number()), .headers = headers_of(head.get("headers"))};
  if (is_stream) {
    received.stream = std::make_shared<HostBody>(exchange);
  } else {
    received.body = body_from_host(response);
  }
  received.text = head.get("text").as_string();
  received.is_complete = head.get("isComplete").as_boolean();
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
