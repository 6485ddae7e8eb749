#pragma once

#include <vector>

#include "core/streams.hpp"

namespace dashboard {

/// Even steps of the heart's rate over what was recorded, at most six: for those who may not read the athlete's own zones.
[[nodiscard]] std::vector<TrainingZone> heart_bands(const Streams& streams);

}  // namespace dashboard
