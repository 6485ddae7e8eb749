#pragma once

#include <cstdint>

#include "astral/json.hpp"
#include "astral/schema.hpp"

namespace astral::testing {

enum class SampleFields : std::uint8_t {
  all,       ///< Every field, the optional ones too.
  required,  ///< Only the fields that must be there.
};

/// A value that fits a schema: what a server could answer, or a caller could send. Always the same for the same schema.
[[nodiscard]] Json sample_json(const Schema& schema, SampleFields fields = SampleFields::all);

}  // namespace astral::testing
