#include <algorithm>

#include "update_parts.hpp"

namespace dashboard::parts {
namespace {

/// The next planned session first; the server sends the latest first.
void put_soonest_first(std::vector<Activity>& items) {
  std::ranges::stable_sort(items, {}, [](const Activity& activity) { return activity.planned_day.value_or(Day{}); });
}

}  // namespace

void open_athlete(Model& model, const std::string& user_id, Cmds& cmds) {
  auto* state = std::get_if<SignedIn>(&model.session);
  if (!state) return;
  if (state->athlete.user_id != user_id) {
    const auto span = state->athlete.stats.span;
    const auto metric = state->athlete.stats.metric;
    state->athlete = {.user_id = user_id, .profile = {}, .stats = {span, metric, {}}, .activities = {}};
  }
  reload_athlete(*state, model.environment, false, cmds);
}

void reload_athlete(SignedIn& signed_in, const Environment& environment, bool must_be_fresh, Cmds& cmds) {
  auto& athlete = signed_in.athlete;
  if (athlete.user_id.empty()) return;
  load_profile(athlete, must_be_fresh, cmds);
  load_stats(athlete, environment, cmds);
  load_activities(athlete, ActivityTab::done, 0, cmds);
  load_activities(athlete, ActivityTab::planned, 0, cmds);
}

void load_profile(AthleteScreen& athlete, bool must_be_fresh, Cmds& cmds) {
  athlete.profile.begin();
  cmds.push_back(cmd::LoadProfile{athlete.user_id, must_be_fresh});
}

void load_stats(AthleteScreen& athlete, const Environment& environment, Cmds& cmds) {
  athlete.stats.data.begin();
  cmds.push_back(cmd::LoadStats{athlete.user_id, athlete.stats.span, period_of(athlete.stats.span, environment.today(), environment.zone),
                                environment.zone.name});
}

void load_activities(AthleteScreen& athlete, ActivityTab tab, std::int64_t offset, Cmds& cmds) {
  athlete.activities.list(tab).begin();
  cmds.push_back(cmd::LoadActivities{athlete.user_id, tab, offset, activity_page_size});
}

void activities_answered(AthleteScreen& athlete, const msg::ActivitiesAnswered& msg) {
  auto& list = athlete.activities.list(msg.tab);
  if (!msg.outcome) {
    list.fail(msg.outcome.error());
    return;
  }
  ActivityList result = *msg.outcome;
  if (msg.offset > 0 && list.value()) {
    result.items = list.value()->items;
    const auto known = static_cast<std::ptrdiff_t>(std::min<std::size_t>(result.items.size(), static_cast<std::size_t>(msg.offset)));
    result.items.erase(result.items.begin() + known, result.items.end());
    result.items.insert(result.items.end(), msg.outcome->items.begin(), msg.outcome->items.end());
  }
  if (msg.tab == ActivityTab::planned) put_soonest_first(result.items);
  list.load(std::move(result));
}

}  // namespace dashboard::parts
