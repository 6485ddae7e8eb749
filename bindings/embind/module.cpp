// The whole surface between C++ and JavaScript. It does not grow when the API grows.
#include <emscripten/bind.h>

#include "astral/client.hpp"
#include "astral/host/host_platform.hpp"
#include "astral/numbered.hpp"
#include "astral/table_text.hpp"
#include "astral/url.hpp"
#include "generated/table.hpp"
#include "json_val.hpp"

namespace astral {
namespace {

using emscripten::val;

struct OpenClient {
  Client client;
  val page;
};

struct RunningCall {
  int client;
  CancelSource cancel;
  Later<bool> pulled;  ///< Of a stream: the page asks for more.
};

/// The table of operations, without the doc strings and C++ types that only compilers need.
TextTable& table() {
  static TextTable read{generated::table_text};
  return read;
}

Numbered<std::shared_ptr<OpenClient>>& clients() {
  static Numbered<std::shared_ptr<OpenClient>> all;
  return all;
}

Numbered<RunningCall>& running_calls() {
  static Numbered<RunningCall> all;
  return all;
}

std::shared_ptr<OpenClient> find_client(int id) {
  const auto* found = clients().find(id);
  return found ? *found : nullptr;
}

void set_text(val& object, const char* key, const std::string& text) {
  if (!text.empty()) object.set(key, text);
}

val describe_error(const Error& error) {
  auto object = val::object();
  object.set("kind", std::string{name_of(error.kind)});
  object.set("message", error.message);
  if (error.status != 0) object.set("status", error.status);
  set_text(object, "code", error.code);
  set_text(object, "field", error.field);
  set_text(object, "requestId", error.request_id);
  set_text(object, "operation", error.operation);
  set_text(object, "path", error.path);
  set_text(object, "text", error.text);
  if (!error.body.is(JsonKind::missing)) object.set("body", value_of(error.body));
  if (error.retry_after_millis) object.set("retryAfterMillis", static_cast<double>(*error.retry_after_millis));
  return object;
}

std::optional<std::int64_t> optional_integer(const Json& json) {
  if (!json.is(JsonKind::number)) return {};
  return static_cast<std::int64_t>(json.as_number());
}

Validation read_validation(const std::string& name) {
  if (name == "strict") return Validation::strict;
  return name == "lenient" ? Validation::lenient : Validation::off;
}

Headers read_headers(const Json& pairs) {
  Headers headers;
  for (std::size_t index = 0; index < pairs.size(); ++index) {
    headers.emplace_back(pairs.at(index).at(0).as_string(), pairs.at(index).at(1).as_string());
  }
  return headers;
}

Options read_options(const Json& json) {
  Options options;
  if (json.get("baseUrl").is(JsonKind::string)) options.base_url = json.get("baseUrl").as_string();
  options.api_key = json.get("apiKey").as_string();
  options.app_key = json.get("appKey").as_string();
  options.access_token = json.get("accessToken").as_string();
  options.access_token_expires_at_millis = optional_integer(json.get("accessTokenExpiresAtMillis"));
  options.timeout_millis = optional_integer(json.get("timeoutMillis"));
  options.total_timeout_millis = optional_integer(json.get("totalTimeoutMillis"));
  options.max_retries = static_cast<int>(optional_integer(json.get("maxRetries")).value_or(options.max_retries));
  options.headers = read_headers(json.get("headers"));
  options.validation = read_validation(json.get("validate").as_string());
  return options;
}

CallOptions read_call_options(const Json& json) {
  CallOptions options;
  options.timeout_millis = optional_integer(json.get("timeoutMillis"));
  options.total_timeout_millis = optional_integer(json.get("totalTimeoutMillis"));
  if (const auto retries = optional_integer(json.get("maxRetries"))) options.max_retries = static_cast<int>(*retries);
  options.headers = read_headers(json.get("headers"));
  return options;
}

val describe_pages(const Pages& pages) {
  auto object = val::object();
  object.set("style", val(pages.style == Pages::Style::cursor ? "cursor" : "offset"));
  set_text(object, "items", std::string{pages.items});
  return object;
}

val operations() {
  auto list = val::array();
  for (const auto& operation : table().operations()) {
    constexpr const char* methods[] = {"GET", "POST", "PUT", "DELETE"};
    auto entry = val::object();
    entry.set("id", std::string{operation.id});
    entry.set("method", val(methods[static_cast<int>(operation.method)]));
    entry.set("path", std::string{operation.path});
    entry.set("caller", val(operation.caller == Caller::client ? "client" : "provider"));
    entry.set("takesParams", !operation.params->fields.empty() || !operation.body->fields.empty());
    if (operation.pages.style != Pages::Style::none) entry.set("pages", describe_pages(operation.pages));
    entry.set("isStream", operation.is_stream);
    set_text(entry, "formOf", std::string{operation.form_of});
    entry.set("provisional", operation.provisional);
    entry.set("section", std::string{operation.section});
    list.call<void>("push", entry);
  }
  return list;
}

val open(val page, val options) {
  static int next_client = 1;
  auto answer = val::object();
  auto client = Client::create(read_options(json_of(options)), host::make_platform(page));
  if (!client) {
    answer.set("error", describe_error(client.error()));
    return answer;
  }
  clients().add(next_client, std::make_shared<OpenClient>(OpenClient{std::move(*client), std::move(page)}));
  answer.set("client", next_client++);
  return answer;
}

void settle(OpenClient& owner, int call, const Result<Json>& result) {
  running_calls().take(call);
  if (result) {
    owner.page.call<void>("settle", call, value_of(*result));
  } else {
    owner.page.call<void>("fail", call, describe_error(result.error()));
  }
}

/// Hands over what has arrived of a stream. More is read when the page asks for it; how it ends is told at once.
Task<Result<Json>> deliver(std::shared_ptr<OpenClient> owner, int call, EventStream stream) {
  while (true) {
    auto events = co_await stream.next();
    auto* running = running_calls().find(call);
    if (!events || events->size() == 0 || !running) co_return events;
    auto pulled = running->pulled = {};
    owner->page.call<void>("events", call, value_of(*events));
    if (!stream.is_over()) co_await pulled;
  }
}

void pull(int call) {
  const auto* running = running_calls().find(call);
  if (!running) return;
  const auto pulled = running->pulled;
  pulled.resolve(true);
}

/// `operation` is a position in the table, or -1 for raw_operation.
void call(int client, int call, int operation, val args, val options) {
  const auto owner = find_client(client);
  if (!owner) return;
  const CancelSource cancel;
  running_calls().add(call, {client, cancel, {}});
  auto call_options = read_call_options(json_of(options));
  call_options.cancel = cancel.token();
  const auto& asked = operation < 0 ? raw_operation : table().operations()[static_cast<std::size_t>(operation)];
  spawn(asked.is_stream ? deliver(owner, call, owner->client.open(asked, json_of(args), std::move(call_options)))
                        : owner->client.call(asked, json_of(args), std::move(call_options)),
        [owner, call](Result<Json> result) { settle(*owner, call, result); });
}

void cancel(int call) {
  const auto running = running_calls().take(call);
  if (!running) return;
  running->cancel.cancel();
  running->pulled.resolve(true);  // a stream that is not read learns of it
}

void close(int client) {
  const auto owner = find_client(client);
  if (!owner) return;
  clients().take(client);
  const auto running = running_calls().entries();
  for (const auto& [id, call] : running) {
    if (call.client == client) cancel(id);
  }
  owner->client.session().end();
}

val session(int client) {
  auto state = val::object();
  const auto owner = find_client(client);
  state.set("isSignedIn", owner && owner->client.session().is_signed_in());
  if (!owner) return state;
  set_text(state, "userId", owner->client.session().user_id());
  if (const auto expiry = owner->client.session().expires_at_millis()) state.set("expiresAtMillis", static_cast<double>(*expiry));
  return state;
}

void set_token(int client, const std::string& token, val expires_at_millis) {
  if (const auto owner = find_client(client)) owner->client.session().start(token, optional_integer(json_of(expires_at_millis)));
}

void end_session(int client) {
  if (const auto owner = find_client(client)) owner->client.session().end();
}

void read_answers(std::string text) { table().read_answers(std::move(text)); }

val time_of(val value) {
  const auto millis = parse_time(json_of(value));
  return millis ? val(static_cast<double>(*millis)) : val::undefined();
}

}  // namespace

EMSCRIPTEN_BINDINGS(astral) {
  using emscripten::function;
  function("operations", &operations);
  function("open", &open);
  function("close", &close);
  function("call", &call);
  function("pull", &pull);
  function("cancel", &cancel);
  function("received", &host::received);
  function("chunk", &host::chunk);
  function("failed", &host::failed);
  function("timerFired", &host::timer_fired);
  function("session", &session);
  function("setToken", &set_token);
  function("endSession", &end_session);
  function("parseTime", &time_of);
  function("readAnswers", &read_answers);
}

}  // namespace astral
