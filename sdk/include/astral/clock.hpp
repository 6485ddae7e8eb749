#pragma once

#include <cstdint>
#include <functional>

#include "astral/cancel.hpp"
#include "astral/task.hpp"

namespace astral {

/// Time comes in through this door, so that tests never wait.
class Clock {
 public:
  virtual ~Clock() = default;
  [[nodiscard]] virtual std::int64_t now_millis() const = 0;
  /// Calls back once after `delay_millis`; the result cancels it.
  virtual int start_timer(std::int64_t delay_millis, std::function<void()> callback) = 0;
  virtual void stop_timer(int timer) = 0;
};

/// Waits; true when the time has passed, false when it was cancelled before.
[[nodiscard]] Task<bool> sleep(Clock& clock, std::int64_t delay_millis, CancelToken cancel);

}  // namespace astral
