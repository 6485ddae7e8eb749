#include "core/entry/blame.hpp"
#include "core/entry/entry.hpp"
#include "core/route.hpp"
#include "core/second_part.hpp"
#include "core/text.hpp"
#include "core/texts/entry.hpp"
#include "core/texts/sign_in.hpp"
#include "core/update_parts.hpp"

namespace dashboard {
namespace {

using namespace entry;

bool looks_like_email(std::string_view text) {
  const auto at = text.find('@');
  return at != std::string_view::npos && at > 0 && at + 1 < text.size() && text.find(' ') == std::string_view::npos;
}

Text fault_of_email(std::string_view email) {
  if (email.empty()) return texts::sign_in::email_missing;
  return looks_like_email(email) ? Text{} : texts::sign_in::email_odd;
}

Text fault_of_new_password(std::string_view password) {
  return password_rules_met(password) == std::array{true, true, true, true} ? Text{} : texts::entry::password_weak;
}

struct Updater {
  Model& model;
  State& state;
  Cmds& cmds;

  void show(Form form) const {
    state.form = std::move(form);
    state.is_busy = false;
    ++state.question;  // whatever is under way was for the form before
    state.faults = {};
    state.notice.clear();
  }
  /// The number of a new question, or nothing when the form cannot be sent as it is.
  [[nodiscard]] std::uint32_t begin() const {
    state.is_busy = true;
    state.faults = {};
    return ++state.question;
  }
  /// Whether a field is as it must be; what is wrong is put under it.
  [[nodiscard]] bool check(Field field, Text fault) const {
    state.faults.of(field) = fault;
    return fault.is_empty();
  }
  /// The form that a message is about, unless another one is shown or it has been sent already.
  template <class Kind>
  [[nodiscard]] Kind* idle() const {
    return state.is_busy ? nullptr : std::get_if<Kind>(&state.form);
  }
  /// True when this answers the last question and says yes; a refusal is put on the form.
  template <class T>
  [[nodiscard]] bool settled(std::uint32_t question, const Outcome<T>& outcome) const {
    if (question != state.question) return false;
    state.is_busy = false;
    if (!outcome) state.faults = faults_of(state.form, outcome.error(), model.language());
    return outcome.has_value();
  }

  void show_address(Door door, bool replaces) const {
    state.door = door;
    cmds.push_back(ShowAddress{fragment_of(door), replaces});
  }
  void open(const Link& link) const {
    switch (link.door) {
      case Door::sign_in: return show(SignIn{});
      case Door::sign_up: return show(Address{Purpose::sign_up});
      case Door::forgotten: return show(Address{Purpose::reset});
      case Door::verify:
        show(Code{Purpose::sign_up});
        if (!link.token.empty()) check_code(link.token);
        return;
      case Door::reset: return link.token.empty() ? show(Address{Purpose::reset}) : show(NewPassword{link.token});
      case Door::invitation:
        if (link.token.empty() && state.invitation.token.empty()) return show(SignIn{});
        show(Invited{});
        if (!link.token.empty()) state.invitation = {link.token, {}};
        load_invite();
        return;
    }
  }
  void load_invite() const {
    state.invitation.invite.begin();
    cmds.push_back(LoadInvite{state.invitation.token});
  }
  void check_code(std::string code) const { cmds.push_back(CheckCode{begin(), std::move(code)}); }
  void send_code(Purpose purpose, std::string email) const { cmds.push_back(SendCode{begin(), purpose, std::move(email)}); }

  /// Somebody is signed in and all that belonged to it is done.
  void finish(Person person) const {
    if (state.door) cmds.push_back(ShowAddress{fragment_of(model.route), true});
    cmds.push_back(RememberPerson{person});
    in_second_part<&parts::enter>(model, std::move(person), cmds);
  }
  /// Signing up takes a letter to the same address by itself, and a member may open the link of its own club.
  [[nodiscard]] bool is_in_inviting_club(const Person& person) const {
    const auto* invite = state.invitation.invite.value();
    return invite && invite->organization_id == person.organization_id;
  }
  void join(Person person) const {
    show(Joining{std::move(person)});
    cmds.push_back(Join{begin(), state.invitation.token});
  }

  void operator()(const LinkOpened& m) const {
    // A browser may report a change twice, and after the token has gone: that is no new one.
    if (m.link.token.empty() && state.door == m.link.door) return;
    open(m.link);
    if (m.link.token.empty()) {
      state.door = m.link.door;
    } else {
      show_address(m.link.door, true);  // a secret stays neither in the address bar nor in the history
    }
  }
  void operator()(const DoorTaken& m) const {
    if (state.is_busy) return;
    const auto* invite = state.invitation.invite.value();
    if (std::holds_alternative<Invited>(state.form) && !(invite && invite->is_usable)) state.invitation = {};
    open({m.door, {}});
    show_address(m.door, false);
  }
  void operator()(const SignInSubmitted& m) const {
    if (!idle<SignIn>()) return;
    state.faults = {};
    const std::string email{trimmed(m.email)};
    const bool is_email_well = check(Field::email, fault_of_email(email));
    const bool is_password_well = check(Field::password, m.password.empty() ? texts::sign_in::password_missing : Text{});
    if (is_email_well && is_password_well) cmds.push_back(AskSignIn{begin(), email, m.password});
  }
  void operator()(const AddressSubmitted& m) const {
    const auto* form = idle<Address>();
    const std::string email{trimmed(m.email)};
    if (form && check(Field::email, fault_of_email(email))) send_code(form->purpose, email);
  }
  void operator()(const ResendClicked&) const {
    const auto* form = idle<Code>();
    if (form && model.environment.now_seconds >= form->resend_at_seconds) send_code(form->purpose, form->email);
  }
  void operator()(const CodeSubmitted& m) const {
    const auto* form = idle<Code>();
    auto code = code_in(m.code);
    if (!form || !check(Field::code, code.empty() ? texts::entry::code_missing : Text{})) return;
    if (form->purpose == Purpose::reset) {
      show(NewPassword{std::move(code)});  // the server looks at the code together with the password
    } else {
      check_code(std::move(code));
    }
  }
  void operator()(const AccountSubmitted& m) const {
    const auto* form = idle<Account>();
    if (!form) return;
    const std::string name{trimmed(m.name)};
    const bool is_name_well = check(Field::name, name.empty() ? texts::entry::name_missing : Text{});
    const bool is_password_well = check(Field::password, fault_of_new_password(m.password));
    if (!is_name_well || !is_password_well) return;
    const bool is_coach = state.invitation.token.empty();
    const auto code = form->code;
    cmds.push_back(MakeAccount{begin(), code, name, m.password, is_coach, account_part_of(model)});
  }
  void operator()(const ClubSubmitted& m) const {
    const auto* form = idle<Club>();
    if (form) cmds.push_back(FoundClub{begin(), form->person.user_id, std::string{trimmed(m.name)}});
  }
  void operator()(const PasswordSubmitted& m) const {
    const auto* form = idle<NewPassword>();
    if (!form || !check(Field::password, fault_of_new_password(m.password))) return;
    const auto code = form->code;
    cmds.push_back(SetPassword{begin(), code, m.password});
  }
  void operator()(const Edited& m) const {
    state.faults.of(m.field) = {};
    state.faults.about_all.clear();
  }
  void operator()(const InviteRetryClicked&) const {
    if (!state.invitation.token.empty() && !state.invitation.invite.is_loading()) load_invite();
  }
  void operator()(const JoinRetryClicked&) const {
    const auto* form = idle<Joining>();
    if (form) join(form->person);
  }
  void operator()(const SkipClicked&) const {
    if (const auto* club = idle<Club>()) return finish(club->person);
    if (const auto* joining = idle<Joining>()) return finish(joining->person);
  }
  void operator()(const SecondPassed&) const {
    const auto* form = std::get_if<Code>(&state.form);
    if (form && model.environment.now_seconds < form->resend_at_seconds) cmds.push_back(WaitASecond{});
  }

  void operator()(const PersonAnswered& m) const {
    if (m.question != state.question) {
      if (!m.outcome) return;
      cmds.push_back(cmd::DropSession{});  // signed in for a form that was left; it takes along what is under way
      state.is_busy = false;
      ++state.question;
      return;
    }
    const bool is_new = std::holds_alternative<Account>(state.form);
    if (!settled(m.question, m.outcome)) return;
    if (!state.invitation.token.empty() && !is_in_inviting_club(*m.outcome)) return join(*m.outcome);
    // A letter that was on its way may have brought the new account into a club.
    if (is_new && m.outcome->organization_id.empty()) return show(Club{*m.outcome});
    finish(*m.outcome);
  }
  void operator()(const MailAnswered& m) const {
    const auto* address = std::get_if<Address>(&state.form);
    const auto* code = std::get_if<Code>(&state.form);
    if (!settled(m.question, m.outcome) || (!address && !code)) return;
    const auto purpose = address ? address->purpose : code->purpose;
    show(Code{purpose, *m.outcome, model.environment.now_seconds + resend_wait_seconds});
    cmds.push_back(WaitASecond{});
  }
  void operator()(const CodeAnswered& m) const {
    if (settled(m.question, m.outcome)) show(*m.outcome);
  }
  void operator()(const ClubAnswered& m) const {
    if (!settled(m.question, m.outcome)) return;
    auto person = std::get<Club>(state.form).person;
    person.organization_id = m.outcome->id;
    person.role = Role::head_coach;
    finish(std::move(person));
  }
  void operator()(const PasswordAnswered& m) const {
    if (!settled(m.question, m.outcome)) return;
    show(SignIn{});
    state.notice = texts::entry::password_set.in(model.language());
    show_address(Door::sign_in, true);
  }
  void operator()(const InviteAnswered& m) const {
    if (m.token == state.invitation.token) state.invitation.invite.settle(m.outcome);
  }
  void operator()(const JoinAnswered& m) const {
    if (!settled(m.question, m.outcome)) return;
    auto person = std::get<Joining>(state.form).person;
    if (!m.outcome->empty()) person.organization_id = *m.outcome;
    finish(std::move(person));
  }
};

}  // namespace

namespace parts {

void entry_happened(Model& model, const entry::Msg& msg, Cmds& cmds) {
  if (auto* state = std::get_if<SignedOut>(&model.session)) {
    std::visit(Updater{model, *state, cmds}, msg);
  } else if (std::holds_alternative<SignedIn>(model.session) && std::holds_alternative<LinkOpened>(msg)) {
    // Who is signed in stays so; the letter's link is for a tab of its own.
    cmds.push_back(ShowAddress{fragment_of(model.route), true});
    show_toast(model, ToastTone::neutral, std::string{texts::entry::sign_out_first.in(model.language())}, cmds);
  }
}

void leave_door(Model& model) {
  auto* state = std::get_if<SignedOut>(&model.session);
  if (!state || !state->door) return;
  Cmds none;
  Updater{model, *state, none}.show(SignIn{});
  state->door.reset();
}

}  // namespace parts
}  // namespace dashboard
