#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace astral {

/// A string literal as a template argument: the id and path of an operation, the values of a Choice.
template <std::size_t N>
struct FixedString {
  char characters[N]{};

  consteval FixedString() = default;
  consteval FixedString(const char (&text)[N]) { std::copy_n(text, N, characters); }
  [[nodiscard]] constexpr std::string_view view() const { return {characters, N - 1}; }
  [[nodiscard]] constexpr bool empty() const { return N == 1; }
};

/// string_view::find, which g++ 12 does not take for a constant expression under -fsanitize=undefined.
constexpr std::size_t find_character(std::string_view text, char wanted, std::size_t from = 0) {
  while (from < text.size() && text[from] != wanted) ++from;
  return from < text.size() ? from : std::string_view::npos;
}

/// The number that digits write; nothing when there is any other character, none at all, or more than JSON readers keep exact.
[[nodiscard]] std::optional<std::int64_t> whole_number(std::string_view digits);

/// Calls `use(name)` for each `{name}` in a path template.
template <class Use>
constexpr void for_each_path_param(std::string_view path, Use use) {
  for (auto open = find_character(path, '{'); open != path.npos; open = find_character(path, '{', open + 1)) {
    use(path.substr(open + 1, find_character(path, '}', open) - open - 1));
  }
}

/// True when the path template has the parameter `{name}`.
constexpr bool has_path_param(std::string_view path, std::string_view name) {
  bool found = false;
  for_each_path_param(path, [&](std::string_view each) { found = found || each == name; });
  return found;
}

}  // namespace astral
