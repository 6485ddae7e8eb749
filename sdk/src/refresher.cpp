#include "astral/refresher.hpp"

#include <algorithm>

namespace astral {
namespace {

/// After a failure the old token serves on: calls do not wait for one failing refresh after another.
constexpr std::int64_t rest_millis = 10'000;

}  // namespace

bool Refresher::is_resting() const { return failed_token_ == session_->token_number() && clock_->now_millis() < rests_until_millis_; }

Task<bool> Refresher::run(std::shared_ptr<Refresher> self, CancelToken cancel) {
  if (self->is_resting()) co_return false;
  Later<bool> done;
  self->waiting_.push_back(done);
  begin(self);
  const auto subscription = cancel.on_cancel([self, done] { self->leave(done); });
  co_return co_await done;
}

void Refresher::begin(const std::shared_ptr<Refresher>& self) {
  if (std::exchange(self->is_running_, true)) return;
  self->attempt_ = {};
  spawn(renew(self, self->attempt_.token()), [self](bool is_newer) {
    self->is_running_ = false;
    for (const auto& each : std::exchange(self->waiting_, {})) each.resolve(is_newer);
  });
}

void Refresher::check(const std::shared_ptr<Refresher>& self) {
  const auto until_due_millis = self->session_->millis_until_due();
  if (until_due_millis && *until_due_millis <= 0 && !self->is_resting()) begin(self);
}

/// After the wait the session may be another one: then nothing of this may touch it.
Task<bool> Refresher::renew(std::shared_ptr<Refresher> self, CancelToken cancel) {
  const auto& session = self->session_;
  const int epoch = session->epoch();
  const int token = session->token_number();
  auto request = self->request_;
  request.cancel = cancel;
  set_header(request.headers, "Authorization", "Bearer " + session->token());
  const auto answer = co_await self->next_(request);
  wipe_header(request.headers, "Authorization");
  if (session->epoch() != epoch) co_return false;
  if (answer) session->learn_time(answer->headers);
  if (answer && answer->status == 200) session->renew(answer->body);
  // Another client may have renewed it meanwhile.
  if (session->token_number() != token) co_return true;
  // Where nobody waits, no call would find out.
  if (is_token_refused(answer) && self->waiting_.empty()) session->end(SessionEvent::expired);
  if (!cancel.is_cancelled()) {
    self->failed_token_ = token;
    self->rests_until_millis_ = self->clock_->now_millis() + rest_millis;
  }
  co_return false;
}

/// Nobody refreshes for nobody.
void Refresher::leave(const Later<bool>& caller) {
  const auto attempt = attempt_;
  caller.resolve(false);
  if (std::ranges::all_of(waiting_, &Later<bool>::is_resolved)) attempt.cancel();
}

}  // namespace astral
