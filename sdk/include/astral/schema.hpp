#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "astral/types.hpp"

namespace astral {

enum class SchemaKind : std::uint8_t {
  boolean,
  integer,
  number,
  string,
  id,
  time,
  date,
  choice,
  sample,
  point,
  object,
  list,
  map,
  secret,
  json
};

/// Whether a field must be there, may be missing or null, may be sent as null to clear it, or must be sent, be it as null.
enum class Presence : std::uint8_t { required, optional, clearable, nullable };

constexpr bool takes_null(Presence presence) { return presence >= Presence::clearable; }
constexpr bool must_be_there(Presence presence) { return presence == Presence::required || presence == Presence::nullable; }

struct Schema;

/// Reaches into a C++ object of a described type. Absent in builds that only check JSON values.
struct FieldAccess {
  void* (*edit)(void* object);              ///< The member, engaged when it is optional.
  const void* (*view)(const void* object);  ///< The member, or null when it is an empty optional.
  bool (*is_cleared)(const void* object);
  void (*clear)(void* object);
};

struct ElementAccess {
  void* (*append)(void* container, std::string_view key);
  std::size_t (*size)(const void* container);
  const void* (*at)(const void* container, std::size_t index, std::string_view& key);
};

struct Field {
  std::string_view name;
  const Schema* schema;
  Presence presence;
  const FieldAccess* access;
};

/// The shape of a JSON value as plain data: what the decoder, the encoder and the checks walk over.
struct Schema {
  SchemaKind kind;
  TimeForm time_form = TimeForm::iso;
  std::string_view name = {};                      ///< Of a model or choice; empty for the rest.
  std::span<const Field> fields = {};              ///< object
  std::span<const std::string_view> choices = {};  ///< choice
  const Schema* element = nullptr;                 ///< list, map
  const ElementAccess* element_access = nullptr;   ///< list, map
};

}  // namespace astral
