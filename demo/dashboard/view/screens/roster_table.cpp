#include <cmath>

#include "core/format.hpp"
#include "view/screens/roster_parts.hpp"
#include "view/widgets/card.hpp"
#include "view/widgets/meter.hpp"
#include "view/widgets/notice.hpp"
#include "view/widgets/press.hpp"

namespace dashboard {
namespace {

constexpr float head_height = 40;
constexpr float row_height = 54;
constexpr float cell_padding = 10;
constexpr float scroll_bar = 10;

/// Where the columns lie: the first one stays when the others are scrolled away under it.
struct Columns {
  std::array<float, roster_column_count> left{};
  std::array<float, roster_column_count> width{};
  float total = 0;

  explicit Columns(float available) {
    float least = 0;
    for (const auto& column : roster_columns) least += column.width;
    const float stretch = std::max(1.0F, available / least);
    for (std::size_t i = 0; i < roster_columns.size(); ++i) {
      left[i] = total;
      // A narrow screen keeps room for the figures beside the pinned names.
      const float wanted = i == 0 && available < compact_width ? 172 : roster_columns[i].width;
      width[i] = std::floor(wanted * stretch);
      total += width[i];
    }
  }

  [[nodiscard]] Box cell(std::size_t column, ImVec2 row_origin, float height) const {
    return Box::at({row_origin.x + left[column], row_origin.y}, width[column], height).inset(cell_padding, 0);
  }
};

const SortKey* key_of(const roster::State& roster, RosterColumn column) {
  for (const auto& key : roster.sort) {
    if (key.column == column) return &key;
  }
  return nullptr;
}

void head_cell_ui(const Ui& ui, Box cell, const RosterColumnLook& look, const roster::State& roster) {
  constexpr float arrow = 13;
  const auto* key = key_of(roster, look.column);
  const float width = text_width(ui, Type::caption, look.title);
  const auto area = look.align == Align::right ? Box{{cell.max.x - width - arrow - 10, cell.min.y}, {cell.max.x + 6, cell.max.y}}
                                               : Box{{cell.min.x - 6, cell.min.y}, {cell.min.x + width + arrow + 10, cell.max.y}};
  const auto press = press_area(ui, "roster.head." + std::string{look.id}, "columnheader", look.title, area.inset(0, 6));
  const Color ink = key != nullptr || press.is_hovered ? ui.theme.text : ui.theme.text_faint;
  auto text = area.inset(6, 0);
  if (look.align == Align::right) {
    text_in(ui, text, Type::caption, ink, look.title, Align::right);
    text.max.x -= width + 3;
  } else {
    text_in(ui, text, Type::caption, ink, look.title);
    text.min.x += width + 3;
    text.max.x = text.min.x + arrow;
  }
  if (key != nullptr)
    icon_in(ui, look.align == Align::right ? text.take_right(arrow) : text, key->is_descending ? Icon::arrow_down : Icon::arrow_up, arrow,
            ink);
  if (press.is_focused) focus_ring(ui, area.inset(0, 8), radius::small);
  if (press.is_clicked) ui.emit(roster::HeaderClicked{look.column, ImGui::GetIO().KeyShift});
}

void head_ui(const Ui& ui, Box head, const Columns& columns, float scroll, const roster::State& roster) {
  auto& draw = Ui::draw();
  hairline(ui, {head.min.x, head.max.y - 0.5F}, head.width());
  const Box pinned = Box::at(head.min, columns.width[0], head.height());
  ImGui::PushClipRect({pinned.max.x, head.min.y}, head.max, true);
  for (std::size_t i = 1; i < roster_columns.size(); ++i)
    head_cell_ui(ui, columns.cell(i, {head.min.x - scroll, head.min.y}, head.height()), roster_columns[i], roster);
  ImGui::PopClipRect();
  head_cell_ui(ui, columns.cell(0, head.min, head.height()), roster_columns[0], roster);
  if (scroll > 0) draw.AddLine({pinned.max.x, head.min.y}, pinned.max, ui.theme.line.packed());
}

void row_ui(const Ui& ui, Box row, const Columns& columns, float scroll, const RosterRow& athlete, const Model& model,
            const RosterSummary& summary, Color ground) {
  const Box pinned = Box::at(row.min, columns.width[0], row.height());
  auto& draw = Ui::draw();
  draw.AddRectFilled(row.min, row.max, ground.packed());
  ImGui::PushClipRect({pinned.max.x, row.min.y}, row.max, true);
  for (std::size_t i = 1; i < roster_columns.size(); ++i) {
    const auto cell = columns.cell(i, {row.min.x - scroll, row.min.y}, row.height());
    if (cell.max.x > pinned.max.x && cell.min.x < row.max.x) roster_cell_ui(ui, cell, roster_columns[i].column, athlete, model, summary);
  }
  ImGui::PopClipRect();
  roster_cell_ui(ui, columns.cell(0, row.min, row.height()), RosterColumn::name, athlete, model, summary);
  if (scroll > 0) draw.AddLine({pinned.max.x, row.min.y}, pinned.max, ui.theme.line.packed());
  draw.AddLine({row.min.x, row.max.y - 0.5F}, {row.max.x, row.max.y - 0.5F}, ui.theme.line.faded(0.7F).packed());
}

/// Arrow keys and the like while the keyboard is on the rows. `true` when the cursor moved.
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

void scroll_to(float top, float view_height, int row) {
  const float row_top = static_cast<float>(row) * row_height;
  if (row_top < top) ImGui::SetScrollY(row_top);
  if (row_top + row_height > top + view_height) ImGui::SetScrollY(row_top + row_height - view_height);
}

void rows_ui(const Ui& ui, Box body, const Columns& columns, const Model& model, const roster::State& roster) {
  auto& state = ui.state.of<RosterView>();
  const auto& rows = roster.data.value()->rows;
  const int count = static_cast<int>(roster.order.size());
  const float scroll_x = ImGui::GetScrollX();
  const float scroll_y = ImGui::GetScrollY();
  const float view_height = ImGui::GetWindowHeight() - (columns.total > body.width() + 0.5F ? scroll_bar : 0);

  // One item for all rows: the Tab key reaches the table once, arrows move inside it.
  ImGui::SetCursorPos({0, 0});
  if (!state.has_taken_focus) {
    state.has_taken_focus = true;
    ImGui::SetKeyboardFocusHere();
  }
  const bool is_clicked = ImGui::InvisibleButton("roster.rows", {columns.total, std::max(1.0F, static_cast<float>(count) * row_height)},
                                                 ImGuiButtonFlags_EnableNav);
  const bool is_hovered = ImGui::IsItemHovered();
  const bool is_focused = ImGui::IsItemFocused();
  const bool is_by_mouse = is_clicked && is_hovered && !ImGui::GetIO().NavVisible;
  const int under_mouse = is_hovered ? static_cast<int>((ImGui::GetMousePos().y - body.min.y + scroll_y) / row_height) : -1;

  state.cursor = std::min(state.cursor, count - 1);
  if (is_focused && move_cursor(state.cursor, count, std::max(1, static_cast<int>(view_height / row_height) - 1)))
    scroll_to(scroll_y, view_height, state.cursor);
  const int opened = is_clicked ? (is_by_mouse ? under_mouse : state.cursor) : -1;
  if (opened >= 0 && opened < count) {
    state.cursor = opened;
    ui.emit(msg::LinkFollowed{athlete::Route{rows[roster.order[static_cast<std::size_t>(opened)]].user_id}});
  }
  if (is_hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);

  // Only rows on the screen are drawn. ImGui's clipper would draw all of them while their one item has the focus.
  const int first = std::max(0, static_cast<int>(scroll_y / row_height));
  const int last = std::min(count, static_cast<int>((scroll_y + view_height) / row_height) + 1);
  for (int i = first; i < last; ++i) {
    const auto& athlete = rows[roster.order[static_cast<std::size_t>(i)]];
    const auto row = Box::at({body.min.x, body.min.y - scroll_y + static_cast<float>(i) * row_height}, body.width(), row_height);
    const bool is_cursor = i == state.cursor && is_focused && ImGui::GetIO().NavVisible;
    ui.note("roster.row." + athlete.user_id, "row", athlete.name, row);
    row_ui(ui, row, columns, scroll_x, athlete, model, roster.summary,
           is_cursor          ? ui.theme.selected
           : i == under_mouse ? ui.theme.hover
                              : ui.theme.surface);
    if (is_cursor) Ui::draw().AddRectFilled(row.min, {row.min.x + 3, row.max.y}, ui.theme.accent.packed());
  }
  state.scroll_x = scroll_x;
}

void skeleton_rows(const Ui& ui, Box body, const Columns& columns) {
  for (float y = body.min.y; y + row_height <= body.max.y; y += row_height) {
    for (std::size_t i = 0; i < roster_columns.size(); ++i) {
      auto cell = columns.cell(i, {body.min.x, y}, row_height);
      if (cell.max.x > body.max.x) break;
      if (i == 0) {
        skeleton_disc(ui, Box::at({cell.min.x, cell.center().y - 17}, 34, 34));
        cell.skip_left(44);
      }
      skeleton(ui, Box::at({cell.min.x, cell.center().y - 5}, cell.width() * (i % 3 == 0 ? 0.8F : 0.55F), 10));
    }
    hairline(ui, {body.min.x, y + row_height}, body.width());
  }
}

}  // namespace

void roster_table_ui(const Ui& ui, Box box, const Model& model, const roster::State& roster) {
  card(ui, box);
  box = box.inset(1);
  const bool has_rows = roster.data.value() && !roster.order.empty();
  const float content = static_cast<float>(roster.order.size()) * row_height;
  const bool scrolls = has_rows && content > box.height() - head_height;
  const Columns columns{box.width() - (scrolls ? scroll_bar : 0)};
  auto body = box;
  const auto head = body.take_top(head_height);
  body.max.y -= 3;  // the corners of the card stay round
  if (!roster.data.value()) {
    head_ui(ui, head, columns, 0, roster);
    skeleton_rows(ui, body, columns);
    return;
  }
  if (!has_rows) {
    head_ui(ui, head, columns, 0, roster);
    if (notice(ui, body, Icon::search_x, "No athlete matches", "Try another word, or take filters away.",
               {"roster.filter.reset", "Clear all filters"})) {
      ui.state.of<RosterView>().search.clear();
      ui.emit(roster::FilterCleared{});
    }
    return;
  }
  ImGui::SetCursorScreenPos(body.min);
  const auto flags = columns.total > body.width() + 0.5F ? ImGuiWindowFlags_HorizontalScrollbar : ImGuiWindowFlags_None;
  if (ImGui::BeginChild("roster.table", body.size(), ImGuiChildFlags_None, flags)) {
    auto inner = body;
    if (scrolls) inner.max.x -= scroll_bar;
    rows_ui(ui, inner, columns, model, roster);
  }
  ImGui::EndChild();
  head_ui(ui, head, columns, ui.state.of<RosterView>().scroll_x, roster);
}

}  // namespace dashboard
