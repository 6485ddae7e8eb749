#include "time_zone.hpp"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <string_view>

namespace dashboard {
namespace {

using std::chrono::year_month_day;

constexpr std::int64_t seconds_per_day = 86'400;

year_month_day civil_date(Day day) { return year_month_day{std::chrono::sys_days{std::chrono::days{day.days}}}; }

std::int64_t floor_div(std::int64_t value, std::int64_t by) { return value / by - (value % by < 0 ? 1 : 0); }

bool parse_number(std::string_view digits, int& value) {
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return error == std::errc{} && end == digits.data() + digits.size();
}

}  // namespace

int TimeZone::minutes_east_at(std::int64_t epoch_seconds) const {
  int minutes = offsets.empty() ? 0 : offsets.front().minutes_east;
  for (const auto& offset : offsets) {
    if (offset.from_epoch_seconds > epoch_seconds) break;
    minutes = offset.minutes_east;
  }
  return minutes;
}

int Day::year() const { return static_cast<int>(civil_date(*this).year()); }
int Day::month() const { return static_cast<int>(static_cast<unsigned>(civil_date(*this).month())); }
int Day::day_of_month() const { return static_cast<int>(static_cast<unsigned>(civil_date(*this).day())); }
int Day::weekday() const { return static_cast<int>(((days + 3) % 7 + 7) % 7); }

Day Day::first_of_month(int months_later) const {
  const auto date = civil_date(*this);
  const auto month = date.year() / date.month() + std::chrono::months{months_later};
  return {std::chrono::sys_days{month / std::chrono::day{1}}.time_since_epoch().count()};
}

Day day_at(std::int64_t epoch_seconds, const TimeZone& zone) {
  return {floor_div(epoch_seconds + std::int64_t{zone.minutes_east_at(epoch_seconds)} * 60, seconds_per_day)};
}

std::int64_t moment_at(Day day, int minute, const TimeZone& zone) {
  const std::int64_t as_if_utc = day.days * seconds_per_day + std::int64_t{minute} * 60;
  // The offset depends on the moment and the moment on the offset: the second guess is right except inside a changeover.
  const std::int64_t guess = as_if_utc - std::int64_t{zone.minutes_east_at(as_if_utc)} * 60;
  return as_if_utc - std::int64_t{zone.minutes_east_at(guess)} * 60;
}

std::int64_t start_of(Day day, const TimeZone& zone) { return moment_at(day, 0, zone); }

bool parse_day(std::string_view text, Day& day) {
  if (text.size() < 10 || text[4] != '-' || text[7] != '-') return false;
  int year = 0;
  int month = 0;
  int day_of_month = 0;
  if (!parse_number(text.substr(0, 4), year) || !parse_number(text.substr(5, 2), month) || !parse_number(text.substr(8, 2), day_of_month)) {
    return false;
  }
  const auto date = std::chrono::year{year} / month / day_of_month;
  if (!date.ok()) return false;
  day.days = std::chrono::sys_days{date}.time_since_epoch().count();
  return true;
}

std::string iso_text(Day day) {
  std::array<char, 32> text{};
  const int length = std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", day.year(), day.month(), day.day_of_month());
  return {text.data(), static_cast<std::size_t>(length)};
}

}  // namespace dashboard
