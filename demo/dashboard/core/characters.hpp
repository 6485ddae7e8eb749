#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace dashboard {

/// Whether a byte of UTF-8 goes on with a character that began before it.
[[nodiscard]] constexpr bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// Whether a character is of a script that puts no blanks between words: Chinese, Japanese, Korean.
[[nodiscard]] constexpr bool is_ideograph(char32_t point) { return point >= 0x2E80; }

/// Characters of a UTF-8 text, which is what the API's limits count: three bytes of Chinese are one.
[[nodiscard]] inline std::size_t characters_in(std::string_view text) {
  return text.size() - static_cast<std::size_t>(std::ranges::count_if(text, is_continuation));
}

}  // namespace dashboard
