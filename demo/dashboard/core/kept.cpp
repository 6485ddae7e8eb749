#include "kept.hpp"

namespace dashboard {

Kept kept_of(const ScreenStates& screens) {
  return {.roster_filter = screens.roster.filter,
          .roster_sort = screens.roster.sort,
          .hidden_roster_columns = screens.roster.hidden_columns,
          .stats_span = screens.athlete.stats.span,
          .stats_metric = screens.athlete.stats.metric};
}

void restore(ScreenStates& screens, const Kept& kept) {
  screens.roster.filter = kept.roster_filter;
  if (!kept.roster_sort.empty()) screens.roster.sort = kept.roster_sort;
  screens.roster.hidden_columns = kept.hidden_roster_columns;
  screens.athlete.stats.span = kept.stats_span;
  screens.athlete.stats.metric = kept.stats_metric;
}

}  // namespace dashboard
