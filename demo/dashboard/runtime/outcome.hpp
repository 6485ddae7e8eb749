#pragma once

#include <string>
#include <variant>

#include "astral/client.hpp"
#include "core/from_api.hpp"
#include "core/submission.hpp"
#include "runtime/page.hpp"

namespace dashboard {

/// A result of the client in the dashboard's own words; `make` turns the value into them.
template <class T, class Make>
auto outcome_of(const astral::Result<T>& result, Make make) -> Outcome<decltype(make(*result))> {
  if (result) return make(*result);
  return std::unexpected{problem_of(result.error())};
}

/// Of an answer that brings nothing worth keeping.
template <class T>
Outcome<Done> done_of(const astral::Result<T>& result) {
  return outcome_of(result, [](const T&) { return Done{}; });
}

/// What came of opening an address that the server has given, in a new tab.
inline Outcome<std::monostate> opened_link(Page& page, const Outcome<std::string>& url) {
  if (!url) return std::unexpected{url.error()};
  if (!page.open_link(*url)) return std::unexpected{Problem{.kind = ProblemKind::refused}};
  return std::monostate{};
}

}  // namespace dashboard
