#pragma once

#include <utility>

namespace dashboard {

/// A way into what a page loads after its first frame. The build (tools/split.mjs) finds these by name, and puts what is reached only
/// through them into a file of its own; platform/app.cpp sees to it that none is taken before that file is there.
/// docs/adr/0068 says more.
template <auto Function>
struct SecondPart {
  static decltype(Function) volatile entry;  ///< Volatile, so that no optimizer sees through it.
};
template <auto Function>
decltype(Function) volatile SecondPart<Function>::entry = Function;

/// Calls a function of the second part.
template <auto Function, class... Args>
decltype(auto) in_second_part(Args&&... args) {
  return SecondPart<Function>::entry(std::forward<Args>(args)...);
}

}  // namespace dashboard
