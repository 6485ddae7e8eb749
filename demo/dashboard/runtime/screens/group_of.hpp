#pragma once

#include "astral/models/group.hpp"
#include "core/screens/groups.hpp"

namespace dashboard::groups {

/// A group in the dashboard's own words, for the list and for its page.
[[nodiscard]] Group group_of(const astral::Group& group);

}  // namespace dashboard::groups
