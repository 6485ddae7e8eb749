#pragma once

#include "astral/models/group.hpp"
#include "core/screens/groups.hpp"

namespace dashboard {

/// A group in the dashboard's own words, for the list and for its page.
[[nodiscard]] groups::Group group_of(const astral::Group& group);

}  // namespace dashboard
