#include "language.hpp"

namespace dashboard {

std::string_view tag_of(Language language) {
  switch (language) {
    case Language::english: return "en";
    case Language::chinese: return "zh-TW";
    case Language::japanese: return "ja";
  }
  return "en";
}

Language language_of(std::string_view tag) {
  const auto first = tag.substr(0, tag.find('-'));
  if (first == "zh") return Language::chinese;
  return first == "ja" ? Language::japanese : Language::english;
}

std::string Text::in(Language language, std::initializer_list<std::string_view> values) const {
  std::string text{in(language)};
  char digit = '0';
  for (const auto value : values) {
    const std::array mark{'{', digit++, '}'};
    const auto at = text.find(std::string_view{mark.data(), mark.size()});
    if (at != std::string::npos) text.replace(at, mark.size(), value);
  }
  return text;
}

}  // namespace dashboard
