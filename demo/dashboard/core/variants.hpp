#pragma once

#include <type_traits>
#include <variant>

namespace dashboard {

template <class T>
inline constexpr bool is_variant = false;
template <class... Kinds>
inline constexpr bool is_variant<std::variant<Kinds...>> = true;

/// The value inside, when it is of this kind; looks into variants within the variant.
template <class Kind, class... Kinds>
const Kind* find_in(const std::variant<Kinds...>& variant) {
  return std::visit(
      [](const auto& held) -> const Kind* {
        using Held = std::remove_cvref_t<decltype(held)>;
        if constexpr (std::is_same_v<Held, Kind>) {
          return &held;
        } else if constexpr (is_variant<Held>) {
          return find_in<Kind>(held);
        } else {
          return nullptr;
        }
      },
      variant);
}

}  // namespace dashboard
