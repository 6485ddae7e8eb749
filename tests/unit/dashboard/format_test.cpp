#include "core/format.hpp"

#include <cmath>

#include "catch_amalgamated.hpp"
#include "core/texts/roster.hpp"

namespace dashboard::format_test {

TEST_CASE("format: groups thousands and keeps the decimals that were asked for") {
  CHECK(format_number(0) == "0");
  CHECK(format_number(999.4) == "999");
  CHECK(format_number(1'234.56, 1) == "1,234.6");
  CHECK(format_number(1'234'567) == "1,234,567");
  CHECK(format_number(-1'234) == "\u22121,234");
}

TEST_CASE("format: never shows a negative zero or what is no number") {
  CHECK(format_number(-0.4) == "0");
  CHECK(format_signed(-0.04, 1) == "0.0");
  CHECK(format_number(std::nan("")) == no_figure);
}

TEST_CASE("format: signs changes") {
  CHECK(format_signed(8) == "+8");
  CHECK(format_signed(-3.5, 1) == "\u22123.5");
  CHECK(format_percent(0.884) == "88 %");
}

TEST_CASE("format: counts in singular and plural") {
  CHECK(format_count(1, texts::roster::athletes, Language::english) == "1 athlete");
  CHECK(format_count(5'000, texts::roster::athletes, Language::english) == "5,000 athletes");
}

TEST_CASE("format: shows distances in kilometres or miles") {
  CHECK(format_distance(10'500, UnitSystem::metric) == "10.5 km");
  CHECK(format_distance(10'500, UnitSystem::imperial) == "6.5 mi");
  CHECK(format_distance(250'000, UnitSystem::metric) == "250 km");
  CHECK(format_distance(0, UnitSystem::metric) == "0 km");
  CHECK(format_elevation(84, UnitSystem::imperial) == "276 ft");
}

TEST_CASE("format: reads and shows paces") {
  CHECK(parse_pace("5:12") == 312.0);
  CHECK(parse_pace("12:05") == 725.0);
  for (const auto* broken : {"", "5", "5:7", "5:60", ":10", "a:10", "-1:10", "5:1x"}) CHECK_FALSE(parse_pace(broken).has_value());
  CHECK(format_pace(312, UnitSystem::metric) == "5:12 /km");
  CHECK(format_pace(312, UnitSystem::imperial) == "8:22 /mi");
  CHECK(format_pace_figure(0, UnitSystem::metric) == no_figure);
}

TEST_CASE("format: shows durations as a clock and sums as hours") {
  CHECK(format_duration(3'276) == "54:36");
  CHECK(format_duration(3'723) == "1:02:03");
  CHECK(format_hours(45 * 60, Language::english) == "45 min");
  CHECK(format_hours(5 * 3'600 + 20 * 60, Language::english) == "5 h 20 min");
  CHECK(format_hours(120 * 3'600 + 600, Language::english) == "120 h");
}

TEST_CASE("format: names days, with the year only when it is another one") {
  const Day today{20'565};  // 2026-04-22
  CHECK(format_day(today, today, Language::english) == "22 Apr");
  CHECK(format_day(Day{20'565 - 365}, today, Language::english) == "22 Apr 2025");
  CHECK(format_weekday_and_day(today, today, Language::english) == "Wed 22 Apr");
}

TEST_CASE("format: tells how long ago something was") {
  constexpr std::int64_t now = 1'776'852'000;  // 2026-04-22T10:00Z
  const TimeZone zone;
  CHECK(format_ago(now - 20, now, zone, Language::english) == "just now");
  CHECK(format_ago(now - 300, now, zone, Language::english) == "5 min ago");
  CHECK(format_ago(now - 3 * 3'600, now, zone, Language::english) == "3 h ago");
  CHECK(format_ago(now - 20 * 3'600, now, zone, Language::english) == "yesterday");
  CHECK(format_ago(now - 4 * 86'400, now, zone, Language::english) == "4 days ago");
  CHECK(format_ago(now - 21 * 86'400, now, zone, Language::english) == "3 weeks ago");
  CHECK(format_ago(now - 200 * 86'400, now, zone, Language::english) == "4 Oct 2025");
}

TEST_CASE("format: tells in how many days something will be") {
  const Day today{20'565};
  CHECK(format_days_until(today, today, Language::english) == "today");
  CHECK(format_days_until(Day{today.days + 1}, today, Language::english) == "tomorrow");
  CHECK(format_days_until(Day{today.days + 5}, today, Language::english) == "in 5 days");
  CHECK(format_days_until(Day{today.days + 28}, today, Language::english) == "in 4 weeks");
  CHECK(format_days_until(Day{today.days + 70}, today, Language::english) == "in 2 months");
}

TEST_CASE("format: dates and spans read as each language writes them") {
  const Day today{20'565};
  CHECK(format_weekday_and_day(today, today, Language::chinese) == "4月22日 週三");
  CHECK(format_weekday_and_day(today, today, Language::japanese) == "4月22日(水)");
  CHECK(format_day(Day{20'565 - 365}, today, Language::japanese) == "2025年4月22日");
  CHECK(format_month(today, Language::english) == "Apr 2026");
  CHECK(format_days_until(Day{today.days + 5}, today, Language::chinese) == "5 天後");
  CHECK(format_hours(5 * 3'600 + 20 * 60, Language::japanese) == "5時間20分");
}

TEST_CASE("format: a number to be edited has no more digits than it needs") {
  CHECK(format_plain(1'234.5, 2) == "1234.5");
  CHECK(format_plain(10, 1) == "10");
  CHECK(format_plain(100) == "100");
}

}  // namespace dashboard::format_test
