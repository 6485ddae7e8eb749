#pragma once

#include <expected>
#include <optional>
#include <string>

#include "activity.hpp"
#include "problem.hpp"
#include "settings.hpp"

namespace dashboard {

/// What is typed into the form of an activity, in the person's own units.
struct ActivityInput {
  std::string name;
  std::string sport = "run";  ///< Its name in the API.
  bool is_planned = false;
  std::optional<Day> day;
  std::string clock;  ///< "07:30"
  std::optional<double> distance;
  std::string duration;  ///< "45", "45:30", "1:02:03"
  std::optional<double> heart_rate;
  std::optional<double> effort;
  std::string review;

  bool operator==(const ActivityInput&) const = default;
};

/// The same in the API's units.
struct ActivityDraft {
  std::string name;
  std::string sport;
  bool is_planned = false;
  Day day;
  std::int64_t start_seconds = 0;
  std::optional<double> distance_meters;
  std::optional<double> duration_seconds;
  std::optional<double> heart_rate;
  std::optional<double> effort;
  std::string review;

  bool operator==(const ActivityDraft&) const = default;
};

/// Names of the fields, as the API says them.
namespace activity_field {
inline constexpr std::string_view name = "summary.activity_name";
inline constexpr std::string_view sport = "summary.activity_type";
inline constexpr std::string_view day = "scheduled_date";
inline constexpr std::string_view start = "summary.start_time_in_seconds";
inline constexpr std::string_view distance = "summary.distance_in_meters";
inline constexpr std::string_view duration = "summary.duration_in_seconds";
inline constexpr std::string_view heart_rate = "summary.average_heart_rate";
inline constexpr std::string_view effort = "perceived_effort";
inline constexpr std::string_view review = "personal_review";
}  // namespace activity_field

/// "07:30" in minutes of the day; "45", "45:30" or "1:02:03" in seconds.
[[nodiscard]] std::optional<int> parse_clock(std::string_view text);
[[nodiscard]] std::optional<double> parse_duration(std::string_view text);

/// What to send, or the first field that cannot be sent and why.
[[nodiscard]] std::expected<ActivityDraft, Problem> draft_of(const ActivityInput& input, UnitSystem units, const TimeZone& zone,
                                                             Language language);
/// What the form of a known activity begins with.
[[nodiscard]] ActivityInput input_of(const Activity& activity, UnitSystem units, const TimeZone& zone);

/// The sport's name in the API; empty for one that the API has no word for.
[[nodiscard]] std::string_view name_of(Sport sport);

}  // namespace dashboard
