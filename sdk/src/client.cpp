#include "astral/client.hpp"

#include "astral/envelope.hpp"
#include "astral/url.hpp"

namespace astral {

struct Client::Core {
  Options options;
  std::shared_ptr<Clock> clock;
  std::shared_ptr<Session> session;
  std::shared_ptr<Refresher> refresher;
  Send send;
};

namespace {

Error not_json(const Response& response) {
  return {.kind = response.is_complete ? ErrorKind::decode : ErrorKind::network,
          .message = response.is_complete ? "the answer is not JSON" : "the connection broke while the answer arrived",
          .status = response.status,
          .request_id = std::string{find_header(response.headers, "x-request-id")},
          .path = "$",
          .text = response.text};
}

Error not_as_described(const Response& response, const DecodeIssue& issue) {
  return {.kind = ErrorKind::decode,
          .message = issue.message(),
          .status = response.status,
          .request_id = std::string{find_header(response.headers, "x-request-id")},
          .path = issue.path};
}

/// Contract 3: a body with boolean `valid` is a normal answer whatever its status.
bool is_verdict(const Operation& operation, const Response& response) {
  return operation.id == "auth.verifyToken" && response.body.get("valid").is(JsonKind::boolean);
}

/// Without validation only the outermost kind is looked at: it costs nothing and catches a wrong envelope.
std::optional<DecodeIssue> check_result(const Operation& operation, const Json& result, Validation validation) {
  if (validation != Validation::off && !operation.is_columns) {
    return decode(*operation.result, result, nullptr, validation == Validation::strict ? Strictness::strict : Strictness::lenient);
  }
  const auto& [kind, items] = operation.envelope;
  if (kind == Envelope::Kind::page && !result.get(items).is(JsonKind::array)) {
    return DecodeIssue{"$", "expected a list of " + std::string{items} + ", or a page with one"};
  }
  const auto expected = operation.result->kind == SchemaKind::list ? JsonKind::array : JsonKind::object;
  if (operation.result->kind == SchemaKind::json || result.is(expected)) return {};
  return DecodeIssue{"$", std::string{"expected "} + std::string{name_of(expected)} + ", found " + std::string{name_of(result.kind())}};
}

void apply_to_session(SessionEffect effect, const Json& result, Session& session) {
  if (effect == SessionEffect::starts) session.start(result);
  if (effect == SessionEffect::renews) session.renew(result);
  if (effect == SessionEffect::ends) session.end();
  if (effect == SessionEffect::tells_credentials) session.tell(SessionEvent::credentials_told, result);
  if (effect == SessionEffect::tells_profile) session.tell(SessionEvent::profile_told, result);
}

/// A deletion without a word of its own tells what the caller knows: the ids in its path.
Json echo_ids(const Operation& operation, const Json& args) {
  auto result = Json::object();
  for_each_path_param(operation.path, [&](std::string_view name) { result.set(name, args.get(name)); });
  return result;
}

Result<Json> read_answer(const Operation& operation, const Json& args, const Response& response, Validation validation) {
  const bool is_empty = response.is_complete && response.text.empty();
  if (!operation.result && (is_empty || response.body.has_value())) return response.body;
  if (response.status == 204 && operation.method == Method::delete_) return echo_ids(operation, args);
  if (response.body.is(JsonKind::missing)) return std::unexpected{not_json(response)};
  auto result = unwrap(operation, response.body);
  if (auto issue = check_result(operation, result, validation)) return std::unexpected{not_as_described(response, *issue)};
  return result;
}

void apply(const Options& defaults, const CallOptions& options, Request& request) {
  request.timeout_millis = options.timeout_millis.value_or(defaults.timeout_millis.value_or(request.operation->timeout_millis));
  request.total_timeout_millis = options.total_timeout_millis.value_or(defaults.total_timeout_millis.value_or(0));
  request.max_retries = options.max_retries.value_or(defaults.max_retries);
  request.cancel = options.cancel;
  for (const auto* headers : {&defaults.headers, &options.headers}) {
    for (const auto& [name, value] : *headers) set_header(request.headers, name, value);
  }
}

}  // namespace

Result<Client> Client::create(Options options, Platform platform) {
  auto base_url = normalise_base_url(options.base_url);
  if (!base_url) return std::unexpected{std::move(base_url.error())};
  options.base_url = std::move(*base_url);
  auto core = std::make_shared<Core>();
  core->clock = platform.clock;
  core->session = std::make_shared<Session>(core->clock);
  if (!options.access_token.empty()) core->session->start(std::move(options.access_token), options.access_token_expires_at_millis);
  auto refresh = make_request(operation_of<"auth.refresh", false>, Json{}, options.base_url);
  if (!refresh) return std::unexpected{std::move(refresh.error())};
  refresh->max_retries = options.max_retries;
  refresh->timeout_millis = options.timeout_millis.value_or(refresh->timeout_millis);
  auto send = timed(platform.send, core->clock);
  send = retrying(send, core->clock, platform.random, platform.on_retry);
  core->refresher = std::make_shared<Refresher>(send, core->session, core->clock, std::move(*refresh));
  send = authorised(send, core->session, options, core->refresher);
  core->send = budgeted(send, core->clock);
  for (auto* secret : {&options.access_token, &options.api_key, &options.app_key}) wipe(*secret);
  core->options = std::move(options);
  return Client{std::move(core)};
}

Session& Client::session() const { return *core_->session; }

void Client::check_session() const { Refresher::check(core_->refresher); }

/// Sends what the options make of a request; an answer of 400 and above that is no verdict comes back as its error.
Task<Result<Response>> Client::send(std::shared_ptr<Core> core, Result<Request> request, const CallOptions options) {
  if (!request) co_return std::unexpected{std::move(request.error())};
  const auto& operation = *request->operation;
  apply(core->options, options, *request);
  auto response = co_await core->send(*request);
  if (!response) response.error().operation = operation.id;
  if (response && response->status >= 400 && !is_verdict(operation, *response)) {
    co_return std::unexpected{error_of(*response, operation.id, core->clock->now_millis())};
  }
  co_return response;
}

Task<Result<Json>> Client::answer(std::shared_ptr<Core> core, const Operation& operation, Json args, CallOptions options) {
  const int epoch = core->session->epoch();
  auto response = co_await send(core, make_request(operation, args, core->options.base_url), std::move(options));
  if (!response) co_return std::unexpected{std::move(response.error())};
  auto result = read_answer(operation, args, *response, core->options.validation);
  if (!result) {
    result.error().operation = operation.id;
    co_return result;
  }
  if (core->session->epoch() == epoch) apply_to_session(operation.session, *result, *core->session);
  co_return result;
}

EventStream Client::open(const Operation& operation, const Json& args, const CallOptions& options) const {
  auto request = make_request(operation, args, core_->options.base_url);
  if (request) apply(core_->options, options, *request);
  return {std::move(request), core_->send, core_->clock, core_->options.validation};
}

}  // namespace astral
