#pragma once

#include <memory>
#include <type_traits>
#include <utility>

namespace dashboard {

/// Takes another value by ending the old one and beginning anew. For variants of many kinds: their own assignment compiles each kind once
/// more. What is moved cannot fail, so that nothing is lost between the two.
template <class Value>
Value& renewed(Value& value, std::type_identity_t<Value>&& other) noexcept {
  static_assert(std::is_nothrow_move_constructible_v<Value>);
  if (&value == &other) return value;
  std::destroy_at(&value);
  return *std::construct_at(&value, std::move(other));
}

}  // namespace dashboard
