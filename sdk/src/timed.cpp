#include "astral/layers.hpp"

namespace astral {
namespace {

/// Ends what it passes on after a limit.
class Limited : public Layer {
 public:
  Limited(const Send& next, const std::shared_ptr<Clock>& clock) : next_{next}, clock_{clock} {}

 protected:
  Task<Result<Response>> send_within(std::int64_t limit_millis, Request& request, const char* scope) {
    const CancelSource limited;
    const auto outer = std::exchange(request.cancel, limited.token());
    bool is_late = false;
    const auto subscription = outer.on_cancel([limited] { limited.cancel(); });
    const int timer = clock_->start_timer(limit_millis, [&is_late, limited] {
      is_late = true;
      limited.cancel();
    });
    auto answer = co_await next_(request);
    clock_->stop_timer(timer);
    request.cancel = outer;
    if (answer || answer.error().kind != ErrorKind::aborted || !is_late || outer.is_cancelled()) co_return answer;
    co_return std::unexpected{Error{.kind = ErrorKind::timeout,
                                    .message = "no answer within " + std::to_string(limit_millis) + " ms" + scope,
                                    .operation = std::string{request.operation ? request.operation->id : ""}}};
  }

  Send next_;
  std::shared_ptr<Clock> clock_;
};

struct Timed : Limited {
  using Limited::Limited;
  Task<Result<Response>> send(Request& request) override {
    const auto limit_millis = request.timeout_millis;
    return limit_millis > 0 ? send_within(limit_millis, request, "") : next_(request);
  }
};

struct Budgeted : Limited {
  using Limited::Limited;
  Task<Result<Response>> send(Request& request) override {
    const auto limit_millis = request.total_timeout_millis;
    if (limit_millis <= 0) return next_(request);
    request.deadline_millis = clock_->now_millis() + limit_millis;
    return send_within(limit_millis, request, ", all attempts together");
  }
};

}  // namespace

Send timed(const Send& next, const std::shared_ptr<Clock>& clock) { return Send{std::make_shared<Timed>(next, clock)}; }

Send budgeted(const Send& next, const std::shared_ptr<Clock>& clock) { return Send{std::make_shared<Budgeted>(next, clock)}; }

}  // namespace astral
