#include <algorithm>
#include <vector>

#include "astral/layers.hpp"

namespace astral {
namespace {

struct Keys {
  std::string api_key;
  std::string app_key;
};

void set_bearer(Request& request, const Session& session) { set_header(request.headers, "Authorization", "Bearer " + session.token()); }

/// One refresh at a time; whoever comes while it runs waits for the same answer.
class Refresher {
 public:
  Refresher(const Send& next, const std::shared_ptr<Session>& session, const Request& request)
      : next_{next}, session_{session}, request_{request} {}

  /// True when the token is fresh; false when it could not be renewed, or when the caller waits no longer.
  static Task<bool> run(std::shared_ptr<Refresher> self, CancelToken cancel) {
    Later<bool> done;
    self->waiting_.push_back(done);
    if (self->waiting_.size() == 1) {
      self->attempt_ = {};
      spawn(renew(self, self->attempt_.token()), [self](bool is_fresh) {
        for (const auto& each : std::exchange(self->waiting_, {})) each.resolve(is_fresh);
      });
    }
    const auto subscription = cancel.on_cancel([self, done] { self->leave(done); });
    co_return co_await done;
  }

 private:
  static Task<bool> renew(std::shared_ptr<Refresher> self, CancelToken cancel) {
    const int epoch = self->session_->epoch();
    auto request = self->request_;
    request.cancel = std::move(cancel);
    set_bearer(request, *self->session_);
    const auto answer = co_await self->next_(request);
    co_return answer && answer->status == 200 && self->session_->epoch() == epoch && self->session_->renew(answer->body);
  }

  /// Nobody refreshes for nobody.
  void leave(const Later<bool>& caller) {
    const auto attempt = attempt_;
    caller.resolve(false);
    if (std::ranges::all_of(waiting_, &Later<bool>::is_resolved)) attempt.cancel();
  }

  Send next_;
  std::shared_ptr<Session> session_;
  Request request_;
  std::vector<Later<bool>> waiting_;
  CancelSource attempt_;
};

enum class Credential : std::uint8_t { none, user_token, api_key, app_key };

/// Which credential an operation is sent with (contract 1.6).
Credential credential_of(const Request& request, const Session& session, const Keys& keys) {
  const auto auth = request.operation ? request.operation->auth : Auth::user;
  if (auth == Auth::none) return Credential::none;
  if (auth == Auth::app && !keys.app_key.empty()) return Credential::app_key;
  if (auth != Auth::key && session.is_signed_in()) return Credential::user_token;
  const bool takes_api_key = auth == Auth::key || auth == Auth::either || auth == Auth::optional;
  return takes_api_key && !keys.api_key.empty() ? Credential::api_key : Credential::none;
}

void add_credential(Request& request, Credential credential, const Session& session, const Keys& keys) {
  switch (credential) {
    case Credential::user_token: return set_bearer(request, session);
    case Credential::api_key: return set_header(request.headers, "X-API-Key", keys.api_key);
    case Credential::app_key: return set_header(request.headers, "X-API-Key", keys.app_key);
    case Credential::none: return;
  }
}

/// Refresh and sign-out take the token as it is.
bool changes_session(const Request& request) { return request.operation && request.operation->session != SessionEffect::none; }

/// What one user began must not go out with another's token, or with none.
Error session_over() { return {.kind = ErrorKind::authentication, .message = "the session ended before the call was sent"}; }

class Authorised : public Layer {
 public:
  Authorised(const Send& next, const std::shared_ptr<Session>& session, const Options& options, const Request& refresh)
      : next_{next},
        session_{session},
        keys_{options.api_key, options.app_key},
        refresher_{std::make_shared<Refresher>(next, session, refresh)} {}

  Task<Result<Response>> send(Request& request) override {
    const auto credential = credential_of(request, *session_, keys_);
    const bool is_users = credential == Credential::user_token;
    const int epoch = session_->epoch();
    if (is_users && !changes_session(request) && session_->is_due_for_refresh()) co_await Refresher::run(refresher_, request.cancel);
    if (session_->epoch() != epoch) co_return std::unexpected{session_over()};
    const auto token = session_->token();
    add_credential(request, credential, *session_, keys_);
    auto answer = co_await next_(request);
    const bool is_refused = answer && answer->status == 401 && is_users;
    const bool has_newer_token = session_->epoch() == epoch && session_->token() != token;
    if (!is_refused || !has_newer_token) co_return answer;
    add_credential(request, credential, *session_, keys_);  // contract 1.7
    co_return co_await next_(request);
  }

 private:
  Send next_;
  std::shared_ptr<Session> session_;
  Keys keys_;
  std::shared_ptr<Refresher> refresher_;
};

}  // namespace

Send authorised(const Send& next, const std::shared_ptr<Session>& session, const Options& options, const Request& refresh) {
  return Send{std::make_shared<Authorised>(next, session, options, refresh)};
}

}  // namespace astral
