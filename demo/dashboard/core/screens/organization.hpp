#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/access.hpp"
#include "core/problem.hpp"
#include "core/remote.hpp"
#include "core/screen.hpp"
#include "core/submission.hpp"
#include "core/time_zone.hpp"

/// The organization: what it is called, who coaches, who belongs to it, who is invited (contract 5).
namespace dashboard::organization {

struct Route {
  static constexpr std::string_view name = "organization";
  static constexpr Access access = Access::coaches;
  bool operator==(const Route&) const = default;
};

struct Profile {
  std::string name;
  std::string description;
  std::string principle;  ///< How the club trains; the AI coach keeps to it.

  bool operator==(const Profile&) const = default;
};

struct Coach {
  std::string id;
  std::string name;
  std::string email;
  bool is_assistant = false;
  std::optional<std::int64_t> athletes;

  bool operator==(const Coach&) const = default;
};

struct Member {
  std::string id;
  std::string name;
  std::string email;
  std::string coach_id;  ///< Empty: nobody's.
  bool is_coach = false;
  bool is_active = true;
  std::optional<std::int64_t> joined_seconds;

  bool operator==(const Member&) const = default;
};
struct MemberList {
  std::vector<Member> members;
  std::int64_t total = 0;

  bool operator==(const MemberList&) const = default;
};

enum class InvitationState : std::uint8_t { open, accepted, revoked, expired };
struct Invitation {
  std::string id;
  std::string whom;  ///< An e-mail address; empty for a link that many may use.
  std::string url;
  InvitationState state = InvitationState::open;
  std::int64_t uses = 0;
  std::optional<std::int64_t> most_uses;
  std::int64_t created_seconds = 0;
  std::optional<std::int64_t> expires_seconds;

  bool operator==(const Invitation&) const = default;
};

/// What is typed into the forms; the server checks the rest.
struct InvitationForm {
  bool is_link = false;  ///< For many, instead of for one address.
  std::string email;
  std::string first_name;
  std::optional<std::int64_t> most_uses;

  bool operator==(const InvitationForm&) const = default;
};
struct CoachForm {
  std::string email;
  bool is_assistant = true;

  bool operator==(const CoachForm&) const = default;
};

/// Which of them is open in a dialog.
enum class OpenForm : std::uint8_t { none, profile, coach, invitation };

enum class Tab : std::uint8_t { members, coaches, invitations };

/// Who is to go, or what is to end; asked about beforehand.
struct Removal {
  Tab from = Tab::members;
  std::string id;
  bool operator==(const Removal&) const = default;
};

struct State {
  Tab tab = Tab::members;
  Remote<Profile> profile;
  Remote<std::vector<Coach>> coaches;
  Remote<MemberList> members;
  Remote<std::vector<Invitation>> invitations;
  OpenForm form = OpenForm::none;
  Submission saved;    ///< The profile.
  Submission added;    ///< A coach or an invitation.
  Submission removed;  ///< A member, a coach or an invitation.
  std::string link;    ///< Of the invitation just made, to be copied.

  bool operator==(const State&) const = default;
};

struct ProfileAnswered {
  Outcome<Profile> outcome;
};
struct CoachesAnswered {
  Outcome<std::vector<Coach>> outcome;
};
struct MembersAnswered {
  std::int64_t offset = 0;
  Outcome<MemberList> outcome;
};
struct InvitationsAnswered {
  Outcome<std::vector<Invitation>> outcome;
};
struct ReloadClicked {};
struct TabChosen {
  Tab tab = Tab::members;
};
struct MoreMembersClicked {};
struct FormOpened {
  OpenForm form = OpenForm::none;
};
struct ProfileSubmitted {
  Profile profile;
};
struct ProfileSaved {
  Outcome<Profile> outcome;
};
struct CoachSubmitted {
  CoachForm form;
};
struct CoachAdded {
  Outcome<Coach> outcome;
};
struct InvitationSubmitted {
  InvitationForm form;
};
struct InvitationMade {
  Outcome<Invitation> outcome;
};
/// The dialog is closed: what was refused in it is forgotten.
struct FormDismissed {};
struct LinkSeen {};
struct RemovalConfirmed {
  Removal removal;
};
struct RemovalAnswered {
  Removal removal;
  Outcome<Done> outcome;
};
struct CoachAssigned {
  std::string member_id;
  std::string coach_id;  ///< Empty: nobody.
};
struct AssignmentAnswered {
  std::string member_id;
  std::string coach_before;
  Outcome<Done> outcome;
};
struct Msg : std::variant<ProfileAnswered, CoachesAnswered, MembersAnswered, InvitationsAnswered, ReloadClicked, TabChosen,
                          MoreMembersClicked, FormOpened, ProfileSubmitted, ProfileSaved, CoachSubmitted, CoachAdded, InvitationSubmitted,
                          InvitationMade, FormDismissed, LinkSeen, RemovalConfirmed, RemovalAnswered, CoachAssigned, AssignmentAnswered> {
  using variant::variant;
};

/// All of them concern the organization of who is signed in.
struct Load {
  std::string organization_id;
  bool operator==(const Load&) const = default;
};
struct LoadMembers {
  std::string organization_id;
  std::int64_t offset = 0;
  std::int64_t limit = 0;
  bool operator==(const LoadMembers&) const = default;
};
struct LoadInvitations {
  std::string organization_id;
  bool operator==(const LoadInvitations&) const = default;
};
struct SaveProfile {
  std::string organization_id;
  Profile profile;
  bool operator==(const SaveProfile&) const = default;
};
struct AddCoach {
  std::string organization_id;
  CoachForm form;
  bool operator==(const AddCoach&) const = default;
};
struct Invite {
  std::string organization_id;
  InvitationForm form;
  bool operator==(const Invite&) const = default;
};
struct Remove {
  std::string organization_id;
  Removal removal;
  bool operator==(const Remove&) const = default;
};
struct AssignCoach {
  std::string organization_id;
  std::string member_id;
  std::string coach_id;
  std::string coach_before;
  bool operator==(const AssignCoach&) const = default;
};
struct Cmd : std::variant<Load, LoadMembers, LoadInvitations, SaveProfile, AddCoach, Invite, Remove, AssignCoach> {
  using variant::variant;
};

inline constexpr std::int64_t member_page_size = 100;

void opened(const Context& context, const Route& route);
void update(const Context& context, const Msg& msg);

using Screen = ScreenTypes<Route, State, Msg, Cmd>;

}  // namespace dashboard::organization
