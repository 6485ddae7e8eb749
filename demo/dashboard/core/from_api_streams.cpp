#include <algorithm>
#include <cmath>

#include "from_api.hpp"

namespace dashboard {
namespace {

/// What is beyond is a fault of a sensor, and would press all the rest of a chart together.
constexpr double most_measured = 1e6;
constexpr double longest = 1e8;  ///< Seconds or meters of a recording.

bool is_place(const Place& place) { return std::fabs(place.latitude) <= 90 && std::fabs(place.longitude) <= 180; }

std::vector<float> column_of(const std::optional<std::vector<astral::Sample>>& samples, std::size_t length) {
  if (!samples) return {};
  std::vector<float> column(length, NAN);
  for (std::size_t i = 0; i < std::min(length, samples->size()); ++i) {
    const double value = (*samples)[i].value;
    if (std::fabs(value) <= most_measured) column[i] = static_cast<float>(value);
  }
  return column;
}

/// A way that was measured with gaps is as far in them as before.
std::vector<double> distances_of(const std::optional<std::vector<astral::Sample>>& samples, std::size_t length) {
  if (!samples) return {};
  std::vector<double> column(length);
  double meters = 0;
  for (std::size_t i = 0; i < length; ++i) {
    if (i < samples->size() && (*samples)[i].value > meters && (*samples)[i].value <= longest) meters = (*samples)[i].value;
    column[i] = meters;
  }
  return meters > 0 ? column : std::vector<double>{};
}

}  // namespace

Streams streams_of(const astral::ActivityStreams& streams) {
  Streams result;
  result.time = streams.time;
  double last = 0;
  for (double& time : result.time) last = time = std::clamp(time, last, longest);  // never back: it is searched by halves
  const auto length = result.time.size();
  result.distance = distances_of(streams.distance, length);
  result.heart_rate = column_of(streams.heart_rate, length);
  result.pace = column_of(streams.pace, length);
  result.elevation = column_of(streams.elevation, length);
  result.cadence = column_of(streams.cadence, length);
  if (streams.latlng) {
    result.route.assign(length, {NAN, NAN});
    for (std::size_t i = 0; i < std::min(length, streams.latlng->size()); ++i) {
      const Place place{(*streams.latlng)[i].latitude, (*streams.latlng)[i].longitude};
      if (is_place(place)) result.route[i] = place;
    }
  }
  return result;
}

}  // namespace dashboard
