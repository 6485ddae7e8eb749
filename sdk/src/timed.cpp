#include "astral/layers.hpp"

namespace astral {
namespace {

struct Timed {
  Send next;
  std::shared_ptr<Clock> clock;
};

Task<Result<Response>> in_time(std::shared_ptr<const Timed> self, Request request, std::int64_t limit_millis, const char* scope) {
  const CancelSource limited;
  const auto outer = request.cancel;
  const auto* operation = request.operation;
  bool is_late = false;
  const auto subscription = outer.on_cancel([limited] { limited.cancel(); });
  const int timer = self->clock->start_timer(limit_millis, [&is_late, limited] {
    is_late = true;
    limited.cancel();
  });
  request.cancel = limited.token();
  auto answer = co_await self->next(std::move(request));
  self->clock->stop_timer(timer);
  if (answer || answer.error().kind != ErrorKind::aborted || !is_late || outer.is_cancelled()) co_return answer;
  co_return std::unexpected{Error{.kind = ErrorKind::timeout,
                                  .message = "no answer within " + std::to_string(limit_millis) + " ms" + scope,
                                  .operation = operation ? std::string{operation->id} : std::string{}}};
}

}  // namespace

Send timed(Send next, std::shared_ptr<Clock> clock) {
  auto self = std::make_shared<const Timed>(std::move(next), std::move(clock));
  return [self = std::move(self)](Request request) {
    const auto limit_millis = request.timeout_millis;
    return limit_millis > 0 ? in_time(self, std::move(request), limit_millis, "") : self->next(std::move(request));
  };
}

Send budgeted(Send next, std::shared_ptr<Clock> clock) {
  auto self = std::make_shared<const Timed>(std::move(next), std::move(clock));
  return [self = std::move(self)](Request request) {
    const auto limit_millis = request.total_timeout_millis;
    if (limit_millis <= 0) return self->next(std::move(request));
    request.deadline_millis = self->clock->now_millis() + limit_millis;
    return in_time(self, std::move(request), limit_millis, ", all attempts together");
  };
}

}  // namespace astral
