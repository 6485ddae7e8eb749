#include "core/screens/athlete.hpp"

#include <algorithm>

#include "core/context.hpp"

namespace dashboard::athlete {
namespace {

/// The next planned session first; the server sends the latest first.
void put_soonest_first(std::vector<Activity>& items) {
  std::ranges::stable_sort(items, {}, [](const Activity& activity) { return activity.planned_day.value_or(Day{}); });
}

void load_profile(const Context& context, bool must_be_fresh) {
  auto& athlete = context.signed_in.athlete;
  athlete.profile.begin();
  context.run(LoadProfile{athlete.user_id, must_be_fresh});
}

void load_stats(const Context& context) {
  auto& athlete = context.signed_in.athlete;
  const auto& environment = context.model.environment;
  athlete.stats.data.begin();
  context.run(LoadStats{athlete.user_id, athlete.stats.span, period_of(athlete.stats.span, environment.today(), environment.zone),
                        environment.zone.name});
}

void load_activities(const Context& context, ActivityTab tab, std::int64_t offset) {
  auto& athlete = context.signed_in.athlete;
  athlete.activities.list(tab).begin();
  context.run(LoadActivities{athlete.user_id, tab, offset, activity_page_size});
}

void load_all(const Context& context, bool must_be_fresh) {
  load_profile(context, must_be_fresh);
  load_stats(context);
  load_activities(context, ActivityTab::done, 0);
  load_activities(context, ActivityTab::planned, 0);
}

/// The known items up to the offset, then those of the page that began there.
ActivityList joined(const ActivityList& known, std::int64_t offset, const ActivityList& page) {
  ActivityList result = page;
  const auto count = std::min<std::ptrdiff_t>(std::ssize(known.items), static_cast<std::ptrdiff_t>(offset));
  result.items.insert(result.items.begin(), known.items.begin(), known.items.begin() + count);
  return result;
}

/// Answers about another athlete than the one on the screen find nothing to do.
struct Updater {
  const Context& context;
  State& athlete = context.signed_in.athlete;

  void operator()(const ProfileAnswered& m) const {
    if (m.user_id == athlete.user_id) athlete.profile.settle(m.outcome);
  }
  void operator()(const StatsAnswered& m) const {
    if (m.user_id == athlete.user_id && m.span == athlete.stats.span) athlete.stats.data.settle(m.outcome);
  }
  void operator()(const ActivitiesAnswered& m) const {
    if (m.user_id != athlete.user_id) return;
    auto& list = athlete.activities.list(m.tab);
    if (!m.outcome) return list.fail(m.outcome.error());
    auto result = list.value() ? joined(*list.value(), m.offset, *m.outcome) : *m.outcome;
    if (m.tab == ActivityTab::planned) put_soonest_first(result.items);
    list.load(std::move(result));
  }
  void operator()(const StatsSpanChosen& m) const {
    if (athlete.stats.span == m.span) return;
    athlete.stats.span = m.span;
    athlete.stats.data.forget();  // bars of another span would mislead
    load_stats(context);
  }
  void operator()(const StatsMetricChosen& m) const { athlete.stats.metric = m.metric; }  // every point carries all metrics
  void operator()(const ActivityTabChosen& m) const {
    athlete.activities.tab = m.tab;
    if (!athlete.activities.list(m.tab).was_asked()) load_activities(context, m.tab, 0);
  }
  void operator()(const MoreActivitiesClicked&) const {
    const auto tab = athlete.activities.tab;
    const auto& list = athlete.activities.list(tab);
    if (list.value() && list.value()->has_more && !list.is_loading()) load_activities(context, tab, std::ssize(list.value()->items));
  }
  void operator()(const ReloadClicked&) const {
    if (!athlete.user_id.empty()) load_all(context, true);
  }
  void operator()(const ProfileRetryClicked&) const { load_profile(context, false); }
  void operator()(const StatsRetryClicked&) const { load_stats(context); }
  void operator()(const ActivitiesRetryClicked&) const { load_activities(context, athlete.activities.tab, 0); }
};

}  // namespace

void opened(const Context& context, const Route& route) {
  auto& athlete = context.signed_in.athlete;
  if (athlete.user_id != route.id) {
    const auto& stats = athlete.stats;
    athlete = State{.user_id = route.id, .profile = {}, .stats = {stats.span, stats.metric, {}}, .activities = {}};
  }
  load_all(context, false);
}

void update(const Context& context, const Msg& msg) { std::visit(Updater{context}, msg); }

}  // namespace dashboard::athlete
