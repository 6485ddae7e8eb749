// Each row of the table: what it says, and the requests that are made of it.
#include "operations.hpp"

#include <algorithm>
#include <set>

#include "astral/url.hpp"

using namespace astral;
using namespace astral::test;
using astral::testing::sample_json;
using astral::testing::SampleFields;

namespace {

constexpr std::string_view lower_case = "abcdefghijklmnopqrstuvwxyz";
constexpr std::string_view letters_and_digits = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

/// `namespace.method`, both in lowerCamelCase.
bool is_id(std::string_view id) {
  const auto dot = id.find('.');
  if (dot == id.npos || dot == 0 || dot + 1 == id.size()) return false;
  for (const auto word : {id.substr(0, dot), id.substr(dot + 1)}) {
    if (lower_case.find(word.front()) == word.npos || word.find_first_not_of(letters_and_digits) != word.npos) return false;
  }
  return true;
}

/// Models may hold themselves: the search ends at a depth.
bool has_secret_below(const Schema& schema, int depth) {
  if (depth == 6) return false;
  return std::ranges::any_of(schema.fields,
                             [&](const Field& field) {
                               const bool is_secret = field.schema->kind == SchemaKind::secret;
                               return (depth > 0 && is_secret) || has_secret_below(*field.schema, depth + 1);
                             }) ||
         (schema.element && has_secret_below(*schema.element, depth + 1));
}

void check_doc(std::string_view name, std::string_view doc) {
  INFO(name);
  CHECK(doc.ends_with('.'));
}

template <class T>
void check_docs() {
  if constexpr (Described<T>) {
    check_doc(meta::type_name<T>, describe<T>.doc);
    for (std::size_t index = 0; index < shape_of<T>.fields.size(); ++index)
      check_doc(shape_of<T>.fields[index].name, describe<T>.field_docs[index]);
  }
}

/// A C++ value read from a sample and written again says the same.
template <class T>
void check_round_trip(std::string_view id) {
  for (const auto fields : {SampleFields::all, SampleFields::required}) {
    INFO(id << " " << shape_of<T>.name);
    const auto sample = sample_json(shape_of<T>, fields);
    const auto value = decode<T>(sample, Strictness::strict);
    if (!value) FAIL(value.error().message());
    CHECK_THAT(encode(*value), EqualsJson(sample));
  }
}

template <class Row>
void check_row() {
  check_round_trip<typename Row::params_type>(Row::id.view());
  check_round_trip<typename Row::body_type>(Row::id.view());
  check_round_trip<typename Row::result_type>(Row::id.view());
}

}  // namespace

TEST_CASE("operations: every id reads namespace.method and stands once") {
  std::set<std::string_view> ids;
  for (const auto& operation : operation_shapes) {
    INFO(operation.id);
    CHECK(is_id(operation.id));
    CHECK(ids.insert(operation.id).second);
    CHECK(index_of(operation.id) == static_cast<std::size_t>(&operation - operation_shapes.data()));
  }
  CHECK(index_of("no.such") == no_such_operation);
}

TEST_CASE("operations: every path is relative to the base URL and says where its parameters go") {
  for (const auto& operation : operation_shapes) {
    INFO(operation.id << " " << operation.path);
    CHECK(operation.path.starts_with('/'));
    CHECK_FALSE(operation.path.ends_with('/'));
    // Only another form of an operation fixes a part of its query.
    CHECK(operation.path.find_first_of(operation.form_of.empty() ? "? #" : " #") == operation.path.npos);
    CHECK(std::ranges::count(operation.path, '{') == std::ranges::count(operation.path, '}'));
  }
}

TEST_CASE("operations: every path expands, and leaves no parameter open") {
  for (const auto& operation : operation_shapes) {
    INFO(operation.id);
    const auto request = make_request(operation, sample_args(operation), base_url);
    if (!request) FAIL(request.error().message);
    CHECK(request->url.find_first_of("{}") == std::string::npos);
    CHECK(request->url.starts_with(std::string{base_url} + "/"));
  }
}

TEST_CASE("operations: with required arguments alone every request can be made") {
  for (const auto& operation : operation_shapes) {
    INFO(operation.id);
    const auto request = make_request(operation, sample_args(operation, SampleFields::required), base_url);
    if (!request) FAIL(request.error().message);
  }
}

TEST_CASE("operations: GET has no body, and what has one says that it is JSON") {
  for (const auto& operation : operation_shapes) {
    INFO(operation.id);
    if (operation.method == Method::get) CHECK(operation.body->fields.empty());
    const auto request = make_request(operation, sample_args(operation), base_url);
    const bool has_body = !operation.body->fields.empty();
    CHECK(request->body.is(JsonKind::object) == has_body);
    CHECK(find_header(request->headers, "content-type") == (has_body ? "application/json" : ""));
  }
}

TEST_CASE("operations: every row names its section of the contract and has a time limit") {
  for (const auto& operation : operation_shapes) {
    INFO(operation.id);
    CHECK_FALSE(operation.section.empty());
    CHECK(operation.section.find_first_not_of("0123456789.") == operation.section.npos);
    CHECK(operation.timeout_millis > 0);
  }
}

TEST_CASE("operations: every row and every field is described") {
  with_rows(api::table, []<class... Row>(const Row&... row) {
    (check_doc(Row::id.view(), row.doc), ...);
    (check_docs<typename Row::params_type>(), ...);
    (check_docs<typename Row::body_type>(), ...);
    (check_docs<typename Row::result_type>(), ...);
  });
}

TEST_CASE("operations: parameters, bodies and results survive the way into C++ and back") {
  with_rows(api::table, []<class... Row>(const Row&...) { (check_row<Row>(), ...); });
}

TEST_CASE("operations: a result has one secret at most, at its top, where it can be hidden from logs") {
  for (const auto& each : operation_shapes) {
    INFO(each.id);
    CHECK_FALSE(has_secret_below(*each.result, 0));
    CHECK(std::ranges::count_if(each.result->fields, [](const Field& field) { return field.schema->kind == SchemaKind::secret; }) <= 1);
  }
}
