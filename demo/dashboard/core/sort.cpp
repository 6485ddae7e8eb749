#include "sort.hpp"

#include <algorithm>

namespace dashboard {

void sort_places(std::vector<std::uint32_t>& places, const void* order, PlaceBefore before) {
  std::ranges::stable_sort(places, [=](std::uint32_t left, std::uint32_t right) { return before(order, left, right); });
}

}  // namespace dashboard
