#include "view/people.hpp"

#include "core/sort.hpp"

namespace dashboard {

std::vector<MenuItem> athlete_items(const roster::State& roster) {
  std::vector<MenuItem> items;
  if (!roster.data.value()) return items;
  std::vector<const RosterRow*> rows;
  for (const auto& row : roster.data.value()->rows) rows.push_back(&row);
  sort_by(rows, &RosterRow::sort_name);
  for (const auto* row : rows) items.push_back({row->user_id, row->name});
  return items;
}

}  // namespace dashboard
