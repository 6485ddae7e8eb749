#include "core/screens/calendar.hpp"

#include <algorithm>

#include "core/context.hpp"
#include "core/rights.hpp"
#include "core/texts/calendar.hpp"

namespace dashboard::calendar {
namespace {

void load_week(const Context& context) {
  auto& state = context.signed_in.calendar;
  if (state.user_id.empty()) return;
  state.week.begin();
  context.run(LoadWeek{state.user_id, state.monday});
}

Activity* find(State& state, std::string_view id) {
  auto* week = state.week.value();
  if (!week) return nullptr;
  const auto found = std::ranges::find(*week, id, &Activity::id);
  return found == week->end() ? nullptr : &*found;
}

struct Updater {
  const Context& context;
  State& state = context.signed_in.calendar;

  void operator()(const WeekAnswered& m) const {
    if (m.user_id != state.user_id || m.monday != state.monday) return;
    state.week.settle(m.outcome);
    // An answer from before a move knows nothing of it.
    for (const auto& move : state.moves) {
      if (auto* activity = find(state, move.activity_id)) activity->planned_day = move.to;
    }
  }
  void operator()(const AthleteChosen& m) const {
    if (m.user_id == state.user_id || m.user_id.empty()) return;
    state.user_id = m.user_id;
    state.week.forget();
    load_week(context);
  }
  void operator()(const RetryClicked&) const { load_week(context); }
  void operator()(const Moved& m) const {
    auto* activity = find(state, m.activity_id);
    const bool is_under_way = std::ranges::find(state.moves, m.activity_id, &Move::activity_id) != state.moves.end();
    if (!activity || is_under_way || !activity->planned_day || *activity->planned_day == m.to) return;
    if (!may_move(context.signed_in.person, *activity, context.signed_in.roster.find(activity->user_id))) return;
    state.moves.push_back({m.activity_id, *activity->planned_day, m.to});
    activity->planned_day = m.to;
    context.run(SendMove{activity->id, activity->plan_instance_id, activity->workout_id, m.to});
  }
  void operator()(const MoveAnswered& m) const {
    const auto move = std::ranges::find(state.moves, m.activity_id, &Move::activity_id);
    if (move == state.moves.end()) return;
    const auto from = move->from;
    state.moves.erase(move);
    const auto language = context.language();
    if (m.outcome) return context.show_toast(ToastTone::neutral, std::string{texts::calendar::moved.in(language)});
    if (auto* activity = find(state, m.activity_id)) activity->planned_day = from;
    context.show_toast(ToastTone::danger, texts::calendar::not_moved.in(language, {sentence_on(m.outcome.error(), language)}));
  }
};

}  // namespace

void opened(const Context& context, const Route& route) {
  auto& state = context.signed_in.calendar;
  const auto& person = context.signed_in.person;
  if (person.role == Role::athlete) state.user_id = person.user_id;
  if (state.user_id.empty()) state.user_id = context.signed_in.athlete.user_id;  // the one that was looked at last
  if (person.role != Role::athlete && !context.signed_in.roster.data.was_asked()) roster::start_load(context);
  Day day = context.model.environment.today();
  if (!parse_day(route.id, day)) day = context.model.environment.today();
  if (state.monday != day.monday()) state.week.forget();  // another week's days would stand in the wrong columns
  state.monday = day.monday();
  load_week(context);
}

void update(const Context& context, const Msg& msg) { std::visit(Updater{context}, msg); }

}  // namespace dashboard::calendar
