#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "athlete.hpp"

namespace dashboard {

enum class ActivityStatus : std::uint8_t { completed, scheduled, skipped, cancelled };

struct Activity {
  std::string id;
  std::string name;
  std::string headline;  ///< By the AI coach; often empty.
  std::string user_id;
  Sport sport = Sport::other;
  ActivityStatus status = ActivityStatus::completed;
  std::optional<std::int64_t> start_seconds;
  std::optional<Day> planned_day;
  std::optional<double> distance_meters;
  std::optional<double> duration_seconds;
  std::optional<double> pace_seconds;  ///< A kilometer.
  std::optional<double> heart_rate;
  std::optional<double> load;
  std::optional<double> max_heart_rate;
  std::optional<double> climb_meters;
  std::optional<double> cadence;
  std::optional<double> calories;
  std::optional<double> effort;  ///< 1 to 10, as it felt.
  std::string review;            ///< The athlete's own words.
  std::string ai_summary;
  std::string plan_instance_id;  ///< Of the plan that it belongs to; empty when none.
  std::string workout_id;
  bool is_manual = true;  ///< Typed in; what a device measured stays as it was measured.

  bool operator==(const Activity&) const = default;
};

/// The day an activity stands on: when it was done, or else is planned for.
[[nodiscard]] Day day_of(const Activity& activity, const TimeZone& zone);

/// The two lists of an athlete's page.
enum class ActivityTab : std::uint8_t { done, planned };

struct ActivityList {
  std::vector<Activity> items;
  bool has_more = false;

  bool operator==(const ActivityList&) const = default;
};

}  // namespace dashboard
