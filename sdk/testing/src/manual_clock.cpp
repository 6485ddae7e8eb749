#include "astral/testing/manual_clock.hpp"

#include <algorithm>

namespace astral::testing {

int ManualClock::start_timer(std::int64_t delay_millis, std::function<void()> callback) {
  timers_.emplace(next_id_, Timer{now_millis_ + std::max<std::int64_t>(delay_millis, 0), std::move(callback)});
  return next_id_++;
}

void ManualClock::stop_timer(int timer) { timers_.erase(timer); }

std::map<int, ManualClock::Timer>::const_iterator ManualClock::next() const {
  return std::ranges::min_element(timers_, {}, [](const auto& entry) { return entry.second.due_millis; });
}

std::int64_t ManualClock::next_delay_millis() const { return timers_.empty() ? 0 : next()->second.due_millis - now_millis_; }

void ManualClock::advance(std::int64_t millis) {
  const auto until_millis = now_millis_ + millis;
  while (!timers_.empty() && next()->second.due_millis <= until_millis) {
    const auto due = next();
    now_millis_ = std::max(now_millis_, due->second.due_millis);
    const auto callback = due->second.callback;
    timers_.erase(due);
    callback();
  }
  now_millis_ = until_millis;
}

}  // namespace astral::testing
