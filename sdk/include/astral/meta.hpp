#pragma once

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "astral/json.hpp"
#include "astral/schema.hpp"

/// Describes structs once, beside their declaration; schemas, TypeScript, OpenAPI and docs are derived from it.
namespace astral {

/// An operation without parameters, body or result.
struct None {};

namespace meta {

/// The last name in a pointer to member or a type, as the compiler spells it: no name is written twice.
constexpr std::string_view last_name(std::string_view signature) {
  const auto end = signature.find_last_not_of(")]");
  signature = signature.substr(0, end + 1);
  return signature.substr(signature.rfind(':') + 1);
}

template <auto Member>
consteval auto member_signature() {
  return __PRETTY_FUNCTION__;
}

template <class T>
consteval auto type_signature() {
  return __PRETTY_FUNCTION__;
}

template <class Get>
consteval auto fixed(Get get) {
  FixedString<get().size() + 1> text;
  std::copy_n(get().data(), get().size(), text.characters);
  return text;
}

/// One copy of each name in the program, without the signature it was cut from.
template <FixedString Text>
inline constexpr auto pooled = Text;

template <auto Member>
inline constexpr std::string_view member_name = pooled<fixed([] { return last_name(member_signature<Member>()); })>.view();

template <class T>
inline constexpr std::string_view type_name = pooled<fixed([] { return last_name(type_signature<T>()); })>.view();

/// Converts to anything: fills the member that a description forgot.
struct Anything {
  template <class T>
  operator T&() const& noexcept;
  template <class T>
  operator T&&() const&& noexcept;
};

template <class>
struct MemberOf;
template <class Class, class Value>
struct MemberOf<Value Class::*> {
  using Object = Class;
  using Type = Value;
};
template <auto Member>
using ObjectOf = typename MemberOf<decltype(Member)>::Object;
template <auto Member>
using TypeOf = typename MemberOf<decltype(Member)>::Type;

/// The bases and described members fill the struct in their order, and not one more would fit.
template <class T, class... Parts>
consteval bool are_all_parts() {
  return requires { T{Parts{}...}; }
  &&!requires { T{Parts{}..., Anything{}}; };
}

constexpr bool are_distinct(std::span<const std::string_view> names) {
  for (std::size_t one = 0; one < names.size(); ++one) {
    for (std::size_t other = one + 1; other < names.size(); ++other) {
      if (names[one] == names[other]) return false;
    }
  }
  return true;
}

template <auto... Members>
inline constexpr std::array<std::string_view, sizeof...(Members)> names{member_name<Members>...};

}  // namespace meta

/// One described member: `field<&Me::email>{"Login address."}`.
template <auto Member>
struct field {
  std::string_view doc;
};

/// A described struct: what it is, the section of the contract it comes from, its fields in order of declaration.
/// Members are template arguments, not parts of a tuple: a hundred models compile in the time of ten.
template <auto... Members>
struct Model {
  std::string_view doc;
  std::string_view section;
  std::array<std::string_view, sizeof...(Members)> field_docs;
};

/// Specialise for each model: `template <> inline constexpr auto describe<Me> = model(...)`, or `model<Base>(...)` for a struct
/// that derives from a described one.
template <class T>
inline constexpr auto describe = nullptr;
template <>
inline constexpr auto describe<None> = Model<>{"Nothing.", "", {}};

template <class T>
concept Described = !std::is_same_v<std::remove_const_t<decltype(describe<T>)>, std::nullptr_t>;

namespace meta {

template <auto... Own>
consteval auto joined(const Model<Own...>& own) {
  return own;
}
template <auto... Inherited, auto... Own>
consteval auto joined(const Model<Inherited...>& base, const Model<Own...>& own) {
  Model<Inherited..., Own...> both{own.doc, own.section, {}};
  std::ranges::copy(own.field_docs, std::ranges::copy(base.field_docs, both.field_docs.begin()).out);
  return both;
}

}  // namespace meta

template <Described... Base, auto First, auto... Rest>
consteval auto model(std::string_view doc, std::string_view section, field<First> first, field<Rest>... rest) {
  using Object = meta::ObjectOf<First>;
  constexpr bool is_one_struct = (std::is_same_v<Object, meta::ObjectOf<Rest>> && ...) && (std::is_base_of_v<Base, Object> && ...);
  static_assert(is_one_struct, "model(): every field must belong to the same struct, and every base be one of it");
  if constexpr (is_one_struct) {
    static_assert(meta::are_all_parts<Object, Base..., meta::TypeOf<First>, meta::TypeOf<Rest>...>() &&
                      meta::are_distinct(meta::names<First, Rest...>),
                  "model(): describe every member of the struct, once, in the order of declaration");
  }
  return meta::joined(describe<Base>..., Model<First, Rest...>{doc, section, {first.doc, rest.doc...}});
}

namespace meta {

/// Calls `use.operator()<Members…>()` with the described members of a type.
template <class Use, auto... Members>
constexpr decltype(auto) with_members(const Model<Members...>&, Use use) {
  return use.template operator()<Members...>();
}
template <class T, class Use>
constexpr decltype(auto) with_members(Use use) {
  return with_members(describe<T>, use);
}

template <class T>
struct Wrapped {
  using Value = T;
  static constexpr Presence presence = Presence::required;
};
template <class T>
struct Wrapped<std::optional<T>> {
  using Value = T;
  static constexpr Presence presence = Presence::optional;
};
template <class T>
struct Wrapped<Clearable<T>> {
  using Value = T;
  static constexpr Presence presence = Presence::clearable;
};

template <class T>
struct Wrapped<Nullable<T>> {
  using Value = T;
  static constexpr Presence presence = Presence::nullable;
};

/// The value inside a member that may be empty, engaged if it was.
template <class T>
T& engage(T& value) {
  return value;
}
template <class T>
T& engage(std::optional<T>& value) {
  return value ? *value : value.emplace();
}
template <class T>
T& engage(Clearable<T>& value) {
  return engage(value.value);
}
template <class T>
T& engage(Nullable<T>& value) {
  return engage(value.value);
}

template <class T>
const void* peek(const T& value) {
  return &value;
}
template <class T>
const void* peek(const std::optional<T>& value) {
  return value ? &*value : nullptr;
}
template <class T>
const void* peek(const Clearable<T>& value) {
  return peek(value.value);
}
template <class T>
const void* peek(const Nullable<T>& value) {
  return peek(value.value);
}

/// `T` is the struct itself, which may have the member from a base.
template <class T, auto Member>
inline constexpr FieldAccess field_access{[](void* object) -> void* { return &engage(static_cast<T*>(object)->*Member); },
                                          [](const void* object) -> const void* { return peek(static_cast<const T*>(object)->*Member); },
                                          [](const void* object) {
                                            if constexpr (Wrapped<TypeOf<Member>>::presence == Presence::clearable) {
                                              return (static_cast<const T*>(object)->*Member).is_cleared;
                                            } else {
                                              return object == nullptr;
                                            }
                                          },
                                          [](void* object) {
                                            if constexpr (Wrapped<TypeOf<Member>>::presence == Presence::clearable) {
                                              (static_cast<T*>(object)->*Member).is_cleared = true;
                                            }
                                          }};

template <class List>
inline constexpr ElementAccess list_access{
    [](void* list, std::string_view) -> void* { return &static_cast<List*>(list)->emplace_back(); },
    [](const void* list) { return static_cast<const List*>(list)->size(); },
    [](const void* list, std::size_t index, std::string_view&) -> const void* { return &(*static_cast<const List*>(list))[index]; }};

template <class Map>
inline constexpr ElementAccess map_access{
    [](void* map, std::string_view key) -> void* { return &(*static_cast<Map*>(map))[std::string{key}]; },
    [](const void* map) { return static_cast<const Map*>(map)->size(); },
    [](const void* map, std::size_t index, std::string_view& key) -> const void* {
      const auto entry = std::next(static_cast<const Map*>(map)->begin(), static_cast<std::ptrdiff_t>(index));
      key = entry->first;
      return &entry->second;
    }};

/// Which schema a C++ type has. `Reach` adds the access functions; without it a schema is data alone.
template <class T, bool Reach>
struct SchemaOf;

template <class T, bool Reach>
inline constexpr Schema schema = SchemaOf<T, Reach>::value();

template <class T, SchemaKind Kind>
struct Scalar {
  static constexpr Schema value() { return {.kind = Kind}; }
};
template <bool Reach>
struct SchemaOf<bool, Reach> : Scalar<bool, SchemaKind::boolean> {};
template <bool Reach>
struct SchemaOf<std::int64_t, Reach> : Scalar<std::int64_t, SchemaKind::integer> {};
template <bool Reach>
struct SchemaOf<double, Reach> : Scalar<double, SchemaKind::number> {};
template <bool Reach>
struct SchemaOf<std::string, Reach> : Scalar<std::string, SchemaKind::string> {};
template <bool Reach>
struct SchemaOf<Secret, Reach> : Scalar<Secret, SchemaKind::secret> {};
template <bool Reach>
struct SchemaOf<Id, Reach> : Scalar<Id, SchemaKind::id> {};
template <bool Reach>
struct SchemaOf<Date, Reach> : Scalar<Date, SchemaKind::date> {};
template <bool Reach>
struct SchemaOf<Sample, Reach> : Scalar<Sample, SchemaKind::sample> {};
template <bool Reach>
struct SchemaOf<Point, Reach> : Scalar<Point, SchemaKind::point> {};
template <bool Reach>
struct SchemaOf<Json, Reach> : Scalar<Json, SchemaKind::json> {};

template <TimeForm Form, bool Reach>
struct SchemaOf<Time<Form>, Reach> {
  static constexpr Schema value() { return {.kind = SchemaKind::time, .time_form = Form}; }
};

template <class T, bool Reach>
struct SchemaOf<std::vector<T>, Reach> {
  static constexpr Schema value() {
    return {.kind = SchemaKind::list, .element = &schema<T, Reach>, .element_access = Reach ? &list_access<std::vector<T>> : nullptr};
  }
};

template <class T, bool Reach>
struct SchemaOf<std::map<std::string, T>, Reach> {
  static constexpr Schema value() {
    return {
        .kind = SchemaKind::map, .element = &schema<T, Reach>, .element_access = Reach ? &map_access<std::map<std::string, T>> : nullptr};
  }
};

template <class T>
concept OpenChoice = requires {
  T::known;
};

template <OpenChoice T, bool Reach>
struct SchemaOf<T, Reach> {
  static constexpr Schema value() { return {.kind = SchemaKind::choice, .name = type_name<T>, .choices = T::known}; }
};

template <class T, auto Member, bool Reach>
constexpr Field field_schema() {
  using Wrap = Wrapped<TypeOf<Member>>;
  const FieldAccess* access = nullptr;
  if constexpr (Reach) access = &field_access<T, Member>;
  return {member_name<Member>, &schema<typename Wrap::Value, Reach>, Wrap::presence, access};
}

template <class T, bool Reach>
inline constexpr auto field_schemas = with_members<T>([]<auto... Members>() {
  return std::array<Field, sizeof...(Members)>{field_schema<T, Members, Reach>()...};
});

template <Described T, bool Reach>
struct SchemaOf<T, Reach> {
  static constexpr Schema value() { return {.kind = SchemaKind::object, .name = type_name<T>, .fields = field_schemas<T, Reach>}; }
};

}  // namespace meta

/// The schema of a type with access to its C++ members: for typed calls.
template <class T>
inline constexpr const Schema& schema_of = meta::schema<T, true>;

/// The schema of a type as data alone: for builds that never make the C++ object.
template <class T>
inline constexpr const Schema& shape_of = meta::schema<T, false>;

}  // namespace astral
