#include "core/texts/entry.hpp"
#include "core/texts/problem.hpp"
#include "core/texts/sign_in.hpp"
#include "core/texts/widgets.hpp"
#include "view/entry/entry_parts.hpp"

namespace dashboard {
namespace {

using entry::Door;
using entry::Field;
using entry::Purpose;

constexpr std::string_view example_address = "you@club.com";

/// One overload a form.
struct Painter {
  const Ui& ui;
  const Model& model;
  const entry::State& state;
  Sheet& sheet;

  [[nodiscard]] bool is_invited() const { return !state.invitation.token.empty(); }
  [[nodiscard]] std::string club() const {
    const auto* invite = state.invitation.invite.value();
    return invite ? invite->organization_name : std::string{};
  }

  void operator()(const entry::SignIn&) const {
    namespace say = texts::sign_in;
    sheet.head(ui.say(say::title),
               is_invited() && !club().empty() ? ui.say(texts::entry::sign_in_to_join, {club()}) : std::string{ui.say(say::subtitle)});
    sheet.strip_of(ui.theme.neutral, "notice", state.notice);
    sheet.field(Field::email, ui.say(say::email), {.hint = example_address});
    sheet.password(ui.say(say::password));
    if (sheet.submit(say::submit, say::busy)) ui.emit(entry::SignInSubmitted{sheet.text(Field::email), sheet.text(Field::password)});
    sheet.door(Door::forgotten, texts::entry::to_forgotten);
    sheet.door(Door::sign_up, texts::entry::to_sign_up);
  }
  void operator()(const entry::Address& form) const {
    using namespace texts::entry;
    const bool is_new = form.purpose == Purpose::sign_up;
    const auto subtitle = is_new && is_invited() && !club().empty() ? ui.say(invited_sign_up_subtitle, {club()})
                                                                    : std::string{ui.say(is_new ? sign_up_subtitle : forgotten_subtitle)};
    sheet.head(ui.say(is_new ? sign_up_title : forgotten_title), subtitle);
    sheet.field(Field::email, ui.say(texts::sign_in::email), {.hint = example_address});
    if (sheet.submit(send_code, sending)) ui.emit(entry::AddressSubmitted{sheet.text(Field::email)});
    if (is_new) sheet.door(Door::verify, to_code);
    sheet.door(Door::sign_in, to_sign_in);
  }
  void operator()(const entry::Code& form) const {
    using namespace texts::entry;
    const bool is_new = form.purpose == Purpose::sign_up;
    sheet.head(ui.say(code_title),
               form.email.empty() ? std::string{ui.say(code_from_letter)} : ui.say(is_new ? code_sent_to : code_sent_if, {form.email}));
    sheet.field(Field::code, ui.say(code));
    if (sheet.submit(go_on, checking)) ui.emit(entry::CodeSubmitted{sheet.text(Field::code)});
    if (!form.email.empty()) {
      const auto wait = form.resend_at_seconds - model.environment.now_seconds;
      const auto label = wait > 0 ? ui.say(resend_in, {std::to_string(wait)}) : std::string{ui.say(resend)};
      if (sheet.link("resend", label, wait > 0)) ui.emit(entry::ResendClicked{});
    }
    sheet.door(is_new ? Door::sign_up : Door::forgotten, other_address);
  }
  void operator()(const entry::Account& form) const {
    using namespace texts::entry;
    sheet.head(ui.say(account_title), form.email);
    sheet.field(Field::name, ui.say(name));
    sheet.new_password(ui.say(texts::sign_in::password));
    if (sheet.submit(create, creating)) ui.emit(entry::AccountSubmitted{sheet.text(Field::name), sheet.text(Field::password)});
    sheet.door(Door::sign_up, other_address);
  }
  void operator()(const entry::Club& form) const {
    using namespace texts::entry;
    sheet.head(ui.say(club_title), ui.say(club_subtitle));
    const auto hint = ui.say(club_hint, {form.person.name});
    sheet.field(Field::club, ui.say(club_name), {.hint = hint});
    if (sheet.submit(found_club, creating)) ui.emit(entry::ClubSubmitted{sheet.text(Field::club)});
    if (sheet.link("skip", ui.say(without_club))) ui.emit(entry::SkipClicked{});
  }
  void operator()(const entry::NewPassword&) const {
    using namespace texts::entry;
    sheet.head(ui.say(new_password_title), ui.say(new_password_subtitle));
    sheet.new_password(ui.say(new_password));
    if (sheet.submit(set_password, setting_password)) ui.emit(entry::PasswordSubmitted{sheet.text(Field::password)});
    sheet.door(Door::forgotten, ask_again);
    sheet.door(Door::sign_in, to_sign_in);
  }
  void operator()(const entry::Invited&) const {
    using namespace texts::entry;
    const auto& remote = state.invitation.invite;
    const auto* invite = remote.value();
    if (invite && invite->is_usable) {
      sheet.head(invite->first_name.empty() ? std::string{ui.say(invited_title)} : ui.say(invited_named, {invite->first_name}),
                 ui.say(invites_you, {invite->organization_name}));
      if (sheet.submit(to_sign_up, to_sign_up)) ui.emit(entry::DoorTaken{Door::sign_up});
      sheet.door(Door::sign_in, has_account);
      return;
    }
    const auto* problem = remote.problem();
    const bool is_gone = invite || (problem && problem->kind == ProblemKind::missing);
    sheet.head(ui.say(invited_title), is_gone || problem ? std::string_view{} : ui.say(texts::widgets::loading));
    if (is_gone) {
      sheet.strip_of(ui.theme.warning, "unusable", ui.say(invitation_unusable));
    } else if (problem) {
      sheet.strip_of(ui.theme.danger, "problem", sentence_on(*problem, ui.language));
      if (sheet.submit(join_again, join_again)) ui.emit(entry::InviteRetryClicked{});
    }
    sheet.door(Door::sign_in, to_sign_in);
  }
  void operator()(const entry::Joining&) const {
    using namespace texts::entry;
    sheet.head(state.is_busy || club().empty() ? ui.say(joining_title, {club()}) : std::string{ui.say(not_joined_title)}, club());
    if (sheet.submit(join_again, texts::widgets::loading)) ui.emit(entry::JoinRetryClicked{});
    if (sheet.link("skip", ui.say(to_dashboard))) ui.emit(entry::SkipClicked{});
  }
};

}  // namespace

void entry_form_ui(const Ui& ui, const Model& model, const entry::State& state, Sheet& sheet) {
  std::visit(Painter{ui, model, state, sheet}, state.form);
}

}  // namespace dashboard
