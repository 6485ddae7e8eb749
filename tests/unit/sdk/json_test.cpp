// Both implementations of Json pass these: the linker chooses which one is tested.
#include "support.hpp"

using namespace astral;
using astral::test::EqualsJson;
using astral::test::json;
using Catch::Matchers::UnorderedEquals;

TEST_CASE("json: a default value is missing, and every reader gives the zero of its type") {
  const Json missing;
  CHECK(missing.is(JsonKind::missing));
  CHECK_FALSE(missing.has_value());
  CHECK_FALSE(missing.as_boolean());
  CHECK(missing.as_number() == 0);
  CHECK(missing.as_string().empty());
  CHECK(missing.size() == 0);
  CHECK(missing.keys().empty());
  CHECK(missing.at(0).is(JsonKind::missing));
  CHECK(missing.get("key").is(JsonKind::missing));
}

TEST_CASE("json: parsing tells the kinds apart") {
  CHECK(json("null").kind() == JsonKind::null);
  CHECK(json("true").kind() == JsonKind::boolean);
  CHECK(json("1").kind() == JsonKind::number);
  CHECK(json("1.5").kind() == JsonKind::number);
  CHECK(json("-1").kind() == JsonKind::number);
  CHECK(json(R"("a")").kind() == JsonKind::string);
  CHECK(json("[]").kind() == JsonKind::array);
  CHECK(json("{}").kind() == JsonKind::object);
}

TEST_CASE("json: what is not JSON is refused") {
  for (const auto* text :
       {"", " ", "{", "[1,", "{\"a\":1", "{'a':1}", "nul", "<html></html>", "1 2", "{\"a\":1,}", "undefined", "NaN", "\"a"}) {
    INFO(text);
    CHECK_FALSE(Json::parse(text).has_value());
  }
}

TEST_CASE("json: null and missing have no value, all else has one, false and zero too") {
  CHECK_FALSE(Json::null().has_value());
  CHECK(Json::boolean(false).has_value());
  CHECK(Json::integer(0).has_value());
  CHECK(Json::string("").has_value());
  CHECK(Json::array().has_value());
  CHECK(Json::object().has_value());
}

TEST_CASE("json: readers give what was made") {
  CHECK(Json::boolean(true).as_boolean());
  CHECK(Json::number(1.5).as_number() == 1.5);
  CHECK(Json::integer(-7).as_number() == -7);
  CHECK(Json::string("text").as_string() == "text");
}

TEST_CASE("json: a reader of the wrong kind gives the zero of its type") {
  CHECK_FALSE(json(R"("true")").as_boolean());
  CHECK_FALSE(json("1").as_boolean());
  CHECK(json(R"("1")").as_number() == 0);
  CHECK(json("true").as_number() == 0);
  CHECK(json("1").as_string().empty());
  CHECK(json(R"("abc")").size() == 0);
  CHECK(json(R"({"a":1})").size() == 0);
  CHECK(json("[1]").keys().empty());
  CHECK(json(R"("abc")").keys().empty());
}

TEST_CASE("json: whole numbers are exact up to two to the power of 53") {
  constexpr std::int64_t largest = 9'007'199'254'740'992;
  CHECK(static_cast<std::int64_t>(Json::integer(largest).as_number()) == largest);
  CHECK(static_cast<std::int64_t>(Json::integer(-largest).as_number()) == -largest);
  CHECK(Json::integer(1'776'643'200'000).dump() == "1776643200000");
}

TEST_CASE("json: a whole number is written without a fraction") {
  CHECK(Json::number(12.0).dump() == "12");
  CHECK(Json::number(-3.0).dump() == "-3");
  CHECK(Json::number(0.5).dump() == "0.5");
}

TEST_CASE("json: what is no number is written as null") {
  CHECK(Json::number(std::numeric_limits<double>::quiet_NaN()).dump() == "null");
  CHECK(Json::number(std::numeric_limits<double>::infinity()).dump() == "null");
}

TEST_CASE("json: text keeps every character") {
  const std::string text = "\"quotes\" \\ / \n\t\r Ä 台北 🏃";
  CHECK(Json::string(text).as_string() == text);
  CHECK(json(Json::string(text).dump()).as_string() == text);
}

TEST_CASE("json: text does not end at a zero character") {
  const std::string text{"a\0b", 3};
  CHECK(Json::string(text).as_string() == text);
  CHECK(json(R"("a\u0000b")").as_string() == text);
  auto object = Json::object();
  object.set(text, Json::integer(1));
  CHECK(object.get(text).as_number() == 1);
  CHECK(object.get("a").is(JsonKind::missing));
}

TEST_CASE("json: an escaped character is read") { CHECK(json(R"("\u53f0\u5317 \ud83c\udfc3")").as_string() == "台北 🏃"); }

TEST_CASE("json: a text view need not end with a zero character") {
  const std::string_view text = "[1,2]]]]";
  CHECK(json(text.substr(0, 5)).size() == 2);
  CHECK(Json::string(text.substr(1, 3)).as_string() == "1,2");
  CHECK(json(R"({"ab":1})").get(std::string_view{"abc"}.substr(0, 2)).as_number() == 1);
}

TEST_CASE("json: items of an array are found by position, and past the end there is nothing") {
  const auto list = json(R"([10,"b",null])");
  CHECK(list.size() == 3);
  CHECK(list.at(0).as_number() == 10);
  CHECK(list.at(1).as_string() == "b");
  CHECK(list.at(2).is(JsonKind::null));
  CHECK(list.at(3).is(JsonKind::missing));
}

TEST_CASE("json: members of an object are found by name") {
  const auto object = json(R"({"a":{"b":1},"c":null,"":2})");
  CHECK(object.get("a").get("b").as_number() == 1);
  CHECK(object.get("c").is(JsonKind::null));
  CHECK(object.get("").as_number() == 2);
  CHECK(object.get("d").is(JsonKind::missing));
  CHECK_THAT(object.keys(), UnorderedEquals(std::vector<std::string>{"a", "c", ""}));
}

TEST_CASE("json: names that a language gives to every object are not members") {
  for (const auto* name : {"constructor", "toString", "__proto__", "hasOwnProperty"}) {
    INFO(name);
    CHECK(json("{}").get(name).is(JsonKind::missing));
  }
  CHECK(json(R"({"constructor":1})").get("constructor").as_number() == 1);
}

TEST_CASE("json: an array has no members, not even a length") {
  CHECK(json("[1,2]").get("length").is(JsonKind::missing));
  CHECK(json("[1,2]").get("0").is(JsonKind::missing));
}

TEST_CASE("json: values put into arrays and objects are written out") {
  auto list = Json::array();
  list.push(Json::integer(1));
  list.push(Json::string("b"));
  list.push(Json::null());
  auto object = Json::object();
  object.set("list", list);
  object.set("yes", Json::boolean(true));
  CHECK_THAT(object, EqualsJson(R"({"list":[1,"b",null],"yes":true})"));
  CHECK_THAT(json(object.dump()), EqualsJson(object));
}

TEST_CASE("json: setting a member again replaces it") {
  auto object = json(R"({"a":1})");
  object.set("a", Json::string("b"));
  CHECK_THAT(object, EqualsJson(R"({"a":"b"})"));
}

TEST_CASE("json: pushing to what is no array and setting in what is no object change nothing") {
  auto number = Json::integer(1);
  number.push(Json::integer(2));
  number.set("a", Json::integer(2));
  CHECK(number.as_number() == 1);
  auto list = Json::array();
  list.set("a", Json::integer(1));
  CHECK(list.size() == 0);
  auto object = Json::object();
  object.push(Json::integer(1));
  CHECK(object.keys().empty());
}

TEST_CASE("json: copies share one value") {
  auto original = Json::object();
  auto copy = original;
  copy.set("a", Json::integer(1));
  CHECK(original.get("a").as_number() == 1);
}

TEST_CASE("json: a part outlives the whole it was taken from") {
  Json part;
  {
    const auto whole = json(R"({"list":[{"name":"kept"}]})");
    part = whole.get("list").at(0);
  }
  CHECK(part.get("name").as_string() == "kept");
}

TEST_CASE("json: assigning a part of itself to a value is safe") {
  auto value = json(R"({"inner":{"inner":"x"}})");
  value = value.get("inner");
  value = value.get("inner");
  CHECK(value.as_string() == "x");
  const auto& same = value;
  value = same;
  CHECK(value.as_string() == "x");
}

TEST_CASE("json: a value that was moved from is missing") {
  auto from = Json::integer(1);
  const auto to = std::move(from);
  CHECK(to.as_number() == 1);
  CHECK(from.is(JsonKind::missing));  // NOLINT(bugprone-use-after-move): that is what is tested
}

TEST_CASE("json: nothing is written as nothing") { CHECK(Json{}.dump().empty()); }

TEST_CASE("json: a byte that is no UTF-8 does not break writing") {
  const auto text = Json::string("a\xff").dump();
  CHECK(text.starts_with("\"a"));
  CHECK(Json::parse(text).has_value());
}

TEST_CASE("json: deep nesting is read") {
  std::string text;
  for (int level = 0; level < 200; ++level) text += "[";
  for (int level = 0; level < 200; ++level) text += "]";
  CHECK(json(text).size() == 1);
}

TEST_CASE("json: every kind has a name for messages") {
  CHECK(name_of(JsonKind::missing) == "nothing");
  CHECK(name_of(JsonKind::null) == "null");
  CHECK(name_of(JsonKind::boolean) == "boolean");
  CHECK(name_of(JsonKind::number) == "number");
  CHECK(name_of(JsonKind::string) == "string");
  CHECK(name_of(JsonKind::array) == "list");
  CHECK(name_of(JsonKind::object) == "object");
}
