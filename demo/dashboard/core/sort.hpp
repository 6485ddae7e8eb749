#pragma once

#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

namespace dashboard {

/// The standard library compiles its sorting, two kilobytes, once for each kind of list; here all sort places of a list, so that it is
/// compiled once. What is equal stays in its order.
using PlaceBefore = bool (*)(const void* order, std::uint32_t left, std::uint32_t right);
void sort_places(std::vector<std::uint32_t>& places, const void* order, PlaceBefore before);

/// `before` tells whether one place comes before another.
template <class Before>
void sort_places(std::vector<std::uint32_t>& places, const Before& before) {
  sort_places(places, &before,
              [](const void* order, std::uint32_t left, std::uint32_t right) { return (*static_cast<const Before*>(order))(left, right); });
}

/// By a member, or by what a function makes of each; the least first.
template <class Item, class Key>
void sort_by(std::vector<Item>& items, const Key& key) {
  std::vector<std::uint32_t> places(items.size());
  for (std::uint32_t i = 0; i < places.size(); ++i) places[i] = i;
  sort_places(places,
              [&](std::uint32_t left, std::uint32_t right) { return std::invoke(key, items[left]) < std::invoke(key, items[right]); });
  std::vector<Item> sorted;
  sorted.reserve(items.size());
  for (const auto place : places) sorted.push_back(std::move(items[place]));
  items = std::move(sorted);
}

}  // namespace dashboard
