#include "astral/layers.hpp"

namespace astral {
namespace {

struct Keys {
  std::string api_key;
  std::string app_key;
};

/// One refresh at a time; whoever comes while it runs waits for the same answer.
class Refresher {
 public:
  Refresher(Send next, std::shared_ptr<Session> session, Request request)
      : next_{std::move(next)}, session_{std::move(session)}, request_{std::move(request)} {}

  static Task<bool> run(std::shared_ptr<Refresher> self) {
    if (self->waiting_) {
      const Later<bool> done;
      self->waiting_->push_back(done);
      auto waiting = done;
      co_return co_await waiting;
    }
    self->waiting_.emplace();
    const int epoch = self->session_->epoch();
    auto request = self->request_;
    request.headers.emplace_back("Authorization", "Bearer " + self->session_->token());
    auto answer = co_await self->next_(std::move(request));
    const bool is_fresh = answer && answer->status == 200 && self->session_->epoch() == epoch && self->session_->adopt(answer->body);
    const auto waiting = std::exchange(self->waiting_, std::nullopt);
    for (const auto& each : *waiting) each.resolve(is_fresh);
    co_return is_fresh;
  }

 private:
  Send next_;
  std::shared_ptr<Session> session_;
  Request request_;
  std::optional<std::vector<Later<bool>>> waiting_;
};

/// Which header carries the credential of an operation (contract 1.6).
void add_credential(Request& request, const Session& session, const Keys& keys) {
  const auto auth = request.operation ? request.operation->auth : Auth::user;
  const auto bearer = [&] { request.headers.emplace_back("Authorization", "Bearer " + session.token()); };
  const auto key = [&](const std::string& value) { request.headers.emplace_back("X-API-Key", value); };
  if (auth == Auth::none) return;
  if (auth == Auth::app && !keys.app_key.empty()) return key(keys.app_key);
  if (auth != Auth::key && session.is_signed_in()) return bearer();
  const bool takes_api_key = auth == Auth::key || auth == Auth::either || auth == Auth::optional;
  if (takes_api_key && !keys.api_key.empty()) key(keys.api_key);
}

bool needs_session(const Request& request) {
  return request.operation && request.operation->auth != Auth::none && request.operation->session == SessionEffect::none;
}

Task<Result<Response>> with_credential(Send next, std::shared_ptr<Session> session, std::shared_ptr<Keys> keys,
                                       std::shared_ptr<Refresher> refresher, Request request) {
  if (needs_session(request) && session->is_due_for_refresh()) co_await Refresher::run(refresher);
  const auto token = session->token();
  auto first = request;
  add_credential(first, *session, *keys);
  auto answer = co_await next(std::move(first));
  const bool is_refused = answer && answer->status == 401 && !token.empty();
  if (!is_refused || session->token() == token || !session->is_signed_in()) co_return answer;
  add_credential(request, *session, *keys);  // a newer token came meanwhile (contract 1.7)
  co_return co_await next(std::move(request));
}

}  // namespace

Send authorised(Send next, std::shared_ptr<Session> session, const Options& options, Request refresh) {
  auto keys = std::make_shared<Keys>(options.api_key, options.app_key);
  auto refresher = std::make_shared<Refresher>(next, session, std::move(refresh));
  return [=](Request request) { return with_credential(next, session, keys, refresher, std::move(request)); };
}

}  // namespace astral
