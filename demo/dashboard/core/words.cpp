#include "words.hpp"

#include <algorithm>

#include "text.hpp"

namespace dashboard {
namespace {

bool parts_words(char32_t point) { return point == U',' || point == U'\n' || point == U'\u3001' || point == U'\uFF0C'; }

}  // namespace

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  const auto take = [&](std::string_view part) {
    const auto word = trimmed(part);
    if (!word.empty() && std::ranges::find(words, word) == words.end()) words.emplace_back(word);
  };
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto [point, length] = first_code_point(text.substr(at));
    if (parts_words(point)) {
      take(text.substr(begin, at - begin));
      begin = at + length;
    }
    at += length;
  }
  take(text.substr(begin));
  return words;
}

std::string joined(const std::vector<std::string>& words, std::string_view separator) {
  std::string text;
  for (const auto& word : words) {
    if (!text.empty()) text += separator;
    text += word;
  }
  return text;
}

}  // namespace dashboard
