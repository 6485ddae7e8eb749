#include "text.hpp"

#include "characters.hpp"

namespace dashboard {
namespace {

// Base letters of U+00C0 to U+017F, one character each; '*' marks what has no plain letter and stays.
constexpr std::string_view base_letters =
    "aaaaaaaceeeeiiiidnooooo*ouuuuyts"   // C0
    "aaaaaaaceeeeiiiidnooooo*ouuuuyty"   // E0
    "aaaaaaccccccccddddeeeeeeeeeegggg"   // 100
    "gggghhhhiiiiiiiiiiiijjkkklllllll"   // 120
    "lllnnnnnnnnnoooooooorrrrrrssssss"   // 140
    "ssttttttuuuuuuuuuuuuwwyyyzzzzzzs";  // 160
static_assert(base_letters.size() == 192);

bool is_word_break(char byte) { return byte == ' ' || byte == '-' || byte == '\t' || byte == '.'; }

}  // namespace

CodePoint first_code_point(std::string_view utf8) {
  if (utf8.empty()) return {};
  const auto lead = static_cast<unsigned char>(utf8.front());
  if (lead < 0x80) return {lead, 1};
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 0;
  if (length == 0 || utf8.size() < length) return {0xFFFD, 1};
  char32_t value = lead & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if (!is_continuation(utf8[i])) return {0xFFFD, 1};
    value = (value << 6U) | (static_cast<unsigned char>(utf8[i]) & 0x3FU);
  }
  return {value, length};
}

std::string fold(std::string_view utf8) {
  std::string result;
  result.reserve(utf8.size());
  while (!utf8.empty()) {
    const auto [point, length] = first_code_point(utf8);
    if (point >= U'A' && point <= U'Z') {
      result += static_cast<char>(point - U'A' + U'a');
    } else if (point >= 0xC0 && point < 0x180 && base_letters[point - 0xC0] != '*') {
      result += base_letters[point - 0xC0];
    } else {
      result += utf8.substr(0, length);
    }
    utf8.remove_prefix(length);
  }
  return result;
}

std::string initials_of(std::string_view name) {
  std::string first;
  std::string last;
  bool at_word_start = true;
  for (std::string_view rest = name; !rest.empty();) {
    const auto [point, length] = first_code_point(rest);
    if (is_word_break(rest.front())) {
      at_word_start = true;
    } else if (at_word_start) {
      std::string letter{rest.substr(0, length)};
      if (point >= U'a' && point <= U'z') letter[0] = static_cast<char>(point - U'a' + U'A');
      if (first.empty() && is_ideograph(point)) return letter;
      (first.empty() ? first : last) = letter;
      at_word_start = false;
    }
    rest.remove_prefix(length);
  }
  return first + last;
}

bool is_blank(std::string_view text) { return trimmed(text).empty(); }

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view spaces = " \t\r\n";
  const auto begin = text.find_first_not_of(spaces);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(spaces) - begin + 1);
}

}  // namespace dashboard
