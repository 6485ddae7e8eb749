#include "astral/json.hpp"

namespace astral {

std::string_view name_of(JsonKind kind) {
  switch (kind) {
    case JsonKind::missing: return "nothing";
    case JsonKind::null: return "null";
    case JsonKind::boolean: return "boolean";
    case JsonKind::number: return "number";
    case JsonKind::string: return "string";
    case JsonKind::array: return "list";
    case JsonKind::object: return "object";
  }
  return "value";
}

}  // namespace astral
