#include "astral/text.hpp"

namespace astral {

std::optional<std::int64_t> whole_number(std::string_view digits) {
  constexpr std::int64_t last_with_room = 900'719'925'474'098;  // one digit more is still below 2^53
  std::int64_t number = 0;
  for (const char digit : digits) {
    if (digit < '0' || digit > '9' || number > last_with_room) return {};
    number = number * 10 + (digit - '0');
  }
  if (digits.empty()) return {};
  return number;
}

}  // namespace astral
