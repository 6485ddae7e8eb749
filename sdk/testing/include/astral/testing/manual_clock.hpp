#pragma once

#include <map>

#include "astral/clock.hpp"

namespace astral::testing {

/// Time that passes only when a test says so.
class ManualClock : public Clock {
 public:
  explicit ManualClock(std::int64_t now_millis = 1'776'672'000'000) : now_millis_{now_millis} {}

  [[nodiscard]] std::int64_t now_millis() const override { return now_millis_; }
  int start_timer(std::int64_t delay_millis, std::function<void()> callback) override;
  void stop_timer(int timer) override;

  /// Lets time pass and runs the timers that fall due, in their order, those too that they start.
  void advance(std::int64_t millis);
  [[nodiscard]] std::size_t running_timers() const { return timers_.size(); }
  /// How long until the next timer; 0 when there is none.
  [[nodiscard]] std::int64_t next_delay_millis() const;

 private:
  struct Timer {
    std::int64_t due_millis;
    std::function<void()> callback;
  };
  [[nodiscard]] std::map<int, Timer>::const_iterator next() const;

  std::int64_t now_millis_;
  int next_id_ = 1;
  std::map<int, Timer> timers_;
};

}  // namespace astral::testing
