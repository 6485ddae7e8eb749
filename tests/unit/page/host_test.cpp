// The leaf that touches the page, with a page that only notes what it is asked for.
#include "astral/host/host_platform.hpp"

#include <emscripten.h>

#include "../sdk/world.hpp"

using namespace astral;
using namespace astral::test;
using emscripten::val;

EM_JS_DEPS(astral_fake_page, "$Emval");

// clang-format off
EM_JS(emscripten::EM_VAL, astral_fake_page, (), {
  const page = { notes: [] };
  page.send = (id, request) => { page.last = request; page.id = id; page.notes.push('send'); };
  page.read = () => page.notes.push('read');
  page.abort = () => page.notes.push('abort');
  page.startTimer = (id, delayMillis) => { page.timer = id; page.notes.push('start ' + delayMillis); };
  page.stopTimer = () => page.notes.push('stop');
  page.now = () => 1776672000123.7;
  page.random = () => 0.25;
  page.retrying = (delayMillis, request) => page.notes.push('retry ' + request.operation + ' ' + request.attempt + ' ' + delayMillis);
  return Emval.toHandle(page);
});
EM_JS(emscripten::EM_VAL, astral_eval, (const char* json), { return Emval.toHandle(JSON.parse(UTF8ToString(json))); });
EM_JS(emscripten::EM_VAL, astral_bytes, (const char* text), { return Emval.toHandle(new TextEncoder().encode(UTF8ToString(text))); });
// clang-format on

namespace {

using Answer = Started<Result<Response>>;

val value(const char* json) { return val::take_ownership(astral_eval(json)); }

struct Page {
  val page = val::take_ownership(astral_fake_page());
  Platform platform = host::make_platform(page);

  [[nodiscard]] int last_id() const { return page["id"].as<int>(); }
  [[nodiscard]] std::string notes() const { return page["notes"].call<std::string>("join", std::string{", "}); }
};

/// An answer as the page hands it in, its body in both of the forms that a build may read.
val answer(int status, const char* body) {
  auto response = val::object();
  response.set("status", status);
  response.set("headers", value(R"([["x-request-id","req_1"],["retry-after","7"]])"));
  response.set("body", value(body));
  response.set("bytes", val::take_ownership(astral_bytes(body)));
  response.set("isComplete", true);
  return response;
}

}  // namespace

TEST_CASE("host: a request is described to the page") {
  const Page world;
  Request request{.operation = &operation("auth.me"),
                  .method = Method::put,
                  .url = "http://host/a?b=1",
                  .headers = {{"Accept", "application/json"}, {"X-Name", "Jürgen"}},
                  .attempt = 2};
  request.body = json(R"({"name":"台北","list":[1,null]})");
  const Answer pending{world.platform.send(request)};
  const auto asked = world.page["last"];
  CHECK(asked["operation"].as<std::string>() == "auth.me");
  CHECK(asked["attempt"].as<int>() == 2);
  CHECK(asked["method"].as<std::string>() == "PUT");
  CHECK(asked["url"].as<std::string>() == "http://host/a?b=1");
  CHECK(asked["headers"]["length"].as<int>() == 2);
  CHECK(asked["headers"][1][0].as<std::string>() == "X-Name");
  CHECK(asked["headers"][1][1].as<std::string>() == "Jürgen");
  // A build hands the body over as a value or as text: both are the same JSON.
  const auto body = asked["body"];
  const auto text = body.isString() ? body.as<std::string>() : val::global("JSON").call<std::string>("stringify", body);
  CHECK_THAT(json(text), EqualsJson(R"({"name":"台北","list":[1,null]})"));
  host::received(world.last_id(), answer(200, "{}"));
  CHECK(pending.has_ended());
}

TEST_CASE("host: a request without a body describes none") {
  for (const auto& [method, name] : {std::pair{Method::get, "GET"}, {Method::post, "POST"}, {Method::delete_, "DELETE"}}) {
    const Page world;
    const Answer pending{world.platform.send({.method = method, .url = "http://host"})};
    CHECK(world.page["last"]["method"].as<std::string>() == name);
    CHECK(world.page["last"]["body"].isUndefined());
    host::failed(world.last_id(), "network", "");
    CHECK(pending.has_ended());
  }
}

TEST_CASE("host: an answer arrives with status, headers and body") {
  const Page world;
  const Answer pending{world.platform.send({.url = "http://host"})};
  CHECK_FALSE(pending.has_ended());
  host::received(world.last_id(), answer(201, R"({"name":"台北","deep":[{"a":1.5}]})"));
  const auto& response = *pending.value();
  CHECK(response.status == 201);
  CHECK(response.headers == Headers{{"x-request-id", "req_1"}, {"retry-after", "7"}});
  CHECK_THAT(response.body, EqualsJson(R"({"name":"台北","deep":[{"a":1.5}]})"));
  CHECK(response.text.empty());
  CHECK(response.is_complete);
}

TEST_CASE("host: an answer without JSON arrives as text, one that broke off is marked") {
  const Page world;
  const Answer pending{world.platform.send({.url = "http://host"})};
  auto cut = val::object();
  cut.set("status", 502);
  cut.set("headers", val::array());
  cut.set("text", std::string{"<html>"});
  cut.set("isComplete", false);
  host::received(world.last_id(), cut);
  CHECK(pending.value()->status == 502);
  CHECK(pending.value()->body.is(JsonKind::missing));
  CHECK(pending.value()->text == "<html>");
  CHECK_FALSE(pending.value()->is_complete);
}

TEST_CASE("host: a failure is a network error, or an abort") {
  for (const auto& [name, kind] : {std::pair{"network", ErrorKind::network}, {"aborted", ErrorKind::aborted}}) {
    const Page world;
    const Answer pending{world.platform.send({.url = "http://host"})};
    host::failed(world.last_id(), name, "why");
    CHECK(pending.value().error().kind == kind);
    CHECK(pending.value().error().message == "why");
  }
}

TEST_CASE("host: cancelling aborts the exchange, and a late answer to it is dropped") {
  const Page world;
  const CancelSource cancel;
  const Answer pending{world.platform.send({.url = "http://host", .cancel = cancel.token()})};
  cancel.cancel();
  CHECK(pending.value().error().kind == ErrorKind::aborted);
  CHECK(world.notes() == "send, abort");
  host::received(world.last_id(), answer(200, "{}"));
  host::failed(world.last_id(), "aborted", "");
  CHECK(pending.value().error().kind == ErrorKind::aborted);
}

TEST_CASE("host: what was cancelled before it began is not sent; after the answer there is nothing to abort") {
  const Page world;
  const CancelSource cancel;
  const Answer answered{world.platform.send({.url = "http://host", .cancel = cancel.token()})};
  host::received(world.last_id(), answer(200, "{}"));
  cancel.cancel();
  const Answer late{world.platform.send({.url = "http://host", .cancel = cancel.token()})};
  CHECK(late.value().error().kind == ErrorKind::aborted);
  CHECK(world.notes() == "send");
}

namespace {

/// The head of an answer whose body is a stream.
val stream_head() {
  auto head = val::object();
  head.set("status", 200);
  head.set("headers", val::array());
  head.set("isStream", true);
  head.set("isComplete", true);
  return head;
}

std::shared_ptr<BodyStream> open_stream(const Page& world) {
  const Answer pending{world.platform.send({.url = "http://host", .body_form = BodyForm::stream})};
  CHECK(world.page["last"]["bodyForm"].as<std::string>() == "stream");
  host::received(world.last_id(), stream_head());
  return pending.value()->stream;
}

}  // namespace

TEST_CASE("host: a stream is read when it is asked for, up to its end") {
  const Page world;
  const auto body = open_stream(world);
  CHECK(world.notes() == "send");
  auto first = body->read();
  CHECK(world.notes() == "send, read");
  CHECK_FALSE(first.is_resolved());
  host::chunk(world.last_id(), "data: 台北");
  CHECK(first.await_resume().value() == "data: 台北");
  auto last = body->read();
  host::chunk(world.last_id(), "");
  CHECK(last.await_resume()->empty());
}

TEST_CASE("host: a stream that breaks is a network error") {
  const Page world;
  const auto body = open_stream(world);
  auto pending = body->read();
  host::failed(world.last_id(), "network", "reset");
  CHECK(pending.await_resume().error().kind == ErrorKind::network);
}

TEST_CASE("host: closing a stream aborts its exchange once, and ends the read that waits") {
  const Page world;
  auto body = open_stream(world);
  auto pending = body->read();
  body->close();
  CHECK(pending.await_resume().error().kind == ErrorKind::aborted);
  host::chunk(world.last_id(), "late");
  CHECK(body->read().await_resume().error().kind == ErrorKind::aborted);
  body.reset();
  CHECK(world.notes() == "send, read, abort");
}

TEST_CASE("host: a stream that nobody holds is closed") {
  const Page world;
  open_stream(world);
  CHECK(world.notes() == "send, abort");
}

TEST_CASE("host: an answer may be wanted in bytes") {
  const Page world;
  const Answer pending{world.platform.send({.url = "http://host", .body_form = BodyForm::bytes})};
  CHECK(world.page["last"]["bodyForm"].as<std::string>() == "bytes");
  auto response = answer(200, R"({"name":"台北"})");
  response.delete_("body");
  host::received(world.last_id(), response);
  // Where bodies are values of the page, the bytes are one; elsewhere they are JSON at once.
  const auto& body = pending.value()->body;
  CHECK(body.is(JsonKind::object));
  CHECK((body.get("0").as_number() == '{' || body.get("name").as_string() == "台北"));
}

TEST_CASE("host: exchanges are told apart") {
  const Page world;
  const Answer first{world.platform.send({.url = "http://host/1"})};
  const int first_id = world.last_id();
  const Answer second{world.platform.send({.url = "http://host/2"})};
  host::received(world.last_id(), answer(202, "{}"));
  CHECK_FALSE(first.has_ended());
  host::received(first_id, answer(201, "{}"));
  CHECK(first.value()->status == 201);
  CHECK(second.value()->status == 202);
}

TEST_CASE("host: time and chance come from the page") {
  const Page world;
  CHECK(world.platform.clock->now_millis() == 1'776'672'000'123);
  CHECK(world.platform.random() == 0.25);
}

TEST_CASE("host: a timer fires once, or not at all when it was stopped") {
  const Page world;
  int fired = 0;
  const int timer = world.platform.clock->start_timer(1500, [&] { ++fired; });
  CHECK(world.page["timer"].as<int>() == timer);
  host::timer_fired(timer);
  host::timer_fired(timer);
  CHECK(fired == 1);
  const int stopped = world.platform.clock->start_timer(10, [&] { ++fired; });
  world.platform.clock->stop_timer(stopped);
  world.platform.clock->stop_timer(stopped);
  host::timer_fired(stopped);
  CHECK(fired == 1);
  CHECK(world.notes() == "start 1500, start 10, stop");
}

TEST_CASE("host: a whole call goes through the page") {
  const Page world;
  const auto client = Client::create({.base_url = std::string{base_url}}, world.platform);
  const Started<Result<Me>> me{client->call<"auth.me">()};
  CHECK(world.page["last"]["url"].as<std::string>() == "http://localhost:8787/api/v1/auth/me");
  host::received(world.last_id(), answer(200, R"({"user_id":"usr_1","email":"a@b.c"})"));
  CHECK(me.value()->email == "a@b.c");
  CHECK(world.notes() == "start 30000, send, stop");
}

TEST_CASE("host: the page hears of retries") {
  const Page world;
  world.platform.on_retry({.operation = &operation("auth.me"), .attempt = 1}, 500);
  CHECK(world.notes() == "retry auth.me 1 500");
}

TEST_CASE("host: a device without a network is told from a connection that failed") {
  for (const auto& [kind, code] : {std::pair{"network", ""}, {"offline", "OFFLINE"}}) {
    const Page world;
    const Answer pending{world.platform.send({.url = "http://host"})};
    host::failed(world.last_id(), kind, "why");
    CHECK(pending.value().error().kind == ErrorKind::network);
    CHECK(pending.value().error().code == code);
  }
}
