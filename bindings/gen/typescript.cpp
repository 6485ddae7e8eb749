#include <algorithm>

#include "catalog.hpp"

namespace astral::gen {
namespace {

std::string type_of(const Schema& schema) {
  switch (schema.kind) {
    case SchemaKind::boolean: return "boolean";
    case SchemaKind::integer:
    case SchemaKind::number: return "number";
    case SchemaKind::string:
    case SchemaKind::secret:
    case SchemaKind::id:
    case SchemaKind::date: return "string";
    case SchemaKind::time:
      switch (schema.time_form) {
        case TimeForm::iso: return "string";
        case TimeForm::any: return "string | number";
        default: return "number";
      }
    case SchemaKind::sample: return "number | null";
    case SchemaKind::point: return "[latitude: number, longitude: number] | null";
    case SchemaKind::choice:
    case SchemaKind::object: return std::string{schema.name};
    case SchemaKind::list: {
      const auto element = type_of(*schema.element);
      return element.find('|') == element.npos ? element + "[]" : "Array<" + element + ">";
    }
    case SchemaKind::map: return "Record<string, " + type_of(*schema.element) + ">";
    case SchemaKind::json: return "unknown";
  }
  return "unknown";
}

std::string comment(std::string_view indent, const std::vector<std::string>& lines) {
  if (lines.size() == 1) return std::string{indent} + "/** " + lines[0] + " */\n";
  std::string text = std::string{indent} + "/**\n";
  for (const auto& line : lines) text += std::string{indent} + " *" + (line.empty() ? "" : " ") + line + "\n";
  return text + std::string{indent} + " */\n";
}

std::string section_note(std::string_view section) { return "Contract " + std::string{section} + "."; }

std::string choice_type(const Schema& schema) {
  std::string text = "/** Open: a value that is not listed here is kept as it is. */\nexport type " + std::string{schema.name} + " =";
  for (const auto& each : schema.choices) text += "\n  | '" + std::string{each} + "'";
  return text + "\n  | (string & {});\n\n";
}

std::string member(const FieldDoc& entry, bool is_answered) {
  const auto& field = *entry.field;
  const bool may_be_null = takes_null(field.presence) || (field.presence == Presence::optional && is_answered);
  const bool is_hidden = field.schema->kind == SchemaKind::secret && is_answered;
  const std::string hint = is_hidden ? " Hidden: left out of JSON, copies and logs; read it as a property." : "";
  return comment("  ", {std::string{entry.doc} + hint}) + "  " + std::string{field.name} + (must_be_there(field.presence) ? "" : "?") +
         ": " + type_of(*field.schema) + (may_be_null ? " | null" : "") + ";\n";
}

std::string interface(const ModelDoc& model) {
  auto text =
      comment("", {std::string{model.doc} + " " + section_note(model.section)}) + "export interface " + std::string{model.name} + " {\n";
  for (const auto& field : model.fields) text += member(field, model.is_answered);
  return text + "}\n\n";
}

/// The events of a stream, told apart by their names.
std::string event_union(const ModelDoc& model) {
  auto text = comment("", {std::string{model.doc} + " " + section_note(model.section)}) + "export type " + std::string{model.name} + " =";
  for (const auto& event : model.fields) {
    text += "\n  /** " + std::string{event.doc} + " */\n  | { event: '" + std::string{event.field->name} +
            "'; data: " + type_of(*event.field->schema) + " }";
  }
  return text + ";\n\n";
}

/// The one argument object of a call: path, query and body fields side by side.
std::string params_type(const OperationDoc& doc) {
  std::string bases;
  for (const auto* schema : {doc.operation.params, doc.operation.body}) {
    if (schema->fields.empty()) continue;
    bases += (bases.empty() ? "" : " & ") + std::string{schema->name};
  }
  return "/** Arguments of `" + std::string{doc.operation.id} + "`. */\nexport type " + doc.type_name("Params") + " = " + bases + ";\n\n";
}

std::string operation_comment(const OperationDoc& doc) {
  const auto& operation = doc.operation;
  std::vector<std::string> lines{
      std::string{doc.doc}, "",
      "`" + std::string{method_name(operation.method)} + " " + std::string{operation.path} + "` · " + section_note(operation.section)};
  if (doc.role != "any") lines.push_back("Allowed to: " + std::string{doc.role} + ".");
  if (doc.operation.is_sandbox_only)
    lines.push_back("Only a sandbox on this machine offers it: elsewhere it is refused with a `ValidationError`.");
  if (!doc.flag.empty()) lines.push_back("Needs the feature `" + std::string{doc.flag} + "`.");
  if (operation.provisional) lines.emplace_back("@experimental Not documented by the service: method, path and fields may change.");
  return comment("  ", lines);
}

/// What one item of a paged result is.
std::string item_type(const Operation& operation) {
  const auto* list = operation.result;
  for (const auto& field : operation.result->fields) {
    if (field.name == operation.pages.items) list = field.schema;
  }
  return list->element ? type_of(*list->element) : "unknown";
}

std::string columns_name(const Schema& streams) { return std::string{streams.name} + "Columns"; }

/// Each list of a model of streams as one array of numbers.
std::string columns_type(const ModelDoc& model) {
  auto text = comment("", {"`" + std::string{model.name} +
                           "` as columns of numbers: `NaN` for a missing sample. A stream that was not recorded is absent. " +
                           section_note(model.section)}) +
              "export interface " + columns_name(*model.schema) + " {\n";
  for (const auto& [field, doc] : model.fields) {
    const bool is_pairs = field->schema->element->kind == SchemaKind::point;
    text += comment("  ", {std::string{doc} + (is_pairs ? " Two numbers a sample, side by side." : "")}) + "  readonly " +
            std::string{field->name} + (field->presence == Presence::required ? "" : "?") + ": Float64Array;\n";
  }
  return text + "  /** A stream that this version does not know. */\n  readonly [stream: string]: Float64Array | undefined;\n}\n\n";
}

std::string result_of(const Operation& operation) {
  return operation.is_columns ? columns_name(*operation.result) + " | null" : type_of(*operation.result);
}

std::string result_type(const OperationDoc& doc) {
  const bool is_stream = doc.operation.is_stream;
  return (is_stream ? "/** An event of `" : "/** What comes of `") + std::string{doc.operation.id} + "`. */\nexport type " +
         doc.type_name(is_stream ? "Event" : "Result") + " = " + result_of(doc.operation) + ";\n\n";
}

std::string promise_type(const Operation& operation) {
  const auto result = result_of(operation);
  return operation.pages.style == Pages::Style::none ? "CallPromise<" + result + ">"
                                                     : "PagePromise<" + result + ", " + item_type(operation) + ">";
}

std::string signature(const OperationDoc& doc) {
  std::string text = operation_comment(doc) + "  " + std::string{doc.method()} + "(";
  if (doc.takes_params()) text += std::string{"params"} + (doc.requires_params() ? "" : "?") + ": " + doc.type_name("Params") + ", ";
  if (doc.operation.is_stream) {
    const auto event = type_of(*doc.operation.result);
    return text + "options?: StreamOptions<" + event + ">): EventStream<" + event + ">;\n";
  }
  return text + "options?: RequestOptions): " + promise_type(doc.operation) + ";\n";
}

/// What a namespace offers, at a glance.
std::string methods_line(const Catalog& catalog, std::string_view name_space) {
  std::string names;
  for (const auto& doc : catalog.operations) {
    if (doc.name_space() == name_space) names += (names.empty() ? "`" : ", `") + std::string{doc.method()} + "`";
  }
  return names;
}

}  // namespace

std::string typescript(const Catalog& catalog) {
  std::string text =
      "// Generated by astral-gen from the table of operations (sdk/include/astral/api.hpp). Do not edit.\n"
      "import type { CallPromise } from '../call-promise.js';\n"
      "import type { EventStream, StreamOptions } from '../event-stream.js';\n"
      "import type { PagePromise } from '../pagination.js';\n"
      "import type { RequestOptions } from '../request-options.js';\n\n";
  for (const auto* choice : catalog.choices) text += choice_type(*choice);
  for (const auto& model : catalog.models) text += model.is_event ? event_union(model) : interface(model);
  for (const auto& doc : catalog.operations) {
    if (doc.operation.is_columns) text += columns_type(*std::ranges::find(catalog.models, doc.operation.result->name, &ModelDoc::name));
  }
  for (const auto& doc : catalog.operations) {
    if (doc.takes_params()) text += params_type(doc);
    text += result_type(doc);
  }
  for (const auto name : catalog.name_spaces()) {
    text += comment("", {methods_line(catalog, name)}) + "export interface " + capitalised(name) + "Operations {\n";
    for (const auto& doc : catalog.operations) {
      if (doc.name_space() == name) text += signature(doc);
    }
    text += "}\n\n";
  }
  text += "/** Every operation of the API, by namespace. */\nexport interface Operations {\n";
  for (const auto name : catalog.name_spaces()) {
    text += comment("  ", {methods_line(catalog, name)}) + "  readonly " + std::string{name} + ": " + capitalised(name) + "Operations;\n";
  }
  return text + "}\n";
}

}  // namespace astral::gen
