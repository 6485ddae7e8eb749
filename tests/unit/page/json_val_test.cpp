// The Json of the JavaScript binding: a handle on a value of the page.
#include "json_val.hpp"

#include "../sdk/support.hpp"

using namespace astral;
using namespace astral::test;
using emscripten::val;

TEST_CASE("json of the page: a value goes in and out without being copied") {
  auto object = val::object();
  object.set("name", std::string{"kept"});
  auto handle = json_of(object);
  CHECK(handle.get("name").as_string() == "kept");
  CHECK(value_of(handle).strictlyEquals(object));
  handle.set("more", Json::integer(1));
  CHECK(object["more"].as<int>() == 1);
}

TEST_CASE("json of the page: undefined is missing, and so is what JSON does not know") {
  CHECK(json_of(val::undefined()).is(JsonKind::missing));
  CHECK(json_of(val::global("parseInt")).is(JsonKind::missing));
  CHECK(json_of(val::global("Symbol")["iterator"]).is(JsonKind::missing));
  CHECK(json_of(val::null()).is(JsonKind::null));
  CHECK(value_of(Json{}).isUndefined());
}

TEST_CASE("json of the page: a member that is undefined is missing, and is not written") {
  auto object = val::object();
  object.set("gone", val::undefined());
  CHECK(json_of(object).get("gone").is(JsonKind::missing));
  CHECK(json_of(object).dump() == "{}");
}

TEST_CASE("json of the page: a value lives as long as its last handle") {
  Json item;
  {
    auto list = val::array();
    list.call<void>("push", val::object());
    item = json_of(list).at(0);
  }
  CHECK(item.is(JsonKind::object));
}

TEST_CASE("json of the page: inherited members are not those of an object") {
  auto parent = val::object();
  parent.set("name", std::string{"inherited"});
  const auto child = val::global("Object").call<val>("create", parent);
  CHECK(json_of(child).get("name").is(JsonKind::missing));
  CHECK(json_of(child).keys().empty());
}
