#include "support.hpp"

#include <algorithm>

namespace astral::test {
namespace {

bool is_same_list(const Json& one, const Json& other) {
  for (std::size_t index = 0; index < one.size(); ++index) {
    if (!is_same(one.at(index), other.at(index))) return false;
  }
  return one.size() == other.size();
}

bool is_same_object(const Json& one, const Json& other) {
  const auto keys = one.keys();
  return keys.size() == other.keys().size() &&
         std::ranges::all_of(keys, [&](const auto& key) { return is_same(one.get(key), other.get(key)); });
}

}  // namespace

bool is_same(const Json& one, const Json& other) {
  if (one.kind() != other.kind()) return false;
  switch (one.kind()) {
    case JsonKind::boolean: return one.as_boolean() == other.as_boolean();
    case JsonKind::number: return one.as_number() == other.as_number();
    case JsonKind::string: return one.as_string() == other.as_string();
    case JsonKind::array: return is_same_list(one, other);
    case JsonKind::object: return is_same_object(one, other);
    default: return true;
  }
}

}  // namespace astral::test
