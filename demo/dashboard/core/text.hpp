#pragma once

#include <string>
#include <string_view>

namespace dashboard {

/// Lower case without accents, for search and for order: "Müller" and "MULLER" give "muller".
/// Covers Latin letters up to U+017F; other characters stay as they are.
[[nodiscard]] std::string fold(std::string_view utf8);

/// One or two letters for an avatar: "Ana María Díaz" gives "AD", "王小明" gives "王".
[[nodiscard]] std::string initials_of(std::string_view name);

/// Whether a string holds only white space.
[[nodiscard]] bool is_blank(std::string_view text);

[[nodiscard]] std::string_view trimmed(std::string_view text);

/// The first code point of a UTF-8 string and its length in bytes; broken bytes read as U+FFFD of length 1.
struct CodePoint {
  char32_t value = 0;
  std::size_t length = 0;
};
[[nodiscard]] CodePoint first_code_point(std::string_view utf8);

}  // namespace dashboard
