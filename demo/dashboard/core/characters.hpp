#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace dashboard {

/// Characters of a UTF-8 text, which is what the API's limits count: three bytes of Chinese are one.
[[nodiscard]] inline std::size_t characters_in(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace dashboard
