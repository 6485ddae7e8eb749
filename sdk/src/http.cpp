#include "astral/http.hpp"

#include <algorithm>

#include "astral/codec.hpp"
#include "astral/text.hpp"
#include "astral/wipe.hpp"

namespace astral {
namespace {

char lower(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; }

bool is_same_name(std::string_view one, std::string_view other) { return std::ranges::equal(one, other, {}, lower, lower); }

}  // namespace

std::string_view find_header(const Headers& headers, std::string_view name) {
  const auto found = std::ranges::find_if(headers, [&](const auto& header) { return is_same_name(header.first, name); });
  return found == headers.end() ? std::string_view{} : found->second;
}

void set_header(Headers& headers, std::string_view name, std::string value) {
  std::erase_if(headers, [&](const auto& header) { return is_same_name(header.first, name); });
  headers.emplace_back(name, std::move(value));
}

void wipe_header(Headers& headers, std::string_view name) {
  for (auto& header : headers) {
    if (is_same_name(header.first, name)) wipe(header.second);
  }
}

std::optional<std::int64_t> retry_after_millis(const Headers& headers, std::optional<std::int64_t> now_millis) {
  constexpr std::int64_t a_day_millis = 86'400'000;
  const auto header = find_header(headers, "retry-after");
  if (const auto until = parse_http_date(header)) {
    const auto sent = parse_http_date(find_header(headers, "date"));
    const auto from = sent ? sent : now_millis;
    if (!from) return {};
    return std::clamp<std::int64_t>(*until - *from, 0, a_day_millis);
  }
  const auto seconds = whole_number(header);
  if (!seconds) return {};
  return std::min(*seconds, a_day_millis / 1000) * 1000;
}

Error aborted() { return {.kind = ErrorKind::aborted, .message = "the call was aborted"}; }

Error error_of(const Response& response, std::string_view operation, std::optional<std::int64_t> now_millis) {
  Error error{.kind = kind_of_status(response.status), .status = response.status};
  const auto details = response.body.get("details");
  error.message = response.body.get("error").as_string();
  if (error.message.empty()) error.message = "the server answered with status " + std::to_string(response.status);
  error.code = details.get("code").as_string();
  error.field = details.get("field").as_string();
  error.request_id = find_header(response.headers, "x-request-id");
  error.operation = operation;
  error.body = response.body;
  error.text = response.text;
  error.retry_after_millis = retry_after_millis(response.headers, now_millis);
  return error;
}

}  // namespace astral
