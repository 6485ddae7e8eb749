#include "astral/layers.hpp"
#include "world.hpp"

using namespace astral;
using namespace astral::test;

namespace {

using Answer = Started<Result<Response>>;

struct Limited : World {
  Send send = limited(server.send(), 2);

  [[nodiscard]] Answer start(std::string url, CancelToken cancel = {}) const {
    return Answer{send({.operation = &operation("auth.me"), .url = std::move(url), .cancel = std::move(cancel)})};
  }
  [[nodiscard]] std::string sent() const {
    std::string urls;
    for (const auto& request : server.requests()) urls += request.url;
    return urls;
  }
};

}  // namespace

TEST_CASE("limit: no more run at a time, the others follow in their order") {
  Limited world;
  world.server.hold().hold().hold().hold();
  const auto a = world.start("a");
  const auto b = world.start("b");
  const auto c = world.start("c");
  const auto d = world.start("d");
  CHECK(world.sent() == "ab");
  world.server.release(200, "{}");
  CHECK(a.has_ended());
  CHECK(world.sent() == "abc");
  world.server.release(200, "{}");
  CHECK(world.sent() == "abcd");
  world.server.release(200, "{}");
  world.server.release(201, "{}");
  CHECK(d.value()->status == 201);
}

TEST_CASE("limit: a failed request gives its place back") {
  Limited world;
  world.server.fail().fail().fail().answer(200, "{}");
  for (int count = 0; count < 3; ++count) CHECK(world.start("a").value().error().kind == ErrorKind::network);
  CHECK(world.start("b").value()->status == 200);
}

TEST_CASE("limit: who aborts while it waits is left out") {
  Limited world;
  const CancelSource cancel;
  world.server.hold().hold().answer(200, "{}");
  const auto a = world.start("a");
  const auto b = world.start("b");
  const auto c = world.start("c", cancel.token());
  const auto d = world.start("d");
  cancel.cancel();
  CHECK(c.value().error().kind == ErrorKind::aborted);
  world.server.release(200, "{}");
  CHECK(world.sent() == "abd");
  CHECK(d.value()->status == 200);
}

TEST_CASE("limit: who aborts while it runs gives its place back") {
  Limited world;
  const CancelSource cancel;
  world.server.hold().hang().answer(200, "{}");
  const auto a = world.start("a");
  const auto b = world.start("b", cancel.token());
  const auto c = world.start("c");
  cancel.cancel();
  CHECK(b.value().error().kind == ErrorKind::aborted);
  CHECK(c.value()->status == 200);
}

TEST_CASE("limit: waiting for a place counts neither as an attempt's time nor takes one while a retry waits") {
  World world;
  world.server.hold().answer(503, "{}").answer(200, "{}").answer(200, "{}");
  const auto client = world.client({.timeout_millis = 1000, .max_concurrent = 1});
  const Started<Result<Json>> slow{client.call(operation("auth.me"), {}, {.timeout_millis = 60'000})};
  const Started<Result<Json>> retried{client.call(operation("auth.me"), {})};
  const Started<Result<Json>> last{client.call(operation("auth.me"), {})};
  world.clock->advance(5000);
  CHECK(world.server.requests().size() == 1);
  world.server.release(200, "{}");
  CHECK(slow.value().has_value());
  CHECK(last.value().has_value());
  CHECK_FALSE(retried.has_ended());
  world.clock->advance(500);
  CHECK(retried.value().has_value());
}
