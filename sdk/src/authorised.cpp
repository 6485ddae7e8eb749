#include "astral/layers.hpp"

namespace astral {
namespace {

struct Keys {
  std::string api_key;
  std::string app_key;
  bool is_bearer;
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

/// Sets the header that the credential goes in, and gives its name.
const char* add_credential(Request& request, Credential credential, const Session& session, const Keys& keys) {
  const bool is_users = credential == Credential::user_token;
  // Where only a key will do, the server looks for it in its own header (contract 1.4).
  const bool is_bearer = is_users || (keys.is_bearer && credential == Credential::api_key && request.operation->auth != Auth::key);
  const auto* name = is_bearer ? "Authorization" : "X-API-Key";
  const auto& secret = is_users ? session.token() : credential == Credential::app_key ? keys.app_key : keys.api_key;
  set_header(request.headers, name, (is_bearer ? "Bearer " : "") + secret);
  return name;
}

/// Refresh and sign-out take the token as it is.
bool changes_session(const Request& request) {
  const auto effect = request.operation ? request.operation->session : SessionEffect::none;
  return effect == SessionEffect::renews || effect == SessionEffect::ends;
}

/// What one user began must not go out with another's token, or with none.
Error session_over() { return {.kind = ErrorKind::authentication, .message = "the session ended before the call was sent"}; }

class Authorised : public Layer {
 public:
  Authorised(Send next, const std::shared_ptr<Session>& session, const Options& options, const std::shared_ptr<Refresher>& refresher)
      : next_{std::move(next)},
        session_{session},
        keys_{options.api_key, options.app_key, options.sends_api_key_as_bearer},
        refresher_{refresher} {}
  Authorised(const Authorised&) = delete;
  Authorised& operator=(const Authorised&) = delete;
  ~Authorised() override {
    wipe(keys_.api_key);
    wipe(keys_.app_key);
  }

  Task<Result<Response>> send(Request& request) override {
    const auto credential = credential_of(request, *session_, keys_);
    const bool is_users = credential == Credential::user_token;
    const int epoch = session_->epoch();
    if (is_users && !changes_session(request) && session_->is_due_for_refresh()) co_await Refresher::run(refresher_, request.cancel);
    if (session_->epoch() != epoch) co_return std::unexpected{session_over()};
    for (bool is_second = false;; is_second = true) {
      const int token = session_->token_number();
      const auto* header = credential == Credential::none ? nullptr : add_credential(request, credential, *session_, keys_);
      auto answer = co_await next_(request);
      if (header) wipe_header(request.headers, header);
      if (answer) session_->learn_time(answer->headers);
      if (!is_users || !is_token_refused(answer) || session_->epoch() != epoch) co_return answer;
      const bool has_newer_token = session_->token_number() != token;
      if (!has_newer_token) session_->end(SessionEvent::expired);
      if (!has_newer_token || is_second) co_return answer;  // contract 1.7: once, with the newer token
    }
  }

 private:
  Send next_;
  std::shared_ptr<Session> session_;
  Keys keys_;
  std::shared_ptr<Refresher> refresher_;
};

}  // namespace

Send authorised(const Send& next, const std::shared_ptr<Session>& session, const Options& options,
                const std::shared_ptr<Refresher>& refresher) {
  return Send{std::make_shared<Authorised>(next, session, options, refresher)};
}

}  // namespace astral
