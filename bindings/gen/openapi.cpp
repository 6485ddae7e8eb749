#include "astral/json.hpp"
#include "catalog.hpp"

namespace astral::gen {
namespace {

Json text(std::string_view value) { return Json::string(value); }

Json object(std::initializer_list<std::pair<std::string_view, Json>> members) {
  auto json = Json::object();
  for (const auto& [key, value] : members) json.set(key, value);
  return json;
}

Json list(std::initializer_list<Json> items) {
  auto json = Json::array();
  for (const auto& item : items) json.push(item);
  return json;
}

Json typed(std::string_view type) { return object({{"type", text(type)}}); }
Json typed(std::string_view type, std::string_view format) { return object({{"type", text(type)}, {"format", text(format)}}); }
Json reference(std::string_view name) { return object({{"$ref", text("#/components/schemas/" + std::string{name})}}); }

Json time_schema(TimeForm form) {
  auto iso = typed("string", "date-time");
  auto epoch = typed("integer", "int64");
  if (form == TimeForm::iso) return iso;
  return form == TimeForm::any ? object({{"anyOf", list({iso, epoch})}}) : epoch;
}

Json json_schema(const Schema& schema) {
  switch (schema.kind) {
    case SchemaKind::boolean: return typed("boolean");
    case SchemaKind::integer: return typed("integer", "int64");
    case SchemaKind::number: return typed("number");
    case SchemaKind::string: return typed("string");
    case SchemaKind::secret: return typed("string", "password");
    case SchemaKind::id: return object({{"type", text("string")}, {"minLength", Json::integer(1)}, {"maxLength", Json::integer(128)}});
    case SchemaKind::date: return typed("string", "date");
    case SchemaKind::time: return time_schema(schema.time_form);
    case SchemaKind::sample: return object({{"type", list({text("number"), text("null")})}});
    case SchemaKind::point:
      return object({{"type", list({text("array"), text("null")})},
                     {"items", typed("number")},
                     {"minItems", Json::integer(2)},
                     {"maxItems", Json::integer(2)}});
    case SchemaKind::choice:
    case SchemaKind::object: return reference(schema.name);
    case SchemaKind::list: return object({{"type", text("array")}, {"items", json_schema(*schema.element)}});
    case SchemaKind::map: return object({{"type", text("object")}, {"additionalProperties", json_schema(*schema.element)}});
    case SchemaKind::json: return Json::object();
  }
  return Json::object();
}

Json nullable(const Json& schema) {
  if (schema.get("$ref").is(JsonKind::string) || schema.get("anyOf").is(JsonKind::array)) {
    return object({{"anyOf", list({schema, typed("null")})}});
  }
  if (!schema.get("type").is(JsonKind::string)) return schema;
  auto copy = *Json::parse(schema.dump());
  copy.set("type", list({schema.get("type"), text("null")}));
  return copy;
}

Json field_schema(const FieldDoc& entry, bool is_answered) {
  const auto& field = *entry.field;
  const bool may_be_null = takes_null(field.presence) || (field.presence == Presence::optional && is_answered);
  auto schema = *Json::parse((may_be_null ? nullable(json_schema(*field.schema)) : json_schema(*field.schema)).dump());
  schema.set("description", text(entry.doc));
  return schema;
}

Json model_schema(const ModelDoc& model) {
  auto properties = Json::object();
  auto required = Json::array();
  for (const auto& entry : model.fields) {
    properties.set(entry.field->name, field_schema(entry, model.is_answered));
    if (must_be_there(entry.field->presence)) required.push(text(entry.field->name));
  }
  auto schema = object({{"type", text("object")},
                        {"description", text(model.doc)},
                        {"properties", properties},
                        {"x-contract-section", text(model.section)}});
  if (required.size() > 0) schema.set("required", required);
  return schema;
}

/// One of the events of a stream, told apart by its name.
Json event_schema(const ModelDoc& model) {
  auto events = Json::array();
  for (const auto& entry : model.fields) {
    events.push(object(
        {{"type", text("object")},
         {"description", text(entry.doc)},
         {"properties", object({{"event", object({{"const", text(entry.field->name)}})}, {"data", json_schema(*entry.field->schema)}})},
         {"required", list({text("event"), text("data")})}}));
  }
  return object({{"description", text(model.doc)}, {"oneOf", events}, {"x-contract-section", text(model.section)}});
}

/// Open lists of words: the known values are examples, not a fence.
Json choice_schema(const Schema& choice) {
  auto known = Json::array();
  for (const auto each : choice.choices) known.push(text(each));
  return object({{"type", text("string")}, {"description", text("Open: values that are not listed may occur.")}, {"examples", known}});
}

Json error_schema() {
  const auto details = object({{"type", text("object")}, {"properties", object({{"code", typed("string")}, {"field", typed("string")}})}});
  return object({{"type", text("object")},
                 {"description", text("The body of every answer of 400 and above.")},
                 {"properties", object({{"error", typed("string")}, {"details", details}})},
                 {"required", list({text("error")})}});
}

Json enveloped(const Operation& operation) {
  auto result = json_schema(*operation.result);
  switch (operation.envelope.kind) {
    case Envelope::Kind::data:
      return object({{"type", text("object")},
                     {"properties", object({{"status", typed("string")}, {"data", result}})},
                     {"required", list({text("status"), text("data")})}});
    case Envelope::Kind::member:
      return object({{"anyOf", list({result, object({{"type", text("object")},
                                                     {"properties", object({{operation.envelope.member, result}})},
                                                     {"required", list({text(operation.envelope.member)})}})})}});
    case Envelope::Kind::page: return object({{"anyOf", list({result, object({{"type", text("array")}})})}});
    default: return result;
  }
}

Json parameters(const Operation& operation, const Catalog& catalog) {
  auto all = Json::array();
  for (const auto& model : catalog.models) {
    if (model.name != operation.params->name) continue;
    for (const auto& entry : model.fields) {
      const bool is_in_path = has_path_param(operation.path, entry.field->name);
      auto parameter = object({{"name", text(entry.field->name)},
                               {"in", text(is_in_path ? "path" : "query")},
                               {"required", Json::boolean(must_be_there(entry.field->presence))},
                               {"description", text(entry.doc)},
                               {"schema", json_schema(*entry.field->schema)}});
      if (entry.field->schema->kind == SchemaKind::list) {
        parameter.set("style", text("form"));
        parameter.set("explode", Json::boolean(false));
      }
      all.push(parameter);
    }
  }
  return all;
}

Json security(Auth auth) {
  const auto scheme = [](std::string_view name) { return object({{name, Json::array()}}); };
  switch (auth) {
    case Auth::none: return Json::array();
    case Auth::optional: return list({Json::object(), scheme("userToken"), scheme("apiKey")});
    case Auth::user: return list({scheme("userToken")});
    case Auth::key:
    case Auth::app: return list({scheme("apiKey")});
    case Auth::either: return list({scheme("userToken"), scheme("apiKey")});
    case Auth::signature: return list({scheme("signature")});
  }
  return Json::array();
}

Json json_content(const Json& schema) { return object({{"application/json", object({{"schema", schema}})}}); }

/// A body of JSON, or the events of which a stream consists.
Json answer_content(const OperationDoc& doc, const Catalog& catalog) {
  const auto& operation = doc.operation;
  if (operation.is_stream) return object({{"text/event-stream", object({{"schema", reference(operation.result->name)}})}});
  auto content = json_content(enveloped(operation));
  for (const auto& other : catalog.operations) {
    if (other.operation.form_of != operation.id || !other.operation.is_stream) continue;
    content.set("text/event-stream", object({{"schema", reference(other.operation.result->name)}}));
  }
  return content;
}

/// A redirect has no body.
Json success_response(const OperationDoc& doc, const Catalog& catalog) {
  if (doc.operation.result->name == "None") return object({{"description", text("Leads on to another page.")}});
  return object({{"description", text("Success.")}, {"content", answer_content(doc, catalog)}});
}

/// How the list goes on; `items` is the member of the answer that holds it, where the answer is not the list itself.
Json paging(const Pages& pages) {
  auto entry = object({{"style", text(pages.style == Pages::Style::cursor ? "cursor" : "offset")}});
  if (!pages.items.empty()) entry.set("items", text(pages.items));
  return entry;
}

/// Paths that begin with `/api/` stand below the origin, without the version.
Json origins() { return list({object({{"url", text("https://app.nexrex.ai")}}), object({{"url", text("http://127.0.0.1:8787")}})}); }

Json operation_object(const OperationDoc& doc, const Catalog& catalog) {
  const auto& operation = doc.operation;
  auto responses = object(
      {{std::to_string(doc.success), success_response(doc, catalog)},
       {"default", object({{"description", text("The call was refused or failed.")}, {"content", json_content(reference("ErrorBody"))}})}});
  auto entry = object({{"operationId", text(operation.id)},
                       {"tags", list({text(doc.name_space())})},
                       {"summary", text(doc.doc)},
                       {"parameters", parameters(operation, catalog)},
                       {"responses", responses},
                       {"security", security(operation.auth)},
                       {"x-contract-section", text(operation.section)},
                       {"x-provisional", Json::boolean(operation.provisional)},
                       {"x-role", text(doc.role)}});
  if (!doc.flag.empty()) entry.set("x-feature", text(doc.flag));
  if (operation.path.starts_with("/api/")) entry.set("servers", origins());
  if (operation.pages.style != Pages::Style::none) entry.set("x-paging", paging(operation.pages));
  if (!operation.body->fields.empty()) {
    entry.set("requestBody", object({{"required", Json::boolean(has_required_field(*operation.body))},
                                     {"content", json_content(reference(operation.body->name))}}));
  }
  return entry;
}

Json paths(const Catalog& catalog) {
  auto all = Json::object();
  for (const auto& doc : catalog.operations) {
    if (!doc.operation.form_of.empty()) continue;
    std::string method{method_name(doc.operation.method)};
    for (auto& letter : method) letter = static_cast<char>(letter - 'A' + 'a');
    if (all.get(doc.operation.path).is(JsonKind::missing)) all.set(doc.operation.path, Json::object());
    all.get(doc.operation.path).set(method, operation_object(doc, catalog));
  }
  return all;
}

Json components(const Catalog& catalog) {
  auto schemas = object({{"ErrorBody", error_schema()}});
  for (const auto* choice : catalog.choices) schemas.set(choice->name, choice_schema(*choice));
  for (const auto& model : catalog.models) schemas.set(model.name, model.is_event ? event_schema(model) : model_schema(model));
  const auto schemes =
      object({{"userToken", object({{"type", text("http")}, {"scheme", text("bearer")}})},
              {"apiKey", object({{"type", text("apiKey")}, {"in", text("header")}, {"name", text("X-API-Key")}})},
              {"signature", object({{"type", text("apiKey")}, {"in", text("header")}, {"name", text("Stripe-Signature")}})}});
  return object({{"schemas", schemas}, {"securitySchemes", schemes}});
}

void indent(std::string& out, int depth) { out.append("\n").append(static_cast<std::size_t>(depth) * 2, ' '); }

/// Two spaces a level, so that a change of the API reads well as a diff.
void pretty(const Json& json, int depth, std::string& out) {
  const bool is_object = json.is(JsonKind::object);
  const auto keys = json.keys();
  const auto count = is_object ? keys.size() : json.size();
  if (count == 0) {
    out += json.dump();
    return;
  }
  out += is_object ? "{" : "[";
  for (std::size_t index = 0; index < count; ++index) {
    if (index > 0) out += ",";
    indent(out, depth + 1);
    if (is_object) out += text(keys[index]).dump() + ": ";
    pretty(is_object ? json.get(keys[index]) : json.at(index), depth + 1, out);
  }
  indent(out, depth);
  out += is_object ? "}" : "]";
}

}  // namespace

std::string openapi(const Catalog& catalog) {
  const auto server = [](std::string_view url, std::string_view description) {
    return object({{"url", text(url)}, {"description", text(description)}});
  };
  const auto document = object({{"openapi", text("3.1.0")},
                                {"info", object({{"title", text("Astral API")},
                                                 {"version", text("1")},
                                                 {"description", text("Generated by astral-gen from the table of operations. Operations "
                                                                      "marked x-provisional are not documented by the service.")},
                                                 {"license", object({{"name", text("MIT")}, {"identifier", text("MIT")}})}})},
                                {"servers", list({server("https://app.nexrex.ai/api/v1", "Production"),
                                                  server("https://api.astral.run/api/v1", "Production, second host"),
                                                  server("http://127.0.0.1:8787/api/v1", "Local sandbox")})},
                                {"paths", paths(catalog)},
                                {"components", components(catalog)}});
  std::string out;
  pretty(document, 0, out);
  return out + "\n";
}

}  // namespace astral::gen
