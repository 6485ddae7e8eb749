#include "view/widgets/badge.hpp"

#include <cmath>

#include "core/format.hpp"
#include "core/text.hpp"
#include "core/texts/athlete.hpp"

namespace dashboard {
namespace {

constexpr float padding = 8;
constexpr float gap = 4;

}  // namespace

float badge_width(const Ui& ui, std::string_view text) { return std::ceil(text_width(ui, Type::caption, text)) + 2 * padding; }

float badge(const Ui& ui, ImVec2 left_middle, Tone tone, std::string_view text) {
  const float width = badge_width(ui, text);
  const auto box = Box::at({left_middle.x, std::round(left_middle.y - badge_height / 2)}, width, badge_height);
  Ui::draw().AddRectFilled(box.min, box.max, tone.soft.packed(), radius::small);
  text_in(ui, box.inset(padding - 1, 0), Type::caption, tone.text, text, Align::center);
  return width;
}

float badges_in(const Ui& ui, Box box, const std::vector<BadgeText>& badges) {
  float x = box.min.x;
  for (std::size_t i = 0; i < badges.size(); ++i) {
    const std::size_t rest = badges.size() - i - 1;
    const float more = rest > 0 ? badge_width(ui, "+" + std::to_string(rest)) + gap : 0;
    if (i > 0 && x + badge_width(ui, badges[i].text) + more > box.max.x) {
      const auto text = "+" + std::to_string(rest + 1);
      return x + badge(ui, {x, box.center().y}, ui.theme.neutral, text);
    }
    x += badge(ui, {x, box.center().y}, badges[i].tone, badges[i].text) + gap;
  }
  return x;
}

Tone tone_of(const Theme& theme, Severity severity) {
  if (severity == Severity::urgent) return theme.danger;
  return severity == Severity::watch ? theme.warning : theme.neutral;
}

std::string short_text_of(const Signal& signal, Language language) {
  const auto label = metric_label(signal.metric, language);
  if (signal.change_percent) return label + " " + format_signed(*signal.change_percent) + "\u202F%";
  return (signal.is_up ? texts::athlete::up : texts::athlete::down).in(language, {label});
}

void avatar(const Ui& ui, ImVec2 center, float diameter, std::string_view name, std::string_view key) {
  std::uint32_t hash = 2'166'136'261U;  // FNV-1a
  for (const char c : key) hash = (hash ^ static_cast<unsigned char>(c)) * 16'777'619U;
  const auto& tone = ui.theme.avatars[(hash >> 8U) % ui.theme.avatars.size()];
  Ui::draw().AddCircleFilled(center, diameter / 2, tone.soft.packed());
  const Type type = diameter >= 48 ? Type::title : Type::caption;
  const Box box{{center.x - diameter / 2, center.y - diameter / 2}, {center.x + diameter / 2, center.y + diameter / 2}};
  text_in(ui, box, type, tone.text, initials_of(name), Align::center);
}

}  // namespace dashboard
