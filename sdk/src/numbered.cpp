#include "astral/numbered.hpp"

#include <algorithm>

namespace astral {

std::size_t NumberedPointers::first_from(int number) const {
  return static_cast<std::size_t>(std::ranges::lower_bound(entries_, number, {}, &std::pair<int, void*>::first) - entries_.begin());
}

void NumberedPointers::add(int number, void* value) {
  entries_.insert(entries_.begin() + static_cast<std::ptrdiff_t>(first_from(number)), {number, value});
}

void* NumberedPointers::find(int number) const {
  const auto place = first_from(number);
  return place < entries_.size() && entries_[place].first == number ? entries_[place].second : nullptr;
}

void* NumberedPointers::take(int number) {
  auto* value = find(number);
  if (value) entries_.erase(entries_.begin() + static_cast<std::ptrdiff_t>(first_from(number)));
  return value;
}

void* NumberedPointers::take_first() { return entries_.empty() ? nullptr : take(entries_.front().first); }

std::vector<int> NumberedPointers::numbers() const {
  std::vector<int> all(entries_.size());
  std::ranges::transform(entries_, all.begin(), &std::pair<int, void*>::first);
  return all;
}

}  // namespace astral
