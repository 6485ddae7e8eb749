#pragma once

#include <array>
#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "problem.hpp"
#include "session.hpp"
#include "time_zone.hpp"

namespace dashboard {

/// A race that athletes can train for.
struct Race {
  std::string id;
  std::string name;
  std::string type;  ///< Its name in the API, such as "triathlon"; a new one stays as it came.
  std::string subtype;
  std::optional<std::int64_t> start_seconds;
  std::optional<TimeZone> zone;  ///< Of the place; nothing when it is not said, or not known here.
  std::string place;
  std::string description;
  std::string website;
  std::optional<std::int64_t> expected;
  std::optional<std::int64_t> registered;
  std::vector<std::string> distances;
  std::vector<std::string> categories;
  std::string created_by;

  /// Its clock: that of the place, else the person's own, which has to outlive what is returned.
  [[nodiscard]] const TimeZone& clock(const TimeZone& own) const { return zone ? *zone : own; }
  const TimeZone& clock(TimeZone&&) const = delete;
  bool operator==(const Race&) const = default;
};

/// The types that the API knows, in the order in which they are offered.
inline constexpr std::array<std::string_view, 6> race_types{"run", "bike", "swim", "triathlon", "walk", "hike"};
/// "Triathlon"; the type's own name when it is a new one.
[[nodiscard]] std::string type_label(std::string_view type, Language language);
/// "Run · half marathon"
[[nodiscard]] std::string kind_label(const Race& race, Language language);
/// Whether an address is one of the web.
[[nodiscard]] bool is_web_address(std::string_view url);
/// Whoever entered a race changes and deletes it.
[[nodiscard]] bool may_change(const Person& person, const Race& race);

/// What is typed into the form of a race. Day and clock are those of its own time zone.
struct RaceInput {
  std::string id;  ///< Empty: a new one.
  std::string name;
  std::string type{race_types.front()};
  std::string subtype;
  std::optional<Day> day;
  std::string clock;  ///< "07:30"
  std::string zone_name;
  std::string place;
  std::string website;
  std::optional<double> expected;
  std::string distances;  ///< "5K, 10K"
  std::string categories;
  std::string description;

  bool operator==(const RaceInput&) const = default;
};

/// The same as it can be sent; the moment follows from the time zone, whose offsets the page knows.
struct RaceDraft {
  std::string id;
  std::string name;
  std::string type;
  std::string subtype;
  Day day;
  int minute = 0;  ///< Of the day.
  std::string zone_name;
  std::string place;
  std::string website;
  std::optional<std::int64_t> expected;
  std::vector<std::string> distances;
  std::vector<std::string> categories;
  std::string description;

  bool operator==(const RaceDraft&) const = default;
};

/// Names of the fields, as the API says them.
namespace race_field {
inline constexpr std::string_view name = "race_name";
inline constexpr std::string_view type = "race_type";
inline constexpr std::string_view subtype = "race_subtype";
inline constexpr std::string_view day = "race_date";
inline constexpr std::string_view clock = "race_date.clock";  ///< The API has one field for both.
inline constexpr std::string_view zone = "timezone";
inline constexpr std::string_view place = "location";
inline constexpr std::string_view website = "website_url";
inline constexpr std::string_view expected = "expected_participants";
inline constexpr std::string_view distances = "distances";
inline constexpr std::string_view categories = "categories";
inline constexpr std::string_view description = "description";
inline constexpr std::array all{name, type, subtype, day, clock, zone, place, website, expected, distances, categories, description};
}  // namespace race_field

inline constexpr std::size_t longest_race_name = 100;
inline constexpr std::size_t longest_race_description = 2'000;

/// What to send, or the first field that cannot be sent and why.
[[nodiscard]] std::expected<RaceDraft, Problem> draft_of(const RaceInput& input, Language language);
/// What the form of a known race begins with.
[[nodiscard]] RaceInput input_of(const Race& race, const TimeZone& own);

}  // namespace dashboard
