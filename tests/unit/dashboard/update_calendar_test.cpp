#include "catch_amalgamated.hpp"
#include "core/format.hpp"
#include "samples_activity.hpp"

namespace dashboard::update_calendar_test {

namespace {

const calendar::State& state_of(const Model& model) { return samples::session(model).calendar; }
Day planned_day(const Model& model) { return *state_of(model).week.value()->at(1).planned_day; }
const auto failure = std::unexpected{samples::problem(ProblemKind::refused)};

}  // namespace

TEST_CASE("calendar: a coach chooses an athlete, then the week is asked for") {
  auto step = update(samples::with_roster(samples::rows(10)), msg::LinkFollowed{calendar::Route{}});
  CHECK(samples::only<calendar::LoadWeek>(step.cmds).empty());
  CHECK(iso_text(state_of(step.model).monday) == "2026-04-20");
  step = update(step.model, calendar::AthleteChosen{"usr_7"});
  CHECK(step.cmds == Cmds{calendar::LoadWeek{"usr_7", state_of(step.model).monday}});
  CHECK(update(step.model, calendar::AthleteChosen{"usr_7"}).cmds.empty());
}

TEST_CASE("calendar: an athlete sees their own week at once") {
  auto model = samples::with_roster({});
  samples::session(model).person.role = Role::athlete;
  const auto step = update(model, msg::LinkFollowed{calendar::Route{}});
  REQUIRE(samples::only<calendar::LoadWeek>(step.cmds).size() == 1);
  CHECK(samples::only<calendar::LoadWeek>(step.cmds)[0].user_id == samples::session(model).person.user_id);
}

TEST_CASE("calendar: an address names a week by any of its days; late answers for another one are dropped") {
  const auto step = update(samples::on_calendar(), msg::LinkFollowed{calendar::Route{"2026-04-30"}});
  CHECK(iso_text(state_of(step.model).monday) == "2026-04-27");
  CHECK(state_of(step.model).week.value() == nullptr);
  const auto late = update(step.model, calendar::WeekAnswered{"usr_7", Day{20'563}, samples::week()});
  CHECK(late.model == step.model);
  CHECK(update(step.model, calendar::RetryClicked{}).cmds.size() == 1);
}

TEST_CASE("calendar: a move is on the screen at once and goes to the plan") {
  const auto model = samples::on_calendar();
  const Day to{planned_day(model).days + 2};
  auto step = update(model, calendar::Moved{"act_2", to});
  CHECK(step.cmds == Cmds{calendar::SendMove{"act_2", "pli_1", "wko_1", to}});
  CHECK(planned_day(step.model) == to);
  CHECK(update(step.model, calendar::Moved{"act_2", {to.days + 1}}).cmds.empty());  // one at a time
  // A reload from before the move does not bring it back.
  const auto reloaded = update(step.model, calendar::WeekAnswered{"usr_7", state_of(model).monday, samples::week()}).model;
  CHECK(planned_day(reloaded) == to);
  step = update(step.model, calendar::MoveAnswered{"act_2", std::monostate{}});
  CHECK(planned_day(step.model) == to);
  CHECK(state_of(step.model).moves.empty());
}

TEST_CASE("calendar: a move that is refused goes back, with the reason") {
  const auto model = samples::on_calendar();
  const auto from = planned_day(model);
  auto step = update(model, calendar::Moved{"act_2", {from.days + 1}});
  step = update(step.model, calendar::MoveAnswered{"act_2", failure});
  CHECK(planned_day(step.model) == from);
  CHECK(step.model.toasts.back().tone == ToastTone::danger);
}

TEST_CASE("calendar: what is done, or not one's own to move, stays where it is") {
  auto model = samples::on_calendar();
  CHECK(update(model, calendar::Moved{"act_1", {20'570}}).cmds.empty());
  CHECK(update(model, calendar::Moved{"act_2", planned_day(model)}).cmds.empty());
  CHECK(update(model, calendar::Moved{"nobody", {20'570}}).cmds.empty());
  samples::session(model).person.role = Role::athlete;
  samples::session(model).person.user_id = "usr_7";
  CHECK(update(model, calendar::Moved{"act_2", {20'570}}).cmds.empty());  // within a plan the coach says
}

}  // namespace dashboard::update_calendar_test
