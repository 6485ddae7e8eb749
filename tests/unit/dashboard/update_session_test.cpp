#include "catch_amalgamated.hpp"
#include "samples.hpp"

using namespace dashboard;

namespace {

const SignInForm& form(const Step& step) { return std::get<SignedOut>(step.model.session).form; }

}  // namespace

TEST_CASE("session: the start takes the surroundings over and tries the kept session") {
  const auto step = update({}, msg::Started{samples::environment(), {.units = UnitSystem::imperial}, {}, athlete::Route{"usr_7"}});
  CHECK(step.cmds == Cmds{cmd::RestoreSession{}});
  CHECK(step.model.settings.units == UnitSystem::imperial);
  CHECK(step.model.environment == samples::environment());
  CHECK(std::holds_alternative<Starting>(step.model.session));
}

TEST_CASE("session: without a kept one the sign-in form is shown") { CHECK(form(update({}, msg::SessionNotRestored{})) == SignInForm{}); }

TEST_CASE("session: a restored one loads the organization and the roster") {
  const auto step = update({}, msg::SessionRestored{samples::person()});
  CHECK(step.cmds == Cmds{cmd::LoadOrganization{"org_1"}, roster::LoadPage{1, 0, 100}});
  CHECK(samples::session(step.model).person == samples::person());
}

TEST_CASE("session: a restored one opens the athlete of the address") {
  Model model;
  model.route = athlete::Route{"usr_7"};
  const auto step = update(model, msg::SessionRestored{samples::person()});
  CHECK(samples::only<athlete::LoadProfile>(step.cmds) == std::vector{athlete::LoadProfile{"usr_7", false}});
}

TEST_CASE("sign-in: says what is missing under each field, and sends nothing") {
  const auto step = update(samples::signed_out(), msg::SignInSubmitted{"  ", ""});
  CHECK(step.cmds.empty());
  CHECK(form(step).email_error == "Enter your e-mail address.");
  CHECK(form(step).password_error == "Enter your password.");
  CHECK_FALSE(form(update(samples::signed_out(), msg::SignInSubmitted{"sam", "x"})).email_error.empty());
}

TEST_CASE("sign-in: typing takes the field's error away") {
  auto model = update(samples::signed_out(), msg::SignInSubmitted{"", ""}).model;
  const auto step = update(model, msg::SignInEdited{SignInField::email});
  CHECK(form(step).email_error.empty());
  CHECK_FALSE(form(step).password_error.empty());
  CHECK(form(update(model, msg::SignInEdited{SignInField::password})).password_error.empty());
}

TEST_CASE("sign-in: is sent once while it is under way") {
  auto step = update(samples::signed_out(), msg::SignInSubmitted{" sam@club.example ", "secret"});
  CHECK(step.cmds == Cmds{cmd::SignIn{"sam@club.example", "secret"}});
  CHECK(form(step).is_busy);
  step = update(step.model, msg::SignInSubmitted{"sam@club.example", "secret"});
  CHECK(step.cmds.empty());
}

TEST_CASE("sign-in: success leads to the roster") {
  const auto step = update(samples::signed_out(), msg::SignInAnswered{samples::person()});
  CHECK(std::holds_alternative<SignedIn>(step.model.session));
  CHECK(samples::only<roster::LoadPage>(step.cmds).size() == 1);
}

TEST_CASE("sign-in: a refusal is put where it belongs") {
  const auto refused = [](Problem problem) {
    auto busy = update(samples::signed_out(), msg::SignInSubmitted{"sam@club.example", "x"}).model;
    return form(update(busy, msg::SignInAnswered{std::unexpected{std::move(problem)}}));
  };
  CHECK(refused(samples::problem(ProblemKind::session_ended)).error == "E-mail address or password is wrong.");
  CHECK_FALSE(refused(samples::problem(ProblemKind::session_ended)).is_busy);
  CHECK_FALSE(refused(samples::problem(ProblemKind::forbidden)).error.empty());
  CHECK_FALSE(refused(samples::problem(ProblemKind::busy)).error.empty());
  CHECK_FALSE(refused(samples::problem(ProblemKind::unreachable)).error.empty());
  CHECK_FALSE(refused({ProblemKind::refused, "Invalid value", "email", ""}).email_error.empty());
  CHECK_FALSE(refused({ProblemKind::refused, "Invalid value", "password", ""}).password_error.empty());
  CHECK(refused({ProblemKind::refused, "Invalid value for x", "", ""}).error == "Invalid value for x.");
}

TEST_CASE("session: signing out forgets everything and revokes the token") {
  const auto step = update(samples::on_athlete(), msg::SignOutClicked{});
  CHECK(form(step) == SignInForm{});
  CHECK(step.cmds == Cmds{cmd::SignOut{}, cmd::ShowRoute{roster::Route{}}});
}

TEST_CASE("session: an answer that says the session is over leads to the form with a word why, and keeps the place") {
  const auto over = std::unexpected{samples::problem(ProblemKind::session_ended)};
  const auto model = samples::on_athlete();
  const std::vector<Msg> messages{msg::OrganizationAnswered{over}, athlete::ProfileAnswered{"usr_7", over},
                                  athlete::StatsAnswered{"usr_7", StatsSpan::weeks, over},
                                  athlete::ActivitiesAnswered{"usr_7", ActivityTab::done, 0, over}};
  for (const auto& message : messages) {
    const auto step = update(model, message);
    CHECK_FALSE(form(step).notice.empty());
    CHECK(step.cmds == Cmds{cmd::DropSession{}});
    CHECK(step.model.route == Route{athlete::Route{"usr_7"}});
  }
}

TEST_CASE("session: answers that come after the sign-out change nothing") {
  const auto model = samples::signed_out();
  const std::vector<Msg> late{msg::OrganizationAnswered{Organization{}},
                              roster::PageAnswered{1, 0, RosterPage{}},
                              athlete::ProfileAnswered{"usr_7", AthleteProfile{}},
                              athlete::StatsAnswered{"usr_7", StatsSpan::weeks, RunningStats{}},
                              athlete::ActivitiesAnswered{"usr_7", ActivityTab::done, 0, ActivityList{}},
                              msg::SignOutClicked{},
                              roster::ReloadClicked{},
                              msg::LinkFollowed{athlete::Route{"usr_7"}},
                              roster::SearchEdited{"x"},
                              athlete::MoreActivitiesClicked{},
                              athlete::StatsSpanChosen{StatsSpan::year},
                              athlete::ActivityTabChosen{ActivityTab::planned},
                              athlete::ReloadClicked{}};
  for (const auto& message : late) {
    const auto step = update(model, message);
    CHECK(step.model == model);
    CHECK(step.cmds.empty());
  }
}
