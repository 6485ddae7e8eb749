#include <algorithm>
#include <unordered_map>

#include "update_parts.hpp"

namespace dashboard::parts {
namespace {

/// Asks for pages until enough are under way. The first one goes alone: it says how many there are.
void ask_for_pages(RosterLoad& load, Cmds& cmds) {
  const int wanted = load.total == 0 ? 1 : roster_pages_in_flight;
  while (load.in_flight < wanted && (load.next_offset == 0 || load.next_offset < load.total)) {
    cmds.push_back(cmd::LoadRosterPage{load.id, load.next_offset, roster_page_size});
    load.next_offset += roster_page_size;
    ++load.in_flight;
  }
}

/// Pages may overlap when somebody joins meanwhile, and a reload meets the rows of the last one: an athlete stays one row.
void merge(std::vector<RosterRow>& rows, const std::vector<RosterRow>& page, std::uint32_t load_id) {
  std::unordered_map<std::string_view, std::size_t> position_by_id;
  rows.reserve(rows.size() + page.size());
  for (std::size_t i = 0; i < rows.size(); ++i) position_by_id.emplace(rows[i].user_id, i);
  for (const auto& row : page) {
    const auto known = position_by_id.find(row.user_id);
    auto& target = known == position_by_id.end() ? rows.emplace_back() : rows[known->second];
    target = row;
    target.load_id = load_id;
  }
}

void refresh_summary(RosterScreen& roster, std::int64_t now_seconds) {
  const auto& rows = roster.data.value()->rows;
  roster.summary = summarize(rows, now_seconds);
  roster.coaches = coaches_of(rows);
  roster.labels = labels_of(rows);
  rearrange(roster);
}

void finish(RosterScreen& roster, std::int64_t now_seconds) {
  const auto load_id = roster.load->id;
  std::erase_if(roster.data.partial().rows, [&](const RosterRow& row) { return row.load_id != load_id; });
  roster.data.partial().loaded_at_seconds = now_seconds;
  roster.data.complete();
  roster.load.reset();
}

}  // namespace

void start_roster_load(RosterScreen& roster, Cmds& cmds) {
  if (roster.load) return;
  roster.data.begin();
  roster.load = RosterLoad{.id = ++roster.last_load_id};
  ask_for_pages(*roster.load, cmds);
}

void roster_page_answered(Model& model, const msg::RosterPageAnswered& msg, Cmds& cmds) {
  auto* state = std::get_if<SignedIn>(&model.session);
  if (!state || !state->roster.load || state->roster.load->id != msg.load_id) return;
  auto& roster = state->roster;
  if (!msg.outcome) {
    if (ended_session(model, msg.outcome.error(), cmds)) return;
    if (roster.data.value())
      show_toast(model, ToastTone::danger, std::string{title_of(msg.outcome.error().kind)} + ". " + advice_on(msg.outcome.error()), cmds);
    roster.data.fail(msg.outcome.error());
    roster.load.reset();
    return;
  }
  auto& load = *roster.load;
  --load.in_flight;
  load.total = std::max(load.total, msg.outcome->total);
  load.received += static_cast<std::int64_t>(msg.outcome->rows.size());
  merge(roster.data.partial().rows, msg.outcome->rows, load.id);
  if (state->person.organization_id.empty() && !msg.outcome->organization_id.empty()) {
    state->person.organization_id = msg.outcome->organization_id;
    state->organization.begin();
    cmds.push_back(cmd::LoadOrganization{state->person.organization_id});
  }
  ask_for_pages(load, cmds);
  if (load.in_flight == 0) finish(roster, model.environment.now_seconds);
  refresh_summary(roster, model.environment.now_seconds);
}

void rearrange(RosterScreen& roster) {
  roster.order = roster.data.value() ? arrange(roster.data.value()->rows, roster.filter, roster.sort) : std::vector<std::uint32_t>{};
}

}  // namespace dashboard::parts
