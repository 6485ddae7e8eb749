#include "astral/layers.hpp"
#include "world.hpp"

using namespace astral;
using namespace astral::test;

namespace {

using Answer = Started<Result<Response>>;

struct Timed : World {
  Send send = timed(server.send(), clock);

  [[nodiscard]] Answer start(std::int64_t timeout_millis, CancelToken cancel = {}) const {
    return Answer{send({.operation = &operation("auth.me"), .timeout_millis = timeout_millis, .cancel = std::move(cancel)})};
  }
};

}  // namespace

TEST_CASE("timeout: an answer in time passes, and the timer stops") {
  Timed world;
  world.server.hold();
  const auto answer = world.start(1000);
  CHECK(world.clock->next_delay_millis() == 1000);
  world.clock->advance(999);
  CHECK_FALSE(answer.has_ended());
  world.server.release(200, "{}");
  CHECK(answer.value()->status == 200);
  CHECK(world.clock->running_timers() == 0);
}

TEST_CASE("timeout: without an answer in time the attempt is cancelled and fails as late") {
  Timed world;
  world.server.hang();
  const auto answer = world.start(1000);
  world.clock->advance(1000);
  REQUIRE_FALSE(answer.value().has_value());
  CHECK(answer.value().error().kind == ErrorKind::timeout);
  CHECK(answer.value().error().message == "no answer within 1000 ms");
  CHECK(answer.value().error().operation == "auth.me");
  CHECK(world.server.last().cancel.is_cancelled());
  CHECK(world.clock->running_timers() == 0);
}

TEST_CASE("timeout: an error in time passes, and the timer stops") {
  Timed world;
  world.server.fail(ErrorKind::network, "connection refused");
  const auto answer = world.start(1000);
  CHECK(answer.value().error().kind == ErrorKind::network);
  CHECK(answer.value().error().message == "connection refused");
  CHECK(world.clock->running_timers() == 0);
}

TEST_CASE("timeout: a caller who aborts is told so, not that it took too long") {
  Timed world;
  const CancelSource cancel;
  world.server.hang();
  const auto answer = world.start(1000, cancel.token());
  cancel.cancel();
  CHECK(answer.value().error().kind == ErrorKind::aborted);
  CHECK(world.clock->running_timers() == 0);
}

TEST_CASE("timeout: what was aborted before it began is not sent") {
  Timed world;
  const CancelSource cancel;
  cancel.cancel();
  world.server.answer(200, "{}");
  CHECK(world.start(1000, cancel.token()).value().error().kind == ErrorKind::aborted);
  CHECK(world.clock->running_timers() == 0);
}

TEST_CASE("timeout: a limit of zero is none") {
  Timed world;
  world.server.hold();
  const auto answer = world.start(0);
  CHECK(world.clock->running_timers() == 0);
  world.clock->advance(1'000'000);
  CHECK_FALSE(answer.has_ended());
  world.server.release(200, "{}");
  CHECK(answer.value()->status == 200);
}

TEST_CASE("timeout: a request that still runs keeps its clock, one that has ended does not") {
  testing::FakeTransport server;
  const auto clock = std::make_shared<testing::ManualClock>();
  server.hang();
  const Answer answer{timed(server.send(), clock)({.timeout_millis = 5})};
  CHECK(clock.use_count() > 1);
  clock->advance(5);
  CHECK(answer.value().error().kind == ErrorKind::timeout);
  CHECK(clock.use_count() == 1);
}

namespace {

struct Budgeted : World {
  Send send = budgeted(retrying(timed(server.send(), clock), clock, [] { return 1.0; }), clock);

  [[nodiscard]] Answer start(std::int64_t total_timeout_millis, CancelToken cancel = {}) const {
    return Answer{send({.operation = &operation("auth.me"),
                        .timeout_millis = 1000,
                        .total_timeout_millis = total_timeout_millis,
                        .max_retries = 5,
                        .cancel = std::move(cancel)})};
  }
};

}  // namespace

TEST_CASE("budget: attempts and the waits between them end together") {
  Budgeted world;
  world.server.hang().hang().hang();
  const auto answer = world.start(2000);
  world.clock->advance(1000);
  world.clock->advance(500);
  CHECK(world.server.requests().size() == 2);
  CHECK_FALSE(answer.has_ended());
  world.clock->advance(500);
  CHECK(answer.value().error().kind == ErrorKind::timeout);
  CHECK(answer.value().error().message == "no answer within 2000 ms, all attempts together");
  CHECK(answer.value().error().operation == "auth.me");
  CHECK(world.server.last().cancel.is_cancelled());
  CHECK(world.clock->running_timers() == 0);
}

TEST_CASE("budget: a wait that would outlast it is not begun, the last answer stands") {
  Budgeted world;
  world.server.answer(503, "{}").answer(503, "{}", {{"Retry-After", "2"}});
  const auto answer = world.start(2000);
  world.clock->advance(500);
  CHECK(answer.value()->status == 503);
  CHECK(world.server.requests().size() == 2);
  CHECK(world.clock->running_timers() == 0);
}

TEST_CASE("budget: a call that ends in time leaves no timer, and none has none") {
  Budgeted world;
  world.server.answer(200, "{}").hold();
  CHECK(world.start(2000).value()->status == 200);
  CHECK(world.clock->running_timers() == 0);
  const auto unlimited = world.start(0);
  CHECK(world.clock->running_timers() == 1);
  CHECK(world.server.last().deadline_millis == 0);
  world.server.release(200, "{}");
  CHECK(unlimited.value()->status == 200);
  CHECK(world.clock->running_timers() == 0);
}

TEST_CASE("budget: a caller who aborts is told so") {
  Budgeted world;
  const CancelSource cancel;
  world.server.hang();
  const auto answer = world.start(2000, cancel.token());
  cancel.cancel();
  CHECK(answer.value().error().kind == ErrorKind::aborted);
  CHECK(world.clock->running_timers() == 0);
}
