#include "astral/envelope.hpp"

#include "support.hpp"

using namespace astral;
using namespace astral::test;

namespace {

Json unwrapped(Envelope envelope, std::string_view body) { return unwrap(Operation{.envelope = envelope}, json(body)); }

}  // namespace

TEST_CASE("envelope: a bare body is the result") {
  CHECK_THAT(unwrapped(bare, R"({"id":1})"), EqualsJson(R"({"id":1})"));
  CHECK_THAT(unwrapped(bare, "[1,2]"), EqualsJson("[1,2]"));
}

TEST_CASE("envelope: data holds the result") {
  CHECK_THAT(unwrapped(ok, R"({"status":"ok","data":{"id":1}})"), EqualsJson(R"({"id":1})"));
  CHECK_THAT(unwrapped(ok, R"({"status":"ok","data":[1]})"), EqualsJson("[1]"));
  CHECK_THAT(unwrapped(ok, R"({"data":{"id":1}})"), EqualsJson(R"({"id":1})"));
}

TEST_CASE("envelope: a member holds the result") {
  CHECK_THAT(unwrapped(noun("organization"), R"({"message":"made","organization":{"id":1}})"), EqualsJson(R"({"id":1})"));
  CHECK_THAT(unwrapped(noun("plans"), R"({"plans":[1],"total":1})"), EqualsJson("[1]"));
}

TEST_CASE("envelope: where a bare body is expected, data is unwrapped") {
  CHECK_THAT(unwrapped(bare, R"({"status":"ok","data":{"id":1}})"), EqualsJson(R"({"id":1})"));
  CHECK_THAT(unwrapped(bare, R"({"status":"ok","data":[]})"), EqualsJson("[]"));
}

TEST_CASE("envelope: a bare body with a member called data, or a status of its own, stays whole") {
  CHECK_THAT(unwrapped(bare, R"({"id":1,"data":{"x":2}})"), EqualsJson(R"({"id":1,"data":{"x":2}})"));
  CHECK_THAT(unwrapped(bare, R"({"status":"active","data":{"x":2}})"), EqualsJson(R"({"status":"active","data":{"x":2}})"));
  CHECK_THAT(unwrapped(bare, R"({"status":"ok","data":null})"), EqualsJson(R"({"status":"ok","data":null})"));
  CHECK_THAT(unwrapped(bare, R"({"status":"ok"})"), EqualsJson(R"({"status":"ok"})"));
}

TEST_CASE("envelope: where data is expected, a bare body is taken as it is") {
  CHECK_THAT(unwrapped(ok, R"({"id":1})"), EqualsJson(R"({"id":1})"));
  CHECK_THAT(unwrapped(ok, "[1]"), EqualsJson("[1]"));
}

TEST_CASE("envelope: where a member is expected, a bare body or data is taken") {
  CHECK_THAT(unwrapped(noun("api_key"), R"({"key_id":"k"})"), EqualsJson(R"({"key_id":"k"})"));
  CHECK_THAT(unwrapped(noun("api_key"), R"({"status":"ok","data":{"key_id":"k"}})"), EqualsJson(R"({"key_id":"k"})"));
}

TEST_CASE("envelope: a member of the same name that is a plain value is not the result") {
  CHECK_THAT(unwrapped(noun("api_key"), R"({"api_key":"text","key_id":"k"})"), EqualsJson(R"({"api_key":"text","key_id":"k"})"));
}

TEST_CASE("envelope: a whole body keeps what stands beside data") {
  CHECK_THAT(unwrapped(whole, R"({"status":"ok","data":[1],"metadata":{"total":1}})"),
             EqualsJson(R"({"status":"ok","data":[1],"metadata":{"total":1}})"));
}

TEST_CASE("envelope: a page holds its items under their name, whatever the server calls them") {
  CHECK_THAT(unwrapped(page("plans"), R"({"plans":[1],"next_cursor":"c","has_more":true})"),
             EqualsJson(R"({"plans":[1],"next_cursor":"c","has_more":true})"));
  CHECK_THAT(unwrapped(page("plans"), R"({"items":[1],"next_cursor":null})"),
             EqualsJson(R"({"items":[1],"next_cursor":null,"plans":[1]})"));
  CHECK_THAT(unwrapped(page("plans"), R"({"status":"ok","data":[1]})"), EqualsJson(R"({"status":"ok","data":[1],"plans":[1]})"));
  CHECK_THAT(unwrapped(page("plans"), R"({"results":[1]})"), EqualsJson(R"({"results":[1],"plans":[1]})"));
}

TEST_CASE("envelope: a list where a page is expected is the only page") {
  CHECK_THAT(unwrapped(page("plans"), "[1,2]"), EqualsJson(R"({"plans":[1,2]})"));
}

TEST_CASE("envelope: a page without items is left alone, so that its checks can refuse it") {
  CHECK_THAT(unwrapped(page("plans"), R"({"plans":7})"), EqualsJson(R"({"plans":7})"));
}

TEST_CASE("envelope: the result may stand under its noun instead of data") {
  CHECK_THAT(unwrapped(ok_or("race"), R"({"status":"ok","race_id":"r","data":{"id":1}})"), EqualsJson(R"({"id":1})"));
  CHECK_THAT(unwrapped(ok_or("race"), R"({"status":"ok","race_id":"r","race":{"id":1}})"), EqualsJson(R"({"id":1})"));
}

TEST_CASE("envelope: a push counts the tokens that are listed, and leaves other lists alone") {
  CHECK_THAT(unwrapped(push, R"({"status":"ok","tokens_sent":["a","b"],"failed_tokens":[],"topics":["x"]})"),
             EqualsJson(R"({"status":"ok","tokens_sent":2,"failed_tokens":0,"topics":["x"]})"));
  CHECK_THAT(unwrapped(push, R"({"tokens_sent":2,"failed_tokens":"none"})"), EqualsJson(R"({"tokens_sent":2,"failed_tokens":"none"})"));
  CHECK_THAT(unwrapped(push, "[1]"), EqualsJson("[1]"));
}

TEST_CASE("envelope: what is no object is left alone") {
  for (const auto& envelope : {bare, whole, ok, noun("x"), page("x"), push}) {
    CHECK_THAT(unwrapped(envelope, R"("text")"), EqualsJson(R"("text")"));
    CHECK_THAT(unwrapped(envelope, "null"), EqualsJson("null"));
  }
}
