#include "astral/url.hpp"

#include <algorithm>
#include <array>

#include "astral/codec.hpp"

namespace astral {
namespace {

Error refused(const Operation& operation, std::string field, std::string why) {
  return {.kind = ErrorKind::validation,
          .message = std::string{operation.id} + ": " + field + " " + why,
          .field = field,
          .operation = std::string{operation.id}};
}

/// Ids cannot climb or leave the path (contract 1.2).
const char* refusal_of_path_id(std::string_view id) {
  if (id.empty()) return "must not be empty";
  if (id == "." || id == "..") return "must not be a relative path step";
  if (id.find_first_of("/\\") != id.npos) return "must not contain a slash";
  return nullptr;
}

/// A query value: true and false by name, lists with commas (contract 1.2).
std::string query_text(const Json& value) {
  switch (value.kind()) {
    case JsonKind::boolean: return value.as_boolean() ? "true" : "false";
    case JsonKind::number: return Json::number(value.as_number()).dump();  // 12, even where 12.0 was given
    case JsonKind::array: {
      std::string text;
      for (std::size_t index = 0, size = value.size(); index < size; ++index) {
        if (index > 0) text += ',';
        text += query_text(value.at(index));
      }
      return text;
    }
    case JsonKind::object: return percent_encode(value.dump());
    default: return percent_encode(value.as_string());
  }
}

const Field* find_field(const Schema& schema, std::string_view name) {
  const auto found = std::ranges::find(schema.fields, name, &Field::name);
  return found == schema.fields.end() ? nullptr : &*found;
}

void append_query(std::string& query, std::string_view name, const Json& value) {
  if (!value.has_value()) return;
  query += query.empty() ? '?' : '&';
  query += percent_encode(name);
  query += '=';
  query += query_text(value);
}

std::string expand_path(const Operation& operation, const Json& args) {
  std::string path;
  std::string_view rest = operation.path;
  for (auto open = rest.find('{'); open != rest.npos; open = rest.find('{')) {
    const auto close = rest.find('}', open);
    path += rest.substr(0, open);
    path += percent_encode(args.get(rest.substr(open + 1, close - open - 1)).as_string());
    rest.remove_prefix(close + 1);
  }
  return path.append(rest);
}

std::string expand_query(const Operation& operation, const Json& args) {
  std::string query;
  for (const auto& field : operation.params->fields) {
    if (!has_path_param(operation.path, field.name)) append_query(query, field.name, args.get(field.name));
  }
  return query;
}

/// Null is a value only where it clears something.
bool is_given(const Field& field, const Json& value) {
  return value.has_value() || (takes_null(field.presence) && value.is(JsonKind::null));
}

Json pick_body(const Operation& operation, const Json& args) {
  if (operation.body->fields.empty()) return {};
  auto body = Json::object();
  for (const auto& field : operation.body->fields) {
    const auto value = args.get(field.name);
    if (is_given(field, value)) body.set(field.name, value);
  }
  return body;
}

std::optional<Error> check_fields(const Operation& operation, const Schema& schema, const Json& args) {
  for (const auto& field : schema.fields) {
    const auto value = args.get(field.name);
    const std::string name{field.name};
    if (!is_given(field, value)) {
      if (must_be_there(field.presence)) return refused(operation, name, "is required");
      continue;
    }
    if (value.is(JsonKind::null)) continue;
    if (auto issue = decode(*field.schema, value, nullptr, Strictness::strict)) {
      return refused(operation, name + issue->path.substr(1), "is not valid: " + issue->expectation);
    }
    if (!has_path_param(operation.path, field.name)) continue;
    if (const char* refusal = refusal_of_path_id(value.as_string())) return refused(operation, name, refusal);
  }
  return {};
}

std::optional<Error> check(const Operation& operation, const Json& args) {
  if (!args.is(JsonKind::object) && !args.is(JsonKind::missing)) {
    return refused(operation, "params", "must be an object, such as { limit: 20 }");
  }
  for (auto& key : args.keys()) {
    if (!find_field(*operation.params, key) && !find_field(*operation.body, key))
      return refused(operation, key, "is not a parameter of this operation");
  }
  auto error = check_fields(operation, *operation.params, args);
  return error ? error : check_fields(operation, *operation.body, args);
}

Headers json_headers(const Json& body) {
  Headers headers{{"Accept", "application/json"}};
  if (body.has_value()) headers.emplace_back("Content-Type", "application/json");
  return headers;
}

/// A request that the table does not know: its parts are its arguments.
constexpr Schema raw_text{.kind = SchemaKind::string};
constexpr Schema raw_json{.kind = SchemaKind::json};
constexpr Schema raw_query{.kind = SchemaKind::map, .element = &raw_json};
constexpr std::array<Field, 4> raw_fields{{{"method", &raw_text, Presence::optional, nullptr},
                                           {"path", &raw_text, Presence::required, nullptr},
                                           {"query", &raw_query, Presence::optional, nullptr},
                                           {"body", &raw_json, Presence::optional, nullptr}}};
constexpr Schema raw_schema{.kind = SchemaKind::object, .fields = raw_fields};
constexpr Schema no_schema{.kind = SchemaKind::object};

constexpr Operation raw_shape(Method method) {
  return {.id = "request", .method = method, .params = &raw_schema, .body = &no_schema, .auth = Auth::either, .timeout_millis = 30'000};
}
constexpr std::array raw_shapes{raw_shape(Method::get), raw_shape(Method::post), raw_shape(Method::put), raw_shape(Method::delete_)};
constexpr std::array<std::string_view, 4> method_names{"GET", "POST", "PUT", "DELETE"};

/// Such a path stays on the client's host and below its base, however it is read.
bool is_plain_path(std::string path) {
  if (!path.starts_with('/')) return false;
  for (auto& letter : path) {
    if (static_cast<unsigned char>(letter) <= ' ') return false;
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  path += '/';
  for (const char* trap : {"//", "/./", "/../", "\\", "?", "#", "%2e", "%2f", "%5c", "\x7f"}) {
    if (path.find(trap) != path.npos) return false;
  }
  return true;
}

Result<Request> make_raw_request(const Json& args, std::string_view base_url) {
  const auto refuse = [](const char* field, const char* why) { return std::unexpected{refused(raw_shapes[0], field, why)}; };
  const auto name = args.get("method").as_string();
  const auto found = name.empty() ? method_names.begin() : std::ranges::find(method_names, name);
  if (found == method_names.end()) return refuse("method", "must be GET, POST, PUT or DELETE");
  const auto path = args.get("path").as_string();
  if (!is_plain_path(path)) {
    return refuse("path", "must be a plain path such as /activities: no host, query, relative or empty step, space, escaped dot or slash");
  }
  const auto& shape = raw_shapes[static_cast<std::size_t>(found - method_names.begin())];
  Request request{.operation = &shape, .method = shape.method, .body = args.get("body"), .timeout_millis = shape.timeout_millis};
  if (!request.body.has_value()) request.body = {};
  if (request.method == Method::get && request.body.has_value()) return refuse("body", "has no place in a GET");
  const auto query = args.get("query");
  std::string query_part;
  for (const auto& key : query.keys()) append_query(query_part, key, query.get(key));
  const auto origin_end = base_url.find('/', base_url.find("://") + 3);
  request.url = std::string{base_url.substr(0, path.starts_with("/api/") ? origin_end : base_url.npos)} + path + query_part;
  request.headers = json_headers(request.body);
  return request;
}

}  // namespace

std::string percent_encode(std::string_view text) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  std::string encoded;
  for (const unsigned char byte : text) {
    const bool is_unreserved = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
                               byte == '-' || byte == '_' || byte == '.' || byte == '~';
    if (is_unreserved) {
      encoded += static_cast<char>(byte);
    } else {
      encoded += '%';
      encoded += hex[byte >> 4U];
      encoded += hex[byte & 15U];
    }
  }
  return encoded;
}

Result<std::string> normalise_base_url(std::string_view url) {
  const auto refuse = [](const char* why) {
    return std::unexpected{Error{.kind = ErrorKind::validation, .message = std::string{"baseUrl "} + why, .field = "baseUrl"}};
  };
  const auto scheme_end = url.find("://");
  const auto scheme = url.substr(0, scheme_end == url.npos ? 0 : scheme_end);
  if (scheme != "https" && scheme != "http") return refuse("must be an absolute http or https URL, such as https://app.nexrex.ai/api/v1");
  if (url.find_first_of("?#") != url.npos) return refuse("must have no query and no fragment");
  if (url.find_first_of(" \t\r\n\\") != url.npos) return refuse("must have no spaces and no backslashes");
  const auto host = url.substr(scheme_end + 3, url.find('/', scheme_end + 3) - scheme_end - 3);
  if (host.empty()) return refuse("must name a host");
  if (host.find('@') != host.npos) return refuse("must not hold a user name or password");
  while (url.ends_with('/')) url.remove_suffix(1);
  return std::string{url};
}

const Operation& raw_operation = raw_shapes[0];

bool is_loopback(std::string_view base_url) {
  auto host = base_url.substr(base_url.find("://") + 3);
  if (host.starts_with("[::1]")) return true;
  host = host.substr(0, host.find_first_of(":/"));
  if (host == "localhost" || host.ends_with(".localhost")) return true;
  return host.starts_with("127.") && host.find_first_not_of("0123456789.") == host.npos;
}

Result<Request> make_request(const Operation& operation, const Json& args, std::string_view base_url) {
  if (auto error = check(operation, args)) return std::unexpected{std::move(*error)};
  if (operation.is_sandbox_only && !is_loopback(base_url)) {
    return std::unexpected{refused(operation, "baseUrl", "must be on this machine: only a sandbox offers this operation")};
  }
  if (operation.result == nullptr) return make_raw_request(args, base_url);
  Request request{.operation = &operation, .method = operation.method, .timeout_millis = operation.timeout_millis};
  request.url = std::string{base_url} + expand_path(operation, args) + expand_query(operation, args);
  request.body = pick_body(operation, args);
  request.headers = json_headers(request.body);
  if (operation.is_columns) request.body_form = BodyForm::bytes;
  if (operation.is_stream) {
    request.body_form = BodyForm::stream;
    set_header(request.headers, "Accept", "text/event-stream");
  }
  return request;
}

}  // namespace astral
