#include "catch_amalgamated.hpp"
#include "samples.hpp"

namespace dashboard::update_entry_test {
using entry::Field;
using entry::Purpose;

namespace {

const SignedOut& entrance(const Model& model) { return std::get<SignedOut>(model.session); }

template <class Form>
const Form& form_of(const Model& model) {
  const auto* form = std::get_if<Form>(&entrance(model).form);
  REQUIRE(form != nullptr);
  return *form;
}

std::string_view fault(const Model& model, Field field) { return entrance(model).faults.of(field).in(Language::english); }

/// A model after several messages, and the commands of the last one.
Step after(Model model, const std::vector<Msg>& messages) {
  Step step{std::move(model), {}};
  for (const auto& message : messages) step = update(std::move(step.model), message);
  return step;
}

std::uint32_t question(const Model& model) { return entrance(model).question; }

Step opened(entry::Door door, std::string token = {}) { return update(samples::signed_out(), entry::LinkOpened{{door, std::move(token)}}); }

/// The code has been sent to an address.
Model awaiting_code(Purpose purpose = Purpose::sign_up) {
  const auto door = purpose == Purpose::sign_up ? entry::Door::sign_up : entry::Door::forgotten;
  auto model = after(samples::signed_out(), {entry::DoorTaken{door}, entry::AddressSubmitted{"dana@club.example"}}).model;
  return update(model, entry::MailAnswered{question(model), std::string{"dana@club.example"}}).model;
}

/// The code was right.
Model at_account(Model model = awaiting_code()) {
  model = update(model, entry::CodeSubmitted{"c0de"}).model;
  return update(model, entry::CodeAnswered{question(model), entry::Account{"dana@club.example", "c0de"}}).model;
}

Person dana() { return {.user_id = "usr_dana", .name = "Dana", .email = "dana@club.example", .organization_id = {}}; }

Model at_club() {
  const auto model = update(at_account(), entry::AccountSubmitted{"Dana", "Summit-2026"}).model;
  return update(model, entry::PersonAnswered{question(model), dana()}).model;
}

Model invited(bool is_usable = true) {
  return update(opened(entry::Door::invitation, "k3y").model,
                entry::InviteAnswered{"k3y", entry::Invite{"org_1", "Summit", "Kim", is_usable}})
      .model;
}

/// Somebody who was invited has signed in.
Model joining() {
  const auto model =
      after(invited(), {entry::DoorTaken{entry::Door::sign_in}, entry::SignInSubmitted{"dana@club.example", "secret"}}).model;
  return update(model, entry::PersonAnswered{question(model), dana()}).model;
}

Problem refusal(std::string code, std::string field = {}) {
  return {.kind = ProblemKind::refused, .detail = "No", .field = std::move(field), .request_id = {}, .code = std::move(code)};
}

}  // namespace

TEST_CASE("entry: an address leads to its form, with a token that it may carry") {
  using entry::Door;
  using entry::Link;
  CHECK(entry::parse_link("#/sign-up") == Link{Door::sign_up, ""});
  CHECK(entry::parse_link("#/reset/t0k") == Link{Door::reset, "t0k"});
  CHECK(entry::parse_link("#/invitations/k3y") == Link{Door::invitation, "k3y"});
  CHECK(entry::parse_link("#/sign-in/t0k") == std::nullopt);
  CHECK(entry::parse_link("#/athletes") == std::nullopt);
  CHECK(entry::parse_link("") == std::nullopt);
  for (const auto door : {Door::sign_in, Door::sign_up, Door::verify, Door::forgotten, Door::reset, Door::invitation})
    CHECK(entry::parse_link(entry::fragment_of(door)) == Link{door, ""});
}

TEST_CASE("entry: the code is found in what is pasted") {
  CHECK(entry::code_in("  c0de ") == "c0de");
  CHECK(entry::code_in("https://club.example/verify/c0de") == "c0de");
  CHECK(entry::code_in("https://club.example/verify?token=c0de") == "c0de");
  CHECK(entry::code_in(" ").empty());
}

TEST_CASE("entry: a token leaves the address bar and the history") {
  const auto step = opened(entry::Door::reset, "t0k");
  CHECK(form_of<entry::NewPassword>(step.model).code == "t0k");
  CHECK(step.cmds == Cmds{entry::ShowAddress{"#/reset", true}});
  CHECK(opened(entry::Door::sign_up).cmds.empty());
  // The browser tells of the address once more, now without the token.
  CHECK(update(step.model, entry::LinkOpened{{entry::Door::reset, ""}}).model == step.model);
}

TEST_CASE("entry: a link without its token asks for what is needed") {
  CHECK(form_of<entry::Address>(opened(entry::Door::reset).model).purpose == Purpose::reset);
  CHECK(form_of<entry::Code>(opened(entry::Door::verify).model).email.empty());
  form_of<entry::SignIn>(opened(entry::Door::invitation).model);
}

TEST_CASE("entry: the link of a verification letter checks its code at once") {
  const auto step = opened(entry::Door::verify, "c0de");
  CHECK(samples::only<entry::CheckCode>(step.cmds) == std::vector{entry::CheckCode{question(step.model), "c0de"}});
  CHECK(entrance(step.model).is_busy);
}

TEST_CASE("entry: doors are new steps of the history; the way back leads to the sign-in") {
  const auto step = update(samples::signed_out(), entry::DoorTaken{entry::Door::forgotten});
  CHECK(step.cmds == Cmds{entry::ShowAddress{"#/forgotten", false}});
  form_of<entry::SignIn>(update(step.model, msg::RouteChanged{Route{}}).model);
}

TEST_CASE("entry: who is signed in stays so when a letter's link is opened") {
  const auto step = update(samples::on_athlete(), entry::LinkOpened{{entry::Door::reset, "t0k"}});
  CHECK(samples::only<entry::ShowAddress>(step.cmds) == std::vector{entry::ShowAddress{"#/athletes/usr_7", true}});
  CHECK(step.model.toasts.size() == 1);
  CHECK(update(samples::on_athlete(), entry::SecondPassed{}).cmds.empty());
}

TEST_CASE("sign-in: says what is missing under each field, and sends nothing") {
  const auto step = update(samples::signed_out(), entry::SignInSubmitted{"  ", ""});
  CHECK(step.cmds.empty());
  CHECK(fault(step.model, Field::email) == "Enter your e-mail address.");
  CHECK(fault(step.model, Field::password) == "Enter your password.");
  CHECK_FALSE(fault(update(samples::signed_out(), entry::SignInSubmitted{"sam", "x"}).model, Field::email).empty());
}

TEST_CASE("entry: typing takes the field's error away") {
  const auto model = update(samples::signed_out(), entry::SignInSubmitted{"", ""}).model;
  const auto edited = update(model, entry::Edited{Field::email}).model;
  CHECK(fault(edited, Field::email).empty());
  CHECK_FALSE(fault(edited, Field::password).empty());
}

TEST_CASE("sign-in: is sent once while it is under way") {
  auto step = update(samples::signed_out(), entry::SignInSubmitted{" sam@club.example ", "secret"});
  CHECK(step.cmds == Cmds{entry::AskSignIn{1, "sam@club.example", "secret"}});
  CHECK(entrance(step.model).is_busy);
  CHECK(update(step.model, entry::SignInSubmitted{"sam@club.example", "secret"}).cmds.empty());
  CHECK(update(step.model, entry::DoorTaken{entry::Door::sign_up}).cmds.empty());
}

TEST_CASE("sign-in: success leads to the first screen, and a reload finds the person") {
  const auto step = update(samples::signed_out(), entry::PersonAnswered{0, samples::person()});
  CHECK(std::holds_alternative<SignedIn>(step.model.session));
  CHECK(samples::only<roster::LoadPage>(step.cmds).size() == 1);
  CHECK(samples::only<entry::RememberPerson>(step.cmds) == std::vector{entry::RememberPerson{samples::person()}});
  CHECK(samples::only<entry::ShowAddress>(step.cmds).empty());
}

TEST_CASE("sign-in: through a door, the address then shows the screen that one wanted") {
  auto model = samples::signed_out();
  model.route = preferences::Route{};
  model = after(model, {entry::DoorTaken{entry::Door::sign_in}, entry::SignInSubmitted{"sam@club.example", "x"}}).model;
  const auto step = update(model, entry::PersonAnswered{question(model), samples::person()});
  CHECK(samples::only<entry::ShowAddress>(step.cmds) == std::vector{entry::ShowAddress{"#/preferences", true}});
}

TEST_CASE("sign-in: one that was left is not entered after all") {
  const auto busy = update(samples::signed_out(), entry::SignInSubmitted{"sam@club.example", "x"}).model;
  const auto left = update(busy, entry::LinkOpened{{entry::Door::sign_up, ""}}).model;
  const auto step = update(left, entry::PersonAnswered{question(busy), samples::person()});
  CHECK(step.cmds == Cmds{cmd::DropSession{}});
  form_of<entry::Address>(step.model);
  CHECK(update(left, entry::PersonAnswered{question(busy), std::unexpected{refusal("X")}}).model == left);
}

TEST_CASE("sign-in: a refusal is put where it belongs") {
  const auto refused = [](Problem problem) {
    const auto busy = update(samples::signed_out(), entry::SignInSubmitted{"sam@club.example", "x"}).model;
    return update(busy, entry::PersonAnswered{question(busy), std::unexpected{std::move(problem)}}).model;
  };
  CHECK(entrance(refused(samples::problem(ProblemKind::session_ended))).faults.about_all == "E-mail address or password is wrong.");
  CHECK_FALSE(entrance(refused(samples::problem(ProblemKind::session_ended))).is_busy);
  for (const auto kind : {ProblemKind::forbidden, ProblemKind::busy, ProblemKind::unreachable})
    CHECK_FALSE(entrance(refused(samples::problem(kind))).faults.about_all.empty());
  CHECK_FALSE(fault(refused(refusal("", "email")), Field::email).empty());
  CHECK_FALSE(fault(refused(refusal("", "password")), Field::password).empty());
  CHECK(entrance(refused(refusal(""))).faults.about_all == "No.");
}

TEST_CASE("sign-up: asks for an address, and sends a code there") {
  auto step = after(samples::signed_out(), {entry::DoorTaken{entry::Door::sign_up}, entry::AddressSubmitted{"dana"}});
  CHECK(step.cmds.empty());
  CHECK_FALSE(fault(step.model, Field::email).empty());
  step = update(step.model, entry::AddressSubmitted{"dana@club.example"});
  CHECK(step.cmds == Cmds{entry::SendCode{question(step.model), Purpose::sign_up, "dana@club.example"}});
  const auto taken = update(step.model, entry::MailAnswered{question(step.model), std::unexpected{refusal("EMAIL_TAKEN", "email")}}).model;
  CHECK(fault(taken, Field::email).starts_with("This address has an account"));
  const auto many =
      update(step.model, entry::MailAnswered{question(step.model), std::unexpected{samples::problem(ProblemKind::busy)}}).model;
  CHECK(entrance(many).faults.about_all.starts_with("Three letters an hour"));
}

TEST_CASE("sign-up: another letter can be had after a while") {
  auto model = awaiting_code();
  CHECK(form_of<entry::Code>(model).email == "dana@club.example");
  CHECK(update(model, entry::ResendClicked{}).cmds.empty());
  CHECK(update(model, entry::SecondPassed{}).cmds == Cmds{entry::WaitASecond{}});
  model = update(model, msg::ClockTicked{samples::now_seconds + entry::resend_wait_seconds}).model;
  CHECK(update(model, entry::SecondPassed{}).cmds.empty());
  const auto step = update(model, entry::ResendClicked{});
  CHECK(step.cmds == Cmds{entry::SendCode{question(step.model), Purpose::sign_up, "dana@club.example"}});
  const auto again = update(step.model, entry::MailAnswered{question(step.model), std::string{"dana@club.example"}});
  CHECK(again.cmds == Cmds{entry::WaitASecond{}});
}

TEST_CASE("sign-up: the code is checked before anything else is asked") {
  CHECK_FALSE(fault(update(awaiting_code(), entry::CodeSubmitted{" "}).model, Field::code).empty());
  const auto step = update(awaiting_code(), entry::CodeSubmitted{"https://club.example/verify/c0de"});
  CHECK(step.cmds == Cmds{entry::CheckCode{question(step.model), "c0de"}});
  const auto wrong = update(step.model, entry::CodeAnswered{question(step.model), std::unexpected{refusal("INVALID_TOKEN")}}).model;
  CHECK(entrance(wrong).faults.about_all.starts_with("This code is wrong"));
  CHECK(form_of<entry::Account>(at_account()).email == "dana@club.example");
}

TEST_CASE("sign-up: a password must meet the rules, of which one is told beforehand") {
  CHECK(entry::password_rules_met("summit") == std::array{false, false, true, false});
  CHECK(entry::password_rules_met("Summit-2026") == std::array{true, true, true, true});
  const auto step = update(at_account(), entry::AccountSubmitted{" ", "summit"});
  CHECK(step.cmds.empty());
  CHECK_FALSE(fault(step.model, Field::name).empty());
  CHECK_FALSE(fault(step.model, Field::password).empty());
}

TEST_CASE("sign-up: the account takes the settings along, and is a coach's") {
  const auto step = update(at_account(), entry::AccountSubmitted{" Dana ", "Summit-2026"});
  CHECK(step.cmds == Cmds{entry::MakeAccount{question(step.model), "c0de", "Dana", "Summit-2026", true, account_part_of(step.model)}});
}

TEST_CASE("sign-up: a new coach founds a club and is its head coach") {
  CHECK(form_of<entry::Club>(at_club()).person == dana());
  auto step = update(at_club(), entry::ClubSubmitted{" Dana's Runners "});
  CHECK(step.cmds == Cmds{entry::FoundClub{question(step.model), "usr_dana", "Dana's Runners"}});
  const auto failed = update(step.model, entry::ClubAnswered{question(step.model), std::unexpected{refusal("ORGANIZATION_EXISTS")}}).model;
  CHECK_FALSE(entrance(failed).faults.about_all.empty());
  step = update(step.model, entry::ClubAnswered{question(step.model), Organization{"org_9", "Dana's Runners", "usr_dana"}});
  const auto& person = samples::session(step.model).person;
  CHECK(person.organization_id == "org_9");
  CHECK(person.role == Role::head_coach);
  CHECK(samples::only<entry::RememberPerson>(step.cmds) == std::vector{entry::RememberPerson{person}});
}

TEST_CASE("sign-up: the club can wait, and is not asked for where a letter has led to one already") {
  CHECK(samples::session(update(at_club(), entry::SkipClicked{}).model).person == dana());
  const auto busy = update(at_account(), entry::AccountSubmitted{"Dana", "Summit-2026"}).model;
  const auto step = update(busy, entry::PersonAnswered{question(busy), samples::person()});
  CHECK(std::holds_alternative<SignedIn>(step.model.session));
}

TEST_CASE("reset: the code goes with the new password, and nobody is signed in by it") {
  auto model = update(awaiting_code(Purpose::reset), entry::CodeSubmitted{"t0k"}).model;
  CHECK(form_of<entry::NewPassword>(model).code == "t0k");
  CHECK_FALSE(fault(update(model, entry::PasswordSubmitted{"short"}).model, Field::password).empty());
  auto step = update(model, entry::PasswordSubmitted{"Harbor-2027"});
  CHECK(step.cmds == Cmds{entry::SetPassword{question(step.model), "t0k", "Harbor-2027"}});
  const auto refused =
      update(step.model, entry::PasswordAnswered{question(step.model), std::unexpected{refusal("INVALID_TOKEN", "token")}}).model;
  CHECK(entrance(refused).faults.about_all.starts_with("This code"));
  step = update(step.model, entry::PasswordAnswered{question(step.model), std::monostate{}});
  form_of<entry::SignIn>(step.model);
  CHECK(entrance(step.model).notice.starts_with("Your new password is set"));
  CHECK(step.cmds == Cmds{entry::ShowAddress{"#/sign-in", true}});
}

TEST_CASE("invitation: shows who invites, and can be asked for again") {
  const auto step = opened(entry::Door::invitation, "k3y");
  CHECK(step.cmds == Cmds{entry::LoadInvite{"k3y"}, entry::ShowAddress{"#/invitations", true}});
  CHECK(entrance(invited()).invitation.invite.value()->organization_name == "Summit");
  const auto failed = update(step.model, entry::InviteAnswered{"k3y", std::unexpected{samples::problem(ProblemKind::unreachable)}}).model;
  CHECK(update(failed, entry::InviteRetryClicked{}).cmds == Cmds{entry::LoadInvite{"k3y"}});
  CHECK(update(step.model, entry::InviteAnswered{"other", entry::Invite{}}).model == step.model);
}

TEST_CASE("invitation: one that is used up is forgotten on the way to the sign-in") {
  CHECK(entrance(update(invited(false), entry::DoorTaken{entry::Door::sign_in}).model).invitation.token.empty());
  CHECK(entrance(update(invited(), entry::DoorTaken{entry::Door::sign_in}).model).invitation.token == "k3y");
}

TEST_CASE("invitation: who signs up for it is an athlete and founds no club") {
  auto model = update(invited(), entry::DoorTaken{entry::Door::sign_up}).model;
  model = update(model, entry::AddressSubmitted{"dana@club.example"}).model;
  model = at_account(update(model, entry::MailAnswered{question(model), std::string{"dana@club.example"}}).model);
  auto step = update(model, entry::AccountSubmitted{"Dana", "Summit-2026"});
  CHECK_FALSE(samples::only<entry::MakeAccount>(step.cmds).at(0).is_coach);
  step = update(step.model, entry::PersonAnswered{question(step.model), dana()});
  form_of<entry::Joining>(step.model);
}

TEST_CASE("invitation: who is in its club already is not asked to join once more") {
  auto model = update(invited(), entry::DoorTaken{entry::Door::sign_in}).model;
  model = update(model, entry::SignInSubmitted{"dana@club.example", "Summit-2026"}).model;
  auto member = dana();
  member.organization_id = "org_1";
  const auto step = update(model, entry::PersonAnswered{question(model), member});
  CHECK(samples::only<entry::Join>(step.cmds).empty());
  CHECK(samples::session(step.model).person == member);
}

TEST_CASE("invitation: is accepted after the sign-in, and leads into the club") {
  const auto model = joining();
  CHECK(form_of<entry::Joining>(model).person == dana());
  CHECK(entrance(model).is_busy);
  auto step = update(model, entry::JoinAnswered{question(model), std::string{"org_1"}});
  CHECK(samples::session(step.model).person.organization_id == "org_1");
  CHECK(samples::only<cmd::LoadOrganization>(step.cmds).size() == 1);
  step = update(model, entry::JoinAnswered{question(model), std::string{}});  // it had been applied already
  CHECK(samples::session(step.model).person == dana());
}

TEST_CASE("invitation: where it cannot be accepted one may try again or go on without it") {
  const auto model = joining();
  const auto failed = update(model, entry::JoinAnswered{question(model), std::unexpected{refusal("EMAIL_MISMATCH")}}).model;
  CHECK(entrance(failed).faults.about_all.starts_with("The invitation was sent to another"));
  const auto again = update(failed, entry::JoinRetryClicked{});
  CHECK(again.cmds == Cmds{entry::Join{question(again.model), "k3y"}});
  CHECK(samples::session(update(failed, entry::SkipClicked{}).model).person == dana());
}

}  // namespace dashboard::update_entry_test
