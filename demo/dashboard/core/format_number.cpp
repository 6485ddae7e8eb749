#include <algorithm>
#include <cmath>
#include <cstdint>

#include "format.hpp"

namespace dashboard {
namespace {

constexpr std::string_view minus_sign = "\u2212";

/// Digits and decimal point of a value that is not negative. No printf: in wasm it would bring arithmetic of 128 bits along.
std::string digits_of(double value, int decimals) {
  const auto scale = static_cast<std::uint64_t>(std::pow(10.0, decimals));
  const auto scaled = static_cast<std::uint64_t>(std::llround(std::min(value, 1e15) * static_cast<double>(scale)));
  auto text = std::to_string(scaled / scale);
  if (decimals == 0) return text;
  const auto fraction = std::to_string(scaled % scale);
  return text + '.' + std::string(static_cast<std::size_t>(decimals) - fraction.size(), '0') + fraction;
}

/// The same with a comma between groups of three.
std::string grouped(double value, int decimals) {
  auto text = digits_of(value, decimals);
  const auto point = text.find('.');
  for (auto at = static_cast<std::ptrdiff_t>(point == std::string::npos ? text.size() : point) - 3; at > 0; at -= 3) {
    text.insert(static_cast<std::size_t>(at), ",");
  }
  return text;
}

/// What is left of a value after rounding, so that -0.4 does not read "-0".
double rounded(double value, int decimals) {
  const double scale = std::pow(10.0, decimals);
  return std::round(value * scale) / scale;
}

}  // namespace

std::string format_number(double value, int decimals) {
  if (!std::isfinite(value) || std::fabs(value) > 1e15) return std::string{no_figure};
  const double shown = rounded(value, decimals);
  return (shown < 0 ? std::string{minus_sign} : std::string{}) + grouped(std::fabs(shown), decimals);
}

std::string format_signed(double value, int decimals) { return (rounded(value, decimals) > 0 ? "+" : "") + format_number(value, decimals); }

std::string format_percent(double fraction) { return format_number(fraction * 100) + " %"; }

std::string format_plain(double value, int decimals) {
  if (!std::isfinite(value)) return {};
  auto text = (value < 0 ? "-" : "") + digits_of(std::fabs(value), decimals);
  if (text.find('.') != std::string::npos) {
    while (text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
  }
  return text;
}

std::string format_count(std::int64_t count, const CountText& text, Language language) {
  return text.of(count).in(language, {format_number(static_cast<double>(count))});
}

std::string format_distance_figure(double meters, UnitSystem units) {
  const double value = meters / meters_per_unit(units);
  const bool is_short = value >= 0.05 && value < 99.95;
  return format_number(value, is_short ? 1 : 0);
}

std::string format_distance(double meters, UnitSystem units) {
  return format_distance_figure(meters, units) + " " + std::string{distance_unit(units)};
}

std::string format_elevation(double meters, UnitSystem units) {
  constexpr double meters_per_foot = 0.3048;
  return units == UnitSystem::metric ? format_number(meters) + " m" : format_number(meters / meters_per_foot) + " ft";
}

}  // namespace dashboard
