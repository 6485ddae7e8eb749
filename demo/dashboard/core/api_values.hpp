#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "astral/types.hpp"
#include "core/time_zone.hpp"

// Single values of the API in the dashboard's own; whole answers are read in from_api.hpp. Absent texts become empty ones.
namespace dashboard {

[[nodiscard]] inline std::string text_of(const std::optional<std::string>& text) { return text.value_or(std::string{}); }
[[nodiscard]] inline std::string text_of(const std::optional<astral::Id>& id) { return id ? id->text : std::string{}; }

[[nodiscard]] inline std::optional<std::int64_t> seconds_of(const astral::Instant& time) {
  return time.epoch_millis ? std::optional{*time.epoch_millis / 1000} : std::nullopt;
}
template <class Time>
[[nodiscard]] std::optional<std::int64_t> seconds_of(const std::optional<Time>& time) {
  return time ? seconds_of(*time) : std::nullopt;
}

[[nodiscard]] inline std::optional<Day> day_of(const std::optional<astral::Date>& date) {
  Day day;
  return date && parse_day(date->text, day) ? std::optional{day} : std::nullopt;
}

}  // namespace dashboard
