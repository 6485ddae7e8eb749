#pragma once

#include <cstdint>
#include <vector>

#include "core/roster_order.hpp"
#include "core/screens.hpp"
#include "core/stats.hpp"

namespace dashboard {

/// What of the screens outlasts a reload of the tab, besides the route, which is in the address: filters, orders, switches.
struct Kept {
  RosterFilter roster_filter;
  std::vector<SortKey> roster_sort;
  std::uint32_t hidden_roster_columns = 0;
  StatsSpan stats_span = StatsSpan::weeks;
  StatsMetric stats_metric = StatsMetric::distance;

  bool operator==(const Kept&) const = default;
};

[[nodiscard]] Kept kept_of(const ScreenStates& screens);
/// Before a screen is first shown.
void restore(ScreenStates& screens, const Kept& kept);

}  // namespace dashboard
