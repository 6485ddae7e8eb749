#include "core/screens/roster.hpp"

#include <algorithm>
#include <unordered_map>

#include "core/context.hpp"
#include "core/format.hpp"
#include "core/roster_csv.hpp"
#include "core/texts/roster.hpp"

namespace dashboard::roster {
namespace {

/// Asks for pages until enough are under way. The first one goes alone: it says how many there are.
void ask_for_pages(Load& load, Cmds& cmds) {
  const int wanted = load.total == 0 ? 1 : pages_in_flight;
  while (load.in_flight < wanted && (load.next_offset == 0 || load.next_offset < load.total)) {
    cmds.push_back(LoadPage{load.id, load.next_offset, page_size});
    load.next_offset += page_size;
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
    position_by_id.emplace(target.user_id, static_cast<std::size_t>(&target - rows.data()));
    target.load_id = load_id;
  }
}

/// After rows, filter or order have changed.
void rearrange(State& roster) {
  roster.order = roster.data.value() ? arrange(roster.data.value()->rows, roster.filter, roster.sort) : std::vector<std::uint32_t>{};
}

void finish(State& roster, std::int64_t now_seconds) {
  const auto load_id = roster.load->id;
  std::erase_if(roster.data.partial().rows, [&](const RosterRow& row) { return row.load_id != load_id; });
  roster.data.partial().loaded_at_seconds = now_seconds;
  roster.data.complete();
  roster.load.reset();
}

void page_failed(const Context& context, const Problem& problem) {
  auto& roster = context.signed_in.roster;
  if (roster.data.value()) context.show_toast(ToastTone::danger, sentence_on(problem, context.language()));
  roster.data.fail(problem);
  roster.load.reset();
}

void page_arrived(const Context& context, const RosterPage& page) {
  auto& roster = context.signed_in.roster;
  auto& load = *roster.load;
  --load.in_flight;
  load.total = std::max(load.total, page.total);
  load.received += static_cast<std::int64_t>(page.rows.size());
  merge(roster.data.partial().rows, page.rows, load.id);
  ask_for_pages(load, context.cmds);
  const bool is_last = load.in_flight == 0;
  if (is_last) finish(roster, context.model.environment.now_seconds);
  refresh(context);
  if (is_last) overview::roster_arrived(context);
}

/// The roster's answer names the organization; the sign-in's does not always.
void learn_organization(const Context& context, const std::string& organization_id) {
  auto& person = context.signed_in.person;
  if (!person.organization_id.empty() || organization_id.empty()) return;
  person.organization_id = organization_id;
  context.signed_in.organization.begin();
  context.run(cmd::LoadOrganization{organization_id});
  athlete::rights_learned(context);
}

struct Updater {
  const Context& context;
  State& roster = context.signed_in.roster;

  void operator()(const PageAnswered& m) const {
    if (!roster.load || roster.load->id != m.load_id) return;
    if (!m.outcome) return page_failed(context, m.outcome.error());
    learn_organization(context, m.outcome->organization_id);
    page_arrived(context, *m.outcome);
  }
  void operator()(const ReloadClicked&) const { start_load(context); }
  void operator()(const SearchEdited& m) const {
    roster.filter.text = m.text;
    rearrange(roster);
  }
  void operator()(const AttentionToggled&) const {
    roster.filter.only_attention = !roster.filter.only_attention;
    rearrange(roster);
  }
  void operator()(const CoachChosen& m) const {
    roster.filter.coach_id = m.coach_id;
    rearrange(roster);
  }
  void operator()(const LabelChosen& m) const {
    roster.filter.label = m.label;
    rearrange(roster);
  }
  void operator()(const StatusChosen& m) const {
    roster.filter.status = m.status;
    rearrange(roster);
  }
  void operator()(const AttentionShown&) const {
    roster.filter = {.text = {}, .only_attention = true};
    rearrange(roster);
    context.go_to(Route{});
  }
  void operator()(const ColumnToggled& m) const {
    if (m.column != RosterColumn::name) roster.hidden_columns ^= 1U << static_cast<unsigned>(m.column);
  }
  void operator()(const ExportClicked&) const {
    if (!roster.data.value()) return;
    const auto& model = context.model;
    const auto& zone = model.environment.zone;
    context.run(SaveCsv{"athletes-" + iso_text(model.environment.today()) + ".csv",
                        roster_csv(roster, model.settings.units, zone, context.language())});
    context.show_toast(
        ToastTone::neutral,
        texts::roster::saved.in(context.language(), {format_count(std::ssize(roster.order), texts::roster::athletes, context.language())}));
  }
  void operator()(const FilterCleared&) const {
    roster.filter = {};
    rearrange(roster);
  }
  void operator()(const HeaderClicked& m) const {
    roster.sort = keys_after_click(std::move(roster.sort), m.column, m.is_additive);
    rearrange(roster);
  }
};

}  // namespace

const RosterRow* State::find(std::string_view user_id) const {
  if (!data.value()) return nullptr;
  const auto& rows = data.value()->rows;
  const auto found = std::ranges::find(rows, user_id, &RosterRow::user_id);
  return found == rows.end() ? nullptr : &*found;
}

void opened(const Context& context, const Route&) {
  if (!context.signed_in.roster.data.was_asked()) start_load(context);
}

void update(const Context& context, const Msg& msg) { std::visit(Updater{context}, msg); }

void refresh(const Context& context) {
  auto& roster = context.signed_in.roster;
  if (!roster.data.value()) return;
  const auto& rows = roster.data.value()->rows;
  const auto& environment = context.model.environment;
  roster.summary = summarize(rows, environment.now_seconds);
  roster.team = picture_of(rows, environment.now_seconds, environment.zone);
  roster.coaches = coaches_of(rows);
  roster.labels = labels_of(rows);
  roster.statuses = statuses_of(rows);
  rearrange(roster);
}

void start_load(const Context& context) {
  auto& roster = context.signed_in.roster;
  if (roster.load) return;
  roster.data.begin();
  roster.load = Load{.id = ++roster.last_load_id};
  ask_for_pages(*roster.load, context.cmds);
}

}  // namespace dashboard::roster
