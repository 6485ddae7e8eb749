#pragma once

#include <array>
#include <type_traits>

#include "astral/api.hpp"

namespace astral {

inline constexpr std::size_t operation_count = decltype(api::table)::size;
inline constexpr std::size_t no_such_operation = operation_count;

namespace meta {

inline constexpr auto operation_ids =
    with_rows(api::table, []<class... Rows>(const Rows&...) { return std::array<std::string_view, sizeof...(Rows)>{Rows::id.view()...}; });
static_assert(are_distinct(operation_ids), "api::table: every operation needs an id of its own");

template <class Row>
constexpr bool pages_are_in_the_result(const Row& row) {
  if (row.pages.style == Pages::Style::none || row.pages.items.empty()) return true;
  if constexpr (Described<typename Row::result_type>) {
    return presence_of<typename Row::result_type>(row.pages.items).has_value();
  } else {
    return false;
  }
}
static_assert(with_rows(api::table, [](const auto&... rows) { return (pages_are_in_the_result(rows) && ...); }),
              "api::table: pages must name the member of the result that holds the items");

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
          row.is_stream ? Repeat::never : row.repeat,
          row.timeout_millis,
          row.pages,
          row.caller,
          row.is_stream,
          row.is_columns,
          row.is_sandbox_only,
          row.form_of,
          secret_of<typename Row::result_type>(),
          row.provisional,
          row.section};
}

}  // namespace meta

/// Position of an operation in the table, or `no_such_operation`.
constexpr std::size_t index_of(std::string_view id) {
  for (std::size_t index = 0; index < operation_count; ++index) {
    if (meta::operation_ids[index] == id) return index;
  }
  return no_such_operation;
}

/// The table as plain data, for code that meets operations at run time and never makes C++ results.
inline constexpr auto operation_shapes = with_rows(api::table, []<class... Rows>(const Rows&... rows) {
  return std::array<Operation, sizeof...(Rows)>{meta::operation_of<Rows, false>(rows)...};
});

namespace meta {

template <FixedString Id, Method Verb, FixedString Path, class Params, class Body, class Result>
constexpr const auto& find_row(const row<Id, Verb, Path, Params, Body, Result>& found) {
  return found;
}

}  // namespace meta

/// The row with this id, at compile time.
template <FixedString Id>
consteval const auto& row_of() {
  static_assert(index_of(Id.view()) != no_such_operation, "api::table has no operation with this id");
  return meta::find_row<Id>(api::table);
}

template <FixedString Id>
using RowOf = std::remove_cvref_t<decltype(row_of<Id>())>;

/// The row as plain data; `Reach` adds access to C++ objects. One at a time: the whole table would be compiled for a single call.
template <FixedString Id, bool Reach>
inline constexpr Operation operation_of = meta::operation_of<RowOf<Id>, Reach>(row_of<Id>());

template <FixedString Id>
using ParamsOf = typename RowOf<Id>::params_type;
template <FixedString Id>
using BodyOf = typename RowOf<Id>::body_type;
template <FixedString Id>
using ResultOf = typename RowOf<Id>::result_type;

}  // namespace astral
