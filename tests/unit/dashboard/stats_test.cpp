#include "core/stats.hpp"

#include "catch_amalgamated.hpp"
#include "samples.hpp"

namespace dashboard::stats_test {

namespace {

const TimeZone utc;

Day day(std::string_view text) {
  Day result;
  REQUIRE(parse_day(text, result));
  return result;
}

}  // namespace

TEST_CASE("stats: a week runs from Monday to Sunday") {
  const auto period = period_of(StatsSpan::week, day("2026-04-22"), utc);
  CHECK(period.from_seconds == start_of(day("2026-04-20"), utc));
  CHECK(period.to_seconds == start_of(day("2026-04-27"), utc) - 1);
}

TEST_CASE("stats: four and ten weeks end with the running one, a year with today") {
  CHECK(period_of(StatsSpan::days, day("2026-04-22"), utc).from_seconds == start_of(day("2026-03-30"), utc));
  CHECK(period_of(StatsSpan::weeks, day("2026-04-22"), utc).from_seconds == start_of(day("2026-02-16"), utc));
  CHECK(period_of(StatsSpan::year, day("2026-04-22"), utc).from_seconds == start_of(day("2025-05-01"), utc));
}

TEST_CASE("stats: a span never exceeds the server's 365 days, leap years included") {
  constexpr std::int64_t limit = 365 * 86'400;
  for (const auto* today : {"2028-11-30", "2028-02-29", "2026-12-31"}) {
    const auto period = period_of(StatsSpan::year, day(today), utc);
    CHECK(period.to_seconds - period.from_seconds <= limit);
  }
}

TEST_CASE("stats: bars are labelled by day, week and month") {
  const auto monday = start_of(day("2026-04-20"), utc);
  const Day today = day("2026-04-22");
  CHECK(bar_label(StatsSpan::week, monday, utc, Language::english) == "Mon");
  CHECK(bar_label(StatsSpan::days, monday, utc, Language::english) == "20 Apr");
  CHECK(bar_title(StatsSpan::days, monday, today, utc, Language::english) == "Mon 20 Apr");
  CHECK(bar_label(StatsSpan::weeks, monday, utc, Language::english) == "20 Apr");
  CHECK(bar_label(StatsSpan::year, monday, utc, Language::english) == "Apr");
  CHECK(bar_title(StatsSpan::week, monday, today, utc, Language::english) == "Mon 20 Apr");
  CHECK(bar_title(StatsSpan::weeks, monday, today, utc, Language::english) == "20 Apr \u2013 26 Apr");
  CHECK(bar_title(StatsSpan::year, monday, today, utc, Language::english) == "Apr 2026");
}

}  // namespace dashboard::stats_test
