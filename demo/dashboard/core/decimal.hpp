#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace dashboard {

/// Reads a number as people type it, "12", "-3.5" or "3,5", from the front of a text and takes it off; nothing when none is there.
/// The library's own reader brings tables of 11 kB for exponents that nobody types.
[[nodiscard]] inline std::optional<double> take_decimal(std::string_view& text) {
  constexpr int most_digits = 15;  // as many as a double holds for sure
  std::size_t at = !text.empty() && text.front() == '-' ? 1 : 0;
  const double sign = at > 0 ? -1 : 1;
  std::int64_t digits = 0;
  double scale = 1;
  int count = 0;
  bool has_point = false;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (!has_point && (c == '.' || c == ',')) {
      has_point = true;
    } else if (c >= '0' && c <= '9') {
      if (++count > most_digits) return std::nullopt;
      digits = digits * 10 + (c - '0');
      if (has_point) scale *= 10;
    } else {
      break;
    }
  }
  if (count == 0) return std::nullopt;
  text.remove_prefix(at);
  return sign * static_cast<double>(digits) / scale;
}

}  // namespace dashboard
