#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "athlete.hpp"
#include "session.hpp"
#include "time_zone.hpp"
#include "workout_blocks.hpp"

namespace dashboard {

inline constexpr int days_in_week = 7;
inline constexpr int most_plan_weeks = 52;

/// A workout of the library, or in a plan with its place there.
struct PlanWorkout {
  int week = 1;
  int weekday = 0;  ///< 0 is Monday.
  std::string id;   ///< In the library; empty when it is not from there.
  std::string name;
  Sport sport = Sport::run;
  std::optional<double> distance_meters;
  std::optional<double> duration_seconds;
  std::string content;                   ///< All of it as the API's JSON, so that saving loses nothing that is not shown.
  std::vector<ProfileBar> profile = {};  ///< The picture of its blocks.

  bool operator==(const PlanWorkout&) const = default;
};

struct TrainingPlan {
  std::string id;
  std::string name;
  std::string description;
  std::string type = "run";            ///< In the API's words.
  std::string level = "intermediate";  ///< In the API's words.
  std::string owner_id;
  bool is_fixed = false;  ///< Comes with the service and cannot be changed.
  int weeks = 4;
  std::vector<PlanWorkout> workouts;  ///< Empty in a list.

  [[nodiscard]] const PlanWorkout* find(int week, int weekday) const;
  /// Puts a workout on a day, in place of what was there.
  void place(PlanWorkout workout);
  void clear(int week, int weekday);
  /// Leaves out what lies behind the last week.
  void cut();
  bool operator==(const TrainingPlan&) const = default;
};

[[nodiscard]] bool may_change(const Person& person, const TrainingPlan& plan);

/// A week of a plan in the calendar of somebody who begins on a certain day.
struct ScheduledWeek {
  int week = 1;
  Day first;
  Day last;
  int workouts = 0;

  bool operator==(const ScheduledWeek&) const = default;
};
/// The plan's first week is the calendar's week in which it begins; what lies before the first day is left out.
[[nodiscard]] std::vector<ScheduledWeek> schedule_of(const TrainingPlan& plan, Day start);

enum class InstanceStatus : std::uint8_t { scheduled, active, completed, cancelled };

/// A plan as one athlete follows it.
struct PlanInstance {
  std::string id;
  std::string name;
  InstanceStatus status = InstanceStatus::scheduled;
  std::optional<Day> first;
  std::optional<Day> last;
  int week = 1;
  int weeks = 1;
  int done = 0;
  int total = 0;

  bool operator==(const PlanInstance&) const = default;
};

}  // namespace dashboard
