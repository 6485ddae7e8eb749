#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "language.hpp"
#include "time_zone.hpp"

namespace dashboard {

enum class Sport : std::uint8_t { run, bike, swim, walk, hike, workout, other };
enum class Severity : std::uint8_t { none, watch, urgent };

/// A reading that changed markedly week over week.
struct Signal {
  std::string id;
  std::string metric;
  Severity severity = Severity::watch;
  bool is_up = false;
  std::optional<double> current;
  std::optional<double> previous;
  std::optional<double> change_percent;
  std::string message;

  bool operator==(const Signal&) const = default;
};
/// "HRV", "Recovery", "VO₂ max"; the metric's own name when it is a new one.
[[nodiscard]] std::string metric_label(const std::string& metric, Language language);

struct Plan {
  std::string name;
  std::string status;
  int current_week = 0;  ///< From 1; 0 when not known.
  int total_weeks = 0;   ///< 0 when not known.

  [[nodiscard]] double progress() const;  ///< 0 to 1
  bool operator==(const Plan&) const = default;
};

/// The figures of an athlete; nothing where the server has none.
struct Figures {
  std::optional<double> weekly_distance_meters;
  std::optional<double> average_pace_seconds;  ///< A kilometer.
  std::optional<std::int64_t> weekly_activities;
  std::optional<double> longest_run_meters;
  std::optional<double> vo2_max;
  std::optional<double> hrv_millis;
  std::optional<double> recovery;  ///< 0 to 100
  std::optional<double> resting_heart_rate;
  std::optional<double> week_load;
  std::optional<double> four_week_load;
  std::optional<double> acute_load;
  std::optional<double> chronic_load;
  std::optional<double> form;

  /// The load of this week so far, as a share of a usual week's: of the mean of the four before. A share and no change, as on
  /// a Tuesday every week is far below the usual ones.
  [[nodiscard]] std::optional<double> load_share() const;
  bool operator==(const Figures&) const = default;
};

/// One day's reading; nothing where none was taken.
struct Reading {
  Day day;
  std::optional<double> value;

  bool operator==(const Reading&) const = default;
};

struct RaceGoal {
  std::string name;
  std::optional<Day> day;
  std::string goal_time;
  std::string race_id = {};  ///< When the goal names one of the races that the server knows.

  bool operator==(const RaceGoal&) const = default;
};

struct Insight {
  std::string title;
  std::string text;

  bool operator==(const Insight&) const = default;
};

/// What the coaches keep about an athlete; the athlete never sees it.
struct MemberNotes {
  std::string coach_id;
  std::vector<std::string> labels;
  std::string notes;

  bool operator==(const MemberNotes&) const = default;
};

/// All that the page of one athlete shows at its head.
struct AthleteProfile {
  std::string user_id;
  std::string name;
  Figures figures;
  std::vector<Reading> vo2_max_history;
  std::vector<Reading> hrv_history;
  std::vector<Reading> recovery_history;
  std::vector<RaceGoal> goals;
  std::vector<Plan> plans;
  std::vector<Insight> insights;
  std::vector<Signal> signals;
  std::optional<double> data_quality;  ///< 0 to 100
  std::vector<std::string> connected;  ///< "Garmin", "Strava", …

  bool operator==(const AthleteProfile&) const = default;
};

}  // namespace dashboard
