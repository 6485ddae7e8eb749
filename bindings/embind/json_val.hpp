#pragma once

#include <emscripten/val.h>

#include "astral/json.hpp"

namespace astral {

/// A Json over a value of the page, and back. Nothing is copied.
[[nodiscard]] Json json_of(const emscripten::val& value);
[[nodiscard]] emscripten::val value_of(const Json& json);

}  // namespace astral
