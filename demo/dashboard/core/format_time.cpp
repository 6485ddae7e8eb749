#include <array>
#include <charconv>
#include <cmath>

#include "format.hpp"

namespace dashboard {
namespace {

constexpr std::array<std::string_view, 7> weekday_names{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
constexpr std::array<std::string_view, 12> month_names{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::string two_digits(std::int64_t value) { return (value < 10 ? "0" : "") + std::to_string(value); }

bool parse_whole(std::string_view text, int& value) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size() && value >= 0;
}

std::string minutes_and_seconds(std::int64_t seconds) { return std::to_string(seconds / 60) + ":" + two_digits(seconds % 60); }

std::string days_apart(std::int64_t days) {
  if (days < 14) return std::to_string(days) + " days";
  if (days < 60) return std::to_string(days / 7) + " weeks";
  return std::to_string(days / 30) + " months";
}

}  // namespace

std::optional<double> parse_pace(std::string_view text) {
  const auto colon = text.find(':');
  int minutes = 0;
  int seconds = 0;
  if (colon == std::string_view::npos || !parse_whole(text.substr(0, colon), minutes)) return std::nullopt;
  if (text.size() != colon + 3 || !parse_whole(text.substr(colon + 1), seconds) || seconds > 59) return std::nullopt;
  return minutes * 60.0 + seconds;
}

std::string format_pace_figure(double seconds_per_kilometer, UnitSystem units) {
  if (!std::isfinite(seconds_per_kilometer) || seconds_per_kilometer <= 0) return std::string{no_figure};
  return minutes_and_seconds(std::llround(seconds_per_kilometer * meters_per_unit(units) / meters_per_kilometer));
}

std::string format_pace(double seconds_per_kilometer, UnitSystem units) {
  return format_pace_figure(seconds_per_kilometer, units) + " " + std::string{pace_unit(units)};
}

std::string format_duration(double seconds) {
  const std::int64_t whole = std::llround(seconds);
  if (whole < 3600) return minutes_and_seconds(whole);
  return std::to_string(whole / 3600) + ":" + two_digits(whole / 60 % 60) + ":" + two_digits(whole % 60);
}

std::string format_hours(double seconds) {
  const std::int64_t minutes = std::llround(seconds / 60);
  if (minutes < 60) return std::to_string(minutes) + " min";
  const std::int64_t whole_hours = minutes / 60;
  const auto hours = format_number(static_cast<double>(whole_hours)) + " h";
  return minutes % 60 == 0 || minutes >= 100 * 60 ? hours : hours + " " + std::to_string(minutes % 60) + " min";
}

std::string_view weekday_name(Day day) { return weekday_names[static_cast<std::size_t>(day.weekday())]; }
std::string_view month_name(Day day) { return month_names[static_cast<std::size_t>(day.month() - 1)]; }

std::string format_day(Day day, Day today) {
  auto text = std::to_string(day.day_of_month()) + " " + std::string{month_name(day)};
  return day.year() == today.year() ? text : text + " " + std::to_string(day.year());
}

std::string format_weekday_and_day(Day day, Day today) { return std::string{weekday_name(day)} + " " + format_day(day, today); }

std::string format_clock(std::int64_t epoch_seconds, const TimeZone& zone) {
  const std::int64_t since_midnight =
      epoch_seconds + std::int64_t{zone.minutes_east_at(epoch_seconds)} * 60 - day_at(epoch_seconds, zone).days * 86'400;
  return two_digits(since_midnight / 3600) + ":" + two_digits(since_midnight / 60 % 60);
}

std::string format_ago(std::int64_t epoch_seconds, std::int64_t now_seconds, const TimeZone& zone) {
  const std::int64_t elapsed = now_seconds - epoch_seconds;
  if (elapsed < 60) return "just now";
  if (elapsed < 3600) return std::to_string(elapsed / 60) + " min ago";
  const Day day = day_at(epoch_seconds, zone);
  const Day today = day_at(now_seconds, zone);
  if (day == today || elapsed < 6 * 3600) return std::to_string(elapsed / 3600) + " h ago";
  return format_days_until(day, today);
}

std::string format_days_until(Day day, Day today) {
  const std::int64_t days = day.days - today.days;
  if (days == 0) return "today";
  if (days == 1) return "tomorrow";
  if (days == -1) return "yesterday";
  if (days > 0) return days < 365 ? "in " + days_apart(days) : format_day(day, today);
  return days > -60 ? days_apart(-days) + " ago" : format_day(day, today);
}

}  // namespace dashboard
