#include "catch_amalgamated.hpp"
#include "samples.hpp"

namespace dashboard::update_session_test {

namespace {

const SignedOut& entrance(const Step& step) { return std::get<SignedOut>(step.model.session); }

}  // namespace

TEST_CASE("session: the start takes the surroundings over and tries the kept session") {
  const auto step = update({}, msg::Started{samples::environment(), {.units = UnitSystem::imperial}, {}, athlete::Route{"usr_7"}});
  CHECK(step.cmds == Cmds{cmd::RestoreSession{}});
  CHECK(step.model.settings.units == UnitSystem::imperial);
  CHECK(step.model.environment == samples::environment());
  CHECK(std::holds_alternative<Starting>(step.model.session));
}

TEST_CASE("session: without a kept one the sign-in form is shown") {
  CHECK(entrance(update({}, msg::SessionNotRestored{})) == SignedOut{});
}

TEST_CASE("session: a restored one loads the organization and the roster") {
  const auto step = update({}, msg::SessionRestored{samples::person()});
  CHECK(step.cmds ==
        Cmds{cmd::LoadOrganization{"org_1"}, notifications::CountUnread{}, roster::LoadPage{1, 0, 100}, overview::LoadRaces{10}});
  CHECK(samples::session(step.model).person == samples::person());
}

TEST_CASE("session: a restored one opens the athlete of the address") {
  Model model;
  model.route = athlete::Route{"usr_7"};
  const auto step = update(model, msg::SessionRestored{samples::person()});
  CHECK(samples::only<athlete::LoadProfile>(step.cmds) == std::vector{athlete::LoadProfile{"usr_7", false}});
}

TEST_CASE("session: signing out forgets everything and revokes the token") {
  const auto step = update(samples::on_athlete(), msg::SignOutClicked{});
  CHECK(entrance(step) == SignedOut{});
  CHECK(step.cmds == Cmds{cmd::SignOut{}, cmd::ShowRoute{overview::Route{}}});
}

TEST_CASE("session: an answer that says the session is over leads to the form with a word why, and keeps the place") {
  const auto over = std::unexpected{samples::problem(ProblemKind::session_ended)};
  const auto model = samples::on_athlete();
  const std::vector<Msg> messages{msg::OrganizationAnswered{over}, athlete::ProfileAnswered{"usr_7", over},
                                  athlete::StatsAnswered{"usr_7", StatsSpan::weeks, over},
                                  athlete::ActivitiesAnswered{"usr_7", ActivityTab::done, 0, over}};
  for (const auto& message : messages) {
    const auto step = update(model, message);
    CHECK_FALSE(entrance(step).notice.empty());
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

}  // namespace dashboard::update_session_test
