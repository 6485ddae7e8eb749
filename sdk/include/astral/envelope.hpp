#pragma once

#include "astral/http.hpp"
#include "astral/operation.hpp"

namespace astral {

/// The result within a body, found leniently: a `data` envelope is unwrapped where a bare body is expected, and
/// the reverse (contract 1.3, 1.13).
[[nodiscard]] Json unwrap(const Operation& operation, const Json& body);

}  // namespace astral
