#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "astral/lookup.hpp"

/// The table and its models with their doc strings, as run-time data for the generators.
namespace astral::gen {

struct FieldDoc {
  const Field* field;
  std::string_view doc;
};

struct ModelDoc {
  std::string_view name;
  std::string_view doc;
  std::string_view section;
  const Schema* schema;
  std::vector<FieldDoc> fields;
  bool is_answered = false;  ///< Reachable from a result: optional fields may be null.
  bool is_event = false;     ///< Of a stream: each field is an event, its value the event's data.
};

struct OperationDoc {
  Operation operation;
  std::string_view doc;
  std::string_view role;
  std::string_view flag;
  int success;

  [[nodiscard]] std::string_view name_space() const { return operation.id.substr(0, operation.id.find('.')); }
  [[nodiscard]] std::string_view method() const { return operation.id.substr(operation.id.find('.') + 1); }
  [[nodiscard]] bool takes_params() const { return !operation.params->fields.empty() || !operation.body->fields.empty(); }
  [[nodiscard]] bool requires_params() const;
  /// `ActivitiesList` with `Params` or `Result` after it.
  [[nodiscard]] std::string type_name(std::string_view suffix) const;
};

struct Catalog {
  std::vector<OperationDoc> operations;  ///< In the order of the table.
  std::vector<ModelDoc> models;          ///< In the order in which operations need them.
  std::vector<const Schema*> choices;

  [[nodiscard]] std::vector<std::string_view> name_spaces() const;
};

/// Whom a catalog is for: operations that only providers call, and what only those need, are nothing to users of a client.
enum class Audience : std::uint8_t { everybody, clients };

[[nodiscard]] Catalog make_catalog(Audience audience);

[[nodiscard]] bool has_required_field(const Schema& schema);
[[nodiscard]] std::string capitalised(std::string_view text);
[[nodiscard]] std::string_view method_name(Method method);

// The generators: each gives the whole content of one file.
[[nodiscard]] std::string typescript(const Catalog& catalog);
[[nodiscard]] std::string samples(const Catalog& catalog);
[[nodiscard]] std::string openapi(const Catalog& catalog);
[[nodiscard]] std::string markdown(const Catalog& catalog);
[[nodiscard]] std::string table(const Catalog& catalog);
[[nodiscard]] std::string answers(const Catalog& catalog);

}  // namespace astral::gen
