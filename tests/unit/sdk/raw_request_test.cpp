#include "astral/url.hpp"
#include "world.hpp"

using namespace astral;
using namespace astral::test;

namespace {

Result<Request> raw(std::string_view description, std::string_view base = "https://host/api/v1") {
  return make_request(raw_operation, json(description), base);
}

std::string url(std::string_view description) { return raw(description).value().url; }

Error refusal(std::string_view description) {
  const auto made = raw(description);
  if (made) FAIL("not refused: " << made->url);
  return made.error();
}

std::string path(std::string_view text) {
  auto description = Json::object();
  description.set("path", Json::string(text));
  return description.dump();
}

}  // namespace

TEST_CASE("request: a path stands below the base, or below its origin when it begins with /api/") {
  CHECK(url(R"({"path":"/labs/vo2"})") == "https://host/api/v1/labs/vo2");
  CHECK(url(R"({"path":"/api/webhooks/x"})") == "https://host/api/webhooks/x");
  CHECK(url(R"({"path":"/apish"})") == "https://host/api/v1/apish");
  CHECK(raw(R"({"path":"/api/x"})", "http://127.0.0.1:8787")->url == "http://127.0.0.1:8787/api/x");
  CHECK(url(R"({"path":"/a%20b/..c/d.e"})") == "https://host/api/v1/a%20b/..c/d.e");
}

TEST_CASE("request: a path that could lead elsewhere is refused") {
  for (const auto* text : {"",
                           "labs",
                           "https://evil.example/x",
                           "//evil.example/x",
                           "/",
                           "/a/",
                           "/a//b",
                           "/..",
                           "/../x",
                           "/a/../../x",
                           "/a/.",
                           "/./a",
                           "/a/%2e5",
                           "/a/%2e%2e/b",
                           "/a/%2E./b",
                           "/a/.%2e",
                           "/a\\b",
                           "/\\evil.example",
                           "/a%2fb",
                           "/a%2F..%2F",
                           "/a%5cb",
                           "/a%5C..",
                           "/a?b=1",
                           "/a#b",
                           "/a b",
                           "/a\tb",
                           "/a\r\nX-Evil: 1",
                           "/.\t./x",
                           "/api/../../x",
                           "@evil.example/x"}) {
    INFO(text);
    const auto error = refusal(path(text));
    CHECK(error.kind == ErrorKind::validation);
    CHECK(error.field == "path");
    CHECK(error.operation == "request");
  }
}

TEST_CASE("request: the query is written as the API wants it") {
  CHECK(url(R"({"path":"/a","query":{"gone":null,"list":["a","b c",3],"n":5,"q":"x&y=z","yes":true}})") ==
        "https://host/api/v1/a?list=a,b%20c,3&n=5&q=x%26y%3Dz&yes=true");
  CHECK(refusal(R"({"path":"/a","query":"q=1"})").field == "query");
  CHECK(url(R"({"path":"/a","query":{"q":{"deep":[1]}}})") == "https://host/api/v1/a?q=%7B%22deep%22%3A%5B1%5D%7D");
}

TEST_CASE("request: method and body") {
  CHECK(raw(R"({"path":"/a"})")->method == Method::get);
  const auto made = raw(R"({"method":"PUT","path":"/a","body":{"x":[1,null]}})");
  CHECK(made->method == Method::put);
  CHECK_THAT(made->body, EqualsJson(R"({"x":[1,null]})"));
  CHECK(made->headers == Headers{{"Accept", "application/json"}, {"Content-Type", "application/json"}});
  CHECK(raw(R"({"path":"/a"})")->headers == Headers{{"Accept", "application/json"}});
  CHECK(refusal(R"({"method":"TRACE","path":"/a"})").field == "method");
  CHECK(refusal(R"({"method":5,"path":"/a"})").field == "method");
  CHECK(refusal(R"({"path":"/a","body":{}})").message == "request: body has no place in a GET");
  CHECK(raw(R"({"method":"POST","path":"/a","body":null})")->body.is(JsonKind::missing));
  CHECK(refusal(R"({"method":"POST"})").message == "request: path is required");
  CHECK(refusal(R"({"path":"/a","headers":{}})").field == "headers");
  CHECK(refusal(R"([])").kind == ErrorKind::validation);
}

TEST_CASE("request: a client sends it with credential, limits and retries, and gives the whole body") {
  World world;
  world.server.answer(503, "{}").answer(200, R"({"status":"ok","data":[1]})");
  const auto client = world.client({.api_key = "astral_live_1", .timeout_millis = 5000});
  const Started<Result<Json>> answer{client.call(raw_operation, json(R"({"path":"/labs"})"), {.headers = {{"X-Trace", "1"}}})};
  world.clock->advance(500);
  CHECK_THAT(answer.value().value(), EqualsJson(R"({"status":"ok","data":[1]})"));
  const auto& sent = world.server.last();
  CHECK(sent.url == "http://localhost:8787/api/v1/labs");
  CHECK(sent.timeout_millis == 5000);
  CHECK(find_header(sent.headers, "x-api-key") == "astral_live_1");
  CHECK(find_header(sent.headers, "x-trace") == "1");
}

TEST_CASE("request: a POST is not repeated after a lost answer") {
  World world;
  world.server.answer(500, R"({"error":"Internal server error"})");
  const auto answer = now(world.client().call(raw_operation, json(R"({"method":"POST","path":"/labs","body":{}})")));
  CHECK(answer.error().kind == ErrorKind::server);
  CHECK(answer.error().operation == "request");
  CHECK(world.server.requests().size() == 1);
}

TEST_CASE("request: no content is nothing, and what is not JSON an error") {
  World world;
  world.server.answer(204, "").answer(200, "<html>").cut(200, "{");
  const auto ask = [&] { return now(world.client({.max_retries = 0}).call(raw_operation, json(R"({"path":"/labs"})"))); };
  CHECK(ask().value().is(JsonKind::missing));
  CHECK(ask().error().kind == ErrorKind::decode);
  CHECK(ask().error().kind == ErrorKind::network);
}
