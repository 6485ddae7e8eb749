#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "language.hpp"
#include "time_zone.hpp"

namespace dashboard {

/// How far the running chart looks back: a week and four weeks in days, ten weeks in weeks, a year in months.
enum class StatsSpan : std::uint8_t { week, days, weeks, year };
inline constexpr int stats_span_count = 4;
enum class StatsMetric : std::uint8_t { distance, duration, load };

struct StatsPoint {
  std::int64_t start_seconds = 0;
  double distance_meters = 0;
  double duration_seconds = 0;
  double load = 0;
  std::int64_t activities = 0;

  [[nodiscard]] double value(StatsMetric metric) const;
  bool operator==(const StatsPoint&) const = default;
};

struct RunningStats {
  StatsPoint totals;
  std::vector<StatsPoint> points;

  bool operator==(const RunningStats&) const = default;
};

/// The first and last second that a span covers, seen from today.
struct Period {
  std::int64_t from_seconds = 0;
  std::int64_t to_seconds = 0;
  bool operator==(const Period&) const = default;
};
[[nodiscard]] Period period_of(StatsSpan span, Day today, const TimeZone& zone);

/// What stands under a bar: "Mon", "20 Apr", "Apr".
[[nodiscard]] std::string bar_label(StatsSpan span, std::int64_t start_seconds, const TimeZone& zone, Language language);
/// What the tooltip says: "Mon 20 Apr", "20 Apr \u2013 26 Apr", "Apr 2026".
[[nodiscard]] std::string bar_title(StatsSpan span, std::int64_t start_seconds, Day today, const TimeZone& zone, Language language);

}  // namespace dashboard
