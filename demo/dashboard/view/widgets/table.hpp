#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "view/text.hpp"

namespace dashboard {

struct TableColumn {
  std::string_view id;
  std::string_view title;
  float width = 100;  ///< At least; wide screens give each column its share of the rest.
  Align align = Align::left;
};

/// Rows under heads that sort. The first column stays when the others are scrolled away under it. Only rows on the screen are
/// drawn, so that thousands cost no more than ten. The Tab key reaches the rows once; arrows move inside them, Enter opens.
struct Table {
  std::string_view id;
  std::string_view name;
  std::span<const TableColumn> columns;
  int rows = 0;
  float row_height = 54;
  bool takes_focus = false;  ///< The keyboard goes to the rows when the page is new.
  bool is_sortable = true;
  bool has_avatars = false;  ///< Rows begin with a disc; so do those that are on their way.

  /// A row's own id and what it is called.
  std::function<std::string(int row)> row_id = nullptr;
  std::function<std::string(int row)> row_label = nullptr;
  std::function<void(Box cell, int row, int column)> cell = nullptr;
  /// Whether the table is sorted by a column, and then downwards.
  std::function<std::optional<bool>(int column)> sorted = nullptr;
};

struct TableEvents {
  int sorted_column = -1;    ///< Whose head was pressed …
  bool is_additive = false;  ///< … with Shift, to sort by it besides the others.
  int opened_row = -1;
};

/// What of a table belongs to the screen.
struct TableView {
  int cursor = -1;  ///< The row under the keyboard.
  bool has_taken_focus = false;
  float scroll_x = 0;
};

TableEvents table_ui(const Ui& ui, Box box, const Table& table);
/// The same heads over rows that are on their way.
void table_skeleton(const Ui& ui, Box box, const Table& table);
/// Height of a table that shows so many rows without scrolling.
[[nodiscard]] float table_height(int rows, float row_height = 54);

}  // namespace dashboard
