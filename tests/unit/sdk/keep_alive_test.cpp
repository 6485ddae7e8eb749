// The session of a client whose caller does nothing.
#include "world.hpp"

using namespace astral;
using namespace astral::test;

namespace {

constexpr std::int64_t minute = 60'000;
constexpr std::string_view renewed = R"({"access_token":"second","expires_at":"2026-04-20T10:00:00Z"})";
constexpr std::string_view refused = R"({"error":"token validation error"})";

struct Kept : World {
  std::vector<SessionEvent> seen;

  [[nodiscard]] Client signed_in() {
    auto made = client({.max_retries = 0});
    made.session().observe([this](SessionEvent event, const Json&) { seen.push_back(event); });
    made.session().start("first", clock->now_millis() + 60 * minute, "usr_1");
    return made;
  }
};

}  // namespace

TEST_CASE("keep alive: a token is renewed when it is due though nobody calls, and not before") {
  Kept world;
  const auto client = world.signed_in();
  CHECK(client.session().millis_until_due() == 55 * minute + 1);
  world.clock->advance(55 * minute);
  client.check_session();
  CHECK(world.server.requests().empty());
  world.clock->advance(1);
  world.server.answer(200, renewed);
  client.check_session();
  CHECK(client.session().token() == "second");
  CHECK(world.seen == std::vector{SessionEvent::signed_in, SessionEvent::refreshed});
}

TEST_CASE("keep alive: nobody signed in, nothing sent") {
  World world;
  const auto client = world.client();
  client.check_session();
  CHECK(world.server.requests().empty());
}

TEST_CASE("keep alive: a failed refresh is tried again after ten seconds at the earliest") {
  Kept world;
  const auto client = world.signed_in();
  world.clock->advance(56 * minute);
  world.server.fail().answer(200, renewed);
  client.check_session();
  client.check_session();
  CHECK(world.server.requests().size() == 1);
  world.clock->advance(10'000);
  client.check_session();
  CHECK(client.session().token() == "second");
}

TEST_CASE("keep alive: a refused refresh is the end of the session, and is told once") {
  Kept world;
  const auto client = world.signed_in();
  world.clock->advance(56 * minute);
  world.server.answer(401, refused);
  client.check_session();
  client.check_session();
  CHECK(client.session().has_expired());
  CHECK_FALSE(client.session().is_signed_in());
  CHECK(client.session().token().empty());
  CHECK(world.seen == std::vector{SessionEvent::signed_in, SessionEvent::expired});
  CHECK(world.server.requests().size() == 1);
}

TEST_CASE("keep alive: a device that slept past the end asks the server once it wakes") {
  Kept world;
  const auto client = world.signed_in();
  world.clock->advance(3 * 60 * minute);
  CHECK(client.session().is_signed_in());
  world.server.answer(401, refused);
  client.check_session();
  CHECK(client.session().has_expired());
}

TEST_CASE("keep alive: a refresh that runs is shared with calls") {
  Kept world;
  const auto client = world.signed_in();
  world.clock->advance(56 * minute);
  world.server.hold();
  client.check_session();
  const Started<Result<Me>> me{client.call<"auth.me">()};
  client.check_session();
  CHECK(world.server.requests().size() == 1);
  world.server.answer(200, R"({"user_id":"usr_1"})");
  world.server.release(200, renewed);
  CHECK(me.value().has_value());
  CHECK(world.server.requests().size() == 2);
}

TEST_CASE("keep alive: a sign-out is not undone by the refresh that runs") {
  Kept world;
  const auto client = world.signed_in();
  world.clock->advance(56 * minute);
  world.server.hold();
  client.check_session();
  client.session().end();
  world.server.release(200, renewed);
  CHECK_FALSE(client.session().is_signed_in());
  CHECK(world.seen == std::vector{SessionEvent::signed_in, SessionEvent::signed_out});
}

TEST_CASE("keep alive: when an answer sets the clock right, that is told, and the token is due by the server's time") {
  Kept world;
  const auto client = world.signed_in();
  // It is 08:00 here, and 08:30 at the server.
  world.server.answer(200, R"({"user_id":"usr_1"})", {{"Date", "Mon, 20 Apr 2026 08:30:00 GMT"}});
  CHECK(now(client.call<"auth.me">()).has_value());
  CHECK(client.session().millis_until_due() == 25 * minute + 1);
  CHECK(world.seen == std::vector{SessionEvent::signed_in, SessionEvent::clock_set, SessionEvent::credentials_told});
}
