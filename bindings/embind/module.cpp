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
  host::Page page;
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

void set_text(Json& object, const char* key, std::string_view text) {
  if (!text.empty()) object.set(key, Json::string(text));
}

void set_millis(Json& object, const char* key, std::optional<std::int64_t> millis) {
  if (millis) object.set(key, Json::integer(*millis));
}

Json describe(const Error& error) {
  auto object = Json::object();
  set_text(object, "kind", name_of(error.kind));
  object.set("message", Json::string(error.message));
  if (error.status != 0) object.set("status", Json::number(error.status));
  set_text(object, "code", error.code);
  set_text(object, "field", error.field);
  set_text(object, "requestId", error.request_id);
  set_text(object, "operation", error.operation);
  set_text(object, "path", error.path);
  set_text(object, "text", error.text);
  if (!error.body.is(JsonKind::missing)) object.set("body", error.body);
  set_millis(object, "retryAfterMillis", error.retry_after_millis);
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

struct TextOption {
  const char* name;
  std::string Options::*member;
};
constexpr TextOption text_options[] = {
    {"baseUrl", &Options::base_url}, {"apiKey", &Options::api_key}, {"appKey", &Options::app_key}, {"accessToken", &Options::access_token}};

/// What a client and a call may both set.
template <class AnyOptions>
void read_limits(const Json& json, AnyOptions& options) {
  options.timeout_millis = optional_integer(json.get("timeoutMillis"));
  options.total_timeout_millis = optional_integer(json.get("totalTimeoutMillis"));
  if (const auto retries = optional_integer(json.get("maxRetries"))) options.max_retries = static_cast<int>(*retries);
  options.headers = host::headers_of(json.get("headers"));
}

Options read_options(const Json& json) {
  Options options;
  for (const auto& [name, member] : text_options) {
    if (const auto text = json.get(name); text.is(JsonKind::string)) options.*member = text.as_string();
  }
  options.access_token_expires_at_millis = optional_integer(json.get("accessTokenExpiresAtMillis"));
  options.sends_api_key_as_bearer = json.get("sendsApiKeyAsBearer").as_boolean();
  read_limits(json, options);
  options.validation = read_validation(json.get("validate").as_string());
  return options;
}

Json describe(const Pages& pages) {
  auto object = Json::object();
  object.set("style", Json::string(pages.style == Pages::Style::cursor ? "cursor" : "offset"));
  set_text(object, "items", pages.items);
  return object;
}

Json describe(const Operation& operation) {
  constexpr const char* methods[] = {"GET", "POST", "PUT", "DELETE"};
  auto entry = Json::object();
  set_text(entry, "id", operation.id);
  set_text(entry, "method", methods[static_cast<int>(operation.method)]);
  set_text(entry, "path", operation.path);
  set_text(entry, "caller", operation.caller == Caller::client ? "client" : "provider");
  entry.set("takesParams", Json::boolean(!operation.params->fields.empty() || !operation.body->fields.empty()));
  if (operation.pages.style != Pages::Style::none) entry.set("pages", describe(operation.pages));
  entry.set("isStream", Json::boolean(operation.is_stream));
  if (operation.is_columns) entry.set("isColumns", Json::boolean(true));
  set_text(entry, "formOf", operation.form_of);
  set_text(entry, "secret", operation.secret);
  entry.set("provisional", Json::boolean(operation.provisional));
  set_text(entry, "section", operation.section);
  return entry;
}

val operations() {
  auto list = Json::array();
  for (const auto& operation : table().operations()) list.push(describe(operation));
  return value_of(list);
}

val open(val page, val options) {
  static int next_client = 1;
  auto answer = Json::object();
  auto client = Client::create(read_options(json_of(options)), host::make_platform(page));
  if (client) {
    answer.set("client", Json::number(next_client));
    const auto owner = std::make_shared<OpenClient>(std::move(*client), host::Page{std::move(page)});
    // A session that its client has closed changes no more.
    owner->client.session().observe(
        [to = &owner->page](SessionEvent event, const Json& told) { to->call("sessionChanged", static_cast<int>(event), told); });
    clients().add(next_client++, owner);
  } else {
    answer.set("error", describe(client.error()));
  }
  return value_of(answer);
}

void settle(OpenClient& owner, int call, const Result<Json>& result) {
  running_calls().take(call);
  if (result) {
    owner.page.call("settle", call, *result);
  } else {
    owner.page.call("fail", call, describe(result.error()));
  }
}

/// Hands over what has arrived of a stream. More is read when the page asks for it; how it ends is told at once.
Task<Result<Json>> deliver(std::shared_ptr<OpenClient> owner, int call, EventStream stream) {
  while (true) {
    auto events = co_await stream.next();
    auto* running = running_calls().find(call);
    if (!events || events->size() == 0 || !running) co_return events;
    auto pulled = running->pulled = {};
    owner->page.call("events", call, *events);
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
  CallOptions call_options;
  read_limits(json_of(options), call_options);
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
  for (const int id : running_calls().numbers()) {
    const auto* call = running_calls().find(id);
    if (call && call->client == client) cancel(id);
  }
  owner->client.session().end();
}

val session(int client) {
  auto facts = Json::object();
  if (const auto owner = find_client(client)) {
    const auto& session = owner->client.session();
    facts.set("isSignedIn", Json::boolean(session.is_signed_in()));
    facts.set("hasExpired", Json::boolean(session.has_expired()));
    set_millis(facts, "expiresAtMillis", session.expires_at_millis());
    set_millis(facts, "millisUntilDue", session.millis_until_due());
  }
  return value_of(facts);
}

val token(int client) {
  const auto owner = find_client(client);
  return value_of(Json::string(owner ? owner->client.session().token() : ""));
}

void check_session(int client) {
  if (const auto owner = find_client(client)) owner->client.check_session();
}

void set_token(int client, val token, val expires_at_millis, bool is_renewal) {
  const auto owner = find_client(client);
  if (!owner) return;
  auto& session = owner->client.session();
  auto text = json_of(token).as_string();
  const auto millis = optional_integer(json_of(expires_at_millis));
  if (is_renewal) {
    session.renew(std::move(text), millis);
  } else {
    session.start(std::move(text), millis);
  }
}

void end_session(int client, bool has_expired) {
  if (const auto owner = find_client(client)) owner->client.session().end(has_expired ? SessionEvent::expired : SessionEvent::signed_out);
}

void read_answers(std::string text) { table().read_answers(std::move(text)); }

val time_of(val value) {
  const auto millis = parse_time(json_of(value));
  return value_of(millis ? Json::integer(*millis) : Json{});
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
  function("token", &token);
  function("checkSession", &check_session);
  function("setToken", &set_token);
  function("endSession", &end_session);
  function("parseTime", &time_of);
  function("readAnswers", &read_answers);
}

}  // namespace astral
