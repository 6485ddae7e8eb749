#include "astral/session.hpp"

#include <algorithm>

#include "astral/codec.hpp"

namespace astral {
namespace {

constexpr std::int64_t longest_margin_millis = 300'000;
/// A Date header is cut to whole seconds and some time on its way.
constexpr std::int64_t unnoticed_skew_millis = 5'000;

}  // namespace

void Session::take(std::string&& token, std::optional<std::int64_t> expires_at_millis) {
  wipe(token_);
  token_ = std::move(token);
  expires_at_millis_ = expires_at_millis;
  started_at_millis_ = now_millis();
  ++token_number_;
}

void Session::start(std::string token, std::optional<std::int64_t> expires_at_millis, std::string user_id, const Json& answer) {
  take(std::move(token), expires_at_millis);
  user_id_ = std::move(user_id);
  has_expired_ = false;
  ++epoch_;
  tell(SessionEvent::signed_in, answer);
}

bool Session::start(const Json& answer) {
  auto token = answer.get("access_token").as_string();
  if (token.empty()) return false;
  start(std::move(token), parse_time(answer.get("expires_at")), answer.get("user_id").as_string(), answer);
  return true;
}

bool Session::renew(std::string&& token, std::optional<std::int64_t> expires_at_millis) {
  if (token.empty() || !is_signed_in()) return false;
  if (token == token_) return true;
  take(std::move(token), expires_at_millis);
  tell(SessionEvent::refreshed);
  return true;
}

bool Session::renew(const Json& answer) { return renew(answer.get("access_token").as_string(), parse_time(answer.get("expires_at"))); }

void Session::end(SessionEvent event) {
  const bool has_expired = event == SessionEvent::expired;
  const bool is_change = is_signed_in() || has_expired_ != has_expired;
  wipe(token_);
  user_id_.clear();
  expires_at_millis_.reset();
  has_expired_ = has_expired;
  ++epoch_;
  if (is_change) tell(event);
}

std::optional<std::int64_t> Session::millis_until_due() const {
  if (!is_signed_in() || !expires_at_millis_) return {};
  const auto lifetime_millis = *expires_at_millis_ - started_at_millis_;
  // One that ended before it came was timed by a wrong clock: how long it lives is not known.
  const auto margin_millis = lifetime_millis > 0 ? std::min(longest_margin_millis, lifetime_millis / 10) : longest_margin_millis;
  // The moment at which exactly the margin is left is not due yet.
  return *expires_at_millis_ - margin_millis + 1 - now_millis();
}

bool Session::is_due_for_refresh() const {
  const auto until_due_millis = millis_until_due();
  return until_due_millis && *until_due_millis <= 0 && now_millis() < *expires_at_millis_;
}

void Session::learn_time(const Headers& headers) {
  const auto server_millis = parse_http_date(find_header(headers, "date"));
  if (!server_millis) return;
  auto skew_millis = *server_millis - clock_->now_millis();
  if (std::abs(skew_millis) < unnoticed_skew_millis) skew_millis = 0;
  if (std::abs(skew_millis - skew_millis_) < unnoticed_skew_millis) return;
  skew_millis_ = skew_millis;
  tell(SessionEvent::clock_set);
}

bool is_token_refused(const Result<Response>& answer) {
  return answer && answer->status == 401 && answer->body.get("error").as_string() == "token validation error";
}

}  // namespace astral
