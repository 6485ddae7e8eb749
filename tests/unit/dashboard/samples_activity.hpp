#pragma once

#include <memory>

#include "samples.hpp"

// Activities and weeks to begin a test with.
namespace dashboard::samples {

/// So many samples, one a second: all that can be recorded, with a gap and a spike.
[[nodiscard]] std::shared_ptr<const Streams> streams(std::size_t samples = 600);
[[nodiscard]] activity::Detail detail(std::size_t samples = 600);
/// On the page of activity "act_1" of "usr_7", which has arrived with everything.
[[nodiscard]] Model on_activity(std::size_t samples = 600);
/// Wednesday, this week: one done on Monday, one planned on Thursday.
[[nodiscard]] std::vector<Activity> week();
/// The calendar of "usr_7", arrived.
[[nodiscard]] Model on_calendar();

}  // namespace dashboard::samples
