#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dashboard {

/// How wide a character is in a font.
struct Advance {
  void* font = nullptr;
  float (*of)(void* font, char32_t point) = nullptr;

  float operator()(char32_t point) const { return of(font, point); }
};

/// Where lines begin that no line break stands before, so that none is wider than `width`: behind blanks, between Chinese and Japanese
/// characters, else within a word. Blanks at the end of a line may stand beyond its edge. Without a width there are none.
[[nodiscard]] std::vector<std::size_t> soft_breaks(std::string_view text, float width, const Advance& advance);

/// The lines of a text that is broken there and at its own line breaks.
[[nodiscard]] std::vector<std::string_view> lines_of(std::string_view text, const std::vector<std::size_t>& soft_breaks);

/// A text, and what is shown of it by an editor that breaks lines at line breaks only: one more of them at each soft break.
class SoftLines {
 public:
  SoftLines() = default;
  SoftLines(std::string plain, std::vector<std::size_t> breaks);

  [[nodiscard]] const std::string& plain() const { return plain_; }
  [[nodiscard]] const std::string& shown() const { return shown_; }
  /// Places of one in the other. What is shown has two for a soft break: before it, where a line ends, and behind it.
  [[nodiscard]] std::size_t plain_place(std::size_t shown_place) const;
  [[nodiscard]] std::size_t shown_place(std::size_t plain_place) const;
  /// Whether this place of what is shown is the one before a soft break.
  [[nodiscard]] bool is_at_soft_end(std::size_t shown_place) const;

 private:
  std::string plain_;
  std::string shown_;
  std::vector<std::size_t> breaks_;  ///< Places in `plain_`, rising.
};

struct EditedText {
  std::string text;
  std::size_t caret = 0;  ///< Behind what was typed.

  bool operator==(const EditedText&) const = default;
};

/// What has become of the text by an edit of what was shown, with the caret where the edit has left it. Who erases a soft break means the
/// character beside it: the one before, or after it with the Delete key.
[[nodiscard]] EditedText edited(const SoftLines& before, std::string_view shown, std::size_t shown_caret, bool is_delete_key);

}  // namespace dashboard
