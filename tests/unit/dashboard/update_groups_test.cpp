#include "catch_amalgamated.hpp"
#include "samples.hpp"

namespace dashboard::update_groups_test {

namespace {

const groups::State& list_of(const Model& model) { return samples::session(model).groups; }
const group::State& state_of(const Model& model) { return samples::session(model).group; }
const auto failure = std::unexpected{samples::problem(ProblemKind::broken)};
const groups::Group marathon{.id = "grp_1", .name = "Marathon", .description = "", .is_private = false, .members = {"usr_1"}};

Model on_list() {
  auto model = update(samples::with_roster(samples::rows(3)), msg::LinkFollowed{groups::Route{}}).model;
  return update(std::move(model), groups::PageAnswered{groups::Page{{marathon}, 3, 2}}).model;
}

Model on_group() {
  auto model = update(on_list(), msg::LinkFollowed{group::Route{"grp_1"}}).model;
  model = update(std::move(model), group::GroupAnswered{"grp_1", marathon}).model;
  return update(std::move(model),
                group::RequestsAnswered{"grp_1", std::vector{group::Request{.id = "jr_1", .user_id = "usr_2", .name = "Ben"}}})
      .model;
}

}  // namespace

TEST_CASE("groups: opening asks for the groups and their figures; each can fail") {
  auto step = update(samples::with_roster(samples::rows(3)), msg::LinkFollowed{groups::Route{}});
  CHECK(samples::only<groups::LoadPage>(step.cmds).size() == 1);
  CHECK(samples::only<groups::LoadFigures>(step.cmds).size() == 1);
  step.model = update(step.model, groups::PageAnswered{failure}).model;
  step.model = update(step.model, groups::FiguresAnswered{failure}).model;
  CHECK(list_of(step.model).page.problem() != nullptr);
  CHECK(list_of(step.model).figures.problem() != nullptr);
  CHECK(samples::only<groups::LoadPage>(update(step.model, groups::ReloadClicked{}).cmds).size() == 1);
}

TEST_CASE("groups: one is made or changed through the form") {
  auto model = update(on_list(), groups::FormOpened{"grp_1"}).model;
  CHECK(list_of(model).editing_id == "grp_1");
  CHECK_FALSE(list_of(update(model, groups::FormClosed{}).model).is_form_open);
  CHECK_FALSE(list_of(update(model, groups::FormSubmitted{{.name = " "}}).model).saving.error_of("name").empty());
  const auto step = update(model, groups::FormSubmitted{marathon});
  CHECK(samples::only<groups::Save>(step.cmds) == std::vector{groups::Save{"org_1", "usr_coach", marathon}});
  CHECK(update(step.model, groups::FormSubmitted{marathon}).cmds.empty());
  CHECK(list_of(update(step.model, groups::SaveAnswered{marathon, failure}).model).is_form_open);
  const auto saved = update(step.model, groups::SaveAnswered{marathon, std::string{"grp_1"}});
  CHECK_FALSE(list_of(saved.model).is_form_open);
  CHECK(samples::only<groups::LoadPage>(saved.cmds).size() == 1);
}

TEST_CASE("groups: a deletion waits for its toast, and a refused one brings the group back") {
  const auto model = update(on_list(), groups::DeleteClicked{"grp_1"}).model;
  CHECK(samples::session(model).removals.contains("grp_1"));
  CHECK(model.toasts.back().has_undo);
  const auto refused = update(model, groups::DeleteAnswered{"grp_1", failure}).model;
  CHECK(list_of(refused).page.value()->groups.size() == 1);
  CHECK_FALSE(samples::session(refused).removals.contains("grp_1"));
  CHECK(list_of(update(model, groups::DeleteAnswered{"grp_1", true}).model).page.value()->groups.empty());
}

TEST_CASE("group: opening asks for all its parts, and answers about another one are dropped") {
  const auto step = update(on_list(), msg::LinkFollowed{group::Route{"grp_1"}});
  CHECK(samples::only<group::LoadGroup>(step.cmds).size() == 1);
  CHECK(samples::only<group::LoadStats>(step.cmds).size() == 1);
  CHECK(samples::only<group::LoadPlaces>(step.cmds).size() == 1);
  CHECK(samples::only<group::LoadDeeds>(step.cmds).size() == 1);
  CHECK(samples::only<group::LoadRequests>(step.cmds).size() == 1);
  auto model = step.model;
  for (const Msg& msg :
       {Msg{group::GroupAnswered{"grp_2", marathon}}, Msg{group::StatsAnswered{"grp_2", group::Span::month, group::Stats{}}},
        Msg{group::PlacesAnswered{"grp_2", group::Span::month, group::Metric::distance, std::vector<group::Place>{}}},
        Msg{group::DeedsAnswered{"grp_2", std::vector<group::Deed>{}}},
        Msg{group::RequestsAnswered{"grp_2", std::vector<group::Request>{}}}})
    CHECK(update(model, msg).model == model);
  model = update(model, group::StatsAnswered{"grp_1", group::Span::month, failure}).model;
  CHECK(state_of(model).stats.problem() != nullptr);
  CHECK(samples::only<group::LoadStats>(update(model, group::ReloadClicked{}).cmds).size() == 1);
}

TEST_CASE("group: another span and another measure ask for other figures") {
  const auto step = update(on_group(), group::SpanChosen{group::Span::week});
  CHECK(samples::only<group::LoadStats>(step.cmds) == std::vector{group::LoadStats{"grp_1", group::Span::week}});
  CHECK(update(step.model, group::SpanChosen{group::Span::week}).cmds.empty());
  const auto measured = update(step.model, group::MetricChosen{group::Metric::load});
  CHECK(samples::only<group::LoadPlaces>(measured.cmds).size() == 1);
  CHECK(update(measured.model, group::MetricChosen{group::Metric::load}).cmds.empty());
}

TEST_CASE("group: members are changed in a window") {
  auto model = update(on_group(), group::WindowOpened{group::Window::members}).model;
  CHECK(state_of(update(model, group::WindowClosed{}).model).window == group::Window::none);
  const auto step = update(model, group::MembersSubmitted{{"usr_1", "usr_2"}});
  CHECK(samples::only<group::SaveMembers>(step.cmds).size() == 1);
  CHECK(update(step.model, group::MembersSubmitted{{}}).cmds.empty());
  CHECK(state_of(update(step.model, group::MembersSaved{"grp_1", failure}).model).saving.problem() != nullptr);
  model = update(step.model, group::MembersSaved{"grp_1", std::vector<std::string>{"usr_1", "usr_2"}}).model;
  CHECK(state_of(model).group.value()->members.size() == 2);
  CHECK(state_of(model).window == group::Window::none);
}

TEST_CASE("group: a plan needs a name and a day") {
  const auto opened = update(on_group(), group::WindowOpened{group::Window::plan});
  CHECK(samples::only<group::LoadPlans>(opened.cmds).size() == 1);
  auto model = update(opened.model, group::PlansAnswered{std::vector{group::PlanChoice{"tp_1", "Base", 8}}}).model;
  CHECK_FALSE(state_of(update(model, group::PlanSubmitted{"", Day{20'600}}).model).assigning.error_of("training_plan_id").empty());
  CHECK_FALSE(state_of(update(model, group::PlanSubmitted{"tp_1", std::nullopt}).model).assigning.error_of("start_date").empty());
  const auto step = update(model, group::PlanSubmitted{"tp_1", Day{20'600}});
  CHECK(samples::only<group::AssignPlan>(step.cmds).size() == 1);
  CHECK(state_of(update(step.model, group::PlanAssigned{"grp_1", failure}).model).assigning.problem() != nullptr);
  const auto done = update(step.model, group::PlanAssigned{"grp_1", group::PlanOutcome{3, 1}}).model;
  CHECK(state_of(done).window == group::Window::none);
  CHECK(done.toasts.size() == 1);
}

TEST_CASE("group: who asks to join is welcomed or not, one at a time") {
  const auto step = update(on_group(), group::RequestDecided{"jr_1", true});
  CHECK(samples::only<group::Decide>(step.cmds).size() == 1);
  CHECK(update(step.model, group::RequestDecided{"jr_2", true}).cmds.empty());
  const auto done = update(step.model, group::DecisionAnswered{"grp_1", "jr_1", true, true});
  CHECK(state_of(done.model).requests.value()->empty());
  CHECK(samples::only<group::LoadGroup>(done.cmds).size() == 1);
  const auto refused = update(step.model, group::DecisionAnswered{"grp_1", "jr_1", true, failure});
  CHECK(samples::only<group::LoadRequests>(refused.cmds).size() == 1);
}

}  // namespace dashboard::update_groups_test
