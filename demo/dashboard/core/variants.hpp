#pragma once

#include <array>
#include <cstddef>
#include <type_traits>
#include <utility>
#include <variant>

namespace dashboard {

// Variants that hold variants: every message of every screen. A screen's own is a class: as an alias, all of its kinds would stand in the
// name of each function that the outer variant is made of, and most of what compiler and linker do would be reading names. What is looked
// for is found by its type alone, without trying the hundreds of others.

template <class... Held>
std::variant<Held...> variant_in(const std::variant<Held...>& value);
/// The variant that a class is.
template <class T>
using VariantIn = decltype(variant_in(std::declval<const T&>()));
/// A class that is a variant.
template <class T>
concept VariantClass = requires {
  typename VariantIn<T>;
}
&&!std::is_same_v<T, VariantIn<T>>;

template <class Kind, class Variant>
inline constexpr bool holds_kind = false;
/// Whether a variant can hold a kind, itself or within a variant that it holds.
template <class Kind, class... Held>
inline constexpr bool holds_kind<Kind, std::variant<Held...>> = (... || (std::is_same_v<Kind, Held> || holds_kind<Kind, Held>));
template <class Kind, VariantClass Class>
inline constexpr bool holds_kind<Kind, Class> = holds_kind<Kind, VariantIn<Class>>;

template <class Kind, class Variant>
inline constexpr std::size_t place_of_kind = 0;
/// Which of a variant's alternatives is a kind or can hold it.
template <class Kind, class... Held>
inline constexpr std::size_t place_of_kind<Kind, std::variant<Held...>> = [] {
  constexpr std::array here{(std::is_same_v<Kind, Held> || holds_kind<Kind, Held>)...};
  std::size_t place = 0;
  while (!here[place]) ++place;
  return place;
}();

/// The value inside, when it is of this kind; looks into variants within the variant.
template <class Kind, class... Held>
requires holds_kind<Kind, std::variant<Held...>>
const Kind* find_in(const std::variant<Held...>& variant) {
  const auto* found = std::get_if<place_of_kind<Kind, std::variant<Held...>>>(&variant);
  if constexpr (std::is_same_v<decltype(found), const Kind*>) {
    return found;
  } else {
    return found == nullptr ? nullptr : find_in<Kind>(*found);
  }
}

/// A variant that can be made of each kind in it, however deep, by naming the kind alone.
template <class Variant>
struct AnyOf : Variant {
  template <class Kind, class Plain = std::remove_cvref_t<Kind>>
  requires holds_kind<Plain, Variant> AnyOf(Kind&& kind)
      : AnyOf{std::bool_constant<std::is_same_v<Plain, Alternative<Plain>>>{}, std::forward<Kind>(kind)} {
  }  // NOLINT(google-explicit-constructor,bugprone-forwarding-reference-overload): as the variant itself

 private:
  template <class Plain>
  using Alternative = std::variant_alternative_t<place_of_kind<Plain, Variant>, Variant>;

  template <class Kind>
  AnyOf(std::true_type /*is_held_itself*/, Kind&& kind)
      : Variant{std::in_place_index<place_of_kind<std::remove_cvref_t<Kind>, Variant>>, std::forward<Kind>(kind)} {}
  template <class Kind>
  AnyOf(std::false_type /*is_held_itself*/, Kind&& kind)
      : Variant{std::in_place_index<place_of_kind<std::remove_cvref_t<Kind>, Variant>>, std::in_place_type<std::remove_cvref_t<Kind>>,
                std::forward<Kind>(kind)} {}
};

}  // namespace dashboard
