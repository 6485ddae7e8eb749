#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "core/entry/link.hpp"
#include "core/language.hpp"
#include "core/problem.hpp"
#include "core/remote.hpp"
#include "core/session.hpp"
#include "core/settings.hpp"

/// What one does before being signed in: sign in, sign up, take an invitation, set a new password. One form is shown at a time;
/// what is typed into it stays in the view until it is sent.
namespace dashboard::entry {

/// What a code from a letter is for.
enum class Purpose : std::uint8_t { sign_up, reset };

struct SignIn {
  bool operator==(const SignIn&) const = default;
};
/// Asks for the address that a code shall go to.
struct Address {
  Purpose purpose = Purpose::sign_up;
  bool operator==(const Address&) const = default;
};
/// Asks for the code.
struct Code {
  Purpose purpose = Purpose::sign_up;
  std::string email;  ///< Where it went; empty for somebody who has one already.
  std::int64_t resend_at_seconds = 0;
  bool operator==(const Code&) const = default;
};
/// Name and password of the new account.
struct Account {
  std::string email;
  std::string code;
  bool operator==(const Account&) const = default;
};
/// The new coach's club.
struct Club {
  Person person;
  bool operator==(const Club&) const = default;
};
struct NewPassword {
  std::string code;
  bool operator==(const NewPassword&) const = default;
};
/// Shows who invites to what.
struct Invited {
  bool operator==(const Invited&) const = default;
};
/// Signed in; the invitation is being accepted, or could not be.
struct Joining {
  Person person;
  bool operator==(const Joining&) const = default;
};
using Form = std::variant<SignIn, Address, Code, Account, Club, NewPassword, Invited, Joining>;

/// Begins the ids of its widgets; what tests call it.
[[nodiscard]] std::string_view name_of(const Form& form);

enum class Field : std::uint8_t { email, password, code, name, club };
inline constexpr std::size_t field_count = 5;

/// What is wrong with what was typed.
struct Faults {
  std::array<Text, field_count> by_field;
  std::string about_all;  ///< What concerns no field alone.

  [[nodiscard]] Text& of(Field field) { return by_field[static_cast<std::size_t>(field)]; }
  [[nodiscard]] const Text& of(Field field) const { return by_field[static_cast<std::size_t>(field)]; }
  bool operator==(const Faults&) const = default;
};

/// What an invitation is to.
struct Invite {
  std::string organization_id;
  std::string organization_name;
  std::string first_name;  ///< Of whom a letter went to; empty for a link.
  bool is_usable = false;

  bool operator==(const Invite&) const = default;
};
struct Invitation {
  std::string token;  ///< Empty: nobody was invited. Secret.
  Remote<Invite> invite;

  bool operator==(const Invitation&) const = default;
};

struct State {
  Form form;
  bool is_busy = false;
  std::uint32_t question = 0;  ///< The last one that was asked; answers to older ones are dropped.
  std::optional<Door> door;    ///< What the address shows in place of the screen that follows.
  std::string notice;          ///< Why one is here, such as a session that ended.
  Faults faults;
  Invitation invitation;

  bool operator==(const State&) const = default;
};

/// What a password must have: length, an upper-case letter, a lower-case letter, a digit.
inline constexpr std::size_t least_password_length = 8;
[[nodiscard]] std::array<bool, 4> password_rules_met(std::string_view password);

// What happened.
struct LinkOpened {
  Link link;
};
struct DoorTaken {
  Door door = Door::sign_in;
};
struct SignInSubmitted {
  std::string email;
  std::string password;
};
struct AddressSubmitted {
  std::string email;
};
struct CodeSubmitted {
  std::string code;  ///< Or the link with it.
};
struct AccountSubmitted {
  std::string name;
  std::string password;
};
struct ClubSubmitted {
  std::string name;
};
struct PasswordSubmitted {
  std::string password;
};
struct Edited {
  Field field = Field::email;
};
struct ResendClicked {};
struct InviteRetryClicked {};
struct JoinRetryClicked {};
/// On to the dashboard without a club.
struct SkipClicked {};
struct SecondPassed {};
/// Somebody is signed in: with an old account or a new one.
struct PersonAnswered {
  std::uint32_t question = 0;
  Outcome<Person> outcome;
};
struct MailAnswered {
  std::uint32_t question = 0;
  Outcome<std::string> outcome;  ///< Where it went.
};
struct CodeAnswered {
  std::uint32_t question = 0;
  Outcome<Account> outcome;
};
struct ClubAnswered {
  std::uint32_t question = 0;
  Outcome<Organization> outcome;
};
struct PasswordAnswered {
  std::uint32_t question = 0;
  Outcome<std::monostate> outcome;
};
struct InviteAnswered {
  std::string token;
  Outcome<Invite> outcome;
};
struct JoinAnswered {
  std::uint32_t question = 0;
  Outcome<std::string> outcome;  ///< The organization's id.
};
struct Msg : std::variant<LinkOpened, DoorTaken, SignInSubmitted, AddressSubmitted, CodeSubmitted, AccountSubmitted, ClubSubmitted,
                          PasswordSubmitted, Edited, ResendClicked, InviteRetryClicked, JoinRetryClicked, SkipClicked, SecondPassed,
                          PersonAnswered, MailAnswered, CodeAnswered, ClubAnswered, PasswordAnswered, InviteAnswered, JoinAnswered> {
  using variant::variant;
};

// What is to be done.
struct AskSignIn {
  std::uint32_t question = 0;
  std::string email;
  std::string password;
  bool operator==(const AskSignIn&) const = default;
};
struct SendCode {
  std::uint32_t question = 0;
  Purpose purpose = Purpose::sign_up;
  std::string email;
  bool operator==(const SendCode&) const = default;
};
struct CheckCode {
  std::uint32_t question = 0;
  std::string code;
  bool operator==(const CheckCode&) const = default;
};
struct MakeAccount {
  std::uint32_t question = 0;
  std::string code;
  std::string name;
  std::string password;
  bool is_coach = false;
  AccountPart settings;
  bool operator==(const MakeAccount&) const = default;
};
/// With an empty name the server thinks of one.
struct FoundClub {
  std::uint32_t question = 0;
  std::string head_coach_id;
  std::string name;
  bool operator==(const FoundClub&) const = default;
};
struct SetPassword {
  std::uint32_t question = 0;
  std::string code;
  std::string password;
  bool operator==(const SetPassword&) const = default;
};
struct LoadInvite {
  std::string token;
  bool operator==(const LoadInvite&) const = default;
};
struct Join {
  std::uint32_t question = 0;
  std::string token;
  bool operator==(const Join&) const = default;
};
/// A reload shall find what was learnt about the person since.
struct RememberPerson {
  Person person;
  bool operator==(const RememberPerson&) const = default;
};
/// As a new step of the history, or in place of the present one.
struct ShowAddress {
  std::string fragment;
  bool replaces = false;
  bool operator==(const ShowAddress&) const = default;
};
struct WaitASecond {
  bool operator==(const WaitASecond&) const = default;
};
struct Cmd : std::variant<AskSignIn, SendCode, CheckCode, MakeAccount, FoundClub, SetPassword, LoadInvite, Join, RememberPerson,
                          ShowAddress, WaitASecond> {
  using variant::variant;
};

/// How long one waits before asking for another letter.
inline constexpr std::int64_t resend_wait_seconds = 30;

}  // namespace dashboard::entry
