#include "removals.hpp"

#include <algorithm>

namespace dashboard {

bool Removals::contains(std::string_view item_id) const {
  return std::ranges::find(pending_, item_id, &Removal::item_id) != pending_.end();
}

void Removals::add(std::uint32_t toast_id, std::string item_id, Cmd commit) {
  pending_.push_back({toast_id, std::move(item_id), std::move(commit)});
}

bool Removals::undo(std::uint32_t toast_id) {
  return std::erase_if(pending_, [&](const Removal& removal) { return removal.toast_id == toast_id && !removal.is_committed; }) > 0;
}

void Removals::commit(std::uint32_t toast_id, Cmds& cmds) {
  for (auto& removal : pending_) {
    if (removal.toast_id != toast_id || removal.is_committed) continue;
    removal.is_committed = true;
    cmds.push_back(removal.commit);
  }
}

void Removals::commit_all(Cmds& cmds) {
  for (auto& removal : pending_) {
    if (!removal.is_committed) cmds.push_back(removal.commit);
    removal.is_committed = true;
  }
}

void Removals::forget(std::string_view item_id) {
  std::erase_if(pending_, [&](const Removal& removal) { return removal.item_id == item_id; });
}

}  // namespace dashboard
