#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/training_zones.hpp"

namespace dashboard {

struct Place {
  double latitude = 0;
  double longitude = 0;
  bool operator==(const Place&) const = default;
};

/// What was recorded, in columns of equal length: NaN where a sample is missing, empty where nothing was recorded.
struct Streams {
  std::vector<double> time;      ///< Seconds from the start, rising.
  std::vector<double> distance;  ///< Meters from the start; never falls and has no gaps.
  std::vector<float> heart_rate;
  std::vector<float> pace;  ///< Seconds a kilometer.
  std::vector<float> elevation;
  std::vector<float> cadence;
  std::vector<Place> route;

  bool operator==(const Streams&) const = default;
};

/// Seconds spent in each zone. A beat below the first one counts nowhere, one above the last counts there.
[[nodiscard]] std::vector<double> seconds_in_zones(const Streams& streams, std::span<const TrainingZone> zones);

/// One kilometer or mile; the last one may be shorter.
struct Split {
  double meters = 0;
  double seconds = 0;
  std::optional<double> heart_rate;
  double climb_meters = 0;  ///< Up alone.

  [[nodiscard]] double pace_seconds() const { return meters > 0 ? seconds / meters * 1000 : 0; }
  bool operator==(const Split&) const = default;
};
/// Empty when no distance was recorded.
[[nodiscard]] std::vector<Split> splits_of(const Streams& streams, double meters_a_split);

}  // namespace dashboard
