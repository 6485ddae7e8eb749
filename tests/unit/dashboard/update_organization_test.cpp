#include "catch_amalgamated.hpp"
#include "samples.hpp"

namespace dashboard::update_organization_test {
using organization::Tab;

namespace {

const organization::State& state_of(const Model& model) { return samples::session(model).organization_page; }
const auto failure = std::unexpected{samples::problem(ProblemKind::broken)};

Model as(Role role) {
  auto model = samples::with_roster(samples::rows(3));
  samples::session(model).person.role = role;
  return model;
}

organization::Invitation invitation(const std::string& id) {
  return {.id = id, .whom = "kim@club.example", .url = "https://club.example/#/invitations/abc", .created_seconds = samples::now_seconds};
}

/// On the page, everything there.
Model loaded() {
  auto model = update(as(Role::head_coach), msg::LinkFollowed{organization::Route{}}).model;
  model = update(model, organization::ProfileAnswered{organization::Profile{"Summit", "A club", "Easy miles"}}).model;
  model =
      update(model, organization::CoachesAnswered{std::vector{organization::Coach{"usr_c", "Jane", "jane@club.example", true, 2}}}).model;
  organization::MemberList members{{{.id = "usr_1", .name = "Ana"}, {.id = "usr_2", .name = "Ben", .coach_id = "usr_c"}}, 3};
  model = update(model, organization::MembersAnswered{0, members}).model;
  return update(model, organization::InvitationsAnswered{std::vector{invitation("inv_1")}}).model;
}

}  // namespace

TEST_CASE("organization: opening it asks for everything; invitations are the head coach's") {
  const auto head = update(as(Role::head_coach), msg::LinkFollowed{organization::Route{}});
  CHECK(samples::only<organization::Load>(head.cmds) == std::vector{organization::Load{"org_1"}});
  CHECK(samples::only<organization::LoadMembers>(head.cmds) == std::vector{organization::LoadMembers{"org_1", 0, 100}});
  CHECK(samples::only<organization::LoadInvitations>(head.cmds).size() == 1);
  const auto assistant = update(as(Role::assistant), msg::LinkFollowed{organization::Route{}});
  CHECK(samples::only<organization::LoadInvitations>(assistant.cmds).empty());
  CHECK_FALSE(state_of(assistant.model).invitations.was_asked());
}

TEST_CASE("organization: each part fails alone, and all of it is asked for again") {
  auto model = update(as(Role::head_coach), msg::LinkFollowed{organization::Route{}}).model;
  model = update(model, organization::ProfileAnswered{failure}).model;
  model = update(model, organization::CoachesAnswered{failure}).model;
  model = update(model, organization::MembersAnswered{0, failure}).model;
  CHECK(state_of(model).profile.problem() != nullptr);
  CHECK(state_of(model).coaches.problem() != nullptr);
  CHECK(state_of(model).members.problem() != nullptr);
  CHECK(state_of(model).invitations.is_loading());
  CHECK(samples::only<organization::Load>(update(model, organization::ReloadClicked{}).cmds).size() == 1);
}

TEST_CASE("organization: further members are joined to the known ones") {
  auto step = update(loaded(), organization::MoreMembersClicked{});
  CHECK(samples::only<organization::LoadMembers>(step.cmds) == std::vector{organization::LoadMembers{"org_1", 2, 100}});
  CHECK(update(step.model, organization::MoreMembersClicked{}).cmds.empty());
  const auto model =
      update(step.model, organization::MembersAnswered{2, organization::MemberList{{{.id = "usr_3", .name = "Cleo"}}, 3}}).model;
  CHECK(state_of(model).members.value()->members.size() == 3);
}

TEST_CASE("organization: a profile without a name is refused here, one with a name is sent and shown") {
  auto step = update(loaded(), organization::ProfileSubmitted{organization::Profile{" ", "", ""}});
  CHECK(step.cmds.empty());
  CHECK_FALSE(state_of(step.model).saved.error_of("name").empty());
  const organization::Profile profile{"Peak", "Up", ""};
  step = update(step.model, organization::ProfileSubmitted{profile});
  CHECK(samples::only<organization::SaveProfile>(step.cmds) == std::vector{organization::SaveProfile{"org_1", profile}});
  CHECK(update(step.model, organization::ProfileSubmitted{profile}).cmds.empty());  // once
  const auto refused = update(step.model, organization::ProfileSaved{failure}).model;
  CHECK(state_of(refused).saved.problem() != nullptr);
  const auto saved = update(step.model, organization::ProfileSaved{profile}).model;
  CHECK(state_of(saved).profile.value()->name == "Peak");
  CHECK(samples::session(saved).organization.value()->name == "Peak");
  CHECK(saved.toasts.size() == 1);
}

TEST_CASE("organization: a coach is added by an address") {
  auto step = update(loaded(), organization::CoachSubmitted{{"", true}});
  CHECK_FALSE(state_of(step.model).added.error_of("email").empty());
  step = update(step.model, organization::CoachSubmitted{{"kai@club.example", true}});
  CHECK(samples::only<organization::AddCoach>(step.cmds).size() == 1);
  const auto added = update(step.model, organization::CoachAdded{organization::Coach{"usr_k", "Kai", "kai@club.example", true, 0}}).model;
  CHECK(state_of(added).coaches.value()->size() == 2);
  CHECK(state_of(update(step.model, organization::CoachAdded{failure}).model).added.problem() != nullptr);
}

TEST_CASE("organization: an invitation needs an address and a name, or is a link for many; its link is shown until it was seen") {
  auto model = loaded();
  CHECK_FALSE(state_of(update(model, organization::InvitationSubmitted{{.email = ""}}).model).added.error_of("email").empty());
  CHECK_FALSE(
      state_of(update(model, organization::InvitationSubmitted{{.email = "kim@club.example"}}).model).added.error_of("first_name").empty());
  const organization::InvitationForm link{.is_link = true, .most_uses = 5};
  const auto step = update(model, organization::InvitationSubmitted{link});
  CHECK(samples::only<organization::Invite>(step.cmds) == std::vector{organization::Invite{"org_1", link}});
  model = update(step.model, organization::InvitationMade{invitation("inv_2")}).model;
  CHECK(state_of(model).link == "https://club.example/#/invitations/abc");
  CHECK(state_of(model).tab == Tab::invitations);
  CHECK(state_of(model).invitations.value()->front().id == "inv_2");
  CHECK(state_of(update(model, organization::LinkSeen{}).model).link.empty());
}

TEST_CASE("organization: a form stays open until it was taken or closed, or the page is left") {
  using organization::OpenForm;
  const auto form_after = [](OpenForm open, const Msg& submitted, const Msg& answered) {
    auto model = update(loaded(), organization::FormOpened{open}).model;
    model = update(std::move(model), submitted).model;
    CHECK(state_of(model).form == open);
    return state_of(update(std::move(model), answered).model).form;
  };
  const organization::Profile profile{"Peak", "Up", ""};
  const organization::Coach coach{"usr_k", "Kai", "kai@club.example", true, 0};
  const organization::ProfileSubmitted renamed{profile};
  const organization::CoachSubmitted added{{"kai@club.example", true}};
  const organization::InvitationSubmitted invited{{.is_link = true}};
  CHECK(form_after(OpenForm::profile, renamed, organization::ProfileSaved{profile}) == OpenForm::none);
  CHECK(form_after(OpenForm::profile, renamed, organization::ProfileSaved{failure}) == OpenForm::profile);
  CHECK(form_after(OpenForm::coach, added, organization::CoachAdded{coach}) == OpenForm::none);
  CHECK(form_after(OpenForm::coach, added, organization::CoachAdded{failure}) == OpenForm::coach);
  CHECK(form_after(OpenForm::invitation, invited, organization::InvitationMade{invitation("inv_2")}) == OpenForm::none);
  CHECK(form_after(OpenForm::invitation, invited, organization::InvitationMade{failure}) == OpenForm::invitation);
  CHECK(form_after(OpenForm::profile, renamed, organization::FormDismissed{}) == OpenForm::none);
  // Another one that was opened while the first was under way.
  CHECK(form_after(OpenForm::coach, renamed, organization::ProfileSaved{profile}) == OpenForm::coach);
  const auto left = update(update(loaded(), organization::FormOpened{OpenForm::coach}).model, msg::LinkFollowed{groups::Route{}}).model;
  CHECK(state_of(update(left, msg::LinkFollowed{organization::Route{}}).model).form == OpenForm::none);
}

TEST_CASE("organization: what is closed is forgotten") {
  auto model = update(loaded(), organization::CoachSubmitted{{"", true}}).model;
  CHECK(state_of(update(model, organization::FormDismissed{}).model).added.problem() == nullptr);
  CHECK(state_of(update(model, organization::TabChosen{Tab::coaches}).model).tab == Tab::coaches);
}

TEST_CASE("organization: who is removed leaves the list when the server has agreed, and the athletes are asked for anew") {
  for (const auto tab : {Tab::members, Tab::coaches, Tab::invitations}) {
    const organization::Removal removal{tab, tab == Tab::members ? "usr_1" : tab == Tab::coaches ? "usr_c" : "inv_1"};
    const auto step = update(loaded(), organization::RemovalConfirmed{removal});
    CHECK(samples::only<organization::Remove>(step.cmds) == std::vector{organization::Remove{"org_1", removal}});
    CHECK(update(step.model, organization::RemovalConfirmed{removal}).cmds.empty());
    const auto refused = update(step.model, organization::RemovalAnswered{removal, failure}).model;
    CHECK(state_of(refused).removed.problem() != nullptr);
    CHECK(state_of(refused).members.value()->members.size() == 2);
    const auto done = update(step.model, organization::RemovalAnswered{removal, Done{}});
    CHECK(state_of(done.model).members.value()->members.size() == (tab == Tab::members ? 1 : 2));
    CHECK(state_of(done.model).coaches.value()->size() == (tab == Tab::coaches ? 0 : 1));
    CHECK((state_of(done.model).invitations.value()->front().state == organization::InvitationState::revoked) == (tab == Tab::invitations));
    CHECK(samples::only<roster::LoadPage>(done.cmds).empty() == (tab == Tab::invitations));
  }
}

TEST_CASE("organization: a coach is assigned at once, and taken back when the server refuses") {
  const auto step = update(loaded(), organization::CoachAssigned{"usr_1", "usr_c"});
  CHECK(state_of(step.model).members.value()->members[0].coach_id == "usr_c");
  CHECK(samples::only<organization::AssignCoach>(step.cmds) == std::vector{organization::AssignCoach{"org_1", "usr_1", "usr_c", ""}});
  CHECK(update(step.model, organization::CoachAssigned{"usr_1", "usr_c"}).cmds.empty());
  const auto refused = update(step.model, organization::AssignmentAnswered{"usr_1", "", failure}).model;
  CHECK(state_of(refused).members.value()->members[0].coach_id.empty());
  CHECK(refused.toasts.back().tone == ToastTone::danger);
  CHECK(update(step.model, organization::AssignmentAnswered{"usr_1", "", Done{}}).model.toasts.back().tone == ToastTone::neutral);
}

}  // namespace dashboard::update_organization_test
