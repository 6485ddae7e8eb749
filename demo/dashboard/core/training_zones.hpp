#pragma once

#include <optional>
#include <vector>

namespace dashboard {

/// From `low` to `high`: beats a minute, or seconds a kilometer.
struct TrainingZone {
  double low = 0;
  double high = 0;

  bool operator==(const TrainingZone&) const = default;
};

/// At what pulse and pace a person trains how hard; easiest first.
struct TrainingZones {
  std::vector<TrainingZone> heart_rate;
  std::vector<TrainingZone> pace;
  std::optional<double> max_heart_rate;
  std::optional<double> threshold_pace_seconds;
  std::optional<double> vdot;

  bool operator==(const TrainingZones&) const = default;
};

}  // namespace dashboard
