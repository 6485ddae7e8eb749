#include "astral/layers.hpp"
#include "world.hpp"

using namespace astral;
using namespace astral::test;

namespace {

using Answer = Started<Result<Response>>;

constexpr Operation streamed{.id = "test.stream", .method = Method::post, .repeat = Repeat::never};

struct Retrying : World {
  double chance = 1.0;
  Send send = retrying(server.send(), clock, [this] { return chance; });

  /// A request of three attempts.
  [[nodiscard]] Answer start(std::string_view id, CancelToken cancel = {}) const {
    const auto& asked = operation(id);
    return Answer{send({.operation = &asked, .method = asked.method, .max_retries = 2, .cancel = std::move(cancel)})};
  }
  [[nodiscard]] std::size_t attempts() const { return server.requests().size(); }
  /// Lets the next wait pass and says how long it was.
  std::int64_t wait() const {
    const auto delay_millis = clock->next_delay_millis();
    clock->advance(delay_millis);
    return delay_millis;
  }
};

constexpr std::string_view get = "auth.me";
constexpr std::string_view put = "activities.update";
constexpr std::string_view del = "activities.delete";
constexpr std::string_view post = "activities.create";
constexpr std::string_view refresh = "auth.refresh";

}  // namespace

TEST_CASE("retry: a good answer is taken at once") {
  Retrying world;
  world.server.answer(200, "{}");
  CHECK(world.start(get).value()->status == 200);
  CHECK(world.attempts() == 1);
  CHECK(world.clock->running_timers() == 0);
}

TEST_CASE("retry: GET, PUT, DELETE and refresh are repeated after each transient status") {
  for (const auto id : {get, put, del, refresh}) {
    for (const int status : {429, 500, 502, 503, 504}) {
      INFO(id << " " << status);
      Retrying world;
      world.server.answer(status, "{}").answer(200, "{}");
      const auto answer = world.start(id);
      CHECK_FALSE(answer.has_ended());
      world.wait();
      CHECK(answer.value()->status == 200);
      CHECK(world.attempts() == 2);
    }
  }
}

TEST_CASE("retry: GET, PUT, DELETE and refresh are repeated after a lost connection and a late answer") {
  for (const auto id : {get, put, del, refresh}) {
    for (const auto kind : {ErrorKind::network, ErrorKind::timeout}) {
      INFO(id << " " << name_of(kind));
      Retrying world;
      world.server.fail(kind).answer(200, "{}");
      const auto answer = world.start(id);
      world.wait();
      CHECK(answer.value()->status == 200);
    }
  }
}

TEST_CASE("retry: POST is repeated where the service knows what comes twice") {
  for (const auto id : {"appleHealth.uploadWorkouts", "appleHealth.uploadDailyMetrics", "notifications.registerDevice"}) {
    INFO(id);
    Retrying world;
    world.server.fail(ErrorKind::network).answer(200, "{}");
    const auto answer = world.start(id);
    world.wait();
    CHECK(answer.value()->status == 200);
  }
}

TEST_CASE("retry: an answer that broke off counts as lost") {
  Retrying world;
  world.server.cut(200, "{\"user").answer(200, "{}");
  const auto answer = world.start(get);
  world.wait();
  CHECK(answer.value()->is_complete);
  CHECK(world.attempts() == 2);
}

TEST_CASE("retry: POST is repeated after 429 only") {
  {
    Retrying world;
    world.server.answer(429, "{}").answer(201, "{}");
    const auto answer = world.start(post);
    world.wait();
    CHECK(answer.value()->status == 201);
  }
  for (const int status : {500, 502, 503, 504}) {
    Retrying world;
    world.server.answer(status, "{}");
    CHECK(world.start(post).value()->status == status);
    CHECK(world.attempts() == 1);
  }
  for (const auto kind : {ErrorKind::network, ErrorKind::timeout}) {
    Retrying world;
    world.server.fail(kind);
    CHECK(world.start(post).value().error().kind == kind);
    CHECK(world.attempts() == 1);
  }
  Retrying world;
  world.server.cut(201, "{");
  CHECK_FALSE(world.start(post).value()->is_complete);
  CHECK(world.attempts() == 1);
}

TEST_CASE("retry: other statuses are answers, however bad") {
  for (const int status : {200, 201, 204, 400, 401, 403, 404, 405, 409, 410, 422, 501, 505}) {
    INFO(status);
    Retrying world;
    world.server.answer(status, "{}");
    CHECK(world.start(get).value()->status == status);
    CHECK(world.attempts() == 1);
  }
}

TEST_CASE("retry: errors that another attempt cannot mend are final") {
  for (const auto kind : {ErrorKind::aborted, ErrorKind::validation, ErrorKind::authentication, ErrorKind::decode}) {
    Retrying world;
    world.server.fail(kind);
    CHECK(world.start(get).value().error().kind == kind);
    CHECK(world.attempts() == 1);
  }
}

TEST_CASE("retry: streams are never repeated") {
  Retrying world;
  world.server.answer(429, "{}");
  CHECK(Answer{world.send({.operation = &streamed, .method = Method::post, .max_retries = 2})}.value()->status == 429);
  CHECK(world.attempts() == 1);
}

TEST_CASE("retry: gives up after the last attempt and reports the last error") {
  Retrying world;
  world.server.answer(500, "{}").answer(502, "{}").answer(503, R"({"error":"last"})");
  const auto answer = world.start(get);
  world.wait();
  world.wait();
  CHECK(answer.value()->status == 503);
  CHECK(answer.value()->body.get("error").as_string() == "last");
  CHECK(world.attempts() == 3);
  CHECK(world.clock->running_timers() == 0);
}

TEST_CASE("retry: without retries there is one attempt") {
  Retrying world;
  world.server.answer(503, "{}");
  CHECK(Answer{world.send({.operation = &operation(get), .max_retries = 0})}.value()->status == 503);
  CHECK(world.attempts() == 1);
}

TEST_CASE("retry: the wait doubles from half a second, up to a minute") {
  Retrying world;
  for (int attempt = 0; attempt < 12; ++attempt) world.server.answer(503, "{}");
  const Answer answer{world.send({.operation = &operation(get), .max_retries = 11})};
  for (const std::int64_t expected : {500, 1000, 2000, 4000, 8000, 16'000, 32'000, 60'000, 60'000, 60'000, 60'000})
    CHECK(world.wait() == expected);
  CHECK(answer.value()->status == 503);
}

TEST_CASE("retry: the wait is any part of its longest, as chance has it") {
  for (const double chance : {0.0, 0.25, 0.999}) {
    Retrying world;
    world.chance = chance;
    world.server.answer(503, "{}").answer(503, "{}").answer(200, "{}");
    const auto answer = world.start(get);
    CHECK(world.clock->next_delay_millis() == static_cast<std::int64_t>(500 * chance));
    world.wait();
    CHECK(world.clock->next_delay_millis() == static_cast<std::int64_t>(1000 * chance));
    world.wait();
    CHECK(answer.value()->status == 200);
  }
}

TEST_CASE("retry: Retry-After wins over chance") {
  Retrying world;
  world.chance = 0;
  world.server.answer(429, "{}", {{"Retry-After", "7"}}).answer(503, "{}", {{"retry-after", "0"}}).answer(200, "{}");
  const auto answer = world.start(get);
  CHECK(world.wait() == 7000);
  CHECK(world.wait() == 0);
  CHECK(answer.value()->status == 200);
}

TEST_CASE("retry: a long Retry-After is cut to a minute") {
  Retrying world;
  world.server.answer(429, "{}", {{"Retry-After", "3600"}}).answer(200, "{}");
  const auto answer = world.start(get);
  CHECK(world.wait() == 60'000);
  CHECK(answer.value()->status == 200);
}

TEST_CASE("retry: a DELETE that finds nothing after a lost answer has done its work") {
  const auto check = [](auto lose) {
    Retrying world;
    lose(world.server);
    world.server.answer(404, R"({"error":"Activity not found"})", {{"x-request-id", "req_2"}});
    const auto answer = world.start(del);
    world.wait();
    CHECK(answer.value()->status == 204);
    CHECK(answer.value()->body.is(JsonKind::missing));
    CHECK(find_header(answer.value()->headers, "x-request-id") == "req_2");
  };
  check([](auto& server) { server.fail(ErrorKind::network); });
  check([](auto& server) { server.fail(ErrorKind::timeout); });
  check([](auto& server) { server.cut(200, "{"); });
  check([](auto& server) { server.answer(503, "{}"); });
}

TEST_CASE("retry: a DELETE that finds nothing at first, or after it was turned away, has failed") {
  Retrying world;
  world.server.answer(404, "{}");
  CHECK(world.start(del).value()->status == 404);
  Retrying busy;
  busy.server.answer(429, "{}").answer(404, "{}");
  const auto answer = busy.start(del);
  busy.wait();
  CHECK(answer.value()->status == 404);
}

TEST_CASE("retry: other methods that find nothing after a lost answer have failed") {
  Retrying world;
  world.server.fail().answer(404, "{}");
  const auto answer = world.start(put);
  world.wait();
  CHECK(answer.value()->status == 404);
}

TEST_CASE("retry: each attempt sends the same request") {
  Retrying world;
  world.server.answer(503, "{}").answer(200, "{}");
  Request request{.operation = &operation(put), .method = Method::put, .url = "http://host/x", .headers = {{"A", "b"}}, .max_retries = 1};
  request.body = json(R"({"status":"completed"})");
  const Answer answer{world.send(request)};
  world.wait();
  REQUIRE(world.attempts() == 2);
  for (const auto& sent : world.server.requests()) {
    CHECK(sent.url == "http://host/x");
    CHECK(sent.headers == Headers{{"A", "b"}});
    CHECK_THAT(sent.body, EqualsJson(R"({"status":"completed"})"));
  }
}

TEST_CASE("retry: aborting ends the wait at once") {
  Retrying world;
  const CancelSource cancel;
  world.server.answer(503, "{}").answer(200, "{}");
  const auto answer = world.start(get, cancel.token());
  CHECK_FALSE(answer.has_ended());
  cancel.cancel();
  CHECK(answer.value().error().kind == ErrorKind::aborted);
  CHECK(world.attempts() == 1);
  CHECK(world.clock->running_timers() == 0);
}

TEST_CASE("retry: a Retry-After that is a date is heeded, and cut to a minute too") {
  Retrying world;
  const Headers seven{{"Date", "Mon, 20 Apr 2026 08:00:00 GMT"}, {"Retry-After", "Mon, 20 Apr 2026 08:00:07 GMT"}};
  const Headers hour{{"Date", "Mon, 20 Apr 2026 08:00:00 GMT"}, {"Retry-After", "Mon, 20 Apr 2026 09:00:00 GMT"}};
  world.server.answer(429, "{}", seven).answer(503, "{}", hour).answer(200, "{}");
  const auto answer = world.start(get);
  CHECK(world.wait() == 7000);
  CHECK(world.wait() == 60'000);
  CHECK(answer.value()->status == 200);
}

TEST_CASE("retry: attempts are counted, and each that will be repeated is told with the wait after it") {
  World world;
  std::vector<std::pair<int, std::int64_t>> told;
  const auto send = retrying(
      world.server.send(), world.clock, [] { return 1.0; },
      [&](const Request& request, std::int64_t delay_millis) { told.emplace_back(request.attempt, delay_millis); });
  world.server.answer(503, "{}").answer(429, "{}", {{"Retry-After", "7"}}).answer(200, "{}");
  const Answer answer{send({.operation = &operation(get), .max_retries = 2})};
  CHECK(told == std::vector<std::pair<int, std::int64_t>>{{1, 500}});
  world.clock->advance(500);
  world.clock->advance(7000);
  CHECK(told == std::vector<std::pair<int, std::int64_t>>{{1, 500}, {2, 7000}});
  CHECK(answer.value()->status == 200);
  for (int attempt = 0; attempt < 3; ++attempt) CHECK(world.server.requests()[attempt].attempt == attempt + 1);
}

namespace {

/// Without a network nothing reaches the server.
struct Offline : World {
  bool is_online = false;
  int looks = 0;
  Send send = budgeted(retrying(leaf(), clock, [] { return 1.0; }), clock);

  [[nodiscard]] Answer start(std::string_view id, std::int64_t total_timeout_millis = 0, CancelToken cancel = {}) const {
    const auto& asked = operation(id);
    return Answer{send({.operation = &asked,
                        .method = asked.method,
                        .total_timeout_millis = total_timeout_millis,
                        .max_retries = 1,
                        .cancel = std::move(cancel)})};
  }

 private:
  static Task<Result<Response>> offline() {
    co_return std::unexpected{Error{.kind = ErrorKind::network, .message = "this device is offline", .code = offline_code}};
  }
  Send leaf() {
    return [this](Request request) {
      ++looks;
      return is_online ? server.send()(std::move(request)) : offline();
    };
  }
};

}  // namespace

TEST_CASE("offline: without a budget a call fails at once") {
  Offline world;
  const auto answer = world.start(get);
  CHECK(answer.value().error().kind == ErrorKind::network);
  CHECK(answer.value().error().code == "OFFLINE");
  CHECK(world.looks == 1);
  CHECK(world.clock->running_timers() == 0);
}

TEST_CASE("offline: with a budget a call waits for the network, one that must not be repeated too") {
  for (const auto id : {get, post}) {
    Offline world;
    world.server.answer(200, "{}");
    const auto answer = world.start(id, 10'000);
    world.clock->advance(5000);
    CHECK_FALSE(answer.has_ended());
    world.is_online = true;
    world.clock->advance(1000);
    CHECK(answer.value()->status == 200);
    CHECK(world.server.last().attempt == 1);
    CHECK(world.clock->running_timers() == 0);
  }
}

TEST_CASE("offline: a call whose budget ends while it waits says why") {
  Offline world;
  const auto answer = world.start(get, 10'000);
  world.clock->advance(10'000);
  CHECK(answer.value().error().code == "OFFLINE");
  CHECK(world.clock->running_timers() == 0);
}

TEST_CASE("offline: a connection that was lost between two attempts is waited for, and counts as no attempt") {
  Offline world;
  world.is_online = true;
  world.server.fail().answer(200, "{}");
  const auto answer = world.start(get, 20'000);
  world.is_online = false;
  world.clock->advance(9500);
  CHECK_FALSE(answer.has_ended());
  world.is_online = true;
  world.clock->advance(1000);
  CHECK(answer.value()->status == 200);
  CHECK(world.server.last().attempt == 2);
}

TEST_CASE("offline: aborting ends the wait") {
  Offline world;
  const CancelSource cancel;
  const auto answer = world.start(get, 10'000, cancel.token());
  cancel.cancel();
  CHECK(answer.value().error().kind == ErrorKind::aborted);
  CHECK(world.clock->running_timers() == 0);
}
