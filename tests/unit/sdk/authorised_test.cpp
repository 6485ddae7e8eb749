#include <algorithm>

#include "astral/layers.hpp"
#include "world.hpp"

using namespace astral;
using namespace astral::test;

namespace {

using Answer = Started<Result<Response>>;

constexpr std::int64_t minute = 60'000;
constexpr std::string_view refreshed = R"({"access_token":"new","token_type":"Bearer","expires_at":"2026-04-20T10:00:00Z"})";
constexpr std::string_view refused = R"({"error":"token validation error"})";

struct Authorised : World {
  std::shared_ptr<Session> session = std::make_shared<Session>(clock);
  Options options{.api_key = "astral_live_key", .app_key = "nxr_app_key"};

  /// A session with a token of an hour, of which this much is left.
  void sign_in(std::int64_t left_millis = 60 * minute) {
    session->start("old", clock->now_millis() + 60 * minute, "usr_1");
    clock->advance(60 * minute - left_millis);
  }
  [[nodiscard]] Send layer() const {
    const Request refresh{.operation = &operation("auth.refresh"), .method = Method::post, .url = "/refresh"};
    return authorised(server.send(), session, options, std::make_shared<Refresher>(server.send(), session, clock, refresh));
  }
  /// The credential headers that a request with this kind of auth is sent with.
  [[nodiscard]] std::string sent_for(Auth auth) {
    const Operation asked{.auth = auth};
    server.answer(200, "{}");
    CHECK(now(layer()({.operation = &asked})).has_value());
    std::string text;
    for (const auto& [name, value] : server.last().headers) text += (text.empty() ? "" : "; ") + name + ": " + value;
    return text;
  }
  [[nodiscard]] std::string authorization_of(std::size_t index) const {
    return std::string{find_header(server.requests().at(index).headers, "Authorization")};
  }
};

const Request me{.operation = &operation_shapes[index_of("auth.me")], .url = "/me"};

Request with_cancel(CancelToken cancel) {
  auto request = me;
  request.cancel = std::move(cancel);
  return request;
}

}  // namespace

TEST_CASE("credential: with everything at hand each kind of auth takes its own") {
  Authorised world;
  world.sign_in();
  CHECK(world.sent_for(Auth::none).empty());
  CHECK(world.sent_for(Auth::optional) == "Authorization: Bearer old");
  CHECK(world.sent_for(Auth::user) == "Authorization: Bearer old");
  CHECK(world.sent_for(Auth::key) == "X-API-Key: astral_live_key");
  CHECK(world.sent_for(Auth::app) == "X-API-Key: nxr_app_key");
  CHECK(world.sent_for(Auth::either) == "Authorization: Bearer old");
}

TEST_CASE("credential: signed out, keys stand in where they may") {
  Authorised world;
  CHECK(world.sent_for(Auth::none).empty());
  CHECK(world.sent_for(Auth::optional) == "X-API-Key: astral_live_key");
  CHECK(world.sent_for(Auth::user).empty());
  CHECK(world.sent_for(Auth::key) == "X-API-Key: astral_live_key");
  CHECK(world.sent_for(Auth::app) == "X-API-Key: nxr_app_key");
  CHECK(world.sent_for(Auth::either) == "X-API-Key: astral_live_key");
}

TEST_CASE("credential: without keys a user token stands in where it may") {
  Authorised world;
  world.options = {};
  world.sign_in();
  CHECK(world.sent_for(Auth::key).empty());
  CHECK(world.sent_for(Auth::app) == "Authorization: Bearer old");
  CHECK(world.sent_for(Auth::either) == "Authorization: Bearer old");
}

TEST_CASE("credential: without any nothing is sent, and the server decides") {
  Authorised world;
  world.options = {};
  for (const auto auth : {Auth::none, Auth::optional, Auth::user, Auth::key, Auth::app, Auth::either}) CHECK(world.sent_for(auth).empty());
}

TEST_CASE("credential: a header of the caller cannot replace it") {
  Authorised world;
  world.sign_in();
  world.server.answer(200, "{}");
  auto request = me;
  request.headers = {{"authorization", "Bearer stolen"}, {"X-Other", "kept"}};
  CHECK(now(world.layer()(request)).has_value());
  CHECK(world.server.last().headers == Headers{{"X-Other", "kept"}, {"Authorization", "Bearer old"}});
}

TEST_CASE("refresh: a fresh token is sent as it is") {
  Authorised world;
  world.sign_in(5 * minute);
  world.server.answer(200, "{}");
  CHECK(now(world.layer()(me)).has_value());
  CHECK(world.server.requests().size() == 1);
}

TEST_CASE("refresh: a token that is about to end is renewed before the call") {
  Authorised world;
  world.sign_in(5 * minute - 1);
  world.server.answer(200, refreshed).answer(200, R"({"user_id":"usr_1"})");
  CHECK(now(world.layer()(me))->body.get("user_id").as_string() == "usr_1");
  REQUIRE(world.server.requests().size() == 2);
  CHECK(world.server.requests()[0].url == "/refresh");
  CHECK(world.authorization_of(0) == "Bearer old");
  CHECK(world.authorization_of(1) == "Bearer new");
  CHECK(world.session->token() == "new");
  CHECK(world.session->user_id() == "usr_1");
}

TEST_CASE("refresh: calls that send no user token do not wait for one") {
  Authorised world;
  world.sign_in(minute);
  for (const auto auth : {Auth::none, Auth::key, Auth::app}) {
    static_cast<void>(world.sent_for(auth));
    CHECK(world.server.last().url.empty());
  }
  CHECK(world.server.requests().size() == 3);
}

TEST_CASE("refresh: signing out and refreshing take the token as it is") {
  Authorised world;
  world.sign_in(minute);
  world.server.answer(200, "{}").answer(200, "{}");
  CHECK(now(world.layer()({.operation = &operation("auth.logout"), .method = Method::post})).has_value());
  CHECK(now(world.layer()({.operation = &operation("auth.refresh"), .method = Method::post})).has_value());
  CHECK(world.server.requests().size() == 2);
}

TEST_CASE("refresh: many calls wait for one refresh") {
  Authorised world;
  world.sign_in(minute);
  const auto send = world.layer();
  world.server.hold();
  const Answer first{send(me)};
  const Answer second{send(me)};
  const Answer third{send(me)};
  CHECK(world.server.requests().size() == 1);
  world.server.answer(200, "1").answer(200, "2").answer(200, "3");
  world.server.release(200, refreshed);
  CHECK(world.server.requests().size() == 4);
  for (const std::size_t index : {1U, 2U, 3U}) CHECK(world.authorization_of(index) == "Bearer new");
  CHECK(first.value()->body.as_number() == 1);
  CHECK(second.value()->body.as_number() == 2);
  CHECK(third.value()->body.as_number() == 3);
}

TEST_CASE("refresh: there is another one when the next token is about to end") {
  Authorised world;
  const auto send = world.layer();
  for (const auto* token : {"one", "two"}) {
    world.session->start(token, world.clock->now_millis() + 60 * minute, "usr_1");
    world.clock->advance(56 * minute);
    world.server.answer(200, R"({"access_token":"next","expires_at":"2030-01-01T00:00:00Z"})").answer(200, "{}");
    CHECK(now(send(me)).has_value());
    CHECK(world.server.last().headers == Headers{{"Authorization", "Bearer next"}});
  }
  CHECK(world.server.requests().size() == 4);
}

TEST_CASE("refresh: when it fails the old token is still sent") {
  const auto check = [](auto fail) {
    Authorised world;
    world.sign_in(minute);
    fail(world.server);
    world.server.answer(200, R"({"done":true})");
    CHECK(now(world.layer()(me))->body.get("done").as_boolean());
    CHECK(world.authorization_of(1) == "Bearer old");
    CHECK(world.session->token() == "old");
  };
  check([](auto& server) { server.fail(); });
  check([](auto& server) { server.answer(401, refused); });
  check([](auto& server) { server.answer(500, "<html>"); });
  check([](auto& server) { server.answer(200, "{}"); });
  check([](auto& server) { server.answer(200, "not json"); });
}

TEST_CASE("refresh: a token that has expired is sent as it is, the server decides") {
  Authorised world;
  world.sign_in(0);
  world.server.answer(401, refused);
  CHECK(now(world.layer()(me))->status == 401);
  CHECK(world.server.requests().size() == 1);
}

TEST_CASE("refresh: a sign-out while it runs is not undone, and the waiting call is not sent") {
  Authorised world;
  world.sign_in(minute);
  world.server.hold();
  const Answer call{world.layer()(me)};
  world.session->end();
  world.server.release(200, refreshed);
  CHECK_FALSE(world.session->is_signed_in());
  CHECK(world.server.requests().size() == 1);
  CHECK(call.value().error().kind == ErrorKind::authentication);
  CHECK(call.value().error().message == "the session ended before the call was sent");
}

TEST_CASE("refresh: another user's sign-in while it runs is not overwritten, and the waiting call does not go out in their name") {
  Authorised world;
  world.sign_in(minute);
  world.server.hold();
  const Answer call{world.layer()(me)};
  world.session->start("other", world.clock->now_millis() + 60 * minute, "usr_2");
  world.server.release(200, refreshed);
  CHECK(world.session->token() == "other");
  CHECK(world.session->user_id() == "usr_2");
  CHECK(call.value().error().kind == ErrorKind::authentication);
  CHECK(world.server.requests().size() == 1);
}

TEST_CASE("refresh: who aborts waits no longer, the others do") {
  Authorised world;
  world.sign_in(minute);
  const auto send = world.layer();
  const CancelSource cancel;
  world.server.hold();
  const Answer impatient{send(with_cancel(cancel.token()))};
  const Answer patient{send(me)};
  cancel.cancel();
  CHECK(impatient.value().error().kind == ErrorKind::aborted);
  CHECK_FALSE(patient.has_ended());
  world.server.answer(200, "{}");
  world.server.release(200, refreshed);
  CHECK(patient.value()->status == 200);
  CHECK(world.session->token() == "new");
}

TEST_CASE("refresh: it ends when the last who waited aborts, and the next call begins another") {
  Authorised world;
  world.sign_in(minute);
  const auto send = world.layer();
  const CancelSource cancel;
  world.server.hang();
  const Answer first{send(with_cancel(cancel.token()))};
  const Answer second{send(with_cancel(cancel.token()))};
  cancel.cancel();
  CHECK(first.value().error().kind == ErrorKind::aborted);
  CHECK(second.value().error().kind == ErrorKind::aborted);
  CHECK(world.server.requests()[0].cancel.is_cancelled());
  world.server.answer(200, refreshed).answer(200, "{}");
  CHECK(now(send(me))->status == 200);
  CHECK(world.session->token() == "new");
}

TEST_CASE("401: the call is repeated once when a newer token came meanwhile") {
  Authorised world;
  world.sign_in();
  world.server.hold();
  const Answer call{world.layer()(me)};
  CHECK(world.session->renew(json(refreshed)));
  world.server.answer(200, R"({"done":true})");
  world.server.release(401, refused);
  CHECK(call.value()->body.get("done").as_boolean());
  CHECK(world.authorization_of(0) == "Bearer old");
  CHECK(world.authorization_of(1) == "Bearer new");
}

TEST_CASE("401: with the same token it is final") {
  Authorised world;
  world.sign_in();
  world.server.answer(401, refused);
  CHECK(now(world.layer()(me))->status == 401);
  CHECK(world.server.requests().size() == 1);
}

TEST_CASE("401: it is final when the session ended or another user came meanwhile") {
  for (const bool is_replaced : {false, true}) {
    Authorised world;
    world.sign_in();
    world.server.hold();
    const Answer call{world.layer()(me)};
    if (is_replaced) {
      world.session->start("other", {}, "usr_2");
    } else {
      world.session->end();
    }
    world.server.release(401, refused);
    CHECK(call.value()->status == 401);
    CHECK(world.server.requests().size() == 1);
  }
}

TEST_CASE("401: a call that sent no user token is not repeated for a newer one") {
  for (const auto auth : {Auth::none, Auth::key}) {
    Authorised world;
    world.sign_in();
    world.server.hold();
    const Operation asked{.auth = auth};
    const Answer call{world.layer()({.operation = &asked})};
    CHECK(world.session->renew(json(refreshed)));
    world.server.release(401, R"({"error":"Invalid API key"})");
    CHECK(call.value()->status == 401);
    CHECK(world.server.requests().size() == 1);
  }
}

TEST_CASE("401: other refusals are never repeated") {
  Authorised world;
  world.sign_in();
  world.server.hold();
  const Answer call{world.layer()(me)};
  CHECK(world.session->renew(json(refreshed)));
  world.server.release(403, R"({"error":"Insufficient permissions"})");
  CHECK(call.value()->status == 403);
  CHECK(world.server.requests().size() == 1);
}

TEST_CASE("401: a refused token ends the session, once for all whose calls it ends") {
  Authorised world;
  world.sign_in();
  int ends = 0;
  world.session->observe([&](SessionEvent event, const Json&) { ends += event == SessionEvent::expired ? 1 : 0; });
  const auto send = world.layer();
  world.server.hold().hold();
  const Answer one{send(me)};
  const Answer other{send(me)};
  world.server.release(401, refused);
  world.server.release(401, refused);
  CHECK(one.value()->status == 401);
  CHECK(other.value()->status == 401);
  CHECK(ends == 1);
  CHECK(world.session->has_expired());
  CHECK(world.session->token().empty());
}

TEST_CASE("401: what is not the contract's word on the token ends nothing") {
  for (const auto* body : {R"({"error":"Invalid API key"})", R"({"error":"Please sign in at the proxy"})", "<html>", "{}"}) {
    INFO(body);
    Authorised world;
    world.sign_in();
    world.server.answer(401, body);
    CHECK(now(world.layer()(me))->status == 401);
    CHECK(world.session->is_signed_in());
  }
}

TEST_CASE("401: the newer token being refused too is final, and ends the session") {
  Authorised world;
  world.sign_in();
  world.server.hold();
  const Answer call{world.layer()(me)};
  CHECK(world.session->renew(json(refreshed)));
  world.server.answer(401, refused);
  world.server.release(401, refused);
  CHECK(call.value()->status == 401);
  CHECK(world.server.requests().size() == 2);
  CHECK(world.session->has_expired());
}

TEST_CASE("refresh: after a failure the old token serves for ten seconds before it is tried again") {
  Authorised world;
  world.sign_in(minute);
  const auto send = world.layer();
  world.server.answer(500, "{}").answer(200, "1").answer(200, "2");
  CHECK(now(send(me))->body.as_number() == 1);
  world.clock->advance(9'999);
  CHECK(now(send(me))->body.as_number() == 2);
  CHECK(world.server.requests().size() == 3);
  world.clock->advance(1);
  world.server.answer(200, refreshed).answer(200, "3");
  CHECK(now(send(me))->body.as_number() == 3);
  CHECK(world.authorization_of(4) == "Bearer new");
}

TEST_CASE("refresh: a thousand calls wait for one") {
  Authorised world;
  world.sign_in(minute);
  const auto send = world.layer();
  world.server.hold();
  std::vector<Answer> calls;
  for (int index = 0; index < 1000; ++index) calls.emplace_back(send(me));
  CHECK(world.server.requests().size() == 1);
  for (int index = 0; index < 1000; ++index) world.server.answer(200, "{}");
  world.server.release(200, refreshed);
  CHECK(world.server.requests().size() == 1001);
  CHECK(std::ranges::all_of(calls, [](const auto& call) { return call.value()->status == 200; }));
  CHECK(world.authorization_of(1000) == "Bearer new");
}

TEST_CASE("refresh: what another client has renewed meanwhile is not refused for the answer of this one's refresh") {
  Authorised world;
  world.sign_in(minute);
  world.server.hold();
  const Answer call{world.layer()(me)};
  CHECK(world.session->renew("theirs", world.clock->now_millis() + 60 * minute));
  world.server.answer(200, "{}");
  world.server.release(500, "{}");
  CHECK(call.value()->status == 200);
  CHECK(world.authorization_of(1) == "Bearer theirs");
}

TEST_CASE("credential: it is wiped from the request when the answer is there") {
  Authorised world;
  world.sign_in();
  world.server.answer(200, "{}");
  Request request = me;
  const auto send = world.layer();
  CHECK(now(send(request))->status == 200);
  CHECK(world.authorization_of(0) == "Bearer old");
  CHECK(find_header(request.headers, "Authorization").empty());
}

TEST_CASE("credential: an API key goes as Bearer where the server takes both, if that is wanted") {
  Authorised world;
  world.options.sends_api_key_as_bearer = true;
  CHECK(world.sent_for(Auth::either) == "Authorization: Bearer astral_live_key");
  CHECK(world.sent_for(Auth::optional) == "Authorization: Bearer astral_live_key");
  CHECK(world.sent_for(Auth::key) == "X-API-Key: astral_live_key");
  CHECK(world.sent_for(Auth::app) == "X-API-Key: nxr_app_key");
}
