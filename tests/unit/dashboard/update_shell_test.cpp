#include "catch_amalgamated.hpp"
#include "samples.hpp"

namespace dashboard::update_shell_test {

TEST_CASE("shell: units and theme are kept for the next visit") {
  auto step = update(samples::signed_in(), msg::UnitsChosen{UnitSystem::imperial});
  CHECK(step.cmds == Cmds{cmd::SaveSettings{{.units = UnitSystem::imperial}}});
  step = update(step.model, msg::ThemeChosen{ThemeChoice::dark});
  CHECK(step.model.is_dark());
  CHECK(step.cmds == Cmds{cmd::SaveSettings{{.units = UnitSystem::imperial, .theme = ThemeChoice::dark}}});
}

TEST_CASE("shell: the theme follows the system until one is chosen") {
  auto model = update(samples::signed_out(), msg::SystemThemeChanged{true}).model;
  CHECK(model.is_dark());
  model = update(model, msg::ThemeChosen{ThemeChoice::light}).model;
  CHECK_FALSE(model.is_dark());
}

TEST_CASE("shell: the clock moves on") { CHECK(update(samples::signed_out(), msg::ClockTicked{42}).model.environment.now_seconds == 42); }

TEST_CASE("shell: opening an athlete is a step of the history, going home another") {
  auto step = update(samples::with_roster(samples::rows(10)), msg::LinkFollowed{athlete::Route{"usr_3"}});
  CHECK(step.model.route == Route{athlete::Route{"usr_3"}});
  CHECK(step.cmds.front() == Cmd{cmd::ShowRoute{athlete::Route{"usr_3"}}});
  step = update(step.model, msg::LinkFollowed{roster::Route{}});
  CHECK(step.cmds == Cmds{cmd::ShowRoute{roster::Route{}}});
  CHECK(update(step.model, msg::LinkFollowed{roster::Route{}}).cmds.empty());
}

TEST_CASE("shell: back and forward in the browser load without adding to the history") {
  auto step = update(samples::with_roster(samples::rows(10)), msg::RouteChanged{athlete::Route{"usr_3"}});
  CHECK(samples::only<cmd::ShowRoute>(step.cmds).empty());
  CHECK(samples::only<athlete::LoadProfile>(step.cmds).size() == 1);
  CHECK(update(step.model, msg::RouteChanged{athlete::Route{"usr_3"}}).cmds.empty());
  step = update(step.model, msg::RouteChanged{roster::Route{}});
  CHECK(step.cmds.empty());
  CHECK(step.model.route == Route{roster::Route{}});
}

TEST_CASE("shell: a toast goes when it is dismissed") {
  auto model = samples::with_roster(samples::rows(3));
  auto step = update(model, roster::ReloadClicked{});
  step = update(step.model, roster::PageAnswered{2, 0, std::unexpected{samples::problem(ProblemKind::slow)}});
  REQUIRE(step.model.toasts.size() == 1);
  CHECK(samples::only<cmd::DismissToastLater>(step.cmds).size() == 1);
  CHECK(update(step.model, msg::ToastDismissed{99}).model.toasts.size() == 1);
  CHECK(update(step.model, msg::ToastDismissed{step.model.toasts.front().id}).model.toasts.empty());
}

TEST_CASE("shell: the name of the organization arrives, or fails without harm") {
  auto model = update(samples::signed_in(), msg::OrganizationAnswered{Organization{"org_1", "Summit"}}).model;
  CHECK(samples::session(model).organization.value()->name == "Summit");
  model = update(samples::signed_in(), msg::OrganizationAnswered{std::unexpected{samples::problem(ProblemKind::slow)}}).model;
  CHECK(samples::session(model).organization.problem() != nullptr);
}

TEST_CASE("shell: a filter is kept for a reload, and found again after it") {
  const auto step = update(samples::with_roster(samples::rows(10)), roster::SearchEdited{"athlete 3"});
  const auto kept = samples::only<cmd::KeepView>(step.cmds);
  REQUIRE(kept.size() == 1);
  CHECK(kept[0].kept.roster_filter.text == "athlete 3");
  CHECK(samples::only<cmd::KeepView>(update(step.model, msg::ClockTicked{1}).cmds).empty());
  auto reloaded = update(Model{}, msg::Started{samples::environment(), {}, kept[0].kept, {}}).model;
  reloaded = update(reloaded, msg::SessionRestored{samples::person()}).model;
  CHECK(samples::session(reloaded).roster.filter.text == "athlete 3");
}

TEST_CASE("shell: a chosen time zone is asked for, now and at the next start") {
  const auto step = update(samples::on_athlete(), msg::ZoneChosen{"Asia/Taipei"});
  CHECK(samples::only<cmd::LoadZone>(step.cmds) == std::vector{cmd::LoadZone{"Asia/Taipei"}});
  CHECK(samples::only<cmd::SaveSettings>(step.cmds).at(0).settings.zone_name == "Asia/Taipei");
  const auto started = update(Model{}, msg::Started{samples::environment(), step.model.settings, {}, {}});
  CHECK(samples::only<cmd::LoadZone>(started.cmds).size() == 1);
  const auto loaded = update(step.model, msg::ZoneLoaded{{.name = "Asia/Taipei", .offsets = {{0, 480}}}});
  CHECK(loaded.model.environment.zone.name == "Asia/Taipei");
  CHECK(samples::only<athlete::LoadStats>(loaded.cmds).at(0).zone_name == "Asia/Taipei");
}

TEST_CASE("shell: the size of texts and the wish for calm are taken as they are said") {
  CHECK(update(samples::signed_in(), msg::TextSizeChosen{115}).model.settings.text_percent == 115);
  CHECK(update(samples::signed_in(), msg::MotionPreferenceChanged{true}).model.environment.prefers_calm);
}

}  // namespace dashboard::update_shell_test
