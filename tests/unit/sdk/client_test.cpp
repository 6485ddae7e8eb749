#include "astral/client.hpp"

#include "world.hpp"

using namespace astral;
using namespace astral::test;

namespace {

constexpr std::string_view activity = R"({"activity_id":"act_1","user_id":"usr_1","activity_type":"run","status":"completed",)"
                                      R"("summary":{"activity_name":"Run","activity_type":"RUNNING","distance_in_meters":10500.0}})";

std::string list_of(std::string_view item) { return "[" + std::string{item} + "]"; }

}  // namespace

TEST_CASE("client: a typed call builds the path and the query and decodes the answer") {
  World world;
  world.server.answer(200, list_of(activity));
  const auto activities = now(world.client().call<"activities.list">({.user_id = "usr 1", .limit = 20}));
  CHECK(world.server.last().url == "http://localhost:8787/api/v1/activities?user_id=usr%201&limit=20");
  CHECK(world.server.last().method == Method::get);
  REQUIRE(activities.has_value());
  CHECK(activities->at(0).summary.distance_in_meters == 10500);
}

TEST_CASE("client: a typed call sends its body beside its path") {
  World world;
  world.server.answer(
      201, R"({"message":"made","api_key":{"key_id":"key_1","name":"Import","secret":"s","created_at":"2026-04-20T08:00:00Z"}})");
  const auto key =
      now(world.client().call<"apiKeys.create">({.org_id = "org_1"}, {.name = "Import", .expires_at = IsoTime{1'798'761'600'000}}));
  CHECK(world.server.last().method == Method::post);
  CHECK(world.server.last().url == "http://localhost:8787/api/v1/organizations/org_1/api-keys");
  CHECK_THAT(world.server.last().body, EqualsJson(R"({"name":"Import","expires_at":"2027-01-01T00:00:00Z"})"));
  REQUIRE(key.has_value());
  CHECK(key->secret == "s");
}

TEST_CASE("client: a typed call clears a field") {
  World world;
  world.server.answer(200, activity);
  CHECK(now(world.client().call<"activities.update">({.activity_id = "act_1"}, {.personal_review = Clearable<std::string>::cleared()}))
            .has_value());
  CHECK_THAT(world.server.last().body, EqualsJson(R"({"personal_review":null})"));
}

TEST_CASE("client: a call met at run time gives the unwrapped JSON, unknown fields kept") {
  World world;
  world.server.answer(200, R"({"status":"ok","data":{"user_id":"usr_1","display_name":"Alex","metrics":{},"field_of_tomorrow":[1]}})");
  const auto profile = now(world.client().call(operation("analytics.athleteProfile"), json(R"({"user_id":"usr_1"})")));
  REQUIRE(profile.has_value());
  CHECK_THAT(*profile, EqualsJson(R"({"user_id":"usr_1","display_name":"Alex","metrics":{},"field_of_tomorrow":[1]})"));
}

TEST_CASE("client: arguments are refused before anything is sent") {
  World world;
  const auto client = world.client();
  CHECK(now(client.call<"organizations.get">({.org_id = "../x"})).error().message == "organizations.get: org_id must not contain a slash");
  CHECK(now(client.call(operation("activities.list"), json(R"({"limt":1})"))).error().kind == ErrorKind::validation);
  CHECK(world.server.requests().empty());
}

TEST_CASE("client: options that cannot work are refused") {
  World world;
  const auto client = Client::create({.base_url = "localhost:8787"}, {world.server.send(), world.clock, [] { return 0.0; }});
  REQUIRE_FALSE(client.has_value());
  CHECK(client.error().field == "baseUrl");
}

TEST_CASE("client: a slash at the end of the base URL is not doubled") {
  World world;
  world.server.answer(200, R"({"user_id":"usr_1"})");
  const auto client = Client::create({.base_url = "http://localhost/api/v1/"}, {world.server.send(), world.clock, [] { return 0.0; }});
  CHECK(now(client->call<"auth.me">()).has_value());
  CHECK(world.server.last().url == "http://localhost/api/v1/auth/me");
}

TEST_CASE("client: an error answer is an error value with all that is known") {
  World world;
  world.server.answer(403, R"({"error":"Feature not enabled: coach_agent","details":{"code":"FEATURE_DISABLED","field":"coach_agent"}})",
                      {{"X-Request-Id", "req_9"}});
  const auto me = now(world.client().call<"auth.me">());
  REQUIRE_FALSE(me.has_value());
  CHECK(me.error().kind == ErrorKind::permission);
  CHECK(me.error().status == 403);
  CHECK(me.error().code == "FEATURE_DISABLED");
  CHECK(me.error().request_id == "req_9");
  CHECK(me.error().operation == "auth.me");
}

TEST_CASE("client: an error of the transport names the operation") {
  World world;
  world.server.fail(ErrorKind::network, "connection refused");
  const auto me = now(world.client({.max_retries = 0}).call<"auth.me">());
  CHECK(me.error().kind == ErrorKind::network);
  CHECK(me.error().message == "connection refused");
  CHECK(me.error().operation == "auth.me");
}

TEST_CASE("client: an answer that is not JSON is a decode error with the text") {
  World world;
  world.server.answer(200, "<html>Welcome to the hotel</html>", {{"X-Request-Id", "req_9"}});
  const auto me = now(world.client().call<"auth.me">());
  CHECK(me.error().kind == ErrorKind::decode);
  CHECK(me.error().message == "the answer is not JSON");
  CHECK(me.error().path == "$");
  CHECK(me.error().status == 200);
  CHECK(me.error().request_id == "req_9");
  CHECK(me.error().text == "<html>Welcome to the hotel</html>");
}

TEST_CASE("client: truncated JSON is a decode error, a broken connection a network error") {
  World world;
  world.server.answer(200, R"({"user_id":"us)");
  CHECK(now(world.client().call<"auth.me">()).error().kind == ErrorKind::decode);
  world.server.cut(200, R"({"user_id":"us)");
  const auto cut = now(world.client({.max_retries = 0}).call<"auth.me">());
  CHECK(cut.error().kind == ErrorKind::network);
  CHECK(cut.error().message == "the connection broke while the answer arrived");
}

TEST_CASE("client: an empty answer is a decode error") {
  World world;
  world.server.answer(204, "");
  CHECK(now(world.client().call<"auth.me">()).error().kind == ErrorKind::decode);
}

TEST_CASE("client: a typed call that cannot be decoded says where, and which operation") {
  World world;
  world.server.answer(200, R"({"user_id":"usr_1","email":5})");
  const auto me = now(world.client().call<"auth.me">());
  CHECK(me.error().kind == ErrorKind::decode);
  CHECK(me.error().path == "$.email");
  CHECK(me.error().message == "$.email: expected string, found number");
  CHECK(me.error().operation == "auth.me");
}

TEST_CASE("validation: off, only the outermost kind is looked at") {
  World world;
  const auto client = world.client({.validation = Validation::off});
  world.server.answer(200, R"({"email":5})").answer(200, "[]").answer(200, "{}").answer(200, R"("text")");
  CHECK(now(client.call(operation("auth.me"), {})).has_value());
  CHECK(now(client.call(operation("auth.me"), {})).error().message == "$: expected object, found list");
  CHECK(now(client.call(operation("activities.list"), {})).error().message == "$: expected list, found object");
  CHECK(now(client.call(operation("auth.me"), {})).error().kind == ErrorKind::decode);
}

TEST_CASE("validation: off, a page must hold its items") {
  World world;
  const auto client = world.client({.validation = Validation::off});
  world.server.answer(200, R"({"plans":[7]})").answer(200, "[]").answer(200, R"({"plan":{}})").answer(200, "7");
  CHECK(now(client.call(operation("plans.list"), {})).has_value());
  CHECK(now(client.call(operation("plans.list"), {})).has_value());
  CHECK(now(client.call(operation("plans.list"), {})).error().message == "$: expected a list of plans, or a page with one");
  CHECK(now(client.call(operation("plans.list"), {})).error().path == "$");
}

TEST_CASE("validation: lenient wants ids and right kinds, strict all that is required") {
  const auto verdict = [](Validation validation, std::string_view answer) {
    World world;
    world.server.answer(200, answer, {{"x-request-id", "req_3"}});
    const auto result = now(world.client({.validation = validation}).call(operation("auth.me"), {}));
    if (!result) CHECK(result.error().request_id == "req_3");
    return result ? "good" : result.error().message;
  };
  CHECK(verdict(Validation::lenient, R"({"user_id":"usr_1"})") == "good");
  CHECK(verdict(Validation::strict, R"({"user_id":"usr_1"})") == "$.email: is required but missing");
  CHECK(verdict(Validation::lenient, R"({"email":"a@b.c"})") == "$.user_id: is required but missing");
  CHECK(verdict(Validation::lenient, R"({"user_id":"usr_1","roles":"user"})") == "$.roles: expected list, found string");
  CHECK(verdict(Validation::lenient, R"({"user_id":"usr_1","last_login":"soon"})") == "good");
  CHECK(verdict(Validation::strict,
                R"({"user_id":"u","email":"e","roles":[],"is_verified":true,"is_active":true,"field_of_tomorrow":1})") == "good");
}

TEST_CASE("client: a verdict on a token is an answer, whatever its status") {
  World world;
  world.server.answer(400, R"({"valid":false,"error":"Invalid or expired token"})")
      .answer(400, R"({"error":"Missing required field: token"})");
  const auto verdict = now(world.client().call<"auth.verifyToken">({}, {.token = "t"}));
  REQUIRE(verdict.has_value());
  CHECK_FALSE(verdict->valid);
  CHECK(verdict->error == "Invalid or expired token");
  CHECK(now(world.client().call<"auth.verifyToken">({}, {.token = "t"})).error().kind == ErrorKind::validation);
}

TEST_CASE("client: another operation's body with a boolean called valid is no verdict") {
  World world;
  world.server.answer(400, R"({"valid":false,"error":"Bad"})");
  CHECK(now(world.client().call<"auth.me">()).error().status == 400);
}

TEST_CASE("client: a deletion without content gives the ids that were asked for") {
  World world;
  world.server.answer(204, "");
  const auto revoked = now(world.client().call<"apiKeys.revoke">({.org_id = "org_1", .key_id = "key_2"}));
  REQUIRE(revoked.has_value());
  CHECK(revoked->key_id == "key_2");
}

TEST_CASE("client: a deletion that was repeated after a lost answer succeeds, validated or not") {
  for (const auto validation : {Validation::off, Validation::lenient, Validation::strict}) {
    World world;
    world.server.fail().answer(404, R"({"error":"Activity not found"})");
    const Started<Result<DeletedActivity>> deleted{
        world.client({.validation = validation}).call<"activities.delete">({.activity_id = "act_1"})};
    world.clock->advance(500);
    REQUIRE(deleted.value().has_value());
    CHECK(deleted.value()->activity_id == "act_1");
  }
}

TEST_CASE("client: a call's own time limit and retries win over the client's, and these over the table's") {
  World world;
  world.server.answer(200, "{}").answer(200, "{}").answer(200, "{}");
  const auto& me = operation("auth.me");
  CHECK(now(world.client().call(me, {})).has_value());
  CHECK(world.server.requests()[0].timeout_millis == 30'000);
  CHECK(world.server.requests()[0].max_retries == 2);
  const auto client = world.client({.timeout_millis = 5000, .max_retries = 4});
  CHECK(now(client.call(me, {})).has_value());
  CHECK(world.server.requests()[1].timeout_millis == 5000);
  CHECK(world.server.requests()[1].max_retries == 4);
  CHECK(now(client.call(me, {}, {.timeout_millis = 7, .max_retries = 0})).has_value());
  CHECK(world.server.requests()[2].timeout_millis == 7);
  CHECK(world.server.requests()[2].max_retries == 0);
}

TEST_CASE("client: a call's own headers are added, and replace those of the same name") {
  World world;
  world.server.answer(200, "{}");
  CHECK(now(world.client().call(operation("auth.me"), {}, {.headers = {{"X-Trace", "1"}, {"accept", "text/plain"}}})).has_value());
  CHECK(world.server.last().headers == Headers{{"X-Trace", "1"}, {"accept", "text/plain"}});
}

TEST_CASE("client: headers of the client go with every call, those of a call win, credentials over both") {
  World world;
  world.server.answer(200, "{}");
  const auto client = world.client({.access_token = "t", .headers = {{"X-Trace", "1"}, {"X-App", "a"}, {"Authorization", "mine"}}});
  CHECK(now(client.call(operation("auth.me"), {}, {.headers = {{"x-trace", "2"}}})).has_value());
  CHECK(find_header(world.server.last().headers, "X-Trace") == "2");
  CHECK(find_header(world.server.last().headers, "X-App") == "a");
  CHECK(find_header(world.server.last().headers, "Authorization") == "Bearer t");
}

TEST_CASE("client: a call's own budget wins over the client's") {
  World world;
  world.server.answer(200, "{}").answer(200, "{}");
  const auto client = world.client({.total_timeout_millis = 9000});
  CHECK(now(client.call(operation("auth.me"), {})).has_value());
  CHECK(world.server.last().deadline_millis == world.clock->now_millis() + 9000);
  CHECK(now(client.call(operation("auth.me"), {}, {.total_timeout_millis = 0})).has_value());
  CHECK(world.server.last().deadline_millis == 0);
}

TEST_CASE("client: a late answer is a timeout, after all attempts") {
  World world;
  world.server.hang().hang();
  const Started<Result<Me>> me{world.client({.timeout_millis = 1000, .max_retries = 1}).call<"auth.me">()};
  world.clock->advance(1000);
  CHECK_FALSE(me.has_ended());
  world.clock->advance(500);
  world.clock->advance(1000);
  CHECK(me.value().error().kind == ErrorKind::timeout);
  CHECK(me.value().error().operation == "auth.me");
  CHECK(world.clock->running_timers() == 0);
}

TEST_CASE("client: aborting ends a call that waits for its answer") {
  World world;
  const CancelSource cancel;
  world.server.hang();
  const Started<Result<Me>> me{world.client().call<"auth.me">({}, {}, {.cancel = cancel.token()})};
  CHECK_FALSE(me.has_ended());
  cancel.cancel();
  CHECK(me.value().error().kind == ErrorKind::aborted);
  CHECK(me.value().error().operation == "auth.me");
  CHECK(world.clock->running_timers() == 0);
}

TEST_CASE("client: aborting ends a call that waits for its next attempt") {
  World world;
  const CancelSource cancel;
  world.server.answer(503, "{}");
  const Started<Result<Me>> me{world.client().call<"auth.me">({}, {}, {.cancel = cancel.token()})};
  cancel.cancel();
  CHECK(me.value().error().kind == ErrorKind::aborted);
  CHECK(world.server.requests().size() == 1);
}

TEST_CASE("client: a call outlives the client that it was made with") {
  World world;
  world.server.hold();
  std::optional<Client> client = world.client();
  const Started<Result<Me>> me{client->call<"auth.me">()};
  client.reset();
  world.server.release(200, R"({"user_id":"usr_1"})");
  CHECK(me.value()->user_id == "usr_1");
}

TEST_CASE("client: calls run side by side") {
  World world;
  const auto client = world.client();
  world.server.hold().hold();
  const Started<Result<Me>> one{client.call<"auth.me">()};
  const Started<Result<Me>> two{client.call<"auth.me">()};
  world.server.release(200, R"({"user_id":"usr_1"})");
  CHECK(one.has_ended());
  CHECK_FALSE(two.has_ended());
  world.server.release(200, R"({"user_id":"usr_2"})");
  CHECK(two.value()->user_id == "usr_2");
}
