#pragma once

#include <cstdint>

#include "astral/json.hpp"
#include "astral/operation.hpp"
#include "astral/schema.hpp"

namespace astral::testing {

enum class SampleFields : std::uint8_t {
  all,       ///< Every field, the optional ones too.
  required,  ///< Only the fields that must be there.
};

/// A value that fits a schema: what a server could answer, or a caller could send. Always the same for the same schema.
[[nodiscard]] Json sample_json(const Schema& schema, SampleFields fields = SampleFields::all);

/// A body that holds a result the way this operation's answers do (contract 1.3).
[[nodiscard]] Json enveloped(const Operation& operation, const Json& result);

}  // namespace astral::testing
