#include "view/text.hpp"

#include <array>
#include <cmath>

#include "core/text.hpp"

namespace dashboard {
namespace {

constexpr std::string_view ellipsis = "\u2026";

float em_of(Type type) {
  switch (type) {
    case Type::caption: return 11.5F;
    case Type::small: return 13;
    case Type::body:
    case Type::strong: return 14;
    case Type::title: return 15;
    case Type::figure:
    case Type::heading: return 22;
    case Type::display: return 28;
  }
  return 14;
}

ImFont* font_of(const Ui& ui, Type type) {
  switch (type) {
    case Type::small:
    case Type::body: return ui.fonts.regular;
    case Type::caption: return ui.fonts.medium;
    default: return ui.fonts.semibold;
  }
}

float width_of(const Ui& ui, Type type, std::string_view text) {
  if (text.empty()) return 0;  // and perhaps without an address
  return font_of(ui, type)->CalcTextSizeA(line_height(type), FLT_MAX, 0, text.data(), text.data() + text.size()).x;
}

std::vector<std::string_view> lines_of(const Ui& ui, Type type, std::string_view text, float width) {
  return dashboard::lines_of(text, soft_breaks(text, width, advance_in(font_of(ui, type)->GetFontBaked(line_height(type)))));
}

/// As much of a text as fits into a width, with an ellipsis when it is not all.
std::string fitted(const Ui& ui, Type type, std::string_view text, float width) {
  if (width_of(ui, type, text) <= width + 0.5F) return std::string{text};
  const char* cut = text.data();
  const float room = std::max(0.0F, width - width_of(ui, type, ellipsis));
  font_of(ui, type)->CalcTextSizeA(line_height(type), room, 0, text.data(), text.data() + text.size(), &cut);
  std::string_view kept{text.data(), static_cast<std::size_t>(cut - text.data())};
  while (!kept.empty() && kept.back() == ' ') kept.remove_suffix(1);
  return std::string{kept} + std::string{ellipsis};
}

void draw_text(const Ui& ui, ImVec2 position, Type type, Color color, std::string_view text) {
  Ui::draw().AddText(font_of(ui, type), line_height(type), position, color.packed(), text.data(), text.data() + text.size());
}

float aligned_x(Box box, float width, Align align) {
  if (align == Align::left) return box.min.x;
  return align == Align::right ? box.max.x - width : box.min.x + (box.width() - width) / 2;
}

std::array<char, 4> utf8_of(Icon icon) {
  const auto point = static_cast<unsigned>(icon);
  return {static_cast<char>(0xE0U | (point >> 12U)), static_cast<char>(0x80U | ((point >> 6U) & 0x3FU)),
          static_cast<char>(0x80U | (point & 0x3FU)), 0};
}

}  // namespace

float line_height(Type type) { return em_of(type) * line_height_of_em; }
float text_width(const Ui& ui, Type type, std::string_view text) { return width_of(ui, type, text); }
float wrapped_height(const Ui& ui, Type type, std::string_view text, float width) {
  return static_cast<float>(lines_of(ui, type, text, width).size()) * line_height(type);
}

Advance advance_in(ImFontBaked* font) {
  return {font, [](void* baked, char32_t point) {
            const char32_t known = point > IM_UNICODE_CODEPOINT_MAX ? IM_UNICODE_CODEPOINT_INVALID : point;
            return static_cast<ImFontBaked*>(baked)->GetCharAdvance(static_cast<ImWchar>(known));
          }};
}

void text_at(const Ui& ui, ImVec2 position, Type type, Color color, std::string_view text) {
  ui.note_text(text, Box::at(position, text_width(ui, type, text), line_height(type)));
  draw_text(ui, position, type, color, text);
}

void text_in(const Ui& ui, Box box, Type type, Color color, std::string_view text, Align align) {
  ui.note_text(text, box);
  const auto shown = fitted(ui, type, text, box.width());
  const float width = align == Align::left ? 0 : text_width(ui, type, shown);
  draw_text(ui, {aligned_x(box, width, align), std::round(box.center().y - line_height(type) / 2)}, type, color, shown);
}

void figure_in(const Ui& ui, Box box, Type type, std::string_view figure, std::string_view unit, Align align) {
  const Type unit_type = type == Type::figure ? Type::small : Type::caption;
  const float gap = unit.empty() ? 0 : type == Type::figure ? 4.0F : 3.0F;
  const float figure_width = text_width(ui, type, figure);
  const float x = aligned_x(box, figure_width + gap + text_width(ui, unit_type, unit), align);
  const float top = std::round(box.center().y - line_height(type) / 2);
  // Both stand on one base line: Inter's lies at 0.8 of the line.
  const float drop = (line_height(type) - line_height(unit_type)) * 0.8F;
  ui.note_text(unit.empty() ? std::string{figure} : std::string{figure} + " " + std::string{unit}, box);
  draw_text(ui, {x, top}, type, ui.theme.text, figure);
  draw_text(ui, {x + figure_width + gap, std::round(top + drop)}, unit_type, ui.theme.text_faint, unit);
}

void two_lines_in(const Ui& ui, Box box, std::string_view name, std::string_view below) {
  constexpr float gap = 1;
  auto lines = box.middle(line_height(Type::strong) + gap + line_height(Type::small));
  text_in(ui, lines.take_top(line_height(Type::strong)), Type::strong, ui.theme.text, name);
  lines.skip_top(gap);
  text_in(ui, lines, Type::small, ui.theme.text_faint, below);
}

float wrapped_text(const Ui& ui, ImVec2 position, float width, Type type, Color color, std::string_view text, Align align) {
  const auto lines = lines_of(ui, type, text, width);
  const float height = static_cast<float>(lines.size()) * line_height(type);
  ui.note_text(text, Box::at(position, width, height));
  for (const auto whole : lines) {
    const auto line = align == Align::left ? whole : trimmed(whole);  // the blank at a break would push it aside
    const auto box = Box::at(position, width, line_height(type));
    const float shown = align == Align::left ? 0 : text_width(ui, type, line);
    if (!line.empty()) draw_text(ui, {aligned_x(box, shown, align), position.y}, type, color, line);
    position.y = box.max.y;
  }
  return height;
}

float lines_in(const Ui& ui, Box box, Type type, Color color, std::string_view text) {
  ui.note_text(text, box);
  const auto lines = lines_of(ui, type, text, box.width());
  const auto room = static_cast<std::size_t>(std::max(1.0F, std::floor(box.height() / line_height(type) + 0.01F)));
  const auto shown = std::min(room, lines.size());
  for (std::size_t i = 0; i < shown; ++i) {
    const bool is_cut = i + 1 == room && lines.size() > room;
    const auto line =
        is_cut ? fitted(ui, type, std::string{trimmed(lines[i])} + std::string{ellipsis}, box.width()) : std::string{lines[i]};
    draw_text(ui, {box.min.x, box.min.y + static_cast<float>(i) * line_height(type)}, type, color, line);
  }
  return static_cast<float>(shown) * line_height(type);
}

void icon_in(const Ui& ui, Box box, Icon icon, float size, Color color) {
  const auto text = utf8_of(icon);
  // Lucide's em is its whole square, so the size is the line's height.
  const auto extent = ui.fonts.icons->CalcTextSizeA(size, FLT_MAX, 0, text.data(), text.data() + 3);
  const ImVec2 position{std::round(box.center().x - extent.x / 2), std::round(box.center().y - extent.y / 2)};
  Ui::draw().AddText(ui.fonts.icons, size, position, color.packed(), text.data(), text.data() + 3);
}

void push_type(const Ui& ui, Type type) { ImGui::PushFont(font_of(ui, type), line_height(type)); }
void pop_type() { ImGui::PopFont(); }

}  // namespace dashboard
