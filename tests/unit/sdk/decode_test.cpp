#include "astral/codec.hpp"

#include <cmath>

#include "every_kind.hpp"
#include "support.hpp"

using namespace astral;
using namespace astral::test;

namespace {

constexpr std::string_view whole_text = R"({
  "is_on":true,"whole":12,"real":1.5,"text":"hello","id":"id_7",
  "iso":"2026-04-20T00:00:00Z","millis":1776643200000,"seconds":1776643200,"any":"1776643200",
  "date":"2026-04-20","colour":"green","sample":148,"point":[25.033,121.5654],
  "inner":{"name":"n","count":2},"list":[{"name":"a"},{"name":"b","count":3}],"map":{"x":1,"y":2.5},"json":{"free":[1]}})";

/// The sentence about what is wrong, or nothing when the value is good.
template <class T>
std::string complaint(std::string_view text, Strictness strictness = Strictness::lenient) {
  const auto value = decode<T>(json(text), strictness);
  return value ? std::string{} : value.error().message();
}

/// The same for one field of the model, the rest being good.
std::string complaint_about(std::string_view name, std::string_view value, Strictness strictness = Strictness::lenient) {
  auto object = json(whole_text);
  object.set(name, json(value));
  const auto decoded = decode<EveryKind>(object, strictness);
  return decoded ? std::string{} : decoded.error().message();
}

EveryKind decoded_with(std::string_view name, std::string_view value) {
  auto object = json(whole_text);
  object.set(name, json(value));
  auto decoded = decode<EveryKind>(object);
  if (!decoded) FAIL(decoded.error().message());
  return std::move(*decoded);
}

}  // namespace

TEST_CASE("decode: every kind of field is read") {
  const auto value = decode<EveryKind>(json(whole_text), Strictness::strict);
  REQUIRE(value.has_value());
  CHECK(value->is_on);
  CHECK(value->whole == 12);
  CHECK(value->real == 1.5);
  CHECK(value->text == "hello");
  CHECK(value->id == Id{"id_7"});
  for (const Instant& time : std::initializer_list<Instant>{value->iso, value->millis, value->seconds, value->any}) {
    CHECK(time.epoch_millis == 1'776'643'200'000);
    CHECK(time.raw.empty());
  }
  CHECK(value->date.text == "2026-04-20");
  CHECK(value->colour == "green");
  CHECK(value->sample.value == 148);
  CHECK(value->point.latitude == 25.033);
  CHECK(value->point.longitude == 121.5654);
  CHECK(value->inner.name == "n");
  CHECK(value->inner.count == 2);
  REQUIRE(value->list.size() == 2);
  CHECK(value->list[1].count == 3);
  CHECK(value->map == std::map<std::string, double>{{"x", 1}, {"y", 2.5}});
  CHECK_THAT(value->json, EqualsJson(R"({"free":[1]})"));
}

TEST_CASE("decode: an issue says where it is and what was expected and found") {
  CHECK(complaint<Inner>("[]") == "$: expected object, found list");
  CHECK(complaint<Inner>(R"({"name":1})") == "$.name: expected string, found number");
  CHECK(complaint_about("list", R"([{"name":"a"},{"name":true}])") == "$.list[1].name: expected string, found boolean");
  CHECK(complaint_about("inner", R"({"name":"a","count":"2"})") == "$.inner.count: expected whole number, found string");
  CHECK(complaint_about("map", R"({"x":1,"y":"2"})") == "$.map.y: expected number, found string");
  CHECK(complaint<std::vector<std::string>>(R"(["a",{}])") == "$[1]: expected string, found object");
}

TEST_CASE("decode: each kind refuses the others") {
  CHECK(complaint_about("is_on", "1") == "$.is_on: expected true or false, found number");
  CHECK(complaint_about("is_on", R"("true")") == "$.is_on: expected true or false, found string");
  CHECK(complaint_about("whole", R"("12")") == "$.whole: expected whole number, found string");
  CHECK(complaint_about("real", R"("1.5")") == "$.real: expected number, found string");
  CHECK(complaint_about("text", "5") == "$.text: expected string, found number");
  CHECK(complaint_about("id", "5") == "$.id: expected string, found number");
  CHECK(complaint_about("date", "5") == "$.date: expected string, found number");
  CHECK(complaint_about("colour", "5") == "$.colour: expected string, found number");
  CHECK(complaint_about("sample", R"("148")") == "$.sample: expected number or null, found string");
  CHECK(complaint_about("point", "25") == "$.point: expected [latitude, longitude] or null, found number");
  CHECK(complaint_about("inner", R"("n")") == "$.inner: expected object, found string");
  CHECK(complaint_about("list", "{}") == "$.list: expected list, found object");
  CHECK(complaint_about("map", "[]") == "$.map: expected object, found list");
}

TEST_CASE("decode: a whole number may arrive with a fraction of zero, not with another") {
  CHECK(decoded_with("whole", "12.0").whole == 12);
  CHECK(decoded_with("whole", "-3e2").whole == -300);
  CHECK(complaint_about("whole", "12.5") == "$.whole: expected whole number, found number");
  CHECK(complaint_about("whole", "1e300") == "$.whole: expected whole number, found number");
}

TEST_CASE("decode: a number may be whole") { CHECK(decoded_with("real", "3").real == 3); }

TEST_CASE("decode: an empty id is none") { CHECK(complaint_about("id", R"("")") == "$.id: expected an id, found an empty string"); }

TEST_CASE("decode: unknown fields are ignored") {
  CHECK(complaint<Inner>(R"({"name":"n","field_of_tomorrow":{"deep":[]}})", Strictness::strict).empty());
}

TEST_CASE("decode: unknown words of a choice are kept") {
  const auto value = decoded_with("colour", R"("ultraviolet")");
  CHECK(value.colour == "ultraviolet");
  CHECK_FALSE(value.colour.is_known());
  CHECK(complaint_about("colour", R"("ultraviolet")", Strictness::strict).empty());
}

TEST_CASE("decode: null and absent mean the same for an optional field") {
  CHECK_FALSE(decode<Inner>(json(R"({"name":"n"})"))->count.has_value());
  CHECK_FALSE(decode<Inner>(json(R"({"name":"n","count":null})"), Strictness::strict)->count.has_value());
}

TEST_CASE("decode: leniently only ids must be there") {
  CHECK(complaint<EveryKind>(R"({"id":"id_1"})").empty());
  CHECK(complaint<EveryKind>("{}") == "$.id: is required but missing");
  CHECK(complaint<EveryKind>(R"({"id":null})") == "$.id: is required but null");
  CHECK(decode<EveryKind>(json(R"({"id":"id_1"})"))->text.empty());
}

TEST_CASE("decode: strictly every required field must be there") {
  CHECK(complaint<Inner>("{}", Strictness::strict) == "$.name: is required but missing");
  CHECK(complaint<Inner>(R"({"name":null})", Strictness::strict) == "$.name: is required but null");
  CHECK(complaint_about("list", R"([{"name":"a"},{}])", Strictness::strict) == "$.list[1].name: is required but missing");
  CHECK(complaint_about("inner", "{}", Strictness::strict) == "$.inner.name: is required but missing");
}

TEST_CASE("decode: free JSON may be anything, null and nothing too") {
  CHECK(complaint_about("json", "null", Strictness::strict).empty());
  CHECK(decoded_with("json", "5").json.as_number() == 5);
}

TEST_CASE("decode: a time in any of its forms is read into any field") {
  for (const auto* text :
       {R"("2026-04-20T00:00:00Z")", "1776643200", "1776643200000", R"("1776643200")", R"("2026-04-20")", "1776643200.0"}) {
    INFO(text);
    CHECK(decoded_with("iso", text).iso.epoch_millis == 1'776'643'200'000);
    CHECK(decoded_with("millis", text).millis.epoch_millis == 1'776'643'200'000);
    CHECK(decoded_with("seconds", text).seconds.epoch_millis == 1'776'643'200'000);
  }
}

TEST_CASE("decode: leniently a time that cannot be read stays raw and spoils nothing else") {
  const auto value = decoded_with("iso", R"("next week")");
  CHECK_FALSE(value.iso.epoch_millis.has_value());
  CHECK(value.iso.raw == R"("next week")");
  CHECK(value.text == "hello");
}

TEST_CASE("decode: strictly a time must be readable") {
  CHECK(complaint_about("iso", R"("next week")", Strictness::strict) == R"($.iso: expected a time (ISO 8601 or epoch), found "next week")");
}

TEST_CASE("decode: a date is kept as it is, and checked strictly") {
  CHECK(decoded_with("date", R"("21.4.2026")").date.text == "21.4.2026");
  CHECK(complaint_about("date", R"("21.4.2026")", Strictness::strict) == R"($.date: expected a date (YYYY-MM-DD), found "21.4.2026")");
  CHECK(complaint_about("date", R"("2026-02-29")", Strictness::strict) == R"($.date: expected a date (YYYY-MM-DD), found "2026-02-29")");
}

TEST_CASE("decode: a missing sample is no number, in a field and in a list") {
  const auto value = decode<Series>(json(R"({"samples":[101,null,108.5],"points":[[25,121],null]})"), Strictness::strict);
  REQUIRE(value.has_value());
  REQUIRE(value->samples.size() == 3);
  CHECK(value->samples[0].value == 101);
  CHECK(std::isnan(value->samples[1].value));
  CHECK(value->samples[2].value == 108.5);
  REQUIRE(value->points.has_value());
  CHECK(value->points->at(0).longitude == 121);
  CHECK(std::isnan(value->points->at(1).latitude));
  CHECK(std::isnan(decoded_with("sample", "null").sample.value));
  CHECK(complaint_about("sample", "null", Strictness::strict).empty());
  CHECK(complaint_about("point", "null", Strictness::strict).empty());
}

TEST_CASE("decode: a point has two numbers, no fewer and no more") {
  for (const auto* text : {"[]", "[25]", "[25,121,10]", R"(["25","121"])", "[null,121]", "{}"}) {
    INFO(text);
    CHECK(complaint_about("point", text).starts_with("$.point: expected [latitude, longitude] or null, found "));
  }
}

TEST_CASE("decode: null in a list of what is no sample is an issue") {
  CHECK(complaint<std::vector<std::string>>(R"(["a",null])") == "$[1]: expected string, found null");
}

TEST_CASE("decode: a clearable field is absent, filled or cleared") {
  const auto absent = decode<Patch>(json("{}"));
  const auto filled = decode<Patch>(json(R"({"clearable":"x","inner":{"name":"n"}})"));
  const auto cleared = decode<Patch>(json(R"({"clearable":null,"inner":null})"), Strictness::strict);
  CHECK_FALSE(absent->clearable.is_cleared);
  CHECK_FALSE(absent->clearable.value.has_value());
  CHECK(filled->clearable.value == "x");
  CHECK(filled->inner.value->name == "n");
  CHECK(cleared->clearable.is_cleared);
  CHECK(cleared->inner.is_cleared);
}

TEST_CASE("decode: a nullable field must be there, be it null") {
  CHECK(decode<Choosing>(json(R"({"nullable":"x"})"), Strictness::strict)->nullable.value == "x");
  CHECK_FALSE(decode<Choosing>(json(R"({"nullable":null})"), Strictness::strict)->nullable.value.has_value());
  CHECK(complaint<Choosing>("{}", Strictness::strict) == "$.nullable: is required but missing");
}

TEST_CASE("decode: without a target a value is only checked") {
  CHECK_FALSE(decode(shape_of<EveryKind>, json(whole_text), nullptr, Strictness::strict).has_value());
  const auto issue = decode(shape_of<EveryKind>, json(R"({"id":"id_1","list":[{"name":1}]})"), nullptr);
  REQUIRE(issue.has_value());
  CHECK(issue->path == "$.list[0].name");
  CHECK(issue->expectation == "expected string, found number");
}
