#include "stats.hpp"

#include <algorithm>

#include "format.hpp"

namespace dashboard {

double StatsPoint::value(StatsMetric metric) const {
  switch (metric) {
    case StatsMetric::distance: return distance_meters;
    case StatsMetric::duration: return duration_seconds;
    case StatsMetric::load: return load;
  }
  return 0;
}

Period period_of(StatsSpan span, Day today, const TimeZone& zone) {
  constexpr int days_back = 21;
  constexpr int weeks_back = 9;
  constexpr int months_back = 11;
  const Day monday = today.monday();
  // The server takes an end of up to 7 days ahead, so the running week is always whole.
  const std::int64_t end_of_week = start_of({monday.days + 7}, zone) - 1;
  switch (span) {
    case StatsSpan::week: return {start_of(monday, zone), end_of_week};
    case StatsSpan::days: return {start_of({monday.days - days_back}, zone), end_of_week};
    case StatsSpan::weeks: return {start_of({monday.days - 7 * weeks_back}, zone), end_of_week};
    case StatsSpan::year: {
      constexpr std::int64_t longest_span_seconds = 365 * 86'400;  // the server's limit; a leap year is a day longer
      const auto from = start_of(today.first_of_month(-months_back), zone);
      return {from, std::min(start_of({today.days + 1}, zone) - 1, from + longest_span_seconds)};
    }
  }
  return {};
}

std::string bar_label(StatsSpan span, std::int64_t start_seconds, const TimeZone& zone, Language language) {
  const Day day = day_at(start_seconds, zone);
  switch (span) {
    case StatsSpan::week: return std::string{weekday_name(day, language)};
    case StatsSpan::days:
    case StatsSpan::weeks: return format_day(day, day, language);
    case StatsSpan::year: return std::string{month_name(day, language)};
  }
  return {};
}

std::string bar_title(StatsSpan span, std::int64_t start_seconds, Day today, const TimeZone& zone, Language language) {
  const Day day = day_at(start_seconds, zone);
  switch (span) {
    case StatsSpan::week:
    case StatsSpan::days: return format_weekday_and_day(day, today, language);
    case StatsSpan::weeks: return format_day(day, today, language) + " \u2013 " + format_day({day.days + 6}, today, language);
    case StatsSpan::year: return format_month(day, language);
  }
  return {};
}

}  // namespace dashboard
