#include "catch_amalgamated.hpp"
#include "samples.hpp"

namespace dashboard::update_overview_test {

namespace {

Model on_overview(int athletes = 6) {
  return update(samples::with_roster(samples::rows(athletes)), msg::LinkFollowed{overview::Route{}}).model;
}

const overview::State& state(const Model& model) { return samples::session(model).overview; }

const std::int64_t in_a_week = samples::now_seconds + 7 * 86'400;

Race race(const std::string& id, const std::string& name, std::int64_t start_seconds) {
  Race result{.id = id, .name = name};
  result.place = "Porto";
  result.start_seconds = start_seconds;
  return result;
}

Model with_races(Model model, std::vector<Race> races = {race("race_1", "River Half", in_a_week)}) {
  return update(std::move(model), overview::RacesAnswered{std::move(races)}).model;
}

Model with_goal(Model model, const RaceGoal& goal) {
  return update(std::move(model), overview::GoalsAnswered{"usr_0", std::vector{goal}}).model;
}

}  // namespace

TEST_CASE("overview: is where a coach lands, and asks for races and goals besides the roster") {
  CHECK(std::holds_alternative<overview::Route>(Route{}));
  const auto step = update(samples::with_roster(samples::rows(6)), msg::LinkFollowed{overview::Route{}});
  CHECK(samples::only<overview::LoadRaces>(step.cmds) == std::vector{overview::LoadRaces{10}});
  CHECK(samples::only<overview::LoadGoals>(step.cmds).size() == 4);
  CHECK(samples::only<roster::LoadPage>(step.cmds).empty());
}

TEST_CASE("overview: one goal after the other, no more than a few at a time, each once") {
  auto model = on_overview();
  auto step = update(model, overview::GoalsAnswered{"usr_0", std::vector<RaceGoal>{}});
  CHECK(samples::only<overview::LoadGoals>(step.cmds) == std::vector{overview::LoadGoals{"usr_4"}});
  step = update(step.model, overview::GoalsAnswered{"usr_1", std::unexpected{samples::problem(ProblemKind::forbidden)}});
  CHECK(samples::only<overview::LoadGoals>(step.cmds) == std::vector{overview::LoadGoals{"usr_5"}});
  step = update(step.model, overview::GoalsAnswered{"usr_2", std::vector<RaceGoal>{}});
  CHECK(step.cmds.empty());
  CHECK(update(step.model, overview::GoalsAnswered{"usr_99", std::vector<RaceGoal>{}}).model == step.model);
}

TEST_CASE("overview: a large organization does without the goals") { CHECK(state(on_overview(100)).asked.empty()); }

TEST_CASE("overview: goals stand under the races that they are, the others beside them, by day") {
  const Day race_day = day_at(in_a_week, {});
  auto model = with_races(on_overview());
  model = update(model, overview::GoalsAnswered{"usr_0", std::vector{RaceGoal{"River Half", race_day, "1:25:00"},
                                                                     RaceGoal{"Past", Day{1}, ""}, RaceGoal{"Some day", std::nullopt, ""}}})
              .model;
  model = update(model, overview::GoalsAnswered{"usr_1", std::vector{RaceGoal{"Sooner 10K", Day{race_day.days - 2}, ""}}}).model;
  CHECK(state(model).upcoming == std::vector{overview::Upcoming{"", "Sooner 10K", "", Day{race_day.days - 2}, {"Athlete 1"}},
                                             overview::Upcoming{"race_1", "River Half", "Porto", race_day, {"Athlete 0 (1:25:00)"}}});
}

TEST_CASE("overview: a race stands by the clock of its place, and a goal that names it or its day there under it") {
  const auto evening = in_a_week - in_a_week % 86'400 + 20 * 3'600;
  auto abroad = race("race_1", "Taipei Marathon", evening);
  abroad.zone = TimeZone{.name = "Asia/Taipei", .offsets = {{0, 480}}};
  const Day there = day_at(evening, *abroad.zone);
  REQUIRE(there != day_at(evening, {}));
  const auto model = with_races(on_overview(), {abroad});
  const std::vector one_line{overview::Upcoming{"race_1", "Taipei Marathon", "Porto", there, {"Athlete 0"}}};
  CHECK(state(with_goal(model, {"Taipei Marathon", there, ""})).upcoming == one_line);
  CHECK(state(with_goal(model, {"Marathon in Taipei", std::nullopt, "", "race_1"})).upcoming == one_line);
  CHECK(state(with_goal(model, {"Taipei Marathon", Day{there.days - 1}, ""})).upcoming.size() == 2);
}

TEST_CASE("overview: where the clock of a race's place is not known, a goal may have the day before or after") {
  const Day race_day = day_at(in_a_week, {});
  const auto with_goal_later = [&](std::int64_t days) {
    return with_goal(with_races(on_overview()), {"River Half", Day{race_day.days + days}, ""});
  };
  for (const auto days : {-1, 1})
    CHECK(state(with_goal_later(days)).upcoming ==
          std::vector{overview::Upcoming{"race_1", "River Half", "Porto", race_day, {"Athlete 0"}}});
  CHECK(state(with_goal_later(2)).upcoming.size() == 2);
}

TEST_CASE("overview: of two days of a race a goal stands under its own") {
  const auto model = with_races(on_overview(), {race("race_1", "Parkrun", in_a_week), race("race_2", "Parkrun", in_a_week + 86'400)});
  const auto with_second = with_goal(model, {"Parkrun", day_at(in_a_week + 86'400, {}), ""});
  const auto& upcoming = state(with_second).upcoming;
  REQUIRE(upcoming.size() == 2);
  CHECK(upcoming[0].athletes.empty());
  CHECK(upcoming[1].athletes == std::vector<std::string>{"Athlete 0"});
}

TEST_CASE("overview: a goal of several athletes is one line, and a race without a day none") {
  auto unset = race("race_1", "Some day", 0);
  unset.start_seconds.reset();
  const RaceGoal goal{"Hill Climb", day_at(in_a_week, {}), ""};
  auto model = with_goal(with_races(on_overview(), {unset}), goal);
  model = update(model, overview::GoalsAnswered{"usr_1", std::vector{goal}}).model;
  CHECK(state(model).upcoming == std::vector{overview::Upcoming{"", "Hill Climb", "", *goal.day, {"Athlete 0", "Athlete 1"}}});
}

TEST_CASE("overview: coming back asks for the races anew, and shows those that are known meanwhile") {
  auto model = update(with_races(on_overview()), msg::LinkFollowed{races::Route{}}).model;
  const auto step = update(std::move(model), msg::LinkFollowed{overview::Route{}});
  CHECK(samples::only<overview::LoadRaces>(step.cmds).size() == 1);
  CHECK(state(step.model).races.value() != nullptr);
  CHECK(state(step.model).upcoming.size() == 1);
}

TEST_CASE("overview: races that could not be had can be asked for again") {
  const auto failed = update(on_overview(), overview::RacesAnswered{std::unexpected{samples::problem(ProblemKind::slow)}}).model;
  CHECK(state(failed).races.problem() != nullptr);
  CHECK(update(failed, overview::RacesRetryClicked{}).cmds == Cmds{overview::LoadRaces{10}});
}

TEST_CASE("overview: loading again asks for the team and the races, and for the goals when the team is there") {
  const auto step = update(with_races(on_overview()), overview::ReloadClicked{});
  CHECK(step.cmds == Cmds{roster::LoadPage{2, 0, 100}, overview::LoadRaces{10}});
  const auto arrived = update(step.model, roster::PageAnswered{2, 0, RosterPage{"org_1", samples::rows(3), 3}});
  CHECK(samples::only<overview::LoadGoals>(arrived.cmds).size() == 3);
}

TEST_CASE("overview: who came without a club can found one") {
  auto step = update(on_overview(), overview::FoundClicked{});
  CHECK(step.cmds == Cmds{overview::FoundClub{}});
  CHECK(update(step.model, overview::FoundClicked{}).cmds.empty());
  const auto failed = update(step.model, overview::ClubAnswered{std::unexpected{samples::problem(ProblemKind::refused)}}).model;
  CHECK(state(failed).founding.problem() != nullptr);
  step = update(step.model, overview::ClubAnswered{Organization{"org_9", "Sam's Team", "usr_coach"}});
  const auto& signed_in = samples::session(step.model);
  CHECK(signed_in.person.organization_id == "org_9");
  CHECK(signed_in.person.role == Role::head_coach);
  CHECK(signed_in.organization.value()->name == "Sam's Team");
  CHECK(samples::only<roster::LoadPage>(step.cmds).size() == 1);
  CHECK(samples::only<entry::RememberPerson>(step.cmds).size() == 1);
}

}  // namespace dashboard::update_overview_test
