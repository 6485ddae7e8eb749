// The test helpers that are shipped with the SDK.
#include "astral/codec.hpp"
#include "astral/testing/sample.hpp"
#include "every_kind.hpp"
#include "world.hpp"

using namespace astral;
using namespace astral::test;
using astral::testing::FakeTransport;
using astral::testing::ManualClock;
using astral::testing::sample_json;
using astral::testing::SampleFields;

namespace {

using Answer = Started<Result<Response>>;

}  // namespace

TEST_CASE("manual clock: time passes only when a test says so") {
  ManualClock clock{1000};
  CHECK(clock.now_millis() == 1000);
  clock.advance(5);
  CHECK(clock.now_millis() == 1005);
}

TEST_CASE("manual clock: timers run in the order in which they fall due") {
  ManualClock clock{0};
  std::vector<std::pair<std::string, std::int64_t>> fired;
  const auto note = [&](std::string name) { return [&, name] { fired.emplace_back(name, clock.now_millis()); }; };
  clock.start_timer(20, note("late"));
  clock.start_timer(10, note("early"));
  clock.start_timer(10, note("early too"));
  clock.start_timer(-5, note("at once"));
  CHECK(clock.next_delay_millis() == 0);
  clock.advance(30);
  CHECK(fired == std::vector<std::pair<std::string, std::int64_t>>{{"at once", 0}, {"early", 10}, {"early too", 10}, {"late", 20}});
  CHECK(clock.now_millis() == 30);
  CHECK(clock.running_timers() == 0);
  CHECK(clock.next_delay_millis() == 0);
}

TEST_CASE("manual clock: a timer that a timer starts runs too, when it falls due") {
  ManualClock clock{0};
  std::vector<std::int64_t> times;
  clock.start_timer(10, [&] {
    times.push_back(clock.now_millis());
    clock.start_timer(10, [&] { times.push_back(clock.now_millis()); });
    clock.start_timer(100, [&] { times.push_back(clock.now_millis()); });
  });
  clock.advance(50);
  CHECK(times == std::vector<std::int64_t>{10, 20});
  CHECK(clock.running_timers() == 1);
}

TEST_CASE("manual clock: a timer that was stopped does not run") {
  ManualClock clock{0};
  bool has_fired = false;
  const int timer = clock.start_timer(10, [&] { has_fired = true; });
  clock.stop_timer(timer);
  clock.stop_timer(timer);
  clock.advance(20);
  CHECK_FALSE(has_fired);
}

TEST_CASE("fake transport: answers are played in order, and requests kept") {
  FakeTransport server;
  server.answer(200, R"({"a":1})", {{"X-A", "b"}}).answer(502, "<html>").fail(ErrorKind::network, "gone").cut(200, "{");
  const auto first = now(server.send()({.url = "/1"}));
  CHECK(first->body.get("a").as_number() == 1);
  CHECK(find_header(first->headers, "x-a") == "b");
  const auto second = now(server.send()({.url = "/2"}));
  CHECK(second->body.is(JsonKind::missing));
  CHECK(second->text == "<html>");
  CHECK(now(server.send()({.url = "/3"})).error().message == "gone");
  CHECK_FALSE(now(server.send()({.url = "/4"}))->is_complete);
  REQUIRE(server.requests().size() == 4);
  CHECK(server.requests()[1].url == "/2");
  CHECK(server.last().url == "/4");
}

TEST_CASE("fake transport: a request too many is told so") {
  const FakeTransport server;
  CHECK(now(server.send()({})).error().message == "the script has no more answers");
}

TEST_CASE("fake transport: what is held is answered when released, in order, cancelled requests left out") {
  FakeTransport server;
  const CancelSource cancel;
  server.hold().hold();
  const Answer first{server.send()({.cancel = cancel.token()})};
  const Answer second{server.send()({})};
  cancel.cancel();
  CHECK(first.value().error().kind == ErrorKind::aborted);
  server.release(200, "2");
  CHECK(second.value()->body.as_number() == 2);
}

TEST_CASE("fake transport: copies share one script") {
  FakeTransport server;
  auto copy = server;
  server.answer(200, "1");
  CHECK(now(copy.send()({}))->body.as_number() == 1);
  CHECK(server.requests().size() == 1);
}

TEST_CASE("sample: every field is there and fits, strictly") {
  const auto sample = sample_json(shape_of<EveryKind>);
  CHECK_THAT(sample, EqualsJson(R"({
    "is_on":true,"whole":12,"real":12.5,"text":"text","id":"id_1",
    "iso":"2026-04-20T00:00:00Z","millis":1776643200000,"seconds":1776643200,"any":"2026-04-20T00:00:00Z",
    "date":"2026-04-20","colour":"red","sample":148,"point":[25.033,121.5654],
    "inner":{"name":"text","count":12},"list":[{"name":"text","count":12}],"map":{"key":12.5},"json":"anything"})"));
  CHECK_FALSE(decode(shape_of<EveryKind>, sample, nullptr, Strictness::strict).has_value());
}

TEST_CASE("sample: with required fields alone it fits too") {
  CHECK_THAT(sample_json(shape_of<Inner>, SampleFields::required), EqualsJson(R"({"name":"text"})"));
  CHECK_THAT(sample_json(shape_of<Patch>, SampleFields::required), EqualsJson("{}"));
  CHECK_FALSE(
      decode(shape_of<EveryKind>, sample_json(shape_of<EveryKind>, SampleFields::required), nullptr, Strictness::strict).has_value());
}

TEST_CASE("sample: a model that holds itself ends somewhere") {
  Schema tree{.kind = SchemaKind::object, .name = "Tree"};
  const Schema forest{.kind = SchemaKind::list, .element = &tree};
  const Field fields[]{{"trees", &forest, Presence::required, nullptr}, {"tree", &tree, Presence::optional, nullptr}};
  tree.fields = fields;
  const auto sample = sample_json(tree);
  CHECK_FALSE(decode(tree, sample, nullptr, Strictness::strict).has_value());
  CHECK(sample.get("tree").get("tree").is(JsonKind::object));
}
