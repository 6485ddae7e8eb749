#include "catch_amalgamated.hpp"
#include "samples.hpp"

namespace dashboard::update_athlete_test {

namespace {

const athlete::State& state_of(const Model& model) { return samples::session(model).athlete; }
const auto failure = std::unexpected{samples::problem(ProblemKind::broken)};

}  // namespace

TEST_CASE("athlete: opening one asks for the profile, the running and both lists") {
  const auto step = update(samples::with_roster(samples::rows(10)), msg::LinkFollowed{athlete::Route{"usr_3"}});
  CHECK(samples::only<athlete::LoadProfile>(step.cmds) == std::vector{athlete::LoadProfile{"usr_3", false}});
  const auto stats = samples::only<athlete::LoadStats>(step.cmds);
  REQUIRE(stats.size() == 1);
  CHECK(stats[0].span == StatsSpan::weeks);
  CHECK(stats[0].zone_name == "UTC");
  CHECK(samples::only<athlete::LoadActivities>(step.cmds) == std::vector{athlete::LoadActivities{"usr_3", ActivityTab::done, 0, 20},
                                                                         athlete::LoadActivities{"usr_3", ActivityTab::planned, 0, 20}});
  CHECK(state_of(step.model).profile.is_loading());
}

TEST_CASE("athlete: the same one again keeps what is known, another one starts empty with the same span") {
  auto model = update(samples::on_athlete(), athlete::StatsSpanChosen{StatsSpan::year}).model;
  model = update(model, msg::LinkFollowed{roster::Route{}}).model;
  CHECK(state_of(update(model, msg::LinkFollowed{athlete::Route{"usr_7"}}).model).profile.value() != nullptr);
  const auto other = update(model, msg::LinkFollowed{athlete::Route{"usr_8"}}).model;
  CHECK(state_of(other).profile.value() == nullptr);
  CHECK(state_of(other).stats.span == StatsSpan::year);
}

TEST_CASE("athlete: zones are asked for on one's own page alone, and again when that failed") {
  CHECK(samples::only<athlete::LoadZones>(update(samples::on_athlete(), athlete::ReloadClicked{}).cmds).empty());
  auto model = samples::with_roster(samples::rows(10));
  const auto own = samples::session(model).person.user_id;
  const auto step = update(model, msg::LinkFollowed{athlete::Route{own}});
  CHECK(samples::only<athlete::LoadZones>(step.cmds) == std::vector{athlete::LoadZones{own}});
  const auto failed = update(step.model, athlete::ZonesAnswered{own, failure}).model;
  CHECK(state_of(failed).zones.problem() != nullptr);
  CHECK(samples::only<athlete::LoadZones>(update(failed, athlete::ZonesRetryClicked{}).cmds).size() == 1);
  const TrainingZones zones{.heart_rate = {{94, 112}}};
  CHECK(*state_of(update(failed, athlete::ZonesAnswered{own, zones}).model).zones.value() == zones);
  CHECK(update(failed, athlete::ZonesAnswered{"usr_8", zones}).model == failed);
}

TEST_CASE("athlete: answers for another athlete are dropped") {
  const auto model = samples::on_athlete();
  CHECK(update(model, athlete::ProfileAnswered{"usr_8", samples::profile("usr_8")}).model == model);
  CHECK(update(model, athlete::StatsAnswered{"usr_8", StatsSpan::weeks, RunningStats{}}).model == model);
  CHECK(update(model, athlete::ActivitiesAnswered{"usr_8", ActivityTab::done, 0, ActivityList{}}).model == model);
}

TEST_CASE("athlete: each part fails alone and can be tried again") {
  auto model = update(samples::with_roster(samples::rows(10)), msg::LinkFollowed{athlete::Route{"usr_7"}}).model;
  model = update(model, athlete::ProfileAnswered{"usr_7", failure}).model;
  model = update(model, athlete::StatsAnswered{"usr_7", StatsSpan::weeks, failure}).model;
  model = update(model, athlete::ActivitiesAnswered{"usr_7", ActivityTab::done, 0, failure}).model;
  CHECK(state_of(model).profile.problem() != nullptr);
  CHECK(state_of(model).stats.data.problem() != nullptr);
  CHECK(state_of(model).activities.done.problem() != nullptr);
  CHECK(state_of(model).activities.planned.is_loading());

  CHECK(samples::only<athlete::LoadProfile>(update(model, athlete::ProfileRetryClicked{}).cmds).size() == 1);
  CHECK(samples::only<athlete::LoadStats>(update(model, athlete::StatsRetryClicked{}).cmds).size() == 1);
  CHECK(samples::only<athlete::LoadActivities>(update(model, athlete::ActivitiesRetryClicked{}).cmds) ==
        std::vector{athlete::LoadActivities{"usr_7", ActivityTab::done, 0, 20}});
}

TEST_CASE("athlete: another span loads, and a late answer for the span before is dropped") {
  auto step = update(samples::on_athlete(), athlete::StatsSpanChosen{StatsSpan::year});
  CHECK(samples::only<athlete::LoadStats>(step.cmds).size() == 1);
  CHECK(state_of(step.model).stats.data.value() == nullptr);
  const auto late = update(step.model, athlete::StatsAnswered{"usr_7", StatsSpan::weeks, samples::stats()});
  CHECK(late.model == step.model);
  CHECK(update(step.model, athlete::StatsSpanChosen{StatsSpan::year}).cmds.empty());
}

TEST_CASE("athlete: another metric needs no request") {
  const auto step = update(samples::on_athlete(), athlete::StatsMetricChosen{StatsMetric::load});
  CHECK(step.cmds == Cmds{cmd::KeepView{step.model.kept}});
  CHECK(state_of(step.model).stats.metric == StatsMetric::load);
}

TEST_CASE("athlete: more activities join those that are there") {
  auto first = samples::activities(20);
  first.has_more = true;
  auto model = update(samples::on_athlete(), athlete::ActivitiesAnswered{"usr_7", ActivityTab::done, 0, first}).model;
  auto step = update(model, athlete::MoreActivitiesClicked{});
  CHECK(step.cmds == Cmds{athlete::LoadActivities{"usr_7", ActivityTab::done, 20, 20}});
  CHECK(update(step.model, athlete::MoreActivitiesClicked{}).cmds.empty());
  step = update(step.model, athlete::ActivitiesAnswered{"usr_7", ActivityTab::done, 20, samples::activities(5)});
  CHECK(state_of(step.model).activities.done.value()->items.size() == 25);
  CHECK_FALSE(state_of(step.model).activities.done.value()->has_more);
  CHECK(update(step.model, athlete::MoreActivitiesClicked{}).cmds.empty());
}

TEST_CASE("athlete: planned sessions come soonest first") {
  ActivityList list;
  for (const std::int64_t day : {30, 10, 20})
    list.items.push_back({.id = std::to_string(day), .name = "", .headline = "", .planned_day = Day{day}});
  const auto model = update(samples::on_athlete(), athlete::ActivitiesAnswered{"usr_7", ActivityTab::planned, 0, list}).model;
  const auto& items = state_of(model).activities.planned.value()->items;
  CHECK(items[0].id == "10");
  CHECK(items[2].id == "30");
}

TEST_CASE("athlete: switching the list loads it only when it was never asked for") {
  auto step = update(samples::on_athlete(), athlete::ActivityTabChosen{ActivityTab::planned});
  CHECK(step.cmds.empty());
  CHECK(state_of(step.model).activities.tab == ActivityTab::planned);
  samples::session(step.model).athlete.activities.planned.forget();
  CHECK(update(step.model, athlete::ActivityTabChosen{ActivityTab::planned}).cmds.size() == 1);
}

TEST_CASE("athlete: loading again has the figures computed anew") {
  const auto step = update(samples::on_athlete(), athlete::ReloadClicked{});
  CHECK(samples::only<athlete::LoadProfile>(step.cmds) == std::vector{athlete::LoadProfile{"usr_7", true}});
  CHECK(state_of(step.model).profile.value() != nullptr);
}

}  // namespace dashboard::update_athlete_test
