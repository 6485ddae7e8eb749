#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "astral/clock.hpp"
#include "astral/http.hpp"

namespace astral {

/// The user's token and its fate (contract 1.7). It lives in memory only.
class Session {
 public:
  explicit Session(std::shared_ptr<Clock> clock) : clock_{std::move(clock)} {}

  void start(std::string token, std::optional<std::int64_t> expires_at_millis, std::string user_id = {});
  /// Starts with a sign-in answer; false when it holds no token.
  bool start(const Json& answer);
  /// Takes the newer token of a refresh answer; false when it holds none, or when there is no session to renew.
  bool renew(const Json& answer);
  /// Ends the session and overwrites the token.
  void end();

  [[nodiscard]] bool is_signed_in() const { return !token_.empty(); }
  [[nodiscard]] const std::string& token() const { return token_; }
  [[nodiscard]] const std::string& user_id() const { return user_id_; }
  [[nodiscard]] std::optional<std::int64_t> expires_at_millis() const { return expires_at_millis_; }
  /// Less than 300 s are left, or less than a tenth of the lifetime when that is shorter.
  [[nodiscard]] bool is_due_for_refresh() const;
  /// Counts every start and end, not renewals: work that began in one epoch must not change the session in another.
  [[nodiscard]] int epoch() const { return epoch_; }

 private:
  void take(std::string token, std::optional<std::int64_t> expires_at_millis);

  std::shared_ptr<Clock> clock_;
  std::string token_;
  std::string user_id_;
  std::optional<std::int64_t> expires_at_millis_;
  std::int64_t started_at_millis_ = 0;
  int epoch_ = 0;
};

/// Overwrites a secret before its memory is given back.
void wipe(std::string& secret);

}  // namespace astral
