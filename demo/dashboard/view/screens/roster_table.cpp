#include <vector>

#include "view/screens/roster_parts.hpp"
#include "view/widgets/card.hpp"
#include "view/widgets/notice.hpp"
#include "view/widgets/table.hpp"

namespace dashboard {
namespace {

/// The columns that are shown, from left to right.
struct Columns {
  std::vector<TableColumn> looks;
  std::vector<RosterColumn> kinds;

  [[nodiscard]] RosterColumn at(int place) const { return kinds[static_cast<std::size_t>(place)]; }
};

Columns columns_of(const Ui& ui, const roster::State& roster) {
  Columns columns;
  for (std::size_t i = 0; i < roster_columns.size(); ++i) {
    const auto& [column, id, title] = roster_columns[i];
    if (!roster.is_shown(column)) continue;
    columns.looks.push_back({id, ui.say(title), roster_column_looks[i].width, roster_column_looks[i].align});
    columns.kinds.push_back(column);
  }
  return columns;
}

std::optional<bool> sorted_by(const roster::State& roster, RosterColumn column) {
  for (const auto& key : roster.sort) {
    if (key.column == column) return key.is_descending;
  }
  return std::nullopt;
}

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
  const auto columns = columns_of(ui, roster);
  const auto row_at = [&](int place) -> const RosterRow& {
    return roster.data.value()->rows[roster.order[static_cast<std::size_t>(place)]];
  };
  const Table table{
      .id = "roster",
      .name = ui.say(texts::roster::title),
      .columns = columns.looks,
      .rows = static_cast<int>(roster.order.size()),
      .takes_focus = true,
      .has_avatars = true,
      .row_id = [&](int place) { return row_at(place).user_id; },
      .row_label = [&](int place) { return row_at(place).name; },
      .cell = [&](Box cell, int place, int column) { roster_cell_ui(ui, cell, columns.at(column), row_at(place), model, roster.summary); },
      .sorted = [&](int column) { return sorted_by(roster, columns.at(column)); }};
  if (!roster.data.value()) return table_skeleton(ui, box, table);
  if (roster.order.empty()) return no_match_ui(ui, box);
  const auto events = table_ui(ui, box, table);
  if (events.sorted_column >= 0) ui.emit(roster::HeaderClicked{columns.at(events.sorted_column), events.is_additive});
  if (events.opened_row >= 0) ui.emit(msg::LinkFollowed{athlete::Route{row_at(events.opened_row).user_id}});
}

}  // namespace dashboard
