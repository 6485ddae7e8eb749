#include "core/time_zone.hpp"

#include "catch_amalgamated.hpp"

namespace dashboard::time_zone_test {

namespace {

/// Berlin around the changeover of 2026-03-29, 01:00 UTC.
TimeZone berlin() { return {"Europe/Berlin", {{0, 60}, {1'774'746'000, 120}}}; }

Day day(std::string_view text) {
  Day result;
  REQUIRE(parse_day(text, result));
  return result;
}

}  // namespace

TEST_CASE("time zone: the offset in force is the last one that began") {
  CHECK(berlin().minutes_east_at(1'774'745'999) == 60);
  CHECK(berlin().minutes_east_at(1'774'746'000) == 120);
  CHECK(TimeZone{}.minutes_east_at(0) == 0);
}

TEST_CASE("time zone: a day begins at local midnight, on both sides of a changeover") {
  CHECK(start_of(day("2026-03-29"), berlin()) == 1'774'738'800);
  CHECK(start_of(day("2026-03-30"), berlin()) == 1'774'738'800 + 23 * 3'600);
  CHECK(day_at(1'774'738'800, berlin()) == day("2026-03-29"));
  CHECK(day_at(1'774'738'799, berlin()) == day("2026-03-28"));
}

TEST_CASE("day: knows its place in week, month and year") {
  const Day wednesday = day("2026-04-22");
  CHECK(wednesday.weekday() == 2);
  CHECK(wednesday.monday() == day("2026-04-20"));
  CHECK(wednesday.first_of_month() == day("2026-04-01"));
  CHECK(wednesday.first_of_month(-11) == day("2025-05-01"));
  CHECK(wednesday.year() == 2026);
  CHECK(day("1969-12-31").weekday() == 2);
}

TEST_CASE("day: refuses what is no date") {
  Day ignored;
  for (const auto* text : {"", "2026-4-2", "2026-13-01", "2026-02-30", "yesterday!"}) CHECK_FALSE(parse_day(text, ignored));
  CHECK(parse_day("2026-04-22T10:00:00Z", ignored));
}

}  // namespace dashboard::time_zone_test
