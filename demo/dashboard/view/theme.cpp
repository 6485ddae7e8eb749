#include "view/theme.hpp"

#include <algorithm>

namespace dashboard {
namespace {

constexpr Theme make_light() {
  Theme t;
  t.canvas = Color{0xF5F6F8};
  t.surface = Color{0xFFFFFF};
  t.sunken = Color{0xEEF0F4};
  t.hover = Color{0xF6F7FA};
  t.selected = Color{0xEFF1FE};
  t.line = Color{0xE4E7EC};
  t.line_strong = Color{0xC6CDD8};
  t.text = Color{0x111827};
  t.text_soft = Color{0x414D5F};
  t.text_faint = Color{0x5D6879};
  t.accent = Color{0x4F46E5};
  t.accent_hover = Color{0x4338CA};
  t.on_accent = Color{0xFFFFFF};
  t.accent_text = Color{0x4338CA};
  t.accent_soft = Color{0xEEF0FF};
  t.neutral = {Color{0x414D5F}, Color{0xEEF0F4}, Color{0x7A8697}};
  t.good = {Color{0x05663C}, Color{0xE3F6EC}, Color{0x12985A}};
  t.warning = {Color{0x8F4A00}, Color{0xFDF0D9}, Color{0xCF7A0A}};
  t.danger = {Color{0xB42318}, Color{0xFDEAE8}, Color{0xDE4A3F}};
  t.danger_fill = Color{0xC92A1E};
  t.danger_fill_hover = Color{0xA81F15};
  t.chart = Color{0x5B54E8};
  t.chart_soft = Color{0xC3C1F7};
  t.chart_second = Color{0x0E8A7D};
  t.chart_third = Color{0xC65A10};
  t.grid = Color{0xECEEF2};
  t.avatars = {Tone{Color{0x4338CA}, Color{0xE4E6FD}, Color{0x4338CA}}, Tone{Color{0x0B625A}, Color{0xD9F2EE}, Color{0x0B625A}},
               Tone{Color{0x8F4A00}, Color{0xFCEBD0}, Color{0x8F4A00}}, Tone{Color{0x9A1F5E}, Color{0xFBE3EF}, Color{0x9A1F5E}},
               Tone{Color{0x1C5D94}, Color{0xDDEEFB}, Color{0x1C5D94}}, Tone{Color{0x4D6614}, Color{0xECF4D7}, Color{0x4D6614}}};
  return t;
}

constexpr Theme make_dark() {
  Theme t;
  t.is_dark = true;
  t.canvas = Color{0x0C0F14};
  t.surface = Color{0x141920};
  t.sunken = Color{0x1F2630};
  t.hover = Color{0x1A202A};
  t.selected = Color{0x20244A};
  t.line = Color{0x262E39};
  t.line_strong = Color{0x3D4857};
  t.text = Color{0xF2F5F9};
  t.text_soft = Color{0xBCC6D3};
  t.text_faint = Color{0x93A0B2};
  t.accent = Color{0x5B57E8};
  t.accent_hover = Color{0x6560EC};
  t.on_accent = Color{0xFFFFFF};
  t.accent_text = Color{0xA9ADFB};
  t.accent_soft = Color{0x23264F};
  t.neutral = {Color{0xBCC6D3}, Color{0x262E39}, Color{0x8290A3}};
  t.good = {Color{0x5FD69A}, Color{0x10301F}, Color{0x3DBE81}};
  t.warning = {Color{0xF3B65C}, Color{0x35260C}, Color{0xE3A03A}};
  t.danger = {Color{0xFF9087}, Color{0x40191A}, Color{0xF06A60}};
  t.danger_fill = Color{0xC93A30};
  t.danger_fill_hover = Color{0xB93128};
  t.chart = Color{0x8784F6};
  t.chart_soft = Color{0x3A3B72};
  t.chart_second = Color{0x3FC2B2};
  t.chart_third = Color{0xF19A55};
  t.grid = Color{0x232A34};
  t.avatars = {Tone{Color{0xB9BCFC}, Color{0x2A2D5C}, Color{0xB9BCFC}}, Tone{Color{0x74DACB}, Color{0x12352F}, Color{0x74DACB}},
               Tone{Color{0xF3B65C}, Color{0x3A2A0F}, Color{0xF3B65C}}, Tone{Color{0xF59AC4}, Color{0x40182D}, Color{0xF59AC4}},
               Tone{Color{0x86C5F4}, Color{0x15304A}, Color{0x86C5F4}}, Tone{Color{0xBEDB7A}, Color{0x2A3512}, Color{0xBEDB7A}}};
  return t;
}

constexpr Theme light = make_light();
constexpr Theme dark = make_dark();

}  // namespace

const Theme& light_theme() { return light; }
const Theme& dark_theme() { return dark; }

Color zone_color(const Theme& theme, int zone) {
  const std::array colors{theme.chart,        theme.neutral.mark, theme.chart_second, theme.good.mark,
                          theme.warning.mark, theme.chart_third,  theme.danger.mark};
  return colors[static_cast<std::size_t>(std::clamp(zone, 0, 6))];
}

void apply_style(const Theme& theme) {
  auto& style = ImGui::GetStyle();
  style.WindowPadding = {0, 0};
  style.WindowBorderSize = 0;
  style.ChildBorderSize = 0;
  style.PopupBorderSize = 1;
  style.PopupRounding = radius::control;
  style.FrameRounding = radius::control;
  style.FrameBorderSize = 0;
  style.ScrollbarSize = 10;
  style.ScrollbarRounding = 5;
  style.ItemSpacing = {0, 0};
  style.CircleTessellationMaxError = 0.1F;
  style.CurveTessellationTol = 0.5F;

  auto set = [&](ImGuiCol slot, Color color) { style.Colors[slot] = color.components(); };
  const Color none{0, 0};
  set(ImGuiCol_Text, theme.text);
  set(ImGuiCol_TextDisabled, theme.text_faint);
  set(ImGuiCol_TextSelectedBg, theme.accent.faded(0.3F));
  set(ImGuiCol_InputTextCursor, theme.accent_text);
  set(ImGuiCol_WindowBg, theme.canvas);
  set(ImGuiCol_ChildBg, none);
  set(ImGuiCol_PopupBg, theme.surface);
  set(ImGuiCol_Border, theme.line);
  set(ImGuiCol_FrameBg, none);
  set(ImGuiCol_FrameBgHovered, none);
  set(ImGuiCol_FrameBgActive, none);
  set(ImGuiCol_ScrollbarBg, none);
  set(ImGuiCol_ScrollbarGrab, theme.line_strong);
  set(ImGuiCol_ScrollbarGrabHovered, theme.text_faint);
  set(ImGuiCol_ScrollbarGrabActive, theme.text_faint);
  set(ImGuiCol_NavCursor, none);  // widgets draw their own ring
  set(ImGuiCol_ModalWindowDimBg, Color{0x000000, 0.4F});
}

}  // namespace dashboard
