// Each row of the table, through a client: good and bad answers alike.
#include "operations.hpp"

using namespace astral;
using namespace astral::test;
using astral::testing::enveloped;
using astral::testing::sample_json;
using astral::testing::SampleFields;

namespace {

/// What the client makes of one answer.
Result<Json> call(const Operation& operation, int status, std::string_view body, Validation validation = Validation::strict) {
  World world;
  world.server.answer(status, body, {{"x-request-id", "req_1"}});
  const auto client = world.client({.max_retries = 0, .validation = validation});
  return now(client.call(operation, sample_args(operation)));
}

/// Every place in a sample where a value of the wrong kind must be noticed.
struct Wrong {
  std::string path;
  Json json;
};

Json wrong_for(SchemaKind kind) { return kind == SchemaKind::boolean ? Json::string("true") : Json::boolean(true); }

std::vector<Wrong> wrong_values(const Schema& schema, const Json& sample) {
  if (schema.kind == SchemaKind::json) return {};
  std::vector<Wrong> found{{"", wrong_for(schema.kind)}};
  if (schema.kind == SchemaKind::list && sample.size() > 0) {
    for (auto& [path, json] : wrong_values(*schema.element, sample.at(0))) {
      auto list = Json::array();
      list.push(json);
      found.push_back({"[0]" + path, list});
    }
  }
  if (schema.kind == SchemaKind::map) {
    for (auto& [path, json] : wrong_values(*schema.element, sample.get("key"))) {
      auto map = Json::object();
      map.set("key", json);
      found.push_back({".key" + path, map});
    }
  }
  for (const auto& field : schema.fields) {
    if (!sample.get(field.name).has_value()) continue;
    for (auto& [path, json] : wrong_values(*field.schema, sample.get(field.name))) {
      auto object = Json::object();
      merge(object, sample);
      object.set(field.name, json);
      found.push_back({"." + std::string{field.name} + path, object});
    }
  }
  return found;
}

/// The sample with a field that nobody knows in every object, and a word that nobody knows in every choice.
Json from_tomorrow(const Schema& schema, const Json& sample) {
  switch (schema.kind) {
    case SchemaKind::choice: return Json::string("word_of_tomorrow");
    case SchemaKind::list: {
      auto list = Json::array();
      for (std::size_t index = 0; index < sample.size(); ++index) list.push(from_tomorrow(*schema.element, sample.at(index)));
      return list;
    }
    case SchemaKind::object: {
      auto object = Json::object();
      for (const auto& field : schema.fields) {
        if (sample.get(field.name).has_value()) object.set(field.name, from_tomorrow(*field.schema, sample.get(field.name)));
      }
      object.set("field_of_tomorrow", json(R"({"deep":[null]})"));
      return object;
    }
    default: return sample;
  }
}

}  // namespace

TEST_CASE("operations, ok: a good answer is handed out as it is") {
  for (const auto& operation : json_operations()) {
    INFO(operation.id);
    const auto sample = sample_json(*operation.result);
    for (const auto validation : {Validation::off, Validation::lenient, Validation::strict}) {
      const auto result = call(operation, 200, enveloped(operation, sample).dump(), validation);
      if (!result) FAIL(result.error().message);
      CHECK_THAT(*result, EqualsJson(sample));
    }
  }
}

TEST_CASE("operations, ok: an answer with required fields alone is good") {
  for (const auto& operation : json_operations()) {
    INFO(operation.id);
    const auto result = call(operation, 200, enveloped(operation, sample_json(*operation.result, SampleFields::required)).dump());
    if (!result) FAIL(result.error().message);
  }
}

TEST_CASE("operations, typed error: code, field and message are handed out") {
  for (const auto& operation : json_operations()) {
    INFO(operation.id);
    const auto result = call(operation, 409, R"({"error":"Already there","details":{"code":"ALREADY_THERE","field":"name"}})");
    REQUIRE_FALSE(result.has_value());
    CHECK(result.error().kind == ErrorKind::conflict);
    CHECK(result.error().message == "Already there");
    CHECK(result.error().code == "ALREADY_THERE");
    CHECK(result.error().field == "name");
    CHECK(result.error().operation == operation.id);
    CHECK(result.error().request_id == "req_1");
  }
}

TEST_CASE("operations, untyped error: a proxy's page is kept as text") {
  for (const auto& operation : json_operations()) {
    INFO(operation.id);
    const auto result = call(operation, 502, "<html>Bad Gateway</html>");
    REQUIRE_FALSE(result.has_value());
    CHECK(result.error().kind == ErrorKind::server);
    CHECK(result.error().status == 502);
    CHECK(result.error().text == "<html>Bad Gateway</html>");
  }
}

TEST_CASE("operations, truncated: half an answer is none") {
  for (const auto& operation : json_operations()) {
    INFO(operation.id);
    auto text = enveloped(operation, sample_json(*operation.result)).dump();
    text.resize(text.size() - 1);
    const auto result = call(operation, 200, text, Validation::off);
    REQUIRE_FALSE(result.has_value());
    CHECK(result.error().kind == ErrorKind::decode);
    CHECK(result.error().text == text);
  }
}

TEST_CASE("operations, wrong type: a value of the wrong kind is noticed at any depth, and named by its path") {
  for (const auto& operation : json_operations()) {
    const auto wrongs = wrong_values(*operation.result, sample_json(*operation.result));
    CHECK(!wrongs.empty());
    for (const auto& wrong : wrongs) {
      INFO(operation.id << " $" << wrong.path);
      const auto issue = decode(*operation.result, wrong.json, nullptr, Strictness::strict);
      REQUIRE(issue.has_value());
      CHECK(issue->path == "$" + wrong.path);
    }
    if (operation.is_columns) continue;  // whoever reads the bytes tells what is wrong with them
    INFO(operation.id);
    const auto result = call(operation, 200, enveloped(operation, wrongs.back().json).dump());
    REQUIRE_FALSE(result.has_value());
    CHECK(result.error().kind == ErrorKind::decode);
    CHECK(result.error().path == "$" + wrongs.back().path);
  }
}

TEST_CASE("operations, tomorrow: unknown fields and words are kept") {
  for (const auto& operation : json_operations()) {
    INFO(operation.id);
    const auto sample = from_tomorrow(*operation.result, sample_json(*operation.result));
    const auto result = call(operation, 200, enveloped(operation, sample).dump());
    if (!result) FAIL(result.error().message);
    CHECK_THAT(*result, EqualsJson(sample));
  }
}
