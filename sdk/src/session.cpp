#include "astral/session.hpp"

#include <algorithm>

#include "astral/codec.hpp"

namespace astral {

void wipe(std::string& secret) {
  volatile char* characters = secret.data();
  for (std::size_t index = 0; index < secret.size(); ++index) characters[index] = '\0';
  secret.clear();
}

void Session::take(std::string token, std::optional<std::int64_t> expires_at_millis) {
  wipe(token_);
  token_ = std::move(token);
  expires_at_millis_ = expires_at_millis;
  started_at_millis_ = clock_->now_millis();
}

void Session::start(std::string token, std::optional<std::int64_t> expires_at_millis, std::string user_id) {
  take(std::move(token), expires_at_millis);
  user_id_ = std::move(user_id);
  ++epoch_;
}

bool Session::start(const Json& answer) {
  auto token = answer.get("access_token").as_string();
  if (token.empty()) return false;
  start(std::move(token), parse_time(answer.get("expires_at")), answer.get("user_id").as_string());
  return true;
}

bool Session::renew(const Json& answer) {
  auto token = answer.get("access_token").as_string();
  if (token.empty() || !is_signed_in()) return false;
  take(std::move(token), parse_time(answer.get("expires_at")));
  return true;
}

void Session::end() {
  wipe(token_);
  user_id_.clear();
  expires_at_millis_.reset();
  ++epoch_;
}

bool Session::is_due_for_refresh() const {
  if (!is_signed_in() || !expires_at_millis_) return false;
  const auto lifetime_millis = *expires_at_millis_ - started_at_millis_;
  const auto margin_millis = std::min<std::int64_t>(300'000, lifetime_millis / 10);
  const auto left_millis = *expires_at_millis_ - clock_->now_millis();
  return left_millis > 0 && left_millis < margin_millis;
}

}  // namespace astral
