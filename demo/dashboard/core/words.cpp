#include "words.hpp"

#include <algorithm>
#include <utility>

#include "text.hpp"

namespace dashboard {
namespace {

constexpr char quote = '"';

bool parts_words(char32_t point) { return point == U',' || point == U'\n' || point == U'\u3001' || point == U'\uFF0C'; }

/// How far what stands in quotation marks reaches, both included; 0 where nothing does. A doubled mark is one of the word.
std::size_t quoted_length(std::string_view text) {
  if (!text.starts_with(quote)) return 0;
  for (std::size_t at = 1; at < text.size(); ++at) {
    if (text[at] != quote) continue;
    if (!text.substr(at + 1).starts_with(quote)) return at + 1;
    ++at;
  }
  return 0;
}

std::string quoted(std::string_view word) {
  std::string text{quote};
  for (const char each : word) text.append(each == quote ? 2 : 1, each);
  return text + quote;
}

/// Without the marks around it, if it has any.
std::string unquoted(std::string_view word) {
  if (word.empty() || quoted_length(word) != word.size()) return std::string{word};
  std::string text;
  for (std::size_t at = 1; at + 1 < word.size(); ++at) {
    text += word[at];
    if (word[at] == quote) ++at;
  }
  return text;
}

}  // namespace

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  const auto take = [&](std::string_view part) {
    auto word = unquoted(trimmed(part));
    if (!word.empty() && std::ranges::find(words, word) == words.end()) words.push_back(std::move(word));
  };
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const bool is_begin = trimmed(text.substr(begin, at - begin)).empty();
    if (const auto whole = is_begin ? quoted_length(text.substr(at)) : 0) {
      at += whole;
      continue;
    }
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

std::string as_typed(const std::vector<std::string>& words) {
  std::vector<std::string> typed;
  typed.reserve(words.size());
  for (const auto& word : words) {
    const bool is_clear = !word.starts_with(quote) && words_of(word) == std::vector{word};
    typed.push_back(is_clear ? word : quoted(word));
  }
  return joined(typed);
}

}  // namespace dashboard
