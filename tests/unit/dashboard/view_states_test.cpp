// Every state of every screen is drawn, at several sizes: nothing may trip over what is missing, long or many.
#include <limits>

#include "catch_amalgamated.hpp"
#include "samples.hpp"
#include "screen.hpp"

namespace dashboard::view_states_test {

namespace {

Model failed_roster(ProblemKind kind) {
  return update(samples::signed_in(), roster::PageAnswered{1, 0, std::unexpected{samples::problem(kind)}}).model;
}

Model failed_athlete(ProblemKind kind) {
  const auto failure = std::unexpected{samples::problem(kind)};
  auto model = update(samples::with_roster(samples::rows(10)), msg::LinkFollowed{athlete::Route{"usr_7"}}).model;
  for (const Msg& msg :
       std::vector<Msg>{athlete::ProfileAnswered{"usr_7", failure}, athlete::StatsAnswered{"usr_7", StatsSpan::weeks, failure},
                        athlete::ActivitiesAnswered{"usr_7", ActivityTab::done, 0, failure}}) {
    model = update(std::move(model), msg).model;
  }
  return model;
}

Model on_own_page() {
  const auto model = samples::with_roster(samples::rows(3));
  const auto own = samples::session(model).person.user_id;
  const auto opened = update(model, msg::LinkFollowed{athlete::Route{own}}).model;
  return update(opened, athlete::ProfileAnswered{own, samples::profile(own)}).model;
}

Model own_zones(Outcome<TrainingZones> outcome) {
  const auto model = on_own_page();
  return update(model, athlete::ZonesAnswered{samples::session(model).person.user_id, std::move(outcome)}).model;
}

Model bare_athlete() {
  auto model = update(samples::with_roster({}), msg::LinkFollowed{athlete::Route{"usr_7"}}).model;
  AthleteProfile profile;
  profile.user_id = "usr_7";
  profile.name = "N";
  model = update(std::move(model), athlete::ProfileAnswered{"usr_7", profile}).model;
  model = update(std::move(model), athlete::StatsAnswered{"usr_7", StatsSpan::weeks, RunningStats{}}).model;
  return update(std::move(model), athlete::ActivitiesAnswered{"usr_7", ActivityTab::done, 0, ActivityList{}}).model;
}

/// Names as long as people can type, figures at the edge of what a number holds.
Model extreme_roster() {
  auto rows = samples::rows(30);
  for (auto& row : rows) {
    row.name = std::string(300, 'W');
    row.labels.assign(20, std::string(40, '@'));
    row.figures = {.weekly_distance_meters = 1e12,
                   .hrv_millis = -1,
                   .recovery = 1e9,
                   .week_load = std::numeric_limits<double>::infinity(),
                   .four_week_load = 1e-300};
    row.plan = Plan{std::string(200, 'x'), "active", 99, 3};
    row.signals.assign(12, samples::signal(Severity::urgent, "a_metric_that_nobody_knows_yet"));
  }
  return samples::with_roster(std::move(rows));
}

std::vector<std::pair<std::string, Model>> models() {
  auto searched = update(samples::with_roster(samples::rows(40)), roster::SearchEdited{"nobody is called this"}).model;
  auto toast = update(update(samples::with_roster(samples::rows(5)), roster::ReloadClicked{}).model,
                      roster::PageAnswered{2, 0, std::unexpected{samples::problem(ProblemKind::slow)}})
                   .model;
  auto year = update(samples::on_athlete(), athlete::StatsSpanChosen{StatsSpan::year}).model;
  auto planned = update(samples::on_athlete(), athlete::ActivityTabChosen{ActivityTab::planned}).model;
  auto load =
      update(update(samples::on_athlete(), athlete::StatsMetricChosen{StatsMetric::load}).model, msg::UnitsChosen{UnitSystem::imperial})
          .model;
  auto dark = update(samples::on_athlete(), msg::ThemeChosen{ThemeChoice::dark}).model;
  return {{"starting", Model{}},
          {"signed out", samples::signed_out()},
          {"signing in", update(samples::signed_out(), entry::SignInSubmitted{"a@b.example", "x"}).model},
          {"sign-in with errors", update(samples::signed_out(), entry::SignInSubmitted{"", ""}).model},
          {"sign-in refused",
           update(samples::signed_out(), entry::PersonAnswered{0, std::unexpected{samples::problem(ProblemKind::unreachable)}}).model},
          {"session ended",
           update(samples::on_athlete(), athlete::ProfileAnswered{"usr_7", std::unexpected{samples::problem(ProblemKind::session_ended)}})
               .model},
          {"roster loading", samples::signed_in()},
          {"roster", samples::with_roster(samples::rows(5'000))},
          {"roster empty", samples::with_roster({})},
          {"roster failed", failed_roster(ProblemKind::forbidden)},
          {"roster without a match", searched},
          {"roster with extremes", extreme_roster()},
          {"toast", toast},
          {"athlete loading", update(samples::with_roster(samples::rows(10)), msg::LinkFollowed{athlete::Route{"usr_7"}}).model},
          {"athlete from an address", update(samples::signed_in(), msg::LinkFollowed{athlete::Route{"usr_404"}}).model},
          {"athlete", samples::on_athlete()},
          {"athlete with nothing", bare_athlete()},
          {"own zones loading", on_own_page()},
          {"own zones failed", own_zones(std::unexpected{samples::problem(ProblemKind::unreachable)})},
          {"own zones, none", own_zones(TrainingZones{})},
          {"own zones", own_zones(TrainingZones{{{94, 112}, {113, 131}}, {{330, 390}, {290, 330}}, 188, 255, 52.1})},
          {"athlete failed", failed_athlete(ProblemKind::broken)},
          {"athlete missing", failed_athlete(ProblemKind::missing)},
          {"athlete over a year", year},
          {"athlete planned", planned},
          {"athlete by load in miles", load},
          {"athlete dark", dark}};
}

}  // namespace

TEST_CASE("views: every state of every screen can be drawn, on a phone too") { check_all_sizes(models()); }

TEST_CASE("views: a screen follows a change of its size") {
  Screen screen;
  const auto model = samples::on_athlete();
  screen.draw(model);
  for (const float width : {390.0F, 700.0F, 1'000.0F, 1'600.0F}) {
    screen.resize(width, 700);
    screen.draw(model);
    CHECK(screen.probe().find("athlete.kpi.distance")->box.max.x <= width);
  }
}

TEST_CASE("views: an idle screen asks for no further frame, a loading one does") {
  const auto seconds_to_next = [](const Model& model) {
    Screen screen;
    screen.draw(model, 5);
    return screen.state().seconds_to_next_frame;
  };
  CHECK(seconds_to_next(samples::with_roster(samples::rows(40))) == std::numeric_limits<float>::infinity());
  CHECK(seconds_to_next(samples::on_athlete()) == std::numeric_limits<float>::infinity());
  CHECK(seconds_to_next(samples::signed_in()) < 1);
}

TEST_CASE("views: a roster of five thousand draws no more than the rows on the screen") {
  Screen screen;
  screen.draw(samples::with_roster(samples::rows(5'000)), 6);  // long enough for the rows to take the focus
  std::size_t rows = 0;
  for (const auto& entry : screen.probe().entries()) rows += entry.role == "row" ? 1 : 0;
  CHECK(rows > 4);
  CHECK(rows < 20);
}

}  // namespace dashboard::view_states_test
