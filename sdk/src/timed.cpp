#include "astral/layers.hpp"

namespace astral {
namespace {

Task<Result<Response>> attempt_in_time(Send next, std::shared_ptr<Clock> clock, Request request) {
  if (request.timeout_millis <= 0) co_return co_await next(std::move(request));
  const CancelSource attempt;
  const auto outer = request.cancel;
  const auto timeout_millis = request.timeout_millis;
  const auto* operation = request.operation;
  bool is_late = false;
  const auto subscription = outer.on_cancel([attempt] { attempt.cancel(); });
  const int timer = clock->start_timer(timeout_millis, [&is_late, attempt] {
    is_late = true;
    attempt.cancel();
  });
  request.cancel = attempt.token();
  auto answer = co_await next(std::move(request));
  clock->stop_timer(timer);
  if (answer || !is_late || outer.is_cancelled()) co_return answer;
  co_return std::unexpected{Error{.kind = ErrorKind::timeout,
                                  .message = "no answer within " + std::to_string(timeout_millis) + " ms",
                                  .operation = operation ? std::string{operation->id} : std::string{}}};
}

}  // namespace

Send timed(Send next, std::shared_ptr<Clock> clock) {
  return [next = std::move(next), clock = std::move(clock)](Request request) { return attempt_in_time(next, clock, std::move(request)); };
}

}  // namespace astral
