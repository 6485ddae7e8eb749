#include "astral/url.hpp"

#include "world.hpp"

using namespace astral;
using namespace astral::test;

namespace {

constexpr Operation two_ids{.id = "test.two",
                            .method = Method::get,
                            .path = "/a/{org_id}/b/{key_id}/c",
                            .params = &shape_of<ApiKeyParams>,
                            .body = &shape_of<None>,
                            .result = &shape_of<None>};

Result<Request> request(std::string_view id, std::string_view args) { return make_request(operation(id), json(args), base_url); }

/// What follows the base URL.
std::string url(std::string_view id, std::string_view args) {
  auto made = request(id, args);
  if (!made) FAIL(made.error().message);
  return made->url.substr(base_url.size());
}

std::string refusal(std::string_view id, std::string_view args) {
  const auto made = request(id, args);
  if (made) return {};
  CHECK(made.error().kind == ErrorKind::validation);
  CHECK(made.error().operation == id);
  CHECK(made.error().status == 0);
  return made.error().message;
}

std::string normalised(std::string_view text) { return normalise_base_url(text).value_or("refused"); }

}  // namespace

TEST_CASE("url: parameters of the path are filled") {
  CHECK(url("organizations.get", R"({"org_id":"org_xyz789"})") == "/organizations/org_xyz789");
  CHECK(url("apiKeys.revoke", R"({"org_id":"org_1","key_id":"key_2"})") == "/organizations/org_1/api-keys/key_2");
  CHECK(make_request(two_ids, json(R"({"org_id":"x","key_id":"y"})"), base_url)->url == std::string{base_url} + "/a/x/b/y/c");
}

TEST_CASE("url: an id in the path is percent-encoded byte by byte") {
  CHECK(url("organizations.get", R"({"org_id":"a b?c#d&e=f%"})") == "/organizations/a%20b%3Fc%23d%26e%3Df%25");
  CHECK(url("organizations.get", R"({"org_id":"台北"})") == "/organizations/%E5%8F%B0%E5%8C%97");
  CHECK(url("organizations.get", R"({"org_id":"🏃"})") == "/organizations/%F0%9F%8F%83");
  CHECK(url("organizations.get", R"({"org_id":"...a..b"})") == "/organizations/...a..b");
  CHECK(url("organizations.get", R"({"org_id":"a\u0000b"})") == "/organizations/a%00b");
}

TEST_CASE("url: an id that could leave its place in the path is refused") {
  CHECK(refusal("organizations.get", R"({"org_id":""})") ==
        "organizations.get: org_id is not valid: expected an id, found an empty string");
  CHECK(refusal("organizations.get", R"({"org_id":"."})") == "organizations.get: org_id must not be a relative path step");
  CHECK(refusal("organizations.get", R"({"org_id":".."})") == "organizations.get: org_id must not be a relative path step");
  CHECK(refusal("organizations.get", R"({"org_id":"a/b"})") == "organizations.get: org_id must not contain a slash");
  CHECK(refusal("organizations.get", R"({"org_id":"/"})") == "organizations.get: org_id must not contain a slash");
  CHECK(refusal("organizations.get", R"({"org_id":"a\\b"})") == "organizations.get: org_id must not contain a slash");
  CHECK(refusal("apiKeys.revoke", R"({"org_id":"o","key_id":"../x"})") == "apiKeys.revoke: key_id must not contain a slash");
}

TEST_CASE("url: an id in the query may hold anything, it cannot leave its place") {
  CHECK(url("activities.list", R"({"user_id":"../a&b"})") == "/activities?user_id=..%2Fa%26b");
}

TEST_CASE("url: what must be there is asked for by name") {
  CHECK(refusal("organizations.get", "{}") == "organizations.get: org_id is required");
  CHECK(refusal("organizations.get", R"({"org_id":null})") == "organizations.get: org_id is required");
  CHECK(refusal("auth.verifyToken", "{}") == "auth.verifyToken: token is required");
}

TEST_CASE("url: a refusal names the field") { CHECK(request("organizations.get", R"({"org_id":"a/b"})").error().field == "org_id"); }

TEST_CASE("url: arguments that the operation does not take are refused, as typing errors are") {
  CHECK(refusal("activities.list", R"({"limt":20})") == "activities.list: limt is not a parameter of this operation");
  CHECK(refusal("auth.me", R"({"user_id":"x"})") == "auth.me: user_id is not a parameter of this operation");
}

TEST_CASE("url: arguments of the wrong kind are refused") {
  CHECK(refusal("activities.list", R"({"limit":"20"})") == "activities.list: limit is not valid: expected whole number, found string");
  CHECK(refusal("organizations.get", R"({"org_id":5})") == "organizations.get: org_id is not valid: expected string, found number");
  CHECK(refusal("activities.list", R"({"status":["completed",1]})") ==
        "activities.list: status[1] is not valid: expected string, found number");
  CHECK(refusal("activities.list", R"({"start_date":"soon"})") ==
        R"(activities.list: start_date is not valid: expected a time (ISO 8601 or epoch), found "soon")");
  CHECK(refusal("activities.create", R"({"summary":{"activity_type":"RUNNING"}})") ==
        "activities.create: summary.activity_name is not valid: is required but missing");
}

TEST_CASE("url: arguments are an object or not there at all") {
  CHECK(make_request(operation("auth.me"), Json{}, base_url).has_value());
  for (const auto* args : {"[]", "5", "null", R"("text")", "true"}) {
    INFO(args);
    CHECK(refusal("auth.me", args) == "auth.me: params must be an object, such as { limit: 20 }");
  }
}

TEST_CASE("url: the query has numbers, booleans by name, and texts encoded") {
  CHECK(url("activities.list", R"({"limit":20,"offset":40})") == "/activities?limit=20&offset=40");
  CHECK(url("activities.list", R"({"detail":true,"image_urls":false})") == "/activities?detail=true&image_urls=false");
  CHECK(url("members.list", R"({"org_id":"o","search":"Jane & Müller"})") == "/organizations/o/members?search=Jane%20%26%20M%C3%BCller");
}

TEST_CASE("url: a whole number is written as such, even where it was given with a fraction of zero") {
  CHECK(url("activities.list", R"({"limit":20.0})") == "/activities?limit=20");
}

TEST_CASE("url: a list stands in the query with commas between its items") {
  CHECK(url("activities.list", R"({"status":["completed","scheduled"]})") == "/activities?status=completed,scheduled");
  CHECK(url("activities.list", R"({"status":["completed"]})") == "/activities?status=completed");
}

TEST_CASE("url: times and dates stand in the query as they are given") {
  CHECK(url("activities.list", R"({"start_date":"2026-04-20T00:00:00Z","end_date":"2026-04-21"})") ==
        "/activities?start_date=2026-04-20T00%3A00%3A00Z&end_date=2026-04-21");
  CHECK(url("analytics.runningStats", R"({"from_timestamp":1776643200,"to_timestamp":1776729600})") ==
        "/analytics/running_stats?from_timestamp=1776643200&to_timestamp=1776729600");
}

TEST_CASE("url: absent and null stay out of the query, false and zero do not") {
  CHECK(url("activities.list", R"({"limit":null,"offset":0,"detail":false})") == "/activities?offset=0&detail=false");
  CHECK(url("activities.list", "{}") == "/activities");
}

TEST_CASE("url: what a body takes goes there and nowhere else") {
  const auto made = request("apiKeys.create", R"({"org_id":"org_1","name":"Import","expires_at":"2027-01-01T00:00:00Z"})");
  REQUIRE(made.has_value());
  CHECK(made->url == std::string{base_url} + "/organizations/org_1/api-keys");
  CHECK_THAT(made->body, EqualsJson(R"({"name":"Import","expires_at":"2027-01-01T00:00:00Z"})"));
  CHECK(find_header(made->headers, "content-type") == "application/json");
  CHECK(find_header(made->headers, "accept") == "application/json");
}

TEST_CASE("url: an operation without a body sends none, and no content type") {
  const auto made = request("auth.logout", "{}");
  CHECK(made->method == Method::post);
  CHECK(made->body.is(JsonKind::missing));
  CHECK(find_header(made->headers, "content-type").empty());
}

TEST_CASE("url: what may be null but must be sent is asked for, and null is sent") {
  CHECK(refusal("members.assignCoach", R"({"org_id":"o","user_id":"u"})") == "members.assignCoach: coach_id is required");
  const auto made = request("members.assignCoach", R"({"org_id":"o","user_id":"u","coach_id":null})");
  REQUIRE(made.has_value());
  CHECK_THAT(made->body, EqualsJson(R"({"coach_id":null})"));
}

TEST_CASE("url: null in a body clears what can be cleared and is left out elsewhere") {
  const auto made = request("activities.update", R"({"activity_id":"act_1","personal_review":null,"status":null,"perceived_effort":4})");
  REQUIRE(made.has_value());
  CHECK_THAT(made->body, EqualsJson(R"({"personal_review":null,"perceived_effort":4})"));
}

TEST_CASE("url: a request knows its operation and its time limit") {
  const auto made = request("auth.me", "{}");
  CHECK(made->operation == &operation("auth.me"));
  CHECK(made->timeout_millis == 30'000);
}

TEST_CASE("url: unreserved characters stay, all others are encoded") {
  CHECK(percent_encode("AZaz09-_.~") == "AZaz09-_.~");
  CHECK(percent_encode(" !\"#$%&'()*+,/:;<=>?@[\\]^`{|}") ==
        "%20%21%22%23%24%25%26%27%28%29%2A%2B%2C%2F%3A%3B%3C%3D%3E%3F%40%5B%5C%5D%5E%60%7B%7C%7D");
  CHECK(percent_encode(std::string_view{"\0\x7f\xff", 3}) == "%00%7F%FF");
  CHECK(percent_encode("").empty());
}

TEST_CASE("base url: slashes at the end are removed") {
  CHECK(normalised("https://app.nexrex.ai/api/v1") == "https://app.nexrex.ai/api/v1");
  CHECK(normalised("https://app.nexrex.ai/api/v1/") == "https://app.nexrex.ai/api/v1");
  CHECK(normalised("http://127.0.0.1:8787/api/v1//") == "http://127.0.0.1:8787/api/v1");
  CHECK(normalised("http://[::1]:8787") == "http://[::1]:8787");
  CHECK(normalised("https://proxy.example.com") == "https://proxy.example.com");
}

TEST_CASE("base url: what is no absolute http URL is refused with a hint") {
  for (const auto* text :
       {"", "/api/v1", "app.nexrex.ai/api/v1", "ftp://app.nexrex.ai", "file:///etc", "javascript:alert(1)", "https:", "//host"}) {
    INFO(text);
    const auto result = normalise_base_url(text);
    REQUIRE_FALSE(result.has_value());
    CHECK(result.error().kind == ErrorKind::validation);
    CHECK(result.error().field == "baseUrl");
    CHECK(result.error().message == "baseUrl must be an absolute http or https URL, such as https://app.nexrex.ai/api/v1");
  }
}

TEST_CASE("base url: hosts, queries, fragments, credentials and spaces are looked at") {
  const auto message = [](std::string_view text) { return normalise_base_url(text).error().message; };
  CHECK(message("https://") == "baseUrl must name a host");
  CHECK(message("https:///api") == "baseUrl must name a host");
  CHECK(message("https://host/api?x=1") == "baseUrl must have no query and no fragment");
  CHECK(message("https://host/api#x") == "baseUrl must have no query and no fragment");
  CHECK(message("https://user:secret@host/api") == "baseUrl must not hold a user name or password");
  CHECK(message("https://host/a b") == "baseUrl must have no spaces and no backslashes");
  CHECK(message("https://host\\api") == "baseUrl must have no spaces and no backslashes");
  CHECK(message("https://host/api\n") == "baseUrl must have no spaces and no backslashes");
}

TEST_CASE("base url: a refusal does not repeat the URL, it may hold a password") {
  CHECK(normalise_base_url("https://user:secret@host").error().message.find("secret") == std::string::npos);
}
