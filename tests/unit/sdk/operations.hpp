#pragma once

#include <ranges>

#include "astral/testing/sample.hpp"
#include "world.hpp"

namespace astral::test {

inline void merge(Json& target, const Json& source) {
  for (const auto& key : source.keys()) target.set(key, source.get(key));
}

/// Arguments that an operation takes.
inline Json sample_args(const Operation& operation, testing::SampleFields fields = testing::SampleFields::all) {
  auto args = testing::sample_json(*operation.params, fields);
  merge(args, testing::sample_json(*operation.body, fields));
  return args;
}

/// The operations that answer with one body, not with a stream.
inline auto json_operations() {
  return operation_shapes | std::views::filter([](const Operation& operation) { return !operation.is_stream; });
}

}  // namespace astral::test
