#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dashboard {

/// The time zone of the person in front of the screen: its name and the offsets in force, oldest first.
/// The browser knows them; a value here, so that nothing in this folder asks a platform.
struct TimeZone {
  struct Offset {
    std::int64_t from_epoch_seconds = 0;
    int minutes_east = 0;
    bool operator==(const Offset&) const = default;
  };
  std::string name = "UTC";
  std::vector<Offset> offsets;

  [[nodiscard]] int minutes_east_at(std::int64_t epoch_seconds) const;
  bool operator==(const TimeZone&) const = default;
};

/// A day of the calendar, without a time zone. `days` counts from 1970-01-01.
struct Day {
  std::int64_t days = 0;

  [[nodiscard]] int year() const;
  [[nodiscard]] int month() const;         ///< 1 to 12
  [[nodiscard]] int day_of_month() const;  ///< 1 to 31
  [[nodiscard]] int weekday() const;       ///< 0 is Monday, as in ISO weeks.
  [[nodiscard]] Day monday() const { return {days - weekday()}; }
  [[nodiscard]] Day first_of_month(int months_later = 0) const;

  auto operator<=>(const Day&) const = default;
};

[[nodiscard]] Day day_at(std::int64_t epoch_seconds, const TimeZone& zone);
/// So many minutes after midnight by the clock there, in epoch seconds.
[[nodiscard]] std::int64_t moment_at(Day day, int minute, const TimeZone& zone);
/// Midnight at the start of a day, in epoch seconds.
[[nodiscard]] std::int64_t start_of(Day day, const TimeZone& zone);
/// `YYYY-MM-DD`, or a longer text that begins with it. False when it is no date.
[[nodiscard]] bool parse_day(std::string_view text, Day& day);
/// `YYYY-MM-DD`
[[nodiscard]] std::string iso_text(Day day);

}  // namespace dashboard
