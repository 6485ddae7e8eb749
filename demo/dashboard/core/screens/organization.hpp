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

/// The organization: its profile, its coaches, its members, who is invited.
namespace dashboard::organization {

struct Route {
  static constexpr std::string_view name = "organization";
  static constexpr Access access = Access::coaches;
  bool operator==(const Route&) const = default;
};

struct Profile {
  std::string name;
  std::string description;
  std::string principle;  ///< `settings.training_principle`

  bool operator==(const Profile&) const = default;
};

struct Coach {
  std::string id;
  std::string name;
  std::string email;
  std::string role;  ///< As the API names it.
  std::int64_t athletes = 0;

  bool operator==(const Coach&) const = default;
};

struct Member {
  std::string id;
  std::string name;
  std::string email;
  std::string role;
  std::string status;
  std::string coach_id;
  std::optional<std::int64_t> joined_seconds;

  bool operator==(const Member&) const = default;
};

enum class InvitationState : std::uint8_t { pending, accepted, revoked, expired, exhausted };

struct Invitation {
  std::string id;
  std::string email;  ///< Empty: a link for many.
  std::string first_name;
  std::string url;
  InvitationState state = InvitationState::pending;
  std::int64_t uses = 0;
  std::optional<std::int64_t> most_uses;
  std::optional<std::int64_t> expires_seconds;

  bool operator==(const Invitation&) const = default;
};

/// A part of the list of members; it comes in pages.
struct MemberPage {
  std::vector<Member> members;
  std::int64_t total = 0;

  bool operator==(const MemberPage&) const = default;
};

enum class Tab : std::uint8_t { members, coaches, invitations };
/// What lies over the page.
enum class Window : std::uint8_t { none, add_coach, invite, member, remove_member, remove_coach, revoke };

struct State {
  Tab tab = Tab::members;
  Remote<Profile> profile;
  Remote<MemberPage> members;
  Remote<std::vector<Coach>> coaches;
  Remote<std::vector<Invitation>> invitations;
  Submission saving;  ///< Of the profile.
  Window window = Window::none;
  std::string target_id;  ///< What the window is about.
  Submission sending;     ///< Of what the window is for.
  std::string new_link;   ///< Of the invitation that was just made, to be copied.

  [[nodiscard]] const Coach* coach(std::string_view id) const;
  [[nodiscard]] const Member* member(std::string_view id) const;
  [[nodiscard]] const Invitation* invitation(std::string_view id) const;
  bool operator==(const State&) const = default;
};

struct ProfileAnswered {
  Outcome<Profile> outcome;
};
struct MembersAnswered {
  std::int64_t offset = 0;
  Outcome<MemberPage> outcome;
};
struct CoachesAnswered {
  Outcome<std::vector<Coach>> outcome;
};
struct InvitationsAnswered {
  Outcome<std::vector<Invitation>> outcome;
};
struct TabChosen {
  Tab tab = Tab::members;
};
struct ReloadClicked {};
struct ProfileSubmitted {
  Profile profile;
};
struct ProfileSaved {
  Outcome<Profile> outcome;
};
/// Something is to be done to somebody (by their id), or somebody is to come.
struct WindowOpened {
  Window window = Window::none;
  std::string target_id;
};
struct WindowClosed {};
struct CoachSubmitted {
  std::string email;
  std::string role;
};
struct InvitationSubmitted {
  bool is_link = false;  ///< For many, instead of a letter to one.
  std::string email;
  std::string first_name;
  std::optional<std::int64_t> most_uses;
};
struct InvitationMade {
  Outcome<Invitation> outcome;
};
/// The coach of the member whom the window is about; empty: nobody.
struct CoachAssigned {
  std::string coach_id;
};
/// "Yes" to the question of the window.
struct Confirmed {};
/// What the window was for is done, or not. Lists that it concerns are read anew.
struct Done {
  Window window = Window::none;
  std::string target_id;
  Outcome<bool> outcome;
};
using Msg = std::variant<ProfileAnswered, MembersAnswered, CoachesAnswered, InvitationsAnswered, TabChosen, ReloadClicked, ProfileSubmitted,
                         ProfileSaved, WindowOpened, WindowClosed, CoachSubmitted, InvitationSubmitted, InvitationMade, CoachAssigned,
                         Confirmed, Done>;

struct LoadProfile {
  std::string organization_id;
  bool operator==(const LoadProfile&) const = default;
};
struct LoadMembers {
  std::string organization_id;
  std::int64_t offset = 0;
  bool operator==(const LoadMembers&) const = default;
};
struct LoadCoaches {
  std::string organization_id;
  bool operator==(const LoadCoaches&) const = default;
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
  std::string email;
  std::string role;
  bool operator==(const AddCoach&) const = default;
};
struct Invite {
  std::string organization_id;
  InvitationSubmitted wanted;
  bool operator==(const Invite& other) const {
    return organization_id == other.organization_id && wanted.is_link == other.wanted.is_link && wanted.email == other.wanted.email &&
           wanted.first_name == other.wanted.first_name && wanted.most_uses == other.wanted.most_uses;
  }
};
struct AssignCoach {
  std::string organization_id;
  std::string user_id;
  std::string coach_id;
  bool operator==(const AssignCoach&) const = default;
};
/// Ends a membership, a coach's place or an invitation: what the window says.
struct Remove {
  std::string organization_id;
  Window what = Window::none;
  std::string id;
  bool operator==(const Remove&) const = default;
};
using Cmd = std::variant<LoadProfile, LoadMembers, LoadCoaches, LoadInvitations, SaveProfile, AddCoach, Invite, AssignCoach, Remove>;

inline constexpr std::int64_t member_page_size = 100;

void opened(const Context& context, const Route& route);
void update(const Context& context, const Msg& msg);

using Screen = ScreenTypes<Route, State, Msg, Cmd>;

}  // namespace dashboard::organization
