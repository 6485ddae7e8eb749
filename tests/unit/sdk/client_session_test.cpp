// What calls do to the session of a client.
#include "world.hpp"

using namespace astral;
using namespace astral::test;

namespace {

constexpr std::int64_t minute = 60'000;
constexpr std::string_view signed_in_answer =
    R"({"user_id":"usr_1","access_token":"first","token_type":"Bearer","expires_at":"2026-04-20T09:00:00Z"})";
constexpr std::string_view renewed_answer = R"({"access_token":"second","token_type":"Bearer","expires_at":"2026-04-20T10:00:00Z"})";
constexpr std::string_view signed_out_answer = R"({"message":"Logged out successfully","success":true})";

Client signed_in(World& world) {
  auto client = world.client();
  client.session().start("first", world.clock->now_millis() + 60 * minute, "usr_1");
  return client;
}

}  // namespace

TEST_CASE("session: a client may begin with a token") {
  World world;
  const auto client = world.client({.access_token = "given", .access_token_expires_at_millis = world.clock->now_millis() + 60 * minute});
  world.server.answer(200, R"({"user_id":"usr_1"})");
  CHECK(client.session().is_signed_in());
  CHECK(now(client.call<"auth.me">()).has_value());
  CHECK(find_header(world.server.last().headers, "authorization") == "Bearer given");
}

TEST_CASE("session: signing in starts it") {
  World world;
  const auto client = world.client();
  world.server.answer(200, signed_in_answer);
  const auto answer = now(client.call<"auth.login">({}, {.email = "a@b.c", .password = "Secret123"}));
  REQUIRE(answer.has_value());
  CHECK(answer->access_token == "first");
  CHECK(client.session().token() == "first");
  CHECK(client.session().user_id() == "usr_1");
  CHECK(client.session().expires_at_millis() == world.clock->now_millis() + 60 * minute);
  CHECK(find_header(world.server.last().headers, "authorization").empty());
}

TEST_CASE("session: the last step of the signup starts it, with seconds for its end") {
  World world;
  const auto client = world.client();
  world.server.answer(201, R"({"user_id":"abc123","access_token":"eyJ...","token_type":"Bearer","expires_at":1776675600})");
  CHECK(now(client.call<"auth.completeSignup">({}, {.token = "t", .password = "Secret123"})).has_value());
  CHECK(client.session().token() == "eyJ...");
  CHECK(client.session().expires_at_millis() == 1'776'675'600'000);
}

TEST_CASE("session: a failed sign-in leaves the session alone") {
  World world;
  const auto client = signed_in(world);
  world.server.answer(401, R"({"error":"Invalid email or password","details":{"code":"INVALID_CREDENTIALS"}})");
  CHECK(now(client.call<"auth.login">({}, {.email = "a@b.c", .password = "no"})).error().code == "INVALID_CREDENTIALS");
  CHECK(client.session().token() == "first");
  CHECK(world.server.requests().size() == 1);
}

TEST_CASE("session: refreshing by hand renews it") {
  World world;
  const auto client = signed_in(world);
  world.server.answer(200, renewed_answer);
  CHECK(now(client.call<"auth.refresh">()).has_value());
  CHECK(client.session().token() == "second");
  CHECK(client.session().user_id() == "usr_1");
}

TEST_CASE("session: signing out ends it") {
  World world;
  const auto client = signed_in(world);
  world.server.answer(200, signed_out_answer);
  CHECK(now(client.call<"auth.logout">()).has_value());
  CHECK(find_header(world.server.last().headers, "authorization") == "Bearer first");
  CHECK_FALSE(client.session().is_signed_in());
}

TEST_CASE("session: a sign-out that fails leaves it alone") {
  World world;
  const auto client = signed_in(world);
  world.server.answer(500, "{}");
  CHECK_FALSE(now(client.call<"auth.logout">()).has_value());
  CHECK(client.session().is_signed_in());
}

TEST_CASE("session: a refresh that answers after the sign-out does not bring it back") {
  World world;
  const auto client = signed_in(world);
  world.server.hold().hold();
  const Started<Result<TokenRefresh>> refresh{client.call<"auth.refresh">()};
  const Started<Result<SignedOut>> logout{client.call<"auth.logout">()};
  client.session().end();
  world.server.release(200, renewed_answer);
  CHECK(refresh.value().has_value());
  CHECK_FALSE(client.session().is_signed_in());
  world.server.release(200, signed_out_answer);
  CHECK(logout.value().has_value());
  CHECK_FALSE(client.session().is_signed_in());
}

TEST_CASE("session: a refresh that answers while the sign-out runs does not keep it from ending") {
  World world;
  const auto client = signed_in(world);
  world.clock->advance(58 * minute);
  world.server.hold().hold();
  const Started<Result<Me>> me{client.call<"auth.me">()};  // waits for a refresh
  const Started<Result<SignedOut>> logout{client.call<"auth.logout">()};
  world.server.answer(200, R"({"user_id":"usr_1"})");
  world.server.release(200, renewed_answer);
  CHECK(me.value().has_value());
  CHECK(client.session().token() == "second");
  world.server.release(200, signed_out_answer);
  CHECK(logout.value().has_value());
  CHECK_FALSE(client.session().is_signed_in());
}

TEST_CASE("session: a sign-in that another call's refresh overtakes still starts it") {
  World world;
  const auto client = signed_in(world);
  world.clock->advance(58 * minute);
  world.server.hold().hold();
  const Started<Result<SignIn>> login{client.call<"auth.login">({}, {.email = "a@b.c", .password = "Secret123"})};
  const Started<Result<Me>> me{client.call<"auth.me">()};
  world.server.answer(200, R"({"user_id":"usr_1"})");
  // The login was sent first, so it is released first when held; here the refresh comes in between.
  client.session().renew(json(renewed_answer));
  world.server.release(200, R"({"user_id":"usr_2","access_token":"theirs","expires_at":"2026-04-20T10:00:00Z"})");
  CHECK(login.value().has_value());
  CHECK(client.session().token() == "theirs");
  CHECK(client.session().user_id() == "usr_2");
  world.server.release(200, renewed_answer);
  CHECK(me.value().error().kind == ErrorKind::authentication);
  CHECK(client.session().token() == "theirs");
}

TEST_CASE("session: a sign-in that answers after another one is dropped") {
  World world;
  const auto client = world.client();
  world.server.hold();
  const Started<Result<SignIn>> slow{client.call<"auth.login">({}, {.email = "a@b.c", .password = "Secret123"})};
  client.session().start("other", {}, "usr_2");
  world.server.release(200, signed_in_answer);
  CHECK(slow.value().has_value());
  CHECK(client.session().token() == "other");
}

TEST_CASE("session: a client refreshes by itself with its own time limit") {
  World world;
  const auto client = world.client({.access_token = "given",
                                    .access_token_expires_at_millis = world.clock->now_millis() + 60 * minute,
                                    .timeout_millis = 1000,
                                    .max_retries = 0});
  world.clock->advance(58 * minute);
  world.server.hang().answer(200, R"({"user_id":"usr_1"})");
  const Started<Result<Me>> me{client.call<"auth.me">()};
  CHECK(world.server.last().url == "http://localhost:8787/api/v1/auth/token/refresh");
  CHECK(find_header(world.server.last().headers, "authorization") == "Bearer given");
  world.clock->advance(1000);
  CHECK(me.value().has_value());
}
