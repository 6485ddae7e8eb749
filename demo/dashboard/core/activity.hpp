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
  Sport sport = Sport::other;
  ActivityStatus status = ActivityStatus::completed;
  std::optional<std::int64_t> start_seconds;
  std::optional<Day> planned_day;
  std::optional<double> distance_meters;
  std::optional<double> duration_seconds;
  std::optional<double> pace_seconds;  ///< A kilometer.
  std::optional<double> heart_rate;
  std::optional<double> load;

  bool operator==(const Activity&) const = default;
};

/// The two lists of an athlete's page.
enum class ActivityTab : std::uint8_t { done, planned };

struct ActivityList {
  std::vector<Activity> items;
  bool has_more = false;

  bool operator==(const ActivityList&) const = default;
};

}  // namespace dashboard
