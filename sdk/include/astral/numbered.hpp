#pragma once

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace astral {

/// Values by number: a sorted vector, as it takes a fraction of the code that a map takes in wasm.
template <class T>
class Numbered {
 public:
  /// `number` is not there yet. Most are greater than all before; calls that waited for their turn are not.
  void add(int number, T value) { entries_.emplace(first_from(number), number, std::move(value)); }

  [[nodiscard]] T* find(int number) {
    const auto found = position(number);
    return found == entries_.end() ? nullptr : &found->second;
  }

  /// Removes and gives a value; nothing when it is not there any more.
  std::optional<T> take(int number) {
    const auto found = position(number);
    if (found == entries_.end()) return {};
    std::optional<T> value{std::move(found->second)};
    entries_.erase(found);
    return value;
  }

  std::optional<T> take_first() { return entries_.empty() ? std::nullopt : take(entries_.front().first); }

  [[nodiscard]] const std::vector<std::pair<int, T>>& entries() const { return entries_; }

 private:
  auto first_from(int number) {
    return std::lower_bound(entries_.begin(), entries_.end(), number, [](const auto& entry, int wanted) { return entry.first < wanted; });
  }
  auto position(int number) {
    const auto found = first_from(number);
    return found != entries_.end() && found->first == number ? found : entries_.end();
  }

  std::vector<std::pair<int, T>> entries_;
};

}  // namespace astral
