#include <vector>

#include "view/screens/roster_parts.hpp"
#include "view/widgets/card.hpp"
#include "view/widgets/notice.hpp"
#include "view/widgets/table.hpp"

namespace dashboard {
namespace {

std::vector<TableColumn> columns_of(const Ui& ui) {
  std::vector<TableColumn> columns;
  for (const auto& look : roster_columns) columns.push_back({look.id, ui.say(look.title), look.width, look.align});
  return columns;
}

std::optional<bool> sorted_by(const roster::State& roster, RosterColumn column) {
  for (const auto& key : roster.sort) {
    if (key.column == column) return key.is_descending;
  }
  return std::nullopt;
}

RosterColumn column_at(int place) { return roster_columns[static_cast<std::size_t>(place)].column; }

void no_match_ui(const Ui& ui, Box box) {
  card(ui, box);
  if (!notice(ui, box, Icon::search_x, ui.say(texts::roster::no_match), ui.say(texts::roster::no_match_advice),
              {"roster.filter.reset", ui.say(texts::roster::clear_filters)}))
    return;
  ui.state.of<RosterView>().search.clear();
  ui.emit(roster::FilterCleared{});
}

}  // namespace

void roster_table_ui(const Ui& ui, Box box, const Model& model, const roster::State& roster) {
  const auto columns = columns_of(ui);
  const auto row_at = [&](int place) -> const RosterRow& {
    return roster.data.value()->rows[roster.order[static_cast<std::size_t>(place)]];
  };
  const Table table{
      .id = "roster",
      .name = ui.say(texts::roster::title),
      .columns = columns,
      .rows = static_cast<int>(roster.order.size()),
      .takes_focus = true,
      .has_avatars = true,
      .row_id = [&](int place) { return row_at(place).user_id; },
      .row_label = [&](int place) { return row_at(place).name; },
      .cell = [&](Box cell, int place, int column) { roster_cell_ui(ui, cell, column_at(column), row_at(place), model, roster.summary); },
      .sorted = [&](int column) { return sorted_by(roster, column_at(column)); }};
  if (!roster.data.value()) return table_skeleton(ui, box, table);
  if (roster.order.empty()) return no_match_ui(ui, box);
  const auto events = table_ui(ui, box, table);
  if (events.sorted_column >= 0) ui.emit(roster::HeaderClicked{column_at(events.sorted_column), events.is_additive});
  if (events.opened_row >= 0) ui.emit(msg::LinkFollowed{athlete::Route{row_at(events.opened_row).user_id}});
}

}  // namespace dashboard
