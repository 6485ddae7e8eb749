#include "catalog.hpp"

#include <algorithm>
#include <array>

namespace astral::gen {
namespace {

/// Walks the described types below the rows and keeps each once.
class Collector {
 public:
  explicit Collector(Catalog& catalog) : catalog_{catalog} {}

  template <class T>
  void visit(bool is_answered) {
    using Value = typename meta::Wrapped<T>::Value;
    if constexpr (requires { Value::known; }) {
      visit_choice(meta::schema<Value, false>);
    } else if constexpr (Described<Value> && !std::is_same_v<Value, None>) {
      visit_model<Value>(is_answered);
    } else if constexpr (requires { typename Value::mapped_type; }) {
      visit<typename Value::mapped_type>(is_answered);
    } else if constexpr (requires(Value list) { list.emplace_back(); } && !std::is_same_v<Value, std::string>) {
      visit<typename Value::value_type>(is_answered);
    }
  }

 private:
  void visit_choice(const Schema& schema) {
    if (seen_choices_.insert(schema.name).second) catalog_.choices.push_back(&schema);
  }

  template <class Object>
  void visit_model(bool is_answered) {
    const auto& schema = meta::schema<Object, false>;
    auto& answered = seen_models_[schema.name];
    const bool is_new = answered == 0;
    const int state = is_answered ? 2 : 1;
    if (answered >= state) return;
    answered = state;
    meta::with_members<Object>([&]<auto... Members>() { (visit<meta::TypeOf<Members>>(is_answered), ...); });
    if (is_new) {
      catalog_.models.push_back(
          {schema.name, describe<Object>.doc, describe<Object>.section, &schema, field_docs<Object>(schema), is_answered});
    } else {
      std::ranges::find(catalog_.models, schema.name, &ModelDoc::name)->is_answered = true;
    }
  }

  template <class Object>
  static std::vector<FieldDoc> field_docs(const Schema& schema) {
    std::vector<FieldDoc> docs;
    docs.reserve(schema.fields.size());
    for (const auto doc : describe<Object>.field_docs) docs.push_back({&schema.fields[docs.size()], doc});
    return docs;
  }

  Catalog& catalog_;
  std::set<std::string_view> seen_choices_;
  std::map<std::string_view, int> seen_models_;
};

template <class Row>
OperationDoc document(const Row& row) {
  return {meta::operation_of<Row, false>(row), row.doc, row.role, row.flag, row.success};
}

}  // namespace

bool has_required_field(const Schema& schema) {
  return std::ranges::any_of(schema.fields, [](const Field& field) { return must_be_there(field.presence); });
}

bool OperationDoc::requires_params() const { return has_required_field(*operation.params) || has_required_field(*operation.body); }

std::string OperationDoc::type_name(std::string_view suffix) const {
  return capitalised(name_space()) + capitalised(method()) + std::string{suffix};
}

std::vector<std::string_view> Catalog::name_spaces() const {
  std::vector<std::string_view> names;
  for (const auto& each : operations) {
    if (std::ranges::find(names, each.name_space()) == names.end()) names.push_back(each.name_space());
  }
  return names;
}

Catalog make_catalog(Audience audience) {
  Catalog catalog;
  Collector collector{catalog};
  const auto add = [&]<class Row>(const Row& row) {
    if (audience == Audience::clients && row.caller != Caller::client) return;
    collector.visit<typename Row::params_type>(false);
    collector.visit<typename Row::body_type>(false);
    collector.visit<typename Row::result_type>(true);
    if (row.is_stream) std::ranges::find(catalog.models, shape_of<typename Row::result_type>.name, &ModelDoc::name)->is_event = true;
    catalog.operations.push_back(document(row));
  };
  with_rows(api::table, [&](const auto&... each) { (add(each), ...); });
  return catalog;
}

std::string capitalised(std::string_view text) {
  std::string result{text};
  if (result[0] >= 'a' && result[0] <= 'z') result[0] = static_cast<char>(result[0] - 'a' + 'A');
  return result;
}

std::string_view method_name(Method method) {
  constexpr std::array<std::string_view, 4> names{"GET", "POST", "PUT", "DELETE"};
  return names[static_cast<std::size_t>(method)];
}

}  // namespace astral::gen
