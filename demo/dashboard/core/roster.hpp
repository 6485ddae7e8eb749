#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "athlete.hpp"

namespace dashboard {

struct LatestActivity {
  std::string name;
  Sport sport = Sport::other;
  std::optional<std::int64_t> start_seconds;
  std::optional<double> distance_meters;

  bool operator==(const LatestActivity&) const = default;
};

/// One athlete of the organization, as the roster shows them.
struct RosterRow {
  std::string user_id;
  std::string name;
  std::string email;
  std::string nickname;
  std::string status;
  std::string level;
  std::string coach_id;
  std::string coach_name;
  std::vector<std::string> labels;
  std::optional<Plan> plan;
  std::optional<LatestActivity> latest;
  Figures figures;
  std::vector<Signal> signals;
  std::string sort_name;      ///< Folded name.
  std::string sort_coach;     ///< Folded name of the coach.
  std::string search_text;    ///< Folded name, nickname and address.
  std::uint32_t load_id = 0;  ///< Which load of the roster brought it.

  [[nodiscard]] Severity severity() const;
  bool operator==(const RosterRow&) const = default;
};

/// One page of the roster as the server cuts it.
struct RosterPage {
  std::string organization_id;
  std::vector<RosterRow> rows;
  std::int64_t total = 0;

  bool operator==(const RosterPage&) const = default;
};

struct CoachChoice {
  std::string id;
  std::string name;
  bool operator==(const CoachChoice&) const = default;
};

/// The organization at a glance.
struct RosterSummary {
  std::int64_t athletes = 0;
  std::int64_t urgent = 0;
  std::int64_t watch = 0;
  std::int64_t active_this_week = 0;  ///< Athletes with an activity in the last 7 days.
  double weekly_distance_meters = 0;
  std::optional<double> average_distance_meters;
  double week_load = 0;
  double four_week_load = 0;
  std::optional<double> average_recovery;
  double longest_weekly_distance_meters = 0;  ///< Of one athlete: the full width of the distance bars.

  /// As `Figures::load_share`, of all athletes together.
  [[nodiscard]] std::optional<double> load_share() const;
  bool operator==(const RosterSummary&) const = default;
};

[[nodiscard]] RosterSummary summarize(const std::vector<RosterRow>& rows, std::int64_t now_seconds);
/// The coaches that occur, by name.
[[nodiscard]] std::vector<CoachChoice> coaches_of(const std::vector<RosterRow>& rows);
/// The labels and the states of membership that occur, in order of the alphabet.
[[nodiscard]] std::vector<std::string> labels_of(const std::vector<RosterRow>& rows);
[[nodiscard]] std::vector<std::string> statuses_of(const std::vector<RosterRow>& rows);

}  // namespace dashboard
