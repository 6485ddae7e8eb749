#pragma once

#include <catch_amalgamated.hpp>
#include <string>
#include <string_view>

#include "astral/json.hpp"

namespace astral::test {

/// The JSON of a text that must be JSON.
inline Json json(std::string_view text) {
  auto value = Json::parse(text);
  if (!value) FAIL("not JSON: " << text);
  return *value;
}

/// Same value, whatever the order of the members and the way numbers are written.
[[nodiscard]] bool is_same(const Json& one, const Json& other);

/// `CHECK_THAT(result, EqualsJson(R"({"a":1})"))`
class EqualsJson : public Catch::Matchers::MatcherGenericBase {
 public:
  explicit EqualsJson(std::string_view text) : expected_{json(text)} {}
  explicit EqualsJson(Json expected) : expected_{std::move(expected)} {}

  [[nodiscard]] bool match(const Json& found) const { return is_same(found, expected_); }
  [[nodiscard]] std::string describe() const override { return "equals " + expected_.dump(); }

 private:
  Json expected_;
};

}  // namespace astral::test

template <>
struct Catch::StringMaker<astral::Json> {
  static std::string convert(const astral::Json& json) { return json.is(astral::JsonKind::missing) ? "nothing" : json.dump(); }
};
template <>
struct Catch::StringMaker<astral::JsonKind> {
  static std::string convert(astral::JsonKind kind) { return std::string{astral::name_of(kind)}; }
};
