#include "astral/client.hpp"

#include <catch_amalgamated.hpp>

#include "astral/testing/fake_transport.hpp"
#include "astral/testing/manual_clock.hpp"

using namespace astral;
using astral::testing::FakeTransport;
using astral::testing::ManualClock;

namespace {

struct Fixture {
  FakeTransport transport;
  std::shared_ptr<ManualClock> clock = std::make_shared<ManualClock>();

  Client client(Options options = {}) {
    options.base_url = "http://localhost:8787/api/v1";
    return *Client::create(options, {transport.send(), clock, [] { return 1.0; }});
  }

  template <class T>
  static Result<T> now(Task<Result<T>> task) {
    std::optional<Result<T>> result;
    spawn(std::move(task), [&](Result<T> value) { result = std::move(value); });
    REQUIRE(result.has_value());
    return std::move(*result);
  }
};

}  // namespace

TEST_CASE("client: a typed call builds the path and the query and decodes the answer") {
  Fixture fixture;
  fixture.transport.answer(200, R"([{"activity_id":"act_1","user_id":"usr_1","activity_type":"run","status":"completed","summary":{"activity_name":"Run","activity_type":"RUNNING","distance_in_meters":10500.0}}])");
  const auto client = fixture.client();
  const auto activities = fixture.now(client.call<"activities.list">({.user_id = "usr 1", .limit = 20}));
  CHECK(fixture.transport.last().url == "http://localhost:8787/api/v1/activities?user_id=usr%201&limit=20");
  REQUIRE(activities.has_value());
  CHECK(activities->at(0).summary.distance_in_meters == 10500);
}
