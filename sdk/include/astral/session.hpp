#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "astral/clock.hpp"
#include "astral/http.hpp"
#include "astral/wipe.hpp"

namespace astral {

enum class SessionEvent : std::uint8_t {
  signed_in,
  refreshed,
  signed_out,
  expired,           ///< The server takes the token no longer: sign in again.
  credentials_told,  ///< The answer is the user's login.
  profile_told,      ///< The answer is a profile, of the user or of somebody else.
  clock_set,         ///< What was timed by the clock must be timed anew.
};

/// The user's token and its fate (contract 1.7). It lives in memory only.
class Session {
 public:
  /// Called after each change, with the answer that tells of it, if there is one.
  using Observer = std::function<void(SessionEvent event, const Json& answer)>;

  explicit Session(std::shared_ptr<Clock> clock) : clock_{std::move(clock)} {}
  ~Session() { wipe(token_); }
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  void start(std::string token, std::optional<std::int64_t> expires_at_millis, std::string user_id = {}, const Json& answer = {});
  /// Starts with a sign-in answer; false when it holds no token.
  bool start(const Json& answer);
  /// Takes a newer token; false when it is none, or when there is no session to renew.
  bool renew(std::string&& token, std::optional<std::int64_t> expires_at_millis);
  /// The same with that of a refresh answer.
  bool renew(const Json& answer);
  /// Ends the session and overwrites the token. `expired`: because the server takes the token no longer.
  void end(SessionEvent event = SessionEvent::signed_out);

  [[nodiscard]] bool is_signed_in() const { return !token_.empty(); }
  [[nodiscard]] bool has_expired() const { return has_expired_; }
  [[nodiscard]] const std::string& token() const { return token_; }
  [[nodiscard]] const std::string& user_id() const { return user_id_; }
  [[nodiscard]] std::optional<std::int64_t> expires_at_millis() const { return expires_at_millis_; }

  /// How long until the token is due for refresh, which is 300 s before its end, or a tenth of its lifetime when that is
  /// shorter. Negative when that has passed; nothing when nobody is signed in or the end is not known.
  [[nodiscard]] std::optional<std::int64_t> millis_until_due() const;
  /// Due, and not at its end yet.
  [[nodiscard]] bool is_due_for_refresh() const;
  /// Sets the clock right by the Date of an answer: ends of tokens are in the server's time.
  void learn_time(const Headers& headers);

  /// Counts every start and end, not renewals: work that began in one epoch must not change the session in another.
  [[nodiscard]] int epoch() const { return epoch_; }
  /// Counts every token: tells that there is a newer one without a copy of either.
  [[nodiscard]] int token_number() const { return token_number_; }

  void observe(Observer observer) { observer_ = std::move(observer); }
  void tell(SessionEvent event, const Json& answer = {}) const {
    if (observer_) observer_(event, answer);
  }

 private:
  [[nodiscard]] std::int64_t now_millis() const { return clock_->now_millis() + skew_millis_; }
  void take(std::string&& token, std::optional<std::int64_t> expires_at_millis);

  std::shared_ptr<Clock> clock_;
  std::string token_;
  std::string user_id_;
  std::optional<std::int64_t> expires_at_millis_;
  std::int64_t started_at_millis_ = 0;
  std::int64_t skew_millis_ = 0;
  int epoch_ = 0;
  int token_number_ = 0;
  bool has_expired_ = false;
  Observer observer_;
};

/// Contract 1.4: the server does not take the token, or takes it no longer.
[[nodiscard]] bool is_token_refused(const Result<Response>& answer);

}  // namespace astral
