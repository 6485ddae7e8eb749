#include "astral/error.hpp"

#include "astral/codec.hpp"
#include "world.hpp"

using namespace astral;
using namespace astral::test;

namespace {

Error error_for(int status, std::string_view body, Headers headers = {}) {
  Response response{.status = status, .headers = std::move(headers)};
  if (auto parsed = Json::parse(body)) {
    response.body = *parsed;
  } else {
    response.text = body;
  }
  return error_of(response, "users.get");
}

std::optional<std::int64_t> retry_after(std::string value) {
  return error_for(429, "{}", {{"Retry-After", std::move(value)}}).retry_after_millis;
}

}  // namespace

TEST_CASE("error: the status gives the kind") {
  CHECK(kind_of_status(400) == ErrorKind::validation);
  CHECK(kind_of_status(401) == ErrorKind::authentication);
  CHECK(kind_of_status(403) == ErrorKind::permission);
  CHECK(kind_of_status(404) == ErrorKind::not_found);
  CHECK(kind_of_status(409) == ErrorKind::conflict);
  CHECK(kind_of_status(429) == ErrorKind::rate_limit);
  for (const int status : {500, 501, 502, 503, 504, 599}) CHECK(kind_of_status(status) == ErrorKind::server);
  for (const int status : {402, 405, 406, 410, 413, 415, 418, 422, 451}) CHECK(kind_of_status(status) == ErrorKind::api);
}

TEST_CASE("error: every kind has the name that crosses into JavaScript") {
  CHECK(name_of(ErrorKind::validation) == "validation");
  CHECK(name_of(ErrorKind::authentication) == "authentication");
  CHECK(name_of(ErrorKind::permission) == "permission");
  CHECK(name_of(ErrorKind::not_found) == "not_found");
  CHECK(name_of(ErrorKind::conflict) == "conflict");
  CHECK(name_of(ErrorKind::rate_limit) == "rate_limit");
  CHECK(name_of(ErrorKind::server) == "server");
  CHECK(name_of(ErrorKind::api) == "api");
  CHECK(name_of(ErrorKind::network) == "network");
  CHECK(name_of(ErrorKind::timeout) == "timeout");
  CHECK(name_of(ErrorKind::aborted) == "aborted");
  CHECK(name_of(ErrorKind::decode) == "decode");
  CHECK(name_of(ErrorKind::stream_interrupted) == "stream_interrupted");
}

TEST_CASE("error: message, code and field come from the body, the request id from a header") {
  const auto error = error_for(409, R"({"error":"Username already taken","details":{"code":"USERNAME_TAKEN","field":"username","more":1}})",
                               {{"x-request-id", "req_1"}});
  CHECK(error.kind == ErrorKind::conflict);
  CHECK(error.status == 409);
  CHECK(error.message == "Username already taken");
  CHECK(error.code == "USERNAME_TAKEN");
  CHECK(error.field == "username");
  CHECK(error.request_id == "req_1");
  CHECK(error.operation == "users.get");
  CHECK(error.body.get("details").get("more").as_number() == 1);
  CHECK(error.text.empty());
}

TEST_CASE("error: details are optional") {
  const auto error = error_for(403, R"({"error":"Insufficient permissions"})");
  CHECK(error.message == "Insufficient permissions");
  CHECK(error.code.empty());
  CHECK(error.field.empty());
}

TEST_CASE("error: a body that is not JSON is kept as text") {
  const auto error = error_for(502, "<html><body>Bad Gateway</body></html>");
  CHECK(error.kind == ErrorKind::server);
  CHECK(error.message == "the server answered with status 502");
  CHECK(error.text == "<html><body>Bad Gateway</body></html>");
  CHECK(error.body.is(JsonKind::missing));
}

TEST_CASE("error: JSON of another shape gives the message of the status and is kept") {
  for (const auto* body :
       {"[]", "{}", R"({"error":5})", R"({"error":{"message":"x"}})", R"({"error":""})", R"("text")", "null", R"({"details":"x"})"}) {
    INFO(body);
    const auto error = error_for(500, body);
    CHECK(error.message == "the server answered with status 500");
    CHECK_THAT(error.body, EqualsJson(body));
    CHECK(error.code.empty());
  }
}

TEST_CASE("error: Retry-After is whole seconds, a day at most") {
  CHECK(retry_after("0") == 0);
  CHECK(retry_after("7") == 7000);
  CHECK(retry_after("86400") == 86'400'000);
  CHECK(retry_after("999999999") == 86'400'000);
}

TEST_CASE("error: a Retry-After that is no number of seconds is left out") {
  for (const auto* value : {"", "-1", "1.5", "soon", "7 s", "Fri, 31 Dec 2027 23:59:59 GMT", "99999999999999999999"}) {
    INFO(value);
    CHECK_FALSE(retry_after(value).has_value());
  }
  CHECK_FALSE(error_for(429, "{}").retry_after_millis.has_value());
}

TEST_CASE("error: a Retry-After that is a date counts from the answer's own Date, whatever the clock here says") {
  const std::int64_t a_day_late = *parse_http_date("Tue, 21 Apr 2026 08:00:00 GMT");
  const auto wait = [&](std::string until) {
    return retry_after_millis({{"Date", "Mon, 20 Apr 2026 08:00:00 GMT"}, {"Retry-After", std::move(until)}}, a_day_late);
  };
  CHECK(wait("Mon, 20 Apr 2026 08:00:07 GMT") == 7000);
  CHECK(wait("Mon, 20 Apr 2026 07:59:00 GMT") == 0);
  CHECK(wait("Wed, 22 Apr 2026 08:00:00 GMT") == 86'400'000);
}

TEST_CASE("error: without a Date the clock here is taken") {
  const std::int64_t clock = *parse_http_date("Mon, 20 Apr 2026 08:00:00 GMT");
  CHECK(retry_after_millis({{"Retry-After", "Mon, 20 Apr 2026 08:00:07 GMT"}}, clock) == 7000);
  CHECK(error_of({.status = 429, .headers = {{"Retry-After", "Mon, 20 Apr 2026 08:01:00 GMT"}}}, "auth.me", clock).retry_after_millis ==
        60'000);
}

TEST_CASE("headers: names are compared without case, the first is taken") {
  const Headers headers{{"Content-Type", "text/html"}, {"X-Request-Id", "one"}, {"x-request-id", "two"}};
  CHECK(find_header(headers, "content-type") == "text/html");
  CHECK(find_header(headers, "CONTENT-TYPE") == "text/html");
  CHECK(find_header(headers, "X-REQUEST-ID") == "one");
  CHECK(find_header(headers, "content").empty());
}

TEST_CASE("headers: setting one takes the place of all of its name") {
  Headers headers{{"Accept", "a"}, {"X-Other", "b"}, {"accept", "c"}};
  set_header(headers, "ACCEPT", "d");
  CHECK(headers == Headers{{"X-Other", "b"}, {"ACCEPT", "d"}});
}
