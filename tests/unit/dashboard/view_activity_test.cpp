// Every state of the activity's page and of the calendar, at the desk and in the hand.
#include <chrono>

#include "catch_amalgamated.hpp"
#include "core/format.hpp"
#include "samples_activity.hpp"
#include "screen.hpp"

namespace dashboard::view_activity_test {

namespace {

const auto failure = std::unexpected{samples::problem(ProblemKind::broken)};

Model answered(Outcome<activity::Detail> outcome) {
  auto model = update(samples::with_roster(samples::rows(10)), msg::LinkFollowed{activity::Route{"act_1"}}).model;
  return update(std::move(model), activity::DetailAnswered{"act_1", std::move(outcome)}).model;
}

Model editable() {
  auto model = samples::on_activity();
  samples::session(model).person.user_id = "usr_7";
  return model;
}

std::vector<std::pair<std::string, Model>> models() {
  auto loading = update(samples::with_roster({}), msg::LinkFollowed{activity::Route{"act_1"}}).model;
  auto bare = samples::detail();
  bare.streams.reset();
  auto planned = bare;
  planned.activity.status = ActivityStatus::scheduled;
  auto editing = update(editable(), activity::EditClicked{}).model;
  auto busy = update(editing, activity::EditSubmitted{input_of(samples::detail().activity, UnitSystem::metric, {})}).model;
  auto no_zones = update(samples::on_activity(), activity::ZonesAnswered{"act_1", std::vector<TrainingZone>{}}).model;
  auto own = editable();
  samples::session(own).person.user_id = samples::detail().activity.user_id;
  auto choosing = update(samples::with_roster(samples::rows(5)), msg::LinkFollowed{calendar::Route{}}).model;
  auto week_loading = update(choosing, calendar::AthleteChosen{"usr_3"}).model;
  auto week_failed = update(week_loading, calendar::WeekAnswered{"usr_3", samples::session(week_loading).calendar.monday, failure}).model;
  auto week_empty =
      update(week_loading, calendar::WeekAnswered{"usr_3", samples::session(week_loading).calendar.monday, std::vector<Activity>{}}).model;
  return {{"activity loading", loading},
          {"activity failed", answered(failure)},
          {"activity gone", answered(std::unexpected{samples::problem(ProblemKind::missing)})},
          {"activity without a recording", answered(bare)},
          {"activity planned", answered(planned)},
          {"activity", editable()},
          {"activity in miles", update(editable(), msg::UnitsChosen{UnitSystem::imperial}).model},
          {"activity dark", update(editable(), msg::ThemeChosen{ThemeChoice::dark}).model},
          {"activity of one's own", own},
          {"activity without zones", no_zones},
          {"activity zones failed", update(samples::on_activity(), activity::ZonesAnswered{"act_1", failure}).model},
          {"activity being edited", editing},
          {"activity being saved", busy},
          {"activity refused", update(busy, activity::SaveAnswered{"act_1", failure}).model},
          {"logging", update(samples::on_athlete(), athlete::LogClicked{}).model},
          {"calendar without an athlete", choosing},
          {"calendar loading", week_loading},
          {"calendar failed", week_failed},
          {"calendar empty", week_empty},
          {"calendar", samples::on_calendar()}};
}

}  // namespace

TEST_CASE("activity and calendar: every state is drawn, wide and on a phone") { check_all_sizes(models()); }

TEST_CASE("activity: who may change it finds how to, others do not") {
  Screen screen;
  screen.draw(editable());
  CHECK(only<activity::EditClicked>(screen.click(editable(), "activity.edit")).size() == 1);
  CHECK(only<activity::DeleteClicked>(screen.click(editable(), "activity.delete")).size() == 1);
  screen.draw(samples::on_activity());
  CHECK(screen.probe().find("activity.edit") == nullptr);
}

TEST_CASE("activity: each figure of a session is put into relation, and one without a distance or a time divides by nothing") {
  Screen screen;
  const auto said = [&](const Activity& activity, const std::string& figure) {
    screen.draw(answered(activity::Detail{activity, nullptr}));
    const auto* card = screen.probe().find("activity.kpi." + figure);
    return card ? card->label : std::string{};
  };
  auto done = samples::detail().activity;
  done.calories = 612;
  done.load = 91;
  done.effort = 8;
  CHECK(said(done, "distance") == "Distance: 10.5 km. 11.5 km/h");
  CHECK(said(done, "time").ends_with(". 612 kcal"));
  CHECK(said(done, "climb").ends_with(". 8 m/km"));
  CHECK(said(done, "load").ends_with(". 100/h"));
  CHECK(said(done, "effort") == "Effort: 8 of 10. Hard");
  for (const auto& [effort, word] : {std::pair{1, ". Easy"}, {3, ". Easy"}, {4, ". Moderate"}, {6, ". Moderate"}, {10, ". Hard"}}) {
    done.effort = effort;
    CHECK(said(done, "effort").ends_with(word));
  }
  done.distance_meters = done.duration_seconds = 0;
  for (const std::string figure : {"distance", "climb", "load"}) CHECK(said(done, figure).ends_with(". "));
  done.status = ActivityStatus::skipped;
  for (const std::string figure : {"distance", "time", "climb", "load", "effort"}) CHECK(said(done, figure).ends_with(". Skipped"));
}

TEST_CASE("activity: the chart zooms by its buttons and by the keyboard, and shows all again") {
  Screen screen{1280, 1600};
  const auto model = editable();
  const auto seen = [&] { return screen.probe().find("activity.chart")->label; };
  screen.draw(model);
  const auto whole = seen();
  screen.click(model, "activity.zoom.in");
  CHECK(seen() != whole);
  screen.click(model, "activity.zoom.all");
  CHECK(seen() == whole);
  screen.state().request_focus("activity.chart");
  screen.draw(model);
  screen.press(model, ImGuiKey_KeypadAdd);
  CHECK(seen() != whole);
  screen.press(model, ImGuiKey_RightArrow);
  CHECK(screen.probe().find("activity.chart.cursor") != nullptr);
  screen.press(model, ImGuiKey_Home);
  CHECK(seen() == whole);
}

TEST_CASE("activity: under the pointer every curve says its value") {
  Screen screen{1280, 1600};
  const auto model = editable();
  screen.draw(model);
  screen.point_at("activity.chart");
  screen.draw(model);
  CHECK(screen.probe().find("activity.chart.heart_rate")->label.ends_with("bpm"));
  CHECK(screen.probe().find("activity.chart.pace")->label.ends_with("/km"));
}

TEST_CASE("calendar: a session is opened, and moved by its menu") {
  Screen screen;
  const auto model = samples::on_calendar();
  screen.draw(model);
  const auto opened = only<msg::LinkFollowed>(screen.click(model, "calendar.activity.act_1"));
  REQUIRE(opened.size() == 1);
  CHECK(opened[0].route == Route{activity::Route{"act_1"}});
  screen.click(model, "calendar.move.act_2");
  const auto moved = only<calendar::Moved>(screen.click(model, "calendar.move.act_2.2026-04-25"));
  REQUIRE(moved.size() == 1);
  CHECK(iso_text(moved[0].to) == "2026-04-25");
}

TEST_CASE("athlete: a row of the activities leads to the activity") {
  Screen screen{1280, 2400};
  const auto model = samples::on_athlete();
  screen.draw(model);
  CHECK(only<msg::LinkFollowed>(screen.click(model, "athlete.activity.act_2")).size() == 1);
}

TEST_CASE("activity: a frame with a recording of 100,000 samples", "[.][cost]") {
  Screen screen{1280, 1600};
  const auto model = [] {
    auto long_one = samples::on_activity(100'000);
    return long_one;
  }();
  screen.draw(model);
  const auto begin = std::chrono::steady_clock::now();
  constexpr int frames = 100;
  screen.draw(model, frames);
  const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - begin;
  WARN("a frame takes " << taken.count() / frames << " ms");
}

}  // namespace dashboard::view_activity_test
