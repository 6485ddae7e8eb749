#include "astral/http.hpp"

#include <algorithm>
#include <charconv>

namespace astral {
namespace {

char lower(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; }

std::optional<std::int64_t> retry_after_millis(std::string_view header) {
  std::int64_t seconds = 0;
  const auto [end, error] = std::from_chars(header.data(), header.data() + header.size(), seconds);
  if (error != std::errc{} || end != header.data() + header.size() || seconds < 0) return {};
  return std::min<std::int64_t>(seconds, 86'400) * 1000;
}

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

Error error_of(const Response& response, std::string_view operation) {
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
  error.retry_after_millis = retry_after_millis(find_header(response.headers, "retry-after"));
  return error;
}

}  // namespace astral
