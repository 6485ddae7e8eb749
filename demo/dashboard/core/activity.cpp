#include "activity.hpp"

namespace dashboard {

Day day_of(const Activity& activity, const TimeZone& zone) {
  if (activity.status != ActivityStatus::completed && activity.planned_day) return *activity.planned_day;
  if (activity.start_seconds) return day_at(*activity.start_seconds, zone);
  return activity.planned_day.value_or(Day{});
}

}  // namespace dashboard
