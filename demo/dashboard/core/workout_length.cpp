#include "workout_length.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "activity_input.hpp"
#include "decimal.hpp"
#include "format.hpp"
#include "text.hpp"

namespace dashboard {
namespace {

struct Unit {
  std::string_view word;
  double size = 1;
  bool is_time = false;
};
constexpr double meters_per_yard = 0.9144;
constexpr std::array<Unit, 20> units_of_length{{{"km", meters_per_kilometer},
                                                {"k", meters_per_kilometer},
                                                {"mi", meters_per_mile},
                                                {"min", 60, true},
                                                {"m", 1},
                                                {"yd", meters_per_yard},
                                                {"sec", 1, true},
                                                {"s", 1, true},
                                                {"hr", 3'600, true},
                                                {"h", 3'600, true},
                                                {"\u516C\u91CC", meters_per_kilometer},  // Chinese and Japanese words
                                                {"\u516C\u5C3A", 1},
                                                {"\u82F1\u91CC", meters_per_mile},
                                                {"\u5206\u9418", 60, true},
                                                {"\u5206", 60, true},
                                                {"\u79D2", 1, true},
                                                {"\u5C0F\u6642", 3'600, true},
                                                {"\u6642\u9593", 3'600, true},
                                                {"\u30AD\u30ED", meters_per_kilometer},
                                                {"\u30E1\u30FC\u30C8\u30EB", 1}}};

/// The longest that fits: "min" rather than "mi", "m".
const Unit* unit_at(std::string_view text) {
  const Unit* best = nullptr;
  for (const auto& unit : units_of_length) {
    if (text.starts_with(unit.word) && (best == nullptr || unit.word.size() > best->word.size())) best = &unit;
  }
  return best;
}

WorkoutLength unreadable_length() { return {.meters = unreadable, .seconds = std::nullopt}; }

std::string with_unit(double value, int decimals, std::string_view unit) { return format_plain(value, decimals) + " " + std::string{unit}; }

}  // namespace

WorkoutLength parse_length(std::string_view typed) {
  auto text = fold(trimmed(typed));
  if (text.empty()) return {};
  if (text.find(':') != std::string::npos) {
    const auto seconds = parse_duration(text);
    return seconds ? WorkoutLength{.meters = std::nullopt, .seconds = seconds} : unreadable_length();
  }
  double meters = 0;
  double seconds = 0;
  std::string_view rest = text;
  while (!rest.empty()) {
    const auto value = take_decimal(rest);
    if (!value || *value < 0 || *value > most_meters) return unreadable_length();
    rest = trimmed(rest);
    const auto* unit = unit_at(rest);
    if (unit == nullptr) return unreadable_length();
    rest.remove_prefix(unit->word.size());
    rest = trimmed(rest);
    (unit->is_time ? seconds : meters) += *value * unit->size;
  }
  if (meters > 0 && seconds > 0) return unreadable_length();  // it ends after the one or the other
  if (seconds > 0) return {.meters = std::nullopt, .seconds = std::round(seconds)};
  return {.meters = meters > 0 ? meters : unreadable, .seconds = std::nullopt};
}

std::string format_short_distance(double meters, UnitSystem units) {
  constexpr double longest_in_meters = 2'000;  // 1,200 m are said in meters
  const bool is_round = std::fmod(meters, meters_per_kilometer) < 0.5;
  if (units == UnitSystem::metric) {
    const bool is_short = meters < meters_per_kilometer || (meters < longest_in_meters && !is_round);
    return is_short ? with_unit(meters, 0, "m") : with_unit(meters / meters_per_kilometer, 3, "km");
  }
  const double miles = meters / meters_per_mile;
  const bool is_track = meters < meters_per_mile && std::fmod(meters, 50) < 0.5;  // tracks are metric everywhere
  return is_track ? with_unit(meters, 0, "m") : with_unit(miles, 2, "mi");
}

std::string format_length(const WorkoutStep& step, UnitSystem units) {
  const auto value = step.is_by_distance() ? step.meters : step.seconds;
  if (!value || *value <= 0) return {};
  return step.is_by_distance() ? format_short_distance(*value, units) : format_duration(*value);
}

void set_length(WorkoutStep& step, const WorkoutLength& length) {
  step.meters = length.meters;
  step.seconds = length.seconds;
  if (length.meters || length.seconds) step.length_target = length.seconds ? "duration" : "distance";
}

std::string summary_of(const WorkoutBlocks& blocks, UnitSystem units) {
  constexpr std::string_view times = " \u00D7 ";
  const auto said = [&](const WorkoutStep& step) {
    const auto length = format_length(step, units);
    return (step.repeats > 1 ? std::to_string(step.repeats) + std::string{times} : "") + (length.empty() ? std::string{no_figure} : length);
  };
  std::string text;
  for (const auto& block : blocks) {
    if (!text.empty()) text += " + ";
    if (!block.is_repeat()) {
      text += said(block);
      continue;
    }
    std::string steps;
    for (const auto& step : block.steps) steps += (steps.empty() ? "" : " + ") + said(step);
    text += std::to_string(block.repeats) + std::string{times} + (block.steps.size() > 1 ? "(" + steps + ")" : steps);
  }
  return text;
}

}  // namespace dashboard
