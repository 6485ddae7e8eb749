#include "catch_amalgamated.hpp"
#include "samples.hpp"

using namespace dashboard;

namespace {

const AthleteScreen& athlete(const Model& model) { return samples::session(model).athlete; }
const auto failure = std::unexpected{samples::problem(ProblemKind::broken)};

}  // namespace

TEST_CASE("athlete: opening one asks for the profile, the running and both lists") {
  const auto step = update(samples::with_roster(samples::rows(10)), msg::AthleteOpened{"usr_3"});
  CHECK(samples::only<cmd::LoadProfile>(step.cmds) == std::vector{cmd::LoadProfile{"usr_3", false}});
  const auto stats = samples::only<cmd::LoadStats>(step.cmds);
  REQUIRE(stats.size() == 1);
  CHECK(stats[0].span == StatsSpan::weeks);
  CHECK(stats[0].zone_name == "UTC");
  CHECK(samples::only<cmd::LoadActivities>(step.cmds) ==
        std::vector{cmd::LoadActivities{"usr_3", ActivityTab::done, 0, 20}, cmd::LoadActivities{"usr_3", ActivityTab::planned, 0, 20}});
  CHECK(athlete(step.model).profile.is_loading());
}

TEST_CASE("athlete: the same one again keeps what is known, another one starts empty with the same span") {
  auto model = update(samples::on_athlete(), msg::StatsSpanChosen{StatsSpan::year}).model;
  model = update(model, msg::HomeClicked{}).model;
  CHECK(athlete(update(model, msg::AthleteOpened{"usr_7"}).model).profile.value() != nullptr);
  const auto other = update(model, msg::AthleteOpened{"usr_8"}).model;
  CHECK(athlete(other).profile.value() == nullptr);
  CHECK(athlete(other).stats.span == StatsSpan::year);
}

TEST_CASE("athlete: answers for another athlete are dropped") {
  const auto model = samples::on_athlete();
  CHECK(update(model, msg::ProfileAnswered{"usr_8", samples::profile("usr_8")}).model == model);
  CHECK(update(model, msg::StatsAnswered{"usr_8", StatsSpan::weeks, RunningStats{}}).model == model);
  CHECK(update(model, msg::ActivitiesAnswered{"usr_8", ActivityTab::done, 0, ActivityList{}}).model == model);
}

TEST_CASE("athlete: each part fails alone and can be tried again") {
  auto model = update(samples::with_roster(samples::rows(10)), msg::AthleteOpened{"usr_7"}).model;
  model = update(model, msg::ProfileAnswered{"usr_7", failure}).model;
  model = update(model, msg::StatsAnswered{"usr_7", StatsSpan::weeks, failure}).model;
  model = update(model, msg::ActivitiesAnswered{"usr_7", ActivityTab::done, 0, failure}).model;
  CHECK(athlete(model).profile.problem() != nullptr);
  CHECK(athlete(model).stats.data.problem() != nullptr);
  CHECK(athlete(model).activities.done.problem() != nullptr);
  CHECK(athlete(model).activities.planned.is_loading());

  CHECK(samples::only<cmd::LoadProfile>(update(model, msg::ProfileRetryClicked{}).cmds).size() == 1);
  CHECK(samples::only<cmd::LoadStats>(update(model, msg::StatsRetryClicked{}).cmds).size() == 1);
  CHECK(samples::only<cmd::LoadActivities>(update(model, msg::ActivitiesRetryClicked{}).cmds) ==
        std::vector{cmd::LoadActivities{"usr_7", ActivityTab::done, 0, 20}});
}

TEST_CASE("athlete: another span loads, and a late answer for the span before is dropped") {
  auto step = update(samples::on_athlete(), msg::StatsSpanChosen{StatsSpan::year});
  CHECK(samples::only<cmd::LoadStats>(step.cmds).size() == 1);
  CHECK(athlete(step.model).stats.data.value() == nullptr);
  const auto late = update(step.model, msg::StatsAnswered{"usr_7", StatsSpan::weeks, samples::stats()});
  CHECK(late.model == step.model);
  CHECK(update(step.model, msg::StatsSpanChosen{StatsSpan::year}).cmds.empty());
}

TEST_CASE("athlete: another metric needs no request") {
  const auto step = update(samples::on_athlete(), msg::StatsMetricChosen{StatsMetric::load});
  CHECK(step.cmds.empty());
  CHECK(athlete(step.model).stats.metric == StatsMetric::load);
}

TEST_CASE("athlete: more activities join those that are there") {
  auto first = samples::activities(20);
  first.has_more = true;
  auto model = update(samples::on_athlete(), msg::ActivitiesAnswered{"usr_7", ActivityTab::done, 0, first}).model;
  auto step = update(model, msg::MoreActivitiesClicked{});
  CHECK(step.cmds == Cmds{cmd::LoadActivities{"usr_7", ActivityTab::done, 20, 20}});
  CHECK(update(step.model, msg::MoreActivitiesClicked{}).cmds.empty());
  step = update(step.model, msg::ActivitiesAnswered{"usr_7", ActivityTab::done, 20, samples::activities(5)});
  CHECK(athlete(step.model).activities.done.value()->items.size() == 25);
  CHECK_FALSE(athlete(step.model).activities.done.value()->has_more);
  CHECK(update(step.model, msg::MoreActivitiesClicked{}).cmds.empty());
}

TEST_CASE("athlete: planned sessions come soonest first") {
  ActivityList list;
  for (const std::int64_t day : {30, 10, 20})
    list.items.push_back({.id = std::to_string(day), .name = "", .headline = "", .planned_day = Day{day}});
  const auto model = update(samples::on_athlete(), msg::ActivitiesAnswered{"usr_7", ActivityTab::planned, 0, list}).model;
  const auto& items = athlete(model).activities.planned.value()->items;
  CHECK(items[0].id == "10");
  CHECK(items[2].id == "30");
}

TEST_CASE("athlete: switching the list loads it only when it was never asked for") {
  auto step = update(samples::on_athlete(), msg::ActivityTabChosen{ActivityTab::planned});
  CHECK(step.cmds.empty());
  CHECK(athlete(step.model).activities.tab == ActivityTab::planned);
  samples::session(step.model).athlete.activities.planned.forget();
  CHECK(update(step.model, msg::ActivityTabChosen{ActivityTab::planned}).cmds.size() == 1);
}

TEST_CASE("athlete: loading again has the figures computed anew") {
  const auto step = update(samples::on_athlete(), msg::AthleteReloadClicked{});
  CHECK(samples::only<cmd::LoadProfile>(step.cmds) == std::vector{cmd::LoadProfile{"usr_7", true}});
  CHECK(athlete(step.model).profile.value() != nullptr);
}
