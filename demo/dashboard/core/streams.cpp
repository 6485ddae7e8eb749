#include "streams.hpp"

#include <algorithm>
#include <cmath>

namespace dashboard {
namespace {

/// The second in which a distance was reached, between two samples.
double time_at(const Streams& streams, std::size_t after, double meters) {
  const double from = streams.distance[after - 1];
  const double span = streams.distance[after] - from;
  const double share = span > 0 ? (meters - from) / span : 1;
  return streams.time[after - 1] + share * (streams.time[after] - streams.time[after - 1]);
}

/// What adds up on the way through a split.
struct Running {
  double beats = 0;
  double beat_seconds = 0;
  double climb = 0;

  void add(const Streams& streams, std::size_t i) {
    const double seconds = streams.time[i] - streams.time[i - 1];
    if (!streams.heart_rate.empty() && !std::isnan(streams.heart_rate[i])) {
      beats += streams.heart_rate[i] * seconds;
      beat_seconds += seconds;
    }
    if (streams.elevation.empty()) return;
    const double rise = streams.elevation[i] - streams.elevation[i - 1];
    if (rise > 0) climb += rise;  // false for NaN
  }
  [[nodiscard]] Split finish(double meters, double seconds) {
    const Split split{meters, seconds, beat_seconds > 0 ? std::optional{beats / beat_seconds} : std::nullopt, climb};
    *this = {};
    return split;
  }
};

}  // namespace

std::vector<double> seconds_in_zones(const Streams& streams, std::span<const TrainingZone> zones) {
  std::vector<double> seconds(zones.size());
  for (std::size_t i = 1; i < streams.heart_rate.size(); ++i) {
    const double beat = streams.heart_rate[i];
    for (std::size_t zone = zones.size(); zone-- > 0;) {
      if (!(beat >= zones[zone].low)) continue;
      seconds[zone] += streams.time[i] - streams.time[i - 1];
      break;
    }
  }
  return seconds;
}

std::vector<Split> splits_of(const Streams& streams, double meters_a_split) {
  constexpr double least_rest_meters = 10;
  constexpr double most_splits = 2'000;  // farther than anybody goes: a sensor gone wrong
  std::vector<Split> splits;
  if (streams.distance.empty() || streams.distance.back() / meters_a_split > most_splits) return splits;
  Running running;
  double begin_meters = 0;
  double begin_seconds = streams.time.empty() ? 0 : streams.time.front();
  for (std::size_t i = 1; i < streams.distance.size(); ++i) {
    running.add(streams, i);
    while (streams.distance[i] >= begin_meters + meters_a_split) {
      begin_meters += meters_a_split;
      const double reached = time_at(streams, i, begin_meters);
      splits.push_back(running.finish(meters_a_split, reached - begin_seconds));
      begin_seconds = reached;
    }
  }
  const double rest = streams.distance.back() - begin_meters;
  if (rest >= least_rest_meters) splits.push_back(running.finish(rest, streams.time.back() - begin_seconds));
  return splits;
}

}  // namespace dashboard
