#pragma once

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

}  // namespace astral::test
