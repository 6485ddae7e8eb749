#include "astral/codec.hpp"
#include "every_kind.hpp"
#include "support.hpp"

using namespace astral;
using namespace astral::test;

TEST_CASE("encode: every kind of field is written in its wire form") {
  EveryKind value;
  value.is_on = true;
  value.whole = 12;
  value.real = 1.5;
  value.text = "hello";
  value.id = "id_7";
  value.iso = IsoTime{1'776'643'200'000};
  value.millis = MillisTime{1'776'643'200'000};
  value.seconds = SecondsTime{1'776'643'200'000};
  value.any = AnyTime{1'776'643'200'000};
  value.date = "2026-04-20";
  value.colour = "green";
  value.sample = {148};
  value.point = {25.033, 121.5654};
  value.inner = {.name = "n", .count = 2};
  value.list = {{.name = "a", .count = {}}};
  value.map = {{"x", 1}, {"y", 2.5}};
  value.json = json(R"({"free":[1]})");
  CHECK_THAT(encode(value), EqualsJson(R"({
    "is_on":true,"whole":12,"real":1.5,"text":"hello","id":"id_7",
    "iso":"2026-04-20T00:00:00Z","millis":1776643200000,"seconds":1776643200,"any":"2026-04-20T00:00:00Z",
    "date":"2026-04-20","colour":"green","sample":148,"point":[25.033,121.5654],
    "inner":{"name":"n","count":2},"list":[{"name":"a"}],"map":{"x":1,"y":2.5},"json":{"free":[1]}})"));
}

TEST_CASE("encode: empty optionals are left out") { CHECK_THAT(encode(Inner{.name = "n", .count = {}}), EqualsJson(R"({"name":"n"})")); }

TEST_CASE("encode: a clearable field is left out, written, or written as null") {
  CHECK_THAT(encode(Patch{}), EqualsJson("{}"));
  CHECK_THAT(encode(Patch{.optional = {}, .clearable = std::string{"x"}, .inner = {}}), EqualsJson(R"({"clearable":"x"})"));
  CHECK_THAT(encode(Patch{.optional = {}, .clearable = Clearable<std::string>::cleared(), .inner = Clearable<Inner>::cleared()}),
             EqualsJson(R"({"clearable":null,"inner":null})"));
}

TEST_CASE("encode: a nullable field is always written, as null where it is empty") {
  CHECK_THAT(encode(Choosing{}), EqualsJson(R"({"nullable":null})"));
  CHECK_THAT(encode(Choosing{.nullable = std::string{"x"}}), EqualsJson(R"({"nullable":"x"})"));
}

TEST_CASE("encode: missing samples and points are null") {
  CHECK_THAT(encode(Series{.samples = {{101}, {}, {108.5}}, .points = std::vector<Point>{{25, 121}, {}}}),
             EqualsJson(R"({"samples":[101,null,108.5],"points":[[25,121],null]})"));
}

TEST_CASE("encode: an unknown word is sent back unchanged") { CHECK(encode(Colour{"ultraviolet"}).as_string() == "ultraviolet"); }

TEST_CASE("encode: a time that could not be read is sent back as it came") {
  for (const auto* text : {R"("next week")", "[1,2]", "true", "1e300"}) {
    INFO(text);
    const auto time = decode<IsoTime>(json(text));
    REQUIRE(time.has_value());
    CHECK_THAT(encode(*time), EqualsJson(text));
  }
}

TEST_CASE("encode: milliseconds stay where the form has room for them") {
  CHECK(encode(IsoTime{1'776'643'200'123}).as_string() == "2026-04-20T00:00:00.123Z");
  CHECK(encode(MillisTime{1'776'643'200'123}).as_number() == 1'776'643'200'123);
  CHECK(encode(SecondsTime{1'776'643'200'999}).as_number() == 1'776'643'200);
}

TEST_CASE("encode: empty containers are written as empty") {
  CHECK_THAT(encode(std::vector<std::string>{}), EqualsJson("[]"));
  CHECK_THAT(encode(std::map<std::string, double>{}), EqualsJson("{}"));
}

TEST_CASE("encode: nothing is an empty object") { CHECK_THAT(encode(None{}), EqualsJson("{}")); }
