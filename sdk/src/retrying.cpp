#include <algorithm>

#include "astral/layers.hpp"

namespace astral {
namespace {

constexpr std::int64_t first_delay_millis = 500;
constexpr std::int64_t longest_delay_millis = 60'000;

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

std::int64_t delay_millis(int attempt, const Result<Response>& answer, const Random& random) {
  if (answer) {
    if (const auto wanted = error_of(*answer, {}).retry_after_millis) return std::min(*wanted, longest_delay_millis);
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

Task<Result<Response>> attempt_until_done(Send next, std::shared_ptr<Clock> clock, Random random, Request request) {
  bool may_be_done = false;
  for (int attempt = 0;; ++attempt) {
    auto copy = request;
    auto answer = co_await next(std::move(copy));
    if (may_be_done && is_delete_done(request, answer)) co_return Response{.status = 204, .headers = std::move(answer->headers)};
    if (attempt >= request.max_retries || !may_repeat(request, answer)) co_return answer;
    may_be_done = may_be_done || is_answer_lost(answer);
    const auto delay = delay_millis(attempt, answer, random);
    const bool has_waited = co_await sleep(*clock, delay, request.cancel);
    if (!has_waited) co_return std::unexpected{Error{.kind = ErrorKind::aborted, .message = "the call was aborted"}};
  }
}

}  // namespace

Send retrying(Send next, std::shared_ptr<Clock> clock, Random random) {
  return [next = std::move(next), clock = std::move(clock), random = std::move(random)](Request request) {
    return attempt_until_done(next, clock, random, std::move(request));
  };
}

}  // namespace astral
