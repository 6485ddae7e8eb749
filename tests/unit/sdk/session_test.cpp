#include "astral/session.hpp"
#include "astral/wipe.hpp"

#include <algorithm>

#include "astral/codec.hpp"
#include "world.hpp"

using namespace astral;
using namespace astral::test;
using astral::testing::ManualClock;

namespace {

constexpr std::int64_t minute = 60'000;

struct Signed {
  std::shared_ptr<ManualClock> clock = std::make_shared<ManualClock>();
  Session session{clock};

  /// Starts a session of this length.
  void start(std::int64_t lifetime_millis) { session.start("token", clock->now_millis() + lifetime_millis, "usr_1"); }
};

}  // namespace

TEST_CASE("session: nobody is signed in at first") {
  const Session session{std::make_shared<ManualClock>()};
  CHECK_FALSE(session.is_signed_in());
  CHECK_FALSE(session.is_due_for_refresh());
  CHECK(session.token().empty());
  CHECK(session.user_id().empty());
}

TEST_CASE("session: a token is due for refresh when less than 300 seconds of an hour are left") {
  Signed signed_in;
  signed_in.start(60 * minute);
  signed_in.clock->advance(55 * minute);
  CHECK_FALSE(signed_in.session.is_due_for_refresh());
  signed_in.clock->advance(1);
  CHECK(signed_in.session.is_due_for_refresh());
}

TEST_CASE("session: a short-lived token is due when less than a tenth of its life is left") {
  Signed signed_in;
  signed_in.start(10 * minute);
  signed_in.clock->advance(9 * minute);
  CHECK_FALSE(signed_in.session.is_due_for_refresh());
  signed_in.clock->advance(1);
  CHECK(signed_in.session.is_due_for_refresh());
}

TEST_CASE("session: a token that has expired cannot be refreshed") {
  Signed signed_in;
  signed_in.start(10 * minute);
  signed_in.clock->advance(10 * minute - 1);
  CHECK(signed_in.session.is_due_for_refresh());
  signed_in.clock->advance(1);
  CHECK_FALSE(signed_in.session.is_due_for_refresh());
  CHECK(signed_in.session.is_signed_in());
}

TEST_CASE("session: a token without a known end is never due") {
  Signed signed_in;
  signed_in.session.start("token", {});
  signed_in.clock->advance(10'000 * minute);
  CHECK_FALSE(signed_in.session.is_due_for_refresh());
}

TEST_CASE("session: a sign-in answer starts one, with its end in any form") {
  for (const auto* end : {"1776675600", R"("2026-04-20T09:00:00Z")", "1776675600000", R"("1776675600")"}) {
    INFO(end);
    Signed signed_in;
    CHECK(signed_in.session.start(json(R"({"access_token":"t1","user_id":"usr_7","expires_at":)" + std::string{end} + "}")));
    CHECK(signed_in.session.token() == "t1");
    CHECK(signed_in.session.user_id() == "usr_7");
    CHECK(signed_in.session.expires_at_millis() == 1'776'675'600'000);
  }
}

TEST_CASE("session: an answer without a token starts nothing") {
  Signed signed_in;
  signed_in.start(60 * minute);
  for (const auto* answer : {"{}", R"({"access_token":""})", R"({"access_token":5})", "[]", "null"}) {
    INFO(answer);
    CHECK_FALSE(signed_in.session.start(json(answer)));
    CHECK_FALSE(signed_in.session.renew(json(answer)));
    CHECK(signed_in.session.token() == "token");
  }
}

TEST_CASE("session: an end that cannot be read leaves the token without one") {
  Signed signed_in;
  CHECK(signed_in.session.start(json(R"({"access_token":"t1","expires_at":"soon"})")));
  CHECK_FALSE(signed_in.session.expires_at_millis().has_value());
}

TEST_CASE("session: a renewal keeps the user and begins a new lifetime") {
  Signed signed_in;
  signed_in.start(60 * minute);
  signed_in.clock->advance(58 * minute);
  const auto epoch = signed_in.session.epoch();
  CHECK(signed_in.session.renew(json(R"({"access_token":"t2","expires_at":"2026-04-20T09:58:00Z"})")));
  CHECK(signed_in.session.token() == "t2");
  CHECK(signed_in.session.user_id() == "usr_1");
  CHECK_FALSE(signed_in.session.is_due_for_refresh());
  CHECK(signed_in.session.epoch() == epoch);
}

TEST_CASE("session: nothing can be renewed when nobody is signed in") {
  Signed signed_in;
  CHECK_FALSE(signed_in.session.renew(json(R"({"access_token":"t2"})")));
  CHECK_FALSE(signed_in.session.is_signed_in());
}

TEST_CASE("session: a new start forgets who was there before") {
  Signed signed_in;
  signed_in.start(60 * minute);
  signed_in.session.start("other", {});
  CHECK(signed_in.session.token() == "other");
  CHECK(signed_in.session.user_id().empty());
  CHECK_FALSE(signed_in.session.expires_at_millis().has_value());
}

TEST_CASE("session: the end leaves nothing behind") {
  Signed signed_in;
  signed_in.start(60 * minute);
  signed_in.session.end();
  CHECK_FALSE(signed_in.session.is_signed_in());
  CHECK(signed_in.session.token().empty());
  CHECK(signed_in.session.user_id().empty());
  CHECK_FALSE(signed_in.session.expires_at_millis().has_value());
  CHECK_FALSE(signed_in.session.is_due_for_refresh());
}

TEST_CASE("session: every start and every end begins an epoch") {
  Signed signed_in;
  const auto first = signed_in.session.epoch();
  signed_in.start(minute);
  const auto second = signed_in.session.epoch();
  signed_in.session.end();
  const auto third = signed_in.session.epoch();
  CHECK(first != second);
  CHECK(second != third);
  CHECK(first != third);
}

TEST_CASE("session: whoever listens hears of each change, and not of what changes nothing") {
  Signed signed_in;
  std::vector<SessionEvent> seen;
  signed_in.session.observe([&](SessionEvent event, const Json&) { seen.push_back(event); });
  signed_in.session.end();
  signed_in.start(60 * minute);
  CHECK(signed_in.session.renew(json(R"({"access_token":"t2","expires_at":"2026-04-20T09:58:00Z"})")));
  CHECK(signed_in.session.renew(json(R"({"access_token":"t2","expires_at":"2026-04-20T09:58:00Z"})")));
  signed_in.session.end(SessionEvent::expired);
  signed_in.session.end(SessionEvent::expired);
  signed_in.session.end();
  signed_in.session.end();
  CHECK(seen == std::vector{SessionEvent::signed_in, SessionEvent::refreshed, SessionEvent::expired, SessionEvent::signed_out});
}

TEST_CASE("session: the answer of a sign-in is told with it") {
  Signed signed_in;
  std::string told;
  signed_in.session.observe([&](SessionEvent, const Json& answer) { told = answer.get("user_id").as_string(); });
  CHECK(signed_in.session.start(json(R"({"access_token":"t1","user_id":"usr_7"})")));
  CHECK(told == "usr_7");
}

TEST_CASE("session: one that expired says so until the next begins") {
  Signed signed_in;
  signed_in.start(60 * minute);
  CHECK_FALSE(signed_in.session.has_expired());
  signed_in.session.end(SessionEvent::expired);
  CHECK(signed_in.session.has_expired());
  signed_in.start(60 * minute);
  CHECK_FALSE(signed_in.session.has_expired());
}

TEST_CASE("session: every token has a number of its own, a sign-out has none") {
  Signed signed_in;
  signed_in.start(60 * minute);
  const int first = signed_in.session.token_number();
  CHECK(signed_in.session.renew("t2", {}));
  CHECK(signed_in.session.token_number() != first);
}

TEST_CASE("session: a clock that is wrong by a day is set right by the Date of an answer") {
  // The clock of the device: 2026-04-20T08:00:00Z. The server's is a day ahead, or behind.
  for (const auto* date : {"Tue, 21 Apr 2026 08:00:00 GMT", "Sun, 19 Apr 2026 08:00:00 GMT"}) {
    INFO(date);
    Signed signed_in;
    signed_in.session.learn_time(Headers{{"Date", date}});
    signed_in.session.start("token", *parse_http_date(date) + 60 * minute);
    CHECK_FALSE(signed_in.session.is_due_for_refresh());
    signed_in.clock->advance(55 * minute + 1);
    CHECK(signed_in.session.is_due_for_refresh());
    signed_in.clock->advance(5 * minute);
    CHECK_FALSE(signed_in.session.is_due_for_refresh());
  }
}

TEST_CASE("session: a token that came when the clock was not yet known to be wrong is refreshed in time all the same") {
  Signed signed_in;
  const std::string_view yesterday = "Sun, 19 Apr 2026 08:00:00 GMT";
  signed_in.session.start("token", *parse_http_date(yesterday) + 60 * minute);
  signed_in.session.learn_time(Headers{{"Date", std::string{yesterday}}});
  CHECK(signed_in.session.millis_until_due() == 55 * minute + 1);
}

TEST_CASE("session: the coarse seconds of a Date are no skew, and what is none teaches nothing") {
  Signed signed_in;
  signed_in.start(60 * minute);
  for (const auto* date : {"Mon, 20 Apr 2026 07:59:57 GMT", "soon", ""}) {
    signed_in.session.learn_time(Headers{{"Date", date}});
    CHECK(signed_in.session.millis_until_due() == 55 * minute + 1);
  }
}

TEST_CASE("session: wiping a secret overwrites its characters") {
  std::string secret(64, 's');
  wipe(secret);
  CHECK(secret.empty());
  // The string kept its buffer: growing again shows what is left in it.
  secret.resize_and_overwrite(64, [](const char* text, std::size_t size) {
    CHECK(std::all_of(text, text + size, [](char letter) { return letter == '\0'; }));
    return size;
  });
}
