#pragma once

#include <optional>
#include <string>
#include <vector>

#include "astral/types.hpp"
#include "format.hpp"
#include "time_zone.hpp"

// The small steps from the API's values into the dashboard's. Absent texts become empty ones.
namespace dashboard {

inline std::string text_of(const std::optional<std::string>& text) { return text.value_or(""); }
inline std::string text_of(const std::optional<astral::Id>& id) { return id ? id->text : std::string{}; }

inline std::optional<std::int64_t> seconds_of(const astral::Instant& time) {
  return time.epoch_millis ? std::optional{*time.epoch_millis / 1000} : std::nullopt;
}
template <class Time>
std::optional<std::int64_t> seconds_of(const std::optional<Time>& time) {
  return time ? seconds_of(*time) : std::nullopt;
}

inline std::optional<Day> day_of(const std::optional<astral::Date>& date) {
  Day day;
  return date && parse_day(date->text, day) ? std::optional{day} : std::nullopt;
}

inline std::optional<double> pace_of(const std::optional<std::string>& text) { return text ? parse_pace(*text) : std::nullopt; }

/// Each of a list, made over.
template <class Item, class Make>
auto each_of(const std::vector<Item>& list, Make make) {
  std::vector<decltype(make(list.front()))> result;
  result.reserve(list.size());
  for (const auto& item : list) result.push_back(make(item));
  return result;
}
/// The same of a list that may be absent.
template <class Item, class Make>
auto each_of(const std::optional<std::vector<Item>>& list, Make make) {
  return list ? each_of(*list, make) : std::vector<decltype(make(list->front()))>{};
}

}  // namespace dashboard
