// What calls are made of: tasks, values that arrive later, cancellation, waiting.
#include "world.hpp"

using namespace astral;
using namespace astral::test;
using astral::testing::ManualClock;

namespace {

Task<int> seven() { co_return 7; }
Task<int> twice(Task<int> task) { co_return 2 * co_await task; }
Task<int> after(Later<int> later) { co_return co_await later; }
Task<int> note(std::vector<std::string>& notes, std::string text) {
  notes.push_back(text + " begins");
  co_return 0;
}
Task<std::unique_ptr<int>> owned() { co_return std::make_unique<int>(3); }

Task<int> countdown(int from) {
  int steps = 0;
  for (int left = from; left > 0; --left) steps += co_await seven();
  co_return steps;
}

}  // namespace

TEST_CASE("task: it gives its value to who awaits it") {
  CHECK(now(seven()) == 7);
  CHECK(now(twice(twice(seven()))) == 28);
}

TEST_CASE("task: it does nothing until it is awaited") {
  std::vector<std::string> notes;
  {
    auto never_awaited = note(notes, "a");
    CHECK(notes.empty());
  }
  CHECK(notes.empty());
  CHECK(now(note(notes, "b")) == 0);
  CHECK(notes == std::vector<std::string>{"b begins"});
}

TEST_CASE("task: a loop may await many times") { CHECK(now(countdown(1000)) == 7000); }

TEST_CASE("task: a value that cannot be copied is moved out") {
  std::unique_ptr<int> result;
  spawn(owned(), [&](std::unique_ptr<int> value) { result = std::move(value); });
  REQUIRE(result);
  CHECK(*result == 3);
}

TEST_CASE("task: moving one moves the work") {
  auto task = seven();
  auto moved = std::move(task);
  CHECK(now(std::move(moved)) == 7);
}

TEST_CASE("later: who awaits it goes on when the value arrives") {
  const Later<int> later;
  const Started<int> started{twice(after(later))};
  CHECK_FALSE(started.has_ended());
  CHECK_FALSE(later.is_resolved());
  later.resolve(5);
  CHECK(later.is_resolved());
  CHECK(started.value() == 10);
}

TEST_CASE("later: a value that is there already is not waited for") {
  const Later<int> later;
  later.resolve(5);
  CHECK(now(after(later)) == 5);
}

TEST_CASE("later: the first value wins") {
  const Later<int> later;
  const Started<int> started{after(later)};
  later.resolve(1);
  later.resolve(2);
  CHECK(started.value() == 1);
  CHECK(now(after(later)) == 1);
}

TEST_CASE("cancel: a default token never cancels") {
  const CancelToken token;
  bool is_called = false;
  const auto subscription = token.on_cancel([&] { is_called = true; });
  CHECK_FALSE(token.is_cancelled());
  CHECK_FALSE(is_called);
}

TEST_CASE("cancel: every token of a source is told, once") {
  const CancelSource source;
  int calls = 0;
  const auto first = source.token().on_cancel([&] { ++calls; });
  const auto second = source.token().on_cancel([&] { ++calls; });
  CHECK_FALSE(source.token().is_cancelled());
  source.cancel();
  source.cancel();
  CHECK(source.token().is_cancelled());
  CHECK(calls == 2);
}

TEST_CASE("cancel: who comes after cancellation is told at once") {
  const CancelSource source;
  source.cancel();
  bool is_called = false;
  const auto subscription = source.token().on_cancel([&] { is_called = true; });
  CHECK(is_called);
}

TEST_CASE("cancel: a subscription ends with its owner") {
  const CancelSource source;
  bool is_called = false;
  {
    const auto subscription = source.token().on_cancel([&] { is_called = true; });
  }
  source.cancel();
  CHECK_FALSE(is_called);
}

TEST_CASE("cancel: a subscription that another callback ends is not called any more") {
  const CancelSource source;
  bool is_called = false;
  std::optional<CancelSubscription> second;
  const auto first = source.token().on_cancel([&] { second.reset(); });
  second.emplace(source.token().on_cancel([&] { is_called = true; }));
  source.cancel();
  CHECK_FALSE(is_called);
}

TEST_CASE("cancel: a callback may end the last owner of the source") {
  auto source = std::make_unique<CancelSource>();
  const auto token = source->token();
  const auto subscription = token.on_cancel([&] { source.reset(); });
  source->cancel();
  CHECK(token.is_cancelled());
  CHECK_FALSE(source);
}

TEST_CASE("sleep: it ends when the time has passed") {
  ManualClock clock;
  const Started<bool> sleeping{sleep(clock, 500, {})};
  clock.advance(499);
  CHECK_FALSE(sleeping.has_ended());
  clock.advance(1);
  CHECK(sleeping.value());
  CHECK(clock.running_timers() == 0);
}

TEST_CASE("sleep: cancelling ends it early and stops its timer") {
  ManualClock clock;
  const CancelSource cancel;
  const Started<bool> sleeping{sleep(clock, 500, cancel.token())};
  cancel.cancel();
  CHECK_FALSE(sleeping.value());
  CHECK(clock.running_timers() == 0);
}

TEST_CASE("sleep: what is cancelled already does not begin") {
  ManualClock clock;
  const CancelSource cancel;
  cancel.cancel();
  CHECK_FALSE(now(sleep(clock, 500, cancel.token())));
  CHECK(clock.running_timers() == 0);
}
