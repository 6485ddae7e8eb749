#include "core/screens/overview.hpp"

#include <algorithm>
#include <cstdlib>

#include "core/context.hpp"

namespace dashboard::overview {
namespace {

void load_races(const Context& context) {
  context.signed_in.overview.races.begin();
  context.run(LoadRaces{races_shown});
}

void ask_for_goals(const Context& context) {
  auto& state = context.signed_in.overview;
  const auto* roster = context.signed_in.roster.data.value();
  if (!roster || roster->rows.size() > most_goals) return;
  while (state.in_flight < goals_in_flight && state.asked.size() < roster->rows.size()) {
    state.asked.push_back(roster->rows[state.asked.size()].user_id);
    ++state.in_flight;
    context.run(LoadGoals{state.asked.back()});
  }
}

/// Of the same name, on the day or as near to it as may be.
Upcoming* find_race(State& state, const std::string& name, Day day, int most_days_apart) {
  for (int apart = 0; apart <= most_days_apart; ++apart) {
    const auto found = std::ranges::find_if(
        state.upcoming, [&](const Upcoming& known) { return known.name == name && std::abs(known.day.days - day.days) == apart; });
    if (found != state.upcoming.end()) return &*found;
  }
  return nullptr;
}

/// A goal that is one of the races stands under it. A goal has the day of the race's place; by the person's own clock the race may be on
/// the day before or after.
void merge(State& state, Day today, const TimeZone& zone) {
  state.upcoming.clear();
  const auto entry = [&](const std::string& name, Day day, int most_days_apart) -> Upcoming& {
    if (auto* known = find_race(state, name, day, most_days_apart)) return *known;
    return state.upcoming.emplace_back(Upcoming{.name = name, .place = {}, .day = day, .athletes = {}});
  };
  if (state.races.value()) {
    for (const auto& race : *state.races.value()) entry(race.name, day_at(race.start_seconds, zone), 0).place = race.place;
  }
  for (const auto& [athlete, race] : state.goals) {
    if (!race.day || *race.day < today) continue;
    entry(race.name, *race.day, 1).athletes.push_back(race.goal_time.empty() ? athlete : athlete + " (" + race.goal_time + ")");
  }
  std::ranges::stable_sort(state.upcoming, {}, &Upcoming::day);
}

struct Updater {
  const Context& context;
  State& state = context.signed_in.overview;

  void refresh() const { merge(state, context.model.environment.today(), context.model.environment.zone); }

  void operator()(const RacesAnswered& m) const {
    state.races.settle(m.outcome);
    refresh();
  }
  void operator()(const GoalsAnswered& m) const {
    if (std::ranges::find(state.asked, m.user_id) == state.asked.end()) return;  // of a list that has been given up
    state.in_flight = std::max(0, state.in_flight - 1);
    const auto* row = context.signed_in.roster.find(m.user_id);
    // Goals that somebody does not share, or that failed, are simply not there: the races are.
    if (m.outcome && row) {
      for (const auto& race : *m.outcome) state.goals.push_back({row->name, race});
    }
    ask_for_goals(context);
    refresh();
  }
  void operator()(const ReloadClicked&) const {
    roster::start_load(context);
    load_races(context);
  }
  void operator()(const RacesRetryClicked&) const { load_races(context); }
  void operator()(const FoundClicked&) const {
    if (state.founding.is_busy()) return;
    state.founding.begin();
    context.run(FoundClub{});
  }
  void operator()(const ClubAnswered& m) const {
    if (!state.founding.settle(m.outcome)) return;
    auto& signed_in = context.signed_in;
    signed_in.person.organization_id = m.outcome->id;
    signed_in.person.role = Role::head_coach;
    signed_in.organization.load(*m.outcome);
    context.run(entry::RememberPerson{signed_in.person});
    roster::start_load(context);
  }
};

}  // namespace

void opened(const Context& context, const Route&) {
  auto& signed_in = context.signed_in;
  if (!signed_in.roster.data.was_asked()) roster::start_load(context);
  roster::refresh(context);  // another day may have begun
  if (!signed_in.overview.races.was_asked()) load_races(context);
  if (signed_in.roster.data.is_loaded()) ask_for_goals(context);
}

void update(const Context& context, const Msg& msg) { std::visit(Updater{context}, msg); }

void roster_arrived(const Context& context) {
  auto& state = context.signed_in.overview;
  state.asked.clear();
  state.goals.clear();
  state.in_flight = 0;
  if (std::holds_alternative<Route>(context.model.route)) ask_for_goals(context);
}

}  // namespace dashboard::overview
