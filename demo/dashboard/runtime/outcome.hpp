#pragma once

#include "astral/client.hpp"
#include "core/from_api.hpp"

namespace dashboard {

/// A result of the client in the dashboard's own words; `make` turns the value into them.
template <class T, class Make>
auto outcome_of(const astral::Result<T>& result, Make make) -> Outcome<decltype(make(*result))> {
  if (result) return make(*result);
  return std::unexpected{problem_of(result.error())};
}

}  // namespace dashboard
