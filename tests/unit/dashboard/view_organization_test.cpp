#include "catch_amalgamated.hpp"
#include "samples.hpp"
#include "screen.hpp"

namespace dashboard::view_organization_test {

namespace {

Model on_page(Role role) {
  auto model = samples::with_roster(samples::rows(3));
  samples::session(model).person.role = role;
  return update(std::move(model), msg::LinkFollowed{organization::Route{}}).model;
}

Model loaded(Role role = Role::head_coach) {
  auto model = on_page(role);
  auto& state = samples::session(model).organization_page;
  state.profile.load({"Summit", "A club for everybody", ""});
  state.coaches.load({{"usr_c", "Jane Smith", "jane@club.example", true, 12}});
  state.members.load({{{.id = "usr_1", .name = "Ana María", .email = "ana@club.example", .coach_id = "usr_c"},
                       {.id = "usr_2", .name = "Ben", .is_coach = true, .is_active = false}},
                      5});
  if (role == Role::head_coach)
    state.invitations.load(
        {{.id = "inv_1", .whom = "kim@club.example", .url = "https://club.example/i"},
         {.id = "inv_2", .url = "https://club.example/j", .state = organization::InvitationState::expired, .most_uses = 5}});
  return model;
}

/// Opens a form by its button, as update does it.
void open_form(Screen& screen, Model& model, std::string_view button, organization::OpenForm form) {
  const auto opened = only<organization::FormOpened>(screen.click(model, button));
  REQUIRE(opened.size() == 1);
  CHECK(opened[0].form == form);
  model = update(std::move(model), opened[0]).model;
  screen.draw(model);
}

}  // namespace

TEST_CASE("organization view: stands while loading, failed, empty and loaded, on a desk and in a hand") {
  for (const float width : {1280.0F, 390.0F}) {
    Screen screen{width, 800};
    CHECK(screen.draw(on_page(Role::head_coach)).empty());
    for (const auto tab : {organization::Tab::members, organization::Tab::coaches, organization::Tab::invitations}) {
      auto model = loaded();
      samples::session(model).organization_page.tab = tab;
      CHECK(screen.draw(model).empty());
      auto& state = samples::session(model).organization_page;
      state.members.load({});
      state.coaches.load({});
      state.invitations.load({});
      CHECK(screen.draw(model).empty());
      state.members = {};
      state.members.fail(samples::problem(ProblemKind::unreachable));
      state.profile = {};
      state.profile.fail(samples::problem(ProblemKind::broken));
      screen.draw(model);
      CHECK(only<organization::ReloadClicked>(screen.click(model, "organization.retry")).size() == 1);
    }
  }
}

TEST_CASE("organization view: an assistant sees, and changes nothing") {
  Screen screen;
  screen.draw(loaded(Role::assistant));
  for (const auto* id : {"organization.invite", "organization.edit", "organization.member.usr_1.menu"})
    CHECK(screen.probe().find(id) == nullptr);
  CHECK(screen.probe().find("organization.members.usr_1") != nullptr);
}

TEST_CASE("organization view: an invitation is typed and sent, and its dialog goes when it was made") {
  Screen screen;
  auto model = loaded();
  screen.draw(model);
  open_form(screen, model, "organization.invite", organization::OpenForm::invitation);
  screen.click(model, "organization.email");
  screen.type(model, "kim@club.example");
  screen.click(model, "organization.first-name");
  screen.type(model, "Kim");
  const auto sent = only<organization::InvitationSubmitted>(screen.click(model, "organization.invitation.accept"));
  REQUIRE(sent.size() == 1);
  CHECK(sent[0].form.email == "kim@club.example");
  CHECK(sent[0].form.first_name == "Kim");
  model = update(model, sent[0]).model;
  screen.draw(model);
  model = update(model, organization::InvitationMade{organization::Invitation{
                            .id = "inv_3", .whom = "kim@club.example", .url = "https://club.example/k"}})
              .model;
  screen.draw(model, 5);
  CHECK(screen.probe().find("organization.invitation.accept") == nullptr);
  CHECK(screen.probe().find("organization.link.text")->label == "https://club.example/k");
  CHECK(only<organization::LinkSeen>(screen.click(model, "organization.link.close")).size() == 1);
}

TEST_CASE("organization view: a member is asked about before being removed") {
  Screen screen;
  const auto model = loaded();
  screen.draw(model);
  screen.click(model, "organization.member.usr_1.menu");
  screen.click(model, "organization.member.usr_1.remove");
  const auto confirmed = only<organization::RemovalConfirmed>(screen.click(model, "organization.removal.accept"));
  REQUIRE(confirmed.size() == 1);
  CHECK(confirmed[0].removal == organization::Removal{organization::Tab::members, "usr_1"});
}

TEST_CASE("organization view: a member gets another coach from the menu") {
  Screen screen;
  const auto model = loaded();
  screen.draw(model);
  screen.click(model, "organization.member.usr_1.menu");
  const auto assigned = only<organization::CoachAssigned>(screen.click(model, "organization.member.usr_1.coach."));
  REQUIRE(assigned.size() == 1);
  CHECK(assigned[0].coach_id.empty());
}

TEST_CASE("organization view: the profile is edited in a dialog") {
  Screen screen;
  auto model = loaded();
  screen.draw(model);
  open_form(screen, model, "organization.edit", organization::OpenForm::profile);
  const auto sent = only<organization::ProfileSubmitted>(screen.click(model, "organization.profile.accept"));
  REQUIRE(sent.size() == 1);
  CHECK(sent[0].profile.name == "Summit");
}

TEST_CASE("organization view: a dialog goes when its form was taken, also when no frame was drawn while it was under way") {
  Screen screen;
  auto model = loaded();
  screen.draw(model);
  open_form(screen, model, "organization.edit", organization::OpenForm::profile);
  const organization::Profile profile{"Peak", "Up", ""};
  model = update(std::move(model), organization::ProfileSubmitted{profile}).model;
  screen.draw(update(std::move(model), organization::ProfileSaved{profile}).model);
  CHECK(screen.probe().find("organization.profile.accept") == nullptr);
}

TEST_CASE("organization view: a form that was closed is empty when it is opened again") {
  Screen screen;
  auto model = loaded();
  samples::session(model).organization_page.tab = organization::Tab::coaches;
  screen.draw(model);
  open_form(screen, model, "organization.add-coach", organization::OpenForm::coach);
  screen.click(model, "organization.coach-email");
  screen.type(model, "kai@club.example");
  CHECK(screen.probe().find("organization.coach-email")->value == "kai@club.example");
  const auto closed = screen.click(model, "organization.coach.cancel");
  REQUIRE(only<organization::FormDismissed>(closed).size() == 1);
  model = update(std::move(model), organization::FormDismissed{}).model;
  screen.draw(model);
  open_form(screen, model, "organization.add-coach", organization::OpenForm::coach);
  CHECK(screen.probe().find("organization.coach-email")->value.empty());
}

}  // namespace dashboard::view_organization_test
