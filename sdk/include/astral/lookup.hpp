#pragma once

#include <array>
#include <tuple>
#include <utility>

#include "astral/api.hpp"

namespace astral {

inline constexpr std::size_t operation_count = std::tuple_size_v<decltype(api::table)>;
inline constexpr std::size_t no_such_operation = operation_count;

namespace meta {

inline constexpr auto operation_ids = std::apply(
    [](const auto&... each) { return std::array<std::string_view, sizeof...(each)>{std::remove_cvref_t<decltype(each)>::id.view()...}; },
    api::table);

consteval bool ids_are_unique() {
  for (std::size_t one = 0; one < operation_count; ++one) {
    for (std::size_t other = one + 1; other < operation_count; ++other) {
      if (operation_ids[one] == operation_ids[other]) return false;
    }
  }
  return true;
}
static_assert(ids_are_unique(), "api::table: every operation needs an id of its own");

template <class Row, bool Reach>
constexpr Operation operation_of(const Row& row) {
  return {Row::id.view(),
          Row::method,
          Row::path,
          &schema<typename Row::params_type, Reach>,
          &schema<typename Row::body_type, Reach>,
          &schema<typename Row::result_type, Reach>,
          row.auth,
          row.envelope,
          row.session,
          row.repeat,
          row.timeout_millis,
          row.provisional,
          row.section};
}

template <bool Reach>
inline constexpr auto operations = std::apply(
    [](const auto&... each) {
      return std::array<Operation, sizeof...(each)>{operation_of<std::remove_cvref_t<decltype(each)>, Reach>(each)...};
    },
    api::table);

}  // namespace meta

/// Position of an operation in the table, or `no_such_operation`.
constexpr std::size_t index_of(std::string_view id) {
  for (std::size_t index = 0; index < operation_count; ++index) {
    if (meta::operation_ids[index] == id) return index;
  }
  return no_such_operation;
}

/// The table as plain data, for code that meets operations at run time and never makes C++ results.
inline constexpr const auto& operation_shapes = meta::operations<false>;

/// The row with this id, at compile time.
template <FixedString Id>
consteval const auto& row_of() {
  constexpr auto index = index_of(Id.view());
  static_assert(index != no_such_operation, "api::table has no operation with this id");
  return std::get<index>(api::table);
}

template <FixedString Id>
using RowOf = std::remove_cvref_t<decltype(row_of<Id>())>;
template <FixedString Id>
using ParamsOf = typename RowOf<Id>::params_type;
template <FixedString Id>
using BodyOf = typename RowOf<Id>::body_type;
template <FixedString Id>
using ResultOf = typename RowOf<Id>::result_type;

}  // namespace astral
