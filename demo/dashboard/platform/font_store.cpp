#include "platform/font_store.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include "imgui_internal.h"

namespace dashboard {
namespace {

/// Sizes below refer to this; text is drawn at any size.
constexpr float reference_size = 16;
/// Inter's digits are of unequal width. Its tabular ones, 0.63 of an em, are out of reach without a shaper, so digits get that room.
constexpr float digit_advance = 0.63F / line_height_of_em;

constexpr std::array<ImWchar, 3> digits{'0', '9', 0};
constexpr std::array<ImWchar, 5> all_but_digits{1, '0' - 1, '9' + 1, IM_UNICODE_CODEPOINT_MAX, 0};

std::vector<std::uint32_t>& missing() {
  static std::vector<std::uint32_t> points;
  return points;
}

/// A source without glyphs, the last one of a face: whoever gets here was found nowhere else.
bool note_missing(ImFontAtlas*, ImFontConfig*, ImFontBaked*, void*, ImWchar point, ImFontGlyph*, float*) {
  constexpr ImWchar first_of_other_scripts = 0x180;
  if (point >= first_of_other_scripts && std::ranges::find(missing(), point) == missing().end()) missing().push_back(point);
  return false;
}

const ImFontLoader& missing_loader() {
  static const ImFontLoader loader = [] {
    ImFontLoader result;
    result.Name = "missing";
    result.FontBakedLoadGlyph = note_missing;
    return result;
  }();
  return loader;
}

void* copy_of(const std::vector<std::uint8_t>& bytes) {
  void* copy = IM_ALLOC(bytes.size());
  std::memcpy(copy, bytes.data(), bytes.size());
  return copy;
}

ImFontAtlas& atlas() { return *ImGui::GetIO().Fonts; }

ImFontConfig config_of(const std::vector<std::uint8_t>& bytes) {
  ImFontConfig config;
  config.FontData = copy_of(bytes);
  config.FontDataSize = static_cast<int>(bytes.size());
  config.SizePixels = reference_size;
  return config;
}

/// ImGui merges only into the face that was added last, so the face takes that place for a moment.
bool merge_into(ImFont* face, ImFontConfig& config) {
  auto& faces = atlas().Fonts;
  const int place = faces.find_index(face);
  std::swap(faces[place], faces.back());
  config.MergeMode = true;
  const bool is_added = atlas().AddFont(&config) != nullptr;
  std::swap(faces[place], faces.back());
  return is_added;
}

void add_missing_loader(ImFont* face) {
  ImFontConfig config;
  config.FontLoader = &missing_loader();
  config.SizePixels = reference_size;
  // AddFont copies the bytes of a face; this one has none, but must not be empty.
  static char nothing = 0;
  config.FontData = &nothing;
  config.FontDataSize = 1;
  config.FontDataOwnedByAtlas = false;
  merge_into(face, config);
}

/// Height of a line, ascent and descent, in ems: ImGui sizes a font by it.
float line_height_in(const std::vector<std::uint8_t>& bytes) {
  const auto read = [&](std::size_t at) { return at + 1 < bytes.size() ? static_cast<int>(bytes[at] << 8U | bytes[at + 1]) : 0; };
  const auto table = [&](std::string_view name) {
    const auto count = static_cast<std::size_t>(read(4));
    for (std::size_t at = 12; at < 12 + count * 16 && at + 16 <= bytes.size(); at += 16) {
      if (std::equal(name.begin(), name.end(), bytes.begin() + static_cast<std::ptrdiff_t>(at))) {
        return static_cast<std::size_t>(read(at + 8)) << 16U | static_cast<std::size_t>(read(at + 10));
      }
    }
    return bytes.size();
  };
  const auto hhea = table("hhea");
  const auto ascent = static_cast<std::int16_t>(read(hhea + 4));
  const auto descent = static_cast<std::int16_t>(read(hhea + 6));
  const int units_per_em = read(table("head") + 18);
  return units_per_em > 0 ? static_cast<float>(ascent - descent) / static_cast<float>(units_per_em) : line_height_of_em;
}

bool is_truetype(const std::vector<std::uint8_t>& bytes) {
  constexpr std::array<std::uint8_t, 4> magic{0, 1, 0, 0};
  return bytes.size() > 12 && std::equal(magic.begin(), magic.end(), bytes.begin());
}

}  // namespace

FontStore::FontStore() {
  auto& io = ImGui::GetIO();
  io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  io.Fonts->Flags |= ImFontAtlasFlags_NoMouseCursors;
}

bool FontStore::add_face(std::string_view face, const std::vector<std::uint8_t>& bytes) {
  if (!is_truetype(bytes)) return false;
  if (face == "regular") return add_text_face(fonts_.regular, bytes) && add_password_face(bytes);
  if (face == "medium") return add_text_face(fonts_.medium, bytes);
  if (face == "semibold") return add_text_face(fonts_.semibold, bytes);
  if (face != "icons") return false;
  auto config = config_of(bytes);
  fonts_.icons = atlas().AddFont(&config);
  return fonts_.icons != nullptr;
}

bool FontStore::add_text_face(ImFont*& face, const std::vector<std::uint8_t>& bytes) {
  auto letters = config_of(bytes);
  letters.GlyphExcludeRanges = digits.data();
  face = atlas().AddFont(&letters);
  if (face == nullptr) return false;
  auto figures = config_of(bytes);
  figures.GlyphExcludeRanges = all_but_digits.data();
  figures.GlyphMinAdvanceX = figures.GlyphMaxAdvanceX = digit_advance * reference_size;
  const bool is_added = merge_into(face, figures);
  add_missing_loader(face);
  return is_added;
}

bool FontStore::add_password_face(const std::vector<std::uint8_t>& bytes) {
  constexpr ImWchar bullet = 0x2022;
  auto config = config_of(bytes);
  fonts_.password = atlas().AddFont(&config);
  if (fonts_.password != nullptr) fonts_.password->AddRemapChar('*', bullet);
  return fonts_.password != nullptr;
}

bool FontStore::add_fallback(const std::vector<std::uint8_t>& bytes) {
  if (!is_truetype(bytes)) return false;
  for (ImFont* face : {fonts_.regular, fonts_.medium, fonts_.semibold}) {
    auto config = config_of(bytes);
    config.SizePixels *= line_height_in(bytes) / line_height_of_em;  // an em as large as Inter's
    merge_into(face, config);
    ImFontAtlasFontDiscardBakes(&atlas(), face, 0);  // what was missing is looked for again
  }
  return true;
}

std::vector<std::uint32_t> FontStore::take_missing() { return std::exchange(missing(), {}); }

}  // namespace dashboard
