#pragma once

#include <memory>
#include <type_traits>
#include <utility>

namespace dashboard {

/// Takes another value by ending the old one and beginning anew. For what is of many kinds, or holds them: assigning them would be compiled
/// for each kind once more. A move cannot fail, so that nothing is lost between the two.
template <class Value>
Value& renewed(Value& value, std::type_identity_t<Value>&& other) noexcept {
  static_assert(std::is_nothrow_move_constructible_v<Value>);
  if (&value == &other) return value;
  std::destroy_at(&value);
  return *std::construct_at(&value, std::move(other));
}

}  // namespace dashboard
