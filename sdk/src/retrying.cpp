#include <algorithm>

#include "astral/layers.hpp"

namespace astral {
namespace {

constexpr std::int64_t first_delay_millis = 500;
constexpr std::int64_t longest_delay_millis = 60'000;
constexpr std::int64_t look_for_network_every_millis = 1000;

bool is_repeatable_without_answer(const Request& request) {
  const auto repeat = request.operation ? request.operation->repeat : Repeat::by_method;
  return repeat == Repeat::always || (repeat == Repeat::by_method && request.method != Method::post);
}

bool may_repeat(const Request& request, const Result<Response>& answer) {
  if (request.operation && request.operation->repeat == Repeat::never) return false;
  if (answer) {
    const int status = answer->status;
    const bool is_transient = status == 500 || status == 502 || status == 503 || status == 504;
    return status == 429 || ((is_transient || !answer->is_complete) && is_repeatable_without_answer(request));
  }
  const auto kind = answer.error().kind;
  return (kind == ErrorKind::network || kind == ErrorKind::timeout) && is_repeatable_without_answer(request);
}

std::int64_t delay_millis(int attempt, const Result<Response>& answer, std::int64_t now_millis, const Random& random) {
  if (answer) {
    if (const auto wanted = retry_after_millis(answer->headers, now_millis)) return std::min(*wanted, longest_delay_millis);
  }
  const auto ceiling = std::min(first_delay_millis << std::min(attempt, 10), longest_delay_millis);
  return static_cast<std::int64_t>(static_cast<double>(ceiling) * random());
}

/// The server may have done what it was asked: all that is known is that it did not say so.
bool is_answer_lost(const Result<Response>& answer) { return !answer || !answer->is_complete || answer->status >= 500; }

/// A DELETE whose answer was lost finds nothing the second time: that is success (contract 1.15).
bool is_delete_done(const Request& request, const Result<Response>& answer) {
  return request.method == Method::delete_ && answer && answer->status == 404;
}

/// Nothing was sent: whatever the operation, it may be sent later.
bool is_offline(const Result<Response>& answer) { return !answer && answer.error().code == offline_code; }

class Retrying : public Layer {
 public:
  Retrying(const Send& next, const std::shared_ptr<Clock>& clock, const Random& random, const OnRetry& on_retry)
      : next_{next}, clock_{clock}, random_{random}, on_retry_{on_retry} {}

  Task<Result<Response>> send(Request& request) override {
    bool may_be_done = false;
    for (request.attempt = 1;;) {
      auto answer = co_await next_(request);
      if (may_be_done && is_delete_done(request, answer)) co_return Response{.status = 204, .headers = std::move(answer->headers)};
      const bool was_sent = !is_offline(answer);
      if (was_sent && (request.attempt > request.max_retries || !may_repeat(request, answer))) co_return answer;
      may_be_done = may_be_done || (was_sent && is_answer_lost(answer));
      const auto now_millis = clock_->now_millis();
      const auto delay = was_sent ? delay_millis(request.attempt - 1, answer, now_millis, random_) : look_for_network_every_millis;
      const bool is_limited = request.deadline_millis > 0 || !was_sent;
      if (is_limited && now_millis + delay >= request.deadline_millis) co_return answer;
      if (was_sent && on_retry_) on_retry_(request, delay);
      const bool has_waited = co_await sleep(*clock_, delay, request.cancel);
      if (!has_waited) co_return std::unexpected{aborted()};
      request.attempt += was_sent;
    }
  }

 private:
  Send next_;
  std::shared_ptr<Clock> clock_;
  Random random_;
  OnRetry on_retry_;
};

}  // namespace

Send retrying(const Send& next, const std::shared_ptr<Clock>& clock, const Random& random, const OnRetry& on_retry) {
  return Send{std::make_shared<Retrying>(next, clock, random, on_retry)};
}

}  // namespace astral
