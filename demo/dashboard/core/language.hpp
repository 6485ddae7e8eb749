#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace dashboard {

enum class Language : std::uint8_t { english, chinese, japanese };
inline constexpr std::array all_languages{Language::english, Language::chinese, Language::japanese};

/// As in BCP 47: "en", "zh-TW", "ja".
[[nodiscard]] std::string_view tag_of(Language language);
/// The language of a tag such as "zh-Hant-TW" or "ja-JP"; English when it is another one.
[[nodiscard]] Language language_of(std::string_view tag);

/// One thing to say, in every language: English, Chinese as written in Taiwan, Japanese. Texts are constants beside what says
/// them (core/texts/), and a text that lacks a language does not compile. "{0}" stands for the first value, "{1}" for the second.
class Text {
 public:
  constexpr Text() = default;
  consteval Text(const char* english, const char* chinese, const char* japanese) : said_{english, chinese, japanese} {
    for (const auto said : said_) {
      if (said.empty()) a_language_is_missing();
      for (const std::string_view mark : {"{0}", "{1}", "{2}"}) {
        if (said.contains(mark) != said_[0].contains(mark)) the_languages_name_different_values();
      }
    }
  }

  [[nodiscard]] constexpr std::string_view in(Language language) const { return said_[static_cast<std::size_t>(language)]; }
  [[nodiscard]] constexpr bool is_empty() const { return said_[0].empty(); }
  /// With values in place of its marks.
  [[nodiscard]] std::string in(Language language, std::initializer_list<std::string_view> values) const;

  bool operator==(const Text&) const = default;

 private:
  // Not constant expressions: naming one is the compiler's message.
  static void a_language_is_missing() {}
  static void the_languages_name_different_values() {}

  std::array<std::string_view, all_languages.size()> said_;
};

/// A text that counts: "1 athlete", "2 athletes". Chinese and Japanese know no plural.
struct CountText {
  Text one;
  Text many;

  [[nodiscard]] const Text& of(std::int64_t count) const { return count == 1 ? one : many; }
};

}  // namespace dashboard
