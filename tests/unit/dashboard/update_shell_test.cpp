#include "catch_amalgamated.hpp"
#include "samples.hpp"

using namespace dashboard;

TEST_CASE("shell: units and theme are kept for the next visit") {
  auto step = update(samples::signed_in(), msg::UnitsChosen{UnitSystem::imperial});
  CHECK(step.cmds == Cmds{cmd::SaveSettings{{.units = UnitSystem::imperial}}});
  step = update(step.model, msg::ThemeChosen{ThemeChoice::dark});
  CHECK(step.model.is_dark());
  CHECK(step.cmds == Cmds{cmd::SaveSettings{{UnitSystem::imperial, ThemeChoice::dark}}});
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
