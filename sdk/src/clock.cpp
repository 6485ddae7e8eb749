#include "astral/clock.hpp"

namespace astral {

Task<bool> sleep(Clock& clock, std::int64_t delay_millis, CancelToken cancel) {
  const Later<bool> over;
  const int timer = clock.start_timer(delay_millis, [over] { over.resolve(true); });
  const auto subscription = cancel.on_cancel([over] { over.resolve(false); });
  auto waiting = over;
  const bool has_passed = co_await waiting;
  if (!has_passed) clock.stop_timer(timer);
  co_return has_passed;
}

}  // namespace astral
