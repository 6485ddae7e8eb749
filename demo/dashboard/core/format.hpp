#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "language.hpp"
#include "settings.hpp"
#include "time_zone.hpp"

namespace dashboard {

/// What stands where a figure is not known.
inline constexpr std::string_view no_figure = "\u2013";

/// 12345.6 with one decimal gives "12,345.6"; a decimal of zero is kept.
[[nodiscard]] std::string format_number(double value, int decimals = 0);
/// With a sign: "+8", "\u22123" (a real minus), "0".
[[nodiscard]] std::string format_signed(double value, int decimals = 0);
[[nodiscard]] std::string format_percent(double fraction);
/// As it is typed: no grouping, no more decimals than it has.
[[nodiscard]] std::string format_plain(double value, int decimals = 0);
/// 1 gives "1 athlete", 2 gives "2 athletes".
[[nodiscard]] std::string format_count(std::int64_t count, const CountText& text, Language language);

inline constexpr double meters_per_kilometer = 1000.0;
inline constexpr double meters_per_mile = 1609.344;
[[nodiscard]] constexpr double meters_per_unit(UnitSystem units) {
  return units == UnitSystem::metric ? meters_per_kilometer : meters_per_mile;
}
[[nodiscard]] constexpr std::string_view distance_unit(UnitSystem units) { return units == UnitSystem::metric ? "km" : "mi"; }
[[nodiscard]] constexpr std::string_view pace_unit(UnitSystem units) { return units == UnitSystem::metric ? "/km" : "/mi"; }

/// "10.5", without unit: one decimal below 100, none above; "0" for nothing.
[[nodiscard]] std::string format_distance_figure(double meters, UnitSystem units);
/// "10.5 km"
[[nodiscard]] std::string format_distance(double meters, UnitSystem units);
/// "84 m" or "276 ft"
[[nodiscard]] std::string format_elevation(double meters, UnitSystem units);

/// "5:12" read as 312 seconds a kilometer; nothing when it is not `M:SS`.
[[nodiscard]] std::optional<double> parse_pace(std::string_view minutes_and_seconds);
/// "5:12" a kilometer or "8:22" a mile, without unit.
[[nodiscard]] std::string format_pace_figure(double seconds_per_kilometer, UnitSystem units);
[[nodiscard]] std::string format_pace(double seconds_per_kilometer, UnitSystem units);

/// "54:36", "1:02:03"
[[nodiscard]] std::string format_duration(double seconds);
/// "54 min", "5 h 20 min", for sums.
[[nodiscard]] std::string format_hours(double seconds, Language language);

/// "20 Apr", with the year when it is not this one.
[[nodiscard]] std::string format_day(Day day, Day today, Language language);
/// "Mon 20 Apr"
[[nodiscard]] std::string format_weekday_and_day(Day day, Day today, Language language);
/// "Apr 2026"
[[nodiscard]] std::string format_month(Day day, Language language);
/// "Mon", "Apr"
[[nodiscard]] std::string_view weekday_name(Day day, Language language);
[[nodiscard]] std::string_view month_name(Day day, Language language);
/// "07:45"
[[nodiscard]] std::string format_clock(std::int64_t epoch_seconds, const TimeZone& zone);

/// "just now", "5 min ago", "3 h ago", "yesterday", "4 days ago", "3 weeks ago", then the date.
[[nodiscard]] std::string format_ago(std::int64_t epoch_seconds, std::int64_t now_seconds, const TimeZone& zone, Language language);
/// "today", "tomorrow", "in 5 days", "in 3 weeks", "in 4 months"; "5 days ago" for days gone by.
[[nodiscard]] std::string format_days_until(Day day, Day today, Language language);

}  // namespace dashboard
