#include "view/widgets/table.hpp"

#include <cmath>
#include <vector>

#include "view/widgets/card.hpp"
#include "view/widgets/meter.hpp"
#include "view/widgets/press.hpp"

namespace dashboard {
namespace {

constexpr float head_height = 40;
constexpr float cell_padding = 10;
constexpr float scroll_bar = 10;
constexpr float narrow_pinned_width = 172;  ///< A phone keeps room for figures beside the pinned names.

/// Where the columns lie: the first one stays when the others are scrolled away under it.
struct Columns {
  std::vector<float> left;
  std::vector<float> width;
  float total = 0;

  Columns(std::span<const TableColumn> columns, float available) {
    float least = 0;
    for (const auto& column : columns) least += column.width;
    const float stretch = std::max(1.0F, available / std::max(least, 1.0F));
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const bool is_squeezed = i == 0 && available < compact_width && least > available;
      const float wanted = is_squeezed ? std::min(columns[i].width, narrow_pinned_width) : columns[i].width;
      left.push_back(total);
      width.push_back(std::floor(wanted * stretch));
      total += width.back();
    }
  }

  [[nodiscard]] Box cell(std::size_t column, ImVec2 row_origin, float height) const {
    return Box::at({row_origin.x + left[column], row_origin.y}, width[column], height).inset(cell_padding, 0);
  }
};

/// A title and, in the column that is sorted by, an arrow.
bool head_cell_ui(const Ui& ui, Box cell, const Table& table, std::size_t index) {
  constexpr float arrow = 13;
  const auto& column = table.columns[index];
  if (column.title.empty()) return false;
  const auto order = table.sorted ? table.sorted(static_cast<int>(index)) : std::nullopt;
  const float width = text_width(ui, Type::caption, column.title);
  const auto id = std::string{table.id} + ".head." + std::string{column.id};
  if (!table.is_sortable) {
    ui.note(id, "columnheader", column.title, cell);
    text_in(ui, cell, Type::caption, ui.theme.text_faint, column.title, column.align);
    return false;
  }
  const auto area = column.align == Align::right ? Box{{cell.max.x - width - arrow - 10, cell.min.y}, {cell.max.x + 6, cell.max.y}}
                                                 : Box{{cell.min.x - 6, cell.min.y}, {cell.min.x + width + arrow + 10, cell.max.y}};
  const auto press = press_area(ui, id, "columnheader", column.title, area.inset(0, 6), {.is_descending = order});
  const Color ink = order || press.is_hovered ? ui.theme.text : ui.theme.text_faint;
  auto text = area.inset(6, 0);
  text_in(ui, text, Type::caption, ink, column.title, column.align);
  if (order) {
    const auto mark = column.align == Align::right ? Box::at({text.max.x - width - 3 - arrow, text.min.y}, arrow, text.height())
                                                   : Box::at({text.min.x + width + 3, text.min.y}, arrow, text.height());
    icon_in(ui, mark, *order ? Icon::arrow_down : Icon::arrow_up, arrow, ink);
  }
  if (press.is_focused) focus_ring(ui, area.inset(0, 8), radius::small);
  return press.is_clicked;
}

void head_ui(const Ui& ui, Box head, const Columns& columns, float scroll, const Table& table, TableEvents& events) {
  hairline(ui, {head.min.x, head.max.y - 0.5F}, head.width());
  const Box pinned = Box::at(head.min, columns.width[0], head.height());
  const auto cell_at = [&](std::size_t i, float x) {
    if (!head_cell_ui(ui, columns.cell(i, {x, head.min.y}, head.height()), table, i)) return;
    events.sorted_column = static_cast<int>(i);
    events.is_additive = ImGui::GetIO().KeyShift;
  };
  ImGui::PushClipRect({pinned.max.x, head.min.y}, head.max, true);
  for (std::size_t i = 1; i < table.columns.size(); ++i) cell_at(i, head.min.x - scroll);
  ImGui::PopClipRect();
  cell_at(0, head.min.x);
  if (scroll > 0) Ui::draw().AddLine({pinned.max.x, head.min.y}, pinned.max, ui.theme.line.packed());
}

void row_ui(const Ui& ui, Box row, int index, const Columns& columns, float scroll, const Table& table, Color ground) {
  const Box pinned = Box::at(row.min, columns.width[0], row.height());
  const auto cell_ui = [&](Box cell, std::size_t column) {
    ui.note("", "cell", "", cell);
    table.cell(cell, index, static_cast<int>(column));
  };
  auto& draw = Ui::draw();
  draw.AddRectFilled(row.min, row.max, ground.packed());
  ImGui::PushClipRect({pinned.max.x, row.min.y}, row.max, true);
  for (std::size_t i = 1; i < table.columns.size(); ++i) {
    const auto cell = columns.cell(i, {row.min.x - scroll, row.min.y}, row.height());
    if (cell.max.x > pinned.max.x && cell.min.x < row.max.x) cell_ui(cell, i);
  }
  ImGui::PopClipRect();
  cell_ui(columns.cell(0, row.min, row.height()), 0);
  if (scroll > 0) draw.AddLine({pinned.max.x, row.min.y}, pinned.max, ui.theme.line.packed());
  draw.AddLine({row.min.x, row.max.y - 0.5F}, {row.max.x, row.max.y - 0.5F}, ui.theme.line.faded(0.7F).packed());
}

/// Arrow keys and the like while the keyboard is on the rows. True when the cursor moved.
bool move_cursor(int& cursor, int count, int rows_a_page) {
  const auto pressed = [](ImGuiKey key) {
    return ImGui::Shortcut(key, ImGuiInputFlags_Repeat | ImGuiInputFlags_RouteGlobal | ImGuiInputFlags_RouteOverFocused);
  };
  int target = cursor;
  if (pressed(ImGuiKey_DownArrow)) target = cursor + 1;
  if (pressed(ImGuiKey_UpArrow)) target = std::max(cursor, 0) - 1;
  if (pressed(ImGuiKey_PageDown)) target = cursor + rows_a_page;
  if (pressed(ImGuiKey_PageUp)) target = cursor - rows_a_page;
  if (pressed(ImGuiKey_Home)) target = 0;
  if (pressed(ImGuiKey_End)) target = count - 1;
  target = std::clamp(target, std::min(cursor, 0), count - 1);
  if (target == cursor) return false;
  cursor = target;
  ImGui::SetNavCursorVisible(true);  // the arrows are taken from ImGui, which would have shown it
  return true;
}

void scroll_to(float top, float view_height, float row_height, int row) {
  const float row_top = static_cast<float>(row) * row_height;
  if (row_top < top) ImGui::SetScrollY(row_top);
  if (row_top + row_height > top + view_height) ImGui::SetScrollY(row_top + row_height - view_height);
}

void rows_ui(const Ui& ui, Box body, const Columns& columns, const Table& table, TableView& view, TableEvents& events) {
  const float scroll_x = ImGui::GetScrollX();
  const float scroll_y = ImGui::GetScrollY();
  const float view_height = ImGui::GetWindowHeight() - (columns.total > body.width() + 0.5F ? scroll_bar : 0);

  // One item for all rows: the Tab key reaches the table once, arrows move inside it.
  ImGui::SetCursorPos({0, 0});
  if (table.takes_focus && !view.has_taken_focus) {
    view.has_taken_focus = true;
    take_keyboard();
  }
  const bool is_clicked = ImGui::InvisibleButton("rows", {columns.total, std::max(1.0F, static_cast<float>(table.rows) * table.row_height)},
                                                 ImGuiButtonFlags_EnableNav);
  const bool is_hovered = ImGui::IsItemHovered();
  const bool is_focused = ImGui::IsItemFocused();
  const bool is_by_mouse = is_clicked && is_hovered && !ImGui::GetIO().NavVisible;
  const int under_mouse = is_hovered ? static_cast<int>((ImGui::GetMousePos().y - body.min.y + scroll_y) / table.row_height) : -1;

  view.cursor = std::min(view.cursor, table.rows - 1);
  if (is_focused && move_cursor(view.cursor, table.rows, std::max(1, static_cast<int>(view_height / table.row_height) - 1)))
    scroll_to(scroll_y, view_height, table.row_height, view.cursor);
  const int opened = is_clicked ? (is_by_mouse ? under_mouse : view.cursor) : -1;
  if (opened >= 0 && opened < table.rows) view.cursor = events.opened_row = opened;
  if (is_hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);

  // Only rows on the screen are drawn. ImGui's clipper would draw all of them while their one item has the focus.
  const int first = std::max(0, static_cast<int>(scroll_y / table.row_height));
  const int last = std::min(table.rows, static_cast<int>((scroll_y + view_height) / table.row_height) + 1);
  for (int i = first; i < last; ++i) {
    const auto row =
        Box::at({body.min.x, body.min.y - scroll_y + static_cast<float>(i) * table.row_height}, body.width(), table.row_height);
    const bool is_cursor = i == view.cursor && is_focused && ImGui::GetIO().NavVisible;
    const auto id = std::string{table.id} + ".row." + table.row_id(i);
    ui.note(id, "row", table.row_label(i), row, {.is_focused = is_cursor});
    if (ui.state.take_press(id)) view.cursor = events.opened_row = i;
    row_ui(ui, row, i, columns, scroll_x, table, is_cursor ? ui.theme.selected : i == under_mouse ? ui.theme.hover : ui.theme.surface);
    if (is_cursor) Ui::draw().AddRectFilled(row.min, {row.min.x + 3, row.max.y}, ui.theme.accent.packed());
  }
  view.scroll_x = scroll_x;
}

/// The card of a table; cuts the heads off its upper end.
Box head_of(const Ui& ui, Box& box) {
  card(ui, box);
  box = box.inset(1);
  const auto head = box.take_top(head_height);
  box.max.y -= 3;  // the corners of the card stay round
  return head;
}

}  // namespace

float table_height(int rows, float row_height) { return head_height + static_cast<float>(rows) * row_height + 5; }

TableEvents table_ui(const Ui& ui, Box box, const Table& table) {
  auto& view = ui.state.of<TableView>(table.id);
  if (ui.state.is_route_new) view.has_taken_focus = false;
  auto body = box;
  const auto head = head_of(ui, body);
  const bool scrolls = static_cast<float>(table.rows) * table.row_height > body.height() + 0.5F;
  const Columns columns{table.columns, body.width() - (scrolls ? scroll_bar : 0)};
  TableEvents events;
  ui.note(table.id, "table", table.name, box, {.count = table.rows});
  ImGui::SetCursorScreenPos(body.min);
  const auto flags = columns.total > body.width() + 0.5F ? ImGuiWindowFlags_HorizontalScrollbar : ImGuiWindowFlags_None;
  if (ImGui::BeginChild((std::string{table.id} + ".table").c_str(), body.size(), ImGuiChildFlags_NavFlattened, flags)) {
    auto inner = body;
    if (scrolls) inner.max.x -= scroll_bar;
    rows_ui(ui, inner, columns, table, view, events);
  }
  ImGui::EndChild();
  head_ui(ui, head, columns, view.scroll_x, table, events);
  return events;
}

void table_skeleton(const Ui& ui, Box box, const Table& table) {
  auto body = box;
  const auto head = head_of(ui, body);
  const Columns columns{table.columns, body.width()};
  TableEvents ignored;
  head_ui(ui, head, columns, 0, table, ignored);
  for (float y = body.min.y; y + table.row_height <= body.max.y; y += table.row_height) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      auto cell = columns.cell(i, {body.min.x, y}, table.row_height);
      if (cell.max.x > body.max.x) break;
      if (i == 0 && table.has_avatars) {
        skeleton_disc(ui, Box::at({cell.min.x, cell.center().y - 17}, 34, 34));
        cell.skip_left(44);
      }
      skeleton(ui, Box::at({cell.min.x, cell.center().y - 5}, cell.width() * (i % 3 == 0 ? 0.8F : 0.55F), 10));
    }
    hairline(ui, {body.min.x, y + table.row_height}, body.width());
  }
}

}  // namespace dashboard
