#include "core/screens/overview.hpp"

#include <algorithm>
#include <span>

#include "core/context.hpp"
#include "core/sort.hpp"

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

/// "Alex Runner (3:05:00)"
std::string with_goal_time(const std::string& athlete, const std::string& goal_time) {
  return goal_time.empty() ? athlete : athlete + " (" + goal_time + ")";
}

Upcoming upcoming_of(const Race& race, std::span<const Race> races, const std::vector<AthleteGoal>& goals, const TimeZone& own) {
  Upcoming result{
      .race_id = race.id, .name = race.name, .place = race.place, .day = day_at(*race.start_seconds, race.clock(own)), .athletes = {}};
  for (const auto& headed : headed_for(goals, race, races, own)) result.athletes.push_back(with_goal_time(headed.name, headed.goal_time));
  return result;
}

/// The races with those who head for them, then what else athletes head for: the same goal of several in one line.
std::vector<Upcoming> merged(std::span<const Race> races, const std::vector<AthleteGoal>& goals, Day today, const TimeZone& own) {
  std::vector<Upcoming> list;
  for (const auto& race : races) {
    if (race.start_seconds) list.push_back(upcoming_of(race, races, goals, own));
  }
  for (const auto& [user_id, athlete, goal] : goals) {
    const auto* race = race_of(goal, races, own);
    const bool is_listed = race && race->start_seconds;
    if (!goal.day || *goal.day < today || is_listed) continue;
    const auto is_same = [&](const Upcoming& known) { return known.name == goal.name && known.day == *goal.day; };
    auto known = std::ranges::find_if(list, is_same);
    if (known == list.end())
      known = list.insert(known, Upcoming{.race_id = {}, .name = goal.name, .place = {}, .day = *goal.day, .athletes = {}});
    known->athletes.push_back(with_goal_time(athlete, goal.goal_time));
  }
  sort_by(list, &Upcoming::day);
  return list;
}

struct Updater {
  const Context& context;
  State& state = context.signed_in.overview;

  void refresh() const {
    const auto& environment = context.model.environment;
    const auto* races = state.races.value();
    state.upcoming =
        merged(races ? std::span<const Race>{*races} : std::span<const Race>{}, state.goals, environment.today(), environment.zone);
  }

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
      for (const auto& race : *m.outcome) state.goals.push_back({row->user_id, row->name, race});
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
  roster::refresh(context);                                         // another day may have begun
  if (!signed_in.overview.races.is_loading()) load_races(context);  // one may have been entered since
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
