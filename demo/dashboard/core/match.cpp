#include "match.hpp"

#include <algorithm>
#include <cstdint>

namespace dashboard {
namespace {

enum Grade : std::uint8_t { at_start = 0, at_word = 1, inside = 3, scattered = 8 };

bool has_in_order(std::string_view name, std::string_view letters) {
  for (const char c : name) {
    if (!letters.empty() && c == letters.front()) letters.remove_prefix(1);
  }
  return letters.empty();
}

std::optional<int> grade_of(std::string_view name, std::string_view word) {
  const auto at = name.find(word);
  if (at == 0) return at_start;
  if (at == std::string_view::npos) return has_in_order(name, word) ? std::optional<int>{scattered} : std::nullopt;
  for (auto next = at; next != std::string_view::npos; next = name.find(word, next + 1)) {
    if (name[next - 1] == ' ') return at_word;
  }
  return inside;
}

}  // namespace

std::optional<int> match(std::string_view name, std::string_view typed) {
  int sum = 0;
  while (!typed.empty()) {
    const auto end = std::min(typed.find(' '), typed.size());
    if (const auto word = typed.substr(0, end); !word.empty()) {
      const auto grade = grade_of(name, word);
      if (!grade) return std::nullopt;
      sum += *grade;
    }
    typed.remove_prefix(std::min(end + 1, typed.size()));
  }
  return sum;
}

}  // namespace dashboard
