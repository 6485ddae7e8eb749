#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "view/fonts.hpp"

namespace dashboard {

/// The faces in ImGui's atlas. The essential ones come before the first frame; further scripts are fetched when a
/// character of theirs is first drawn, and join all faces.
class FontStore {
 public:
  FontStore();

  /// `face` is "regular", "medium", "semibold" or "icons". False when the bytes are no font.
  bool add_face(std::string_view face, const std::vector<std::uint8_t>& bytes);
  /// Glyphs that the text faces lack, from another file. Call between frames.
  bool add_fallback(const std::vector<std::uint8_t>& bytes);

  [[nodiscard]] bool is_complete() const { return fonts_.regular && fonts_.medium && fonts_.semibold && fonts_.icons; }
  [[nodiscard]] const Fonts& fonts() const { return fonts_; }

  /// The characters that were looked for since the last call and that no face has.
  [[nodiscard]] static std::vector<std::uint32_t> take_missing();

 private:
  bool add_text_face(ImFont*& face, const std::vector<std::uint8_t>& bytes);
  bool add_password_face(const std::vector<std::uint8_t>& bytes);

  Fonts fonts_;
};

}  // namespace dashboard
