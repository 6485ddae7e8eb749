#include "core/api_values.hpp"
#include "runtime/outcome.hpp"
#include "runtime/runtime.hpp"
#include "runtime/screens.hpp"

namespace dashboard {
namespace {

constexpr const char* principle_key = "training_principle";

organization::Profile profile_of_club(const astral::Organization& club) {
  organization::Profile profile{club.org_name, text_of(club.description), {}};
  if (!club.settings) return profile;
  const auto found = club.settings->find(principle_key);
  if (found != club.settings->end()) profile.principle = found->second.as_string();
  return profile;
}

organization::Member member_of(const astral::Member& member) {
  return {.id = member.user_id.text,
          .name = member.name.empty() ? member.email : member.name,
          .email = member.email,
          .role = member.role.text,
          .status = member.status.text,
          .coach_id = text_of(member.coach_id),
          .joined_seconds = seconds_of(member.joined_at)};
}

organization::MemberPage member_page_of(const astral::MemberPage& page) { return {each_of(page.members, member_of), page.total}; }

organization::Coach coach_of(const astral::Coach& coach) {
  return {coach.user_id.text, coach.name, text_of(coach.email), coach.role.text, coach.athlete_count.value_or(0)};
}
std::vector<organization::Coach> coaches_of_list(const astral::CoachList& list) { return each_of(list.coaches, coach_of); }

organization::InvitationState state_of(std::string_view status) {
  using enum organization::InvitationState;
  if (status == "accepted") return accepted;
  if (status == "revoked") return revoked;
  if (status == "expired") return expired;
  return status == "exhausted" ? exhausted : pending;
}

organization::Invitation invitation_of(const astral::Invitation& invitation) {
  return {.id = invitation.invitation_id.text,
          .email = text_of(invitation.email),
          .first_name = text_of(invitation.first_name),
          .url = invitation.invite_url,
          .state = state_of(invitation.status.text),
          .uses = invitation.use_count,
          .most_uses = invitation.max_uses,
          .expires_seconds = seconds_of(invitation.expires_at)};
}

astral::InvitationCreateBody body_of(const organization::InvitationSubmitted& wanted) {
  astral::InvitationCreateBody body;
  body.type = astral::InvitationType{wanted.is_link ? "multi" : "single"};
  if (wanted.is_link) {
    body.max_uses = wanted.most_uses;
  } else {
    body.email = wanted.email;
    body.first_name = wanted.first_name;
  }
  return body;
}

struct Performer {
  Runtime& runtime;

  void operator()(const organization::LoadProfile& cmd) const {
    runtime.call<"organizations.get">({.org_id = cmd.organization_id}, {}, [](const auto& result) -> Msg {
      return organization::ProfileAnswered{outcome_of(result, profile_of_club)};
    });
  }
  void operator()(const organization::LoadMembers& cmd) const {
    astral::MemberListParams params;
    params.org_id = cmd.organization_id;
    params.limit = organization::member_page_size;
    params.offset = cmd.offset;
    runtime.call<"members.list">(std::move(params), {}, [cmd](const auto& result) -> Msg {
      return organization::MembersAnswered{cmd.offset, outcome_of(result, member_page_of)};
    });
  }
  void operator()(const organization::LoadCoaches& cmd) const {
    runtime.call<"coaches.list">({.org_id = cmd.organization_id}, {}, [](const auto& result) -> Msg {
      return organization::CoachesAnswered{outcome_of(result, coaches_of_list)};
    });
  }
  void operator()(const organization::LoadInvitations& cmd) const {
    astral::InvitationListParams params;
    params.org_id = cmd.organization_id;
    params.limit = organization::member_page_size;
    runtime.call<"invitations.list">(std::move(params), {}, [](const auto& result) -> Msg {
      return organization::InvitationsAnswered{
          outcome_of(result, [](const astral::InvitationPage& page) { return each_of(page.invitations, invitation_of); })};
    });
  }
  void operator()(const organization::SaveProfile& cmd) const {
    astral::OrganizationUpdateBody body;
    body.name = cmd.profile.name;
    body.description = cmd.profile.description;
    body.settings.emplace().emplace(principle_key, astral::Json::string(cmd.profile.principle));
    runtime.call<"organizations.update">({.org_id = cmd.organization_id}, std::move(body), [](const auto& result) -> Msg {
      return organization::ProfileSaved{outcome_of(result, profile_of_club)};
    });
  }
  void operator()(const organization::AddCoach& cmd) const {
    astral::CoachAddBody body;
    body.email = cmd.email;
    body.role = astral::OrganizationRole{cmd.role};
    runtime.call<"coaches.add">({.org_id = cmd.organization_id}, std::move(body), done(organization::Window::add_coach, {}));
  }
  void operator()(const organization::Invite& cmd) const {
    runtime.call<"invitations.create">({.org_id = cmd.organization_id}, body_of(cmd.wanted), [](const auto& result) -> Msg {
      return organization::InvitationMade{outcome_of(result, invitation_of)};
    });
  }
  void operator()(const organization::AssignCoach& cmd) const {
    astral::CoachAssignmentBody body;
    if (!cmd.coach_id.empty()) body.coach_id = astral::Id{cmd.coach_id};
    runtime.call<"members.assignCoach">({.org_id = cmd.organization_id, .user_id = cmd.user_id}, std::move(body),
                                        done(organization::Window::member, cmd.user_id));
  }
  void operator()(const organization::Remove& cmd) const {
    const auto report = done(cmd.what, cmd.id);
    if (cmd.what == organization::Window::revoke) {
      runtime.call<"invitations.revoke">({.org_id = cmd.organization_id, .invitation_id = cmd.id}, {}, report);
    } else if (cmd.what == organization::Window::remove_coach) {
      runtime.call<"coaches.remove">({.org_id = cmd.organization_id, .user_id = cmd.id}, {}, report);
    } else {
      runtime.call<"members.remove">({.org_id = cmd.organization_id, .user_id = cmd.id}, {}, report);
    }
  }

  /// Reports whether it is done; what the server says of it is of no further use.
  static auto done(organization::Window window, std::string id) {
    return [window, id = std::move(id)](const auto& result) -> Msg {
      return organization::Done{window, id, outcome_of(result, [](const auto&) { return true; })};
    };
  }
};

}  // namespace

void perform(Runtime& runtime, const organization::Cmd& cmd) { std::visit(Performer{runtime}, cmd); }

}  // namespace dashboard
