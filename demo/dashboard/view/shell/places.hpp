#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/model.hpp"
#include "view/icon.hpp"

namespace dashboard {

/// Destinations of one section stand together in the rail.
enum class Section : std::uint8_t { people, training, club, account };

struct Destination {
  Route route;
  Section section;
  Icon icon;
  Text label;
};

/// Where the rail leads this person, from the top to the bottom.
[[nodiscard]] std::vector<Destination> places_of(Role role);

}  // namespace dashboard
