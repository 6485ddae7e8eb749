#include "catch_amalgamated.hpp"
#include "samples.hpp"
#include "screen.hpp"
#include "view/entry/entry_parts.hpp"

namespace dashboard::view_entry_test {

namespace {

Model showing(entry::Form form, bool is_busy = false) {
  auto model = samples::signed_out();
  auto& state = std::get<SignedOut>(model.session);
  state.form = std::move(form);
  state.is_busy = is_busy;
  return model;
}

Model invited(Remote<entry::Invite> invite) {
  auto model = showing(entry::Invited{});
  std::get<SignedOut>(model.session).invitation = {"k3y", std::move(invite)};
  return model;
}

Remote<entry::Invite> arrived(bool is_usable) {
  Remote<entry::Invite> remote;
  remote.load({"org_1", "Summit Running Club", "Kim", is_usable});
  return remote;
}

Remote<entry::Invite> failed(ProblemKind kind) {
  Remote<entry::Invite> remote;
  remote.fail(samples::problem(kind));
  return remote;
}

std::vector<entry::Form> forms() {
  return {entry::SignIn{},
          entry::Address{entry::Purpose::sign_up},
          entry::Address{entry::Purpose::reset},
          entry::Code{entry::Purpose::sign_up, "dana@club.example", samples::now_seconds + 30},
          entry::Code{},
          entry::Account{"dana@club.example", "c0de"},
          entry::Club{samples::person()},
          entry::NewPassword{"t0k"},
          entry::Joining{samples::person()}};
}

}  // namespace

TEST_CASE("entry: every form can be drawn, idle, busy, with faults, on a phone too") {
  auto models = std::vector{invited({}), invited(arrived(true)), invited(arrived(false)), invited(failed(ProblemKind::missing)),
                            invited(failed(ProblemKind::unreachable))};
  for (const auto& form : forms()) {
    models.push_back(showing(form));
    models.push_back(showing(form, true));
    auto faulty = showing(form);
    auto& faults = std::get<SignedOut>(faulty.session).faults;
    faults.by_field.fill(Text{"Wrong", "錯", "誤"});
    faults.about_all = "Everything is wrong.";
    models.push_back(std::move(faulty));
  }
  for (const auto& model : models) {
    for (const auto& [width, height] : {std::pair{1280.0F, 800.0F}, {390.0F, 844.0F}, {320.0F, 240.0F}}) {
      INFO(entry::name_of(std::get<SignedOut>(model.session).form) << " at " << width << " x " << height);
      Screen screen{width, height};
      CHECK(screen.draw(model).empty());
      CHECK(screen.triangles() > 0);
    }
  }
}

TEST_CASE("entry: the fields send what was typed, by the keyboard alone") {
  Screen screen;
  const auto model = showing(entry::Account{"dana@club.example", "c0de"});
  screen.draw(model, 5);
  screen.type(model, "Dana");
  CHECK(only<entry::AccountSubmitted>(screen.press(model, ImGuiKey_Enter)).empty());  // goes on to the password
  screen.type(model, "Summit-2026");
  const auto sent = only<entry::AccountSubmitted>(screen.press(model, ImGuiKey_Enter));
  REQUIRE(sent.size() == 1);
  CHECK(sent[0].name == "Dana");
  CHECK(sent[0].password == "Summit-2026");
}

TEST_CASE("entry: a password does not go on to another form, the address does") {
  Screen screen;
  auto& typed = screen.state().of<EntryView>();
  const auto sign_in = showing(entry::SignIn{});
  screen.draw(sign_in);
  typed.text(entry::Field::email) = "dana@club.example";
  typed.text(entry::Field::password) = "secret";
  screen.draw(showing(entry::Address{entry::Purpose::reset}));
  CHECK(typed.text(entry::Field::email) == "dana@club.example");
  CHECK(typed.text(entry::Field::password).empty());
}

TEST_CASE("entry: the links lead to the other forms") {
  Screen screen;
  const auto model = showing(entry::SignIn{});
  screen.draw(model, 5);
  CHECK(only<entry::DoorTaken>(screen.click(model, "sign-in.forgotten")).at(0).door == entry::Door::forgotten);
  CHECK(only<entry::DoorTaken>(screen.click(model, "sign-in.sign-up")).at(0).door == entry::Door::sign_up);
}

TEST_CASE("entry: another letter is offered when the wait is over") {
  Screen screen;
  const auto waiting = showing(entry::Code{entry::Purpose::sign_up, "dana@club.example", samples::now_seconds + 9});
  screen.draw(waiting, 5);
  CHECK(screen.probe().find("code.resend")->label == "Send it again in 9 s");
  CHECK(screen.click(waiting, "code.resend").empty());
  const auto over = showing(entry::Code{entry::Purpose::sign_up, "dana@club.example", samples::now_seconds});
  screen.draw(over);
  CHECK(only<entry::ResendClicked>(screen.click(over, "code.resend")).size() == 1);
}

TEST_CASE("entry: a used invitation leads back, a lost connection to another try") {
  Screen screen;
  screen.draw(invited(arrived(false)), 5);
  CHECK(screen.probe().find("invited.submit") == nullptr);
  CHECK(screen.probe().find("invited.unusable") != nullptr);
  const auto lost = invited(failed(ProblemKind::unreachable));
  screen.draw(lost, 5);
  CHECK(only<entry::InviteRetryClicked>(screen.click(lost, "invited.submit")).size() == 1);
}

TEST_CASE("entry: the rules of a password are told and ticked off") {
  Screen screen;
  const auto model = showing(entry::NewPassword{"t0k"});
  screen.draw(model, 5);
  const auto is_said = [&](std::string_view label) {
    return std::ranges::any_of(screen.probe().entries(), [&](const Probe::Entry& entry) { return entry.label == label; });
  };
  CHECK(is_said("A digit: not yet"));
  screen.type(model, "2026");
  CHECK(is_said("A digit: yes"));
}

TEST_CASE("entry: after a refusal the keyboard stands where something is to be mended, however fast the answer was") {
  const auto focused_after = [](Problem problem, bool is_wait_seen) {
    Screen screen;
    auto model = showing(entry::SignIn{});
    screen.draw(model);
    model = update(std::move(model), entry::SignInSubmitted{"dana@club.example", "Summit-2026"}).model;
    if (is_wait_seen) screen.draw(model);
    const auto question = std::get<SignedOut>(model.session).question;
    screen.draw(update(std::move(model), entry::PersonAnswered{question, std::unexpected{std::move(problem)}}).model, 4);
    for (const auto& entry : screen.probe().entries()) {
      if (entry.traits.is_focused) return entry.id;
    }
    return std::string{};
  };
  auto odd_email = samples::problem(ProblemKind::refused);
  odd_email.field = "email";
  for (const bool is_wait_seen : {true, false}) {
    INFO("a frame was drawn while it was under way: " << is_wait_seen);
    CHECK(focused_after(samples::problem(ProblemKind::session_ended), is_wait_seen) == "sign-in.password");
    CHECK(focused_after(odd_email, is_wait_seen) == "sign-in.email");
  }
}

}  // namespace dashboard::view_entry_test
