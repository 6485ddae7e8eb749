#include <charconv>
#include <cmath>

#include "core/texts/time.hpp"
#include "format.hpp"

namespace dashboard {
namespace {

std::string two_digits(std::int64_t value) { return (value < 10 ? "0" : "") + std::to_string(value); }

bool parse_whole(std::string_view text, int& value) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size() && value >= 0;
}

std::string minutes_and_seconds(std::int64_t seconds) { return std::to_string(seconds / 60) + ":" + two_digits(seconds % 60); }

/// Days, weeks or months, whichever a person would count in.
std::string apart(std::int64_t days, const Text& in_days, const Text& in_weeks, const Text& in_months, Language language) {
  if (days < 14) return in_days.in(language, {std::to_string(days)});
  if (days < 60) return in_weeks.in(language, {std::to_string(days / 7)});
  return in_months.in(language, {std::to_string(days / 30)});
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

std::string format_hours(double seconds, Language language) {
  const std::int64_t minutes = std::llround(seconds / 60);
  if (minutes < 60) return texts::time::minutes.in(language, {std::to_string(minutes)});
  const std::int64_t whole_hours = minutes / 60;
  const auto hours = format_number(static_cast<double>(whole_hours));
  if (minutes % 60 == 0 || minutes >= 100 * 60) return texts::time::hours.in(language, {hours});
  return texts::time::hours_and_minutes.in(language, {hours, std::to_string(minutes % 60)});
}

std::string_view weekday_name(Day day, Language language) {
  return texts::time::weekdays[static_cast<std::size_t>(day.weekday())].in(language);
}
std::string_view month_name(Day day, Language language) {
  return texts::time::months[static_cast<std::size_t>(day.month() - 1)].in(language);
}

std::string format_day(Day day, Day today, Language language) {
  const auto& pattern = day.year() == today.year() ? texts::time::day : texts::time::day_and_year;
  return pattern.in(language, {std::to_string(day.day_of_month()), month_name(day, language), std::to_string(day.year())});
}

std::string format_weekday_and_day(Day day, Day today, Language language) {
  return texts::time::weekday_and_day.in(language, {weekday_name(day, language), format_day(day, today, language)});
}

std::string format_month(Day day, Language language) {
  return texts::time::month_and_year.in(language, {month_name(day, language), std::to_string(day.year())});
}

std::string format_clock(std::int64_t epoch_seconds, const TimeZone& zone) {
  const std::int64_t since_midnight =
      epoch_seconds + std::int64_t{zone.minutes_east_at(epoch_seconds)} * 60 - day_at(epoch_seconds, zone).days * 86'400;
  return two_digits(since_midnight / 3600) + ":" + two_digits(since_midnight / 60 % 60);
}

std::string format_ago(std::int64_t epoch_seconds, std::int64_t now_seconds, const TimeZone& zone, Language language) {
  using namespace texts::time;
  const std::int64_t elapsed = now_seconds - epoch_seconds;
  if (elapsed < 60) return std::string{just_now.in(language)};
  if (elapsed < 3600) return minutes_ago.in(language, {std::to_string(elapsed / 60)});
  const Day then = day_at(epoch_seconds, zone);
  const Day now = day_at(now_seconds, zone);
  if (then == now || elapsed < 6 * 3600) return hours_ago.in(language, {std::to_string(elapsed / 3600)});
  return format_days_until(then, now, language);
}

std::string format_days_until(Day day, Day today, Language language) {
  namespace say = texts::time;
  const std::int64_t days = day.days - today.days;
  if (days == 0) return std::string{say::today.in(language)};
  if (days == 1) return std::string{say::tomorrow.in(language)};
  if (days == -1) return std::string{say::yesterday.in(language)};
  if (days >= 365 || days <= -60) return format_day(day, today, language);
  return days > 0 ? apart(days, say::in_days, say::in_weeks, say::in_months, language)
                  : apart(-days, say::days_ago, say::weeks_ago, say::months_ago, language);
}

}  // namespace dashboard
