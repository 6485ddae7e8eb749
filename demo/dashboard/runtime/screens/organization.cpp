#include <algorithm>

#include "core/api_values.hpp"
#include "runtime/outcome.hpp"
#include "runtime/runtime.hpp"
#include "runtime/screens.hpp"

namespace dashboard::organization {
namespace {

constexpr std::string_view principle_name = "training_principle";

Profile profile_of(const astral::Organization& organization) {
  Profile profile{organization.org_name, text_of(organization.description), {}};
  if (!organization.settings) return profile;
  const auto found = organization.settings->find(std::string{principle_name});
  if (found != organization.settings->end()) profile.principle = found->second.as_string();
  return profile;
}

Coach coach_of(const astral::Coach& coach) {
  return {coach.user_id.text, coach.name, text_of(coach.email), coach.role == "assistant_coach", coach.athlete_count};
}

Member member_of(const astral::Member& member) {
  return {.id = member.user_id.text,
          .name = member.name,
          .email = member.email,
          .coach_id = text_of(member.coach_id),
          .is_coach = member.role != "athlete",
          .is_active = member.status == "active",
          .joined_seconds = seconds_of(member.joined_at)};
}

InvitationState state_of(const astral::InvitationStatus& status) {
  if (status == "pending") return InvitationState::open;
  if (status == "accepted") return InvitationState::accepted;
  return status == "revoked" ? InvitationState::revoked : InvitationState::expired;
}

Invitation invitation_of(const astral::Invitation& invitation) {
  return {.id = invitation.invitation_id.text,
          .whom = text_of(invitation.email),
          .url = invitation.invite_url,
          .state = state_of(invitation.status),
          .uses = invitation.use_count,
          .most_uses = invitation.max_uses,
          .created_seconds = seconds_of(invitation.created_at).value_or(0),
          .expires_seconds = seconds_of(invitation.expires_at)};
}

struct Performer {
  Runtime& runtime;

  void operator()(const Load& cmd) const {
    runtime.call<"organizations.get">({.org_id = cmd.organization_id}, {},
                                      [](const auto& result) -> dashboard::Msg { return ProfileAnswered{outcome_of(result, profile_of)}; });
    runtime.call<"coaches.list">({.org_id = cmd.organization_id}, {}, [](const auto& result) -> dashboard::Msg {
      return CoachesAnswered{outcome_of(result, [](const astral::CoachList& list) { return each_of(list.coaches, coach_of); })};
    });
  }
  void operator()(const LoadMembers& cmd) const {
    runtime.call<"members.list">({.org_id = cmd.organization_id, .limit = cmd.limit, .offset = cmd.offset}, {},
                                 [cmd](const auto& result) -> dashboard::Msg {
                                   return MembersAnswered{cmd.offset, outcome_of(result, [](const astral::MemberPage& page) {
                                                            return MemberList{each_of(page.members, member_of), page.total};
                                                          })};
                                 });
  }
  void operator()(const LoadInvitations& cmd) const {
    runtime.call<"invitations.list">({.org_id = cmd.organization_id, .limit = 100}, {}, [](const auto& result) -> dashboard::Msg {
      return InvitationsAnswered{
          outcome_of(result, [](const astral::InvitationPage& page) { return each_of(page.invitations, invitation_of); })};
    });
  }
  void operator()(const SaveProfile& cmd) const {
    astral::OrganizationUpdateBody body;
    body.name = cmd.profile.name;
    body.description = cmd.profile.description;
    body.settings.emplace();
    (*body.settings)[std::string{principle_name}] = astral::Json::string(cmd.profile.principle);
    runtime.call<"organizations.update">({.org_id = cmd.organization_id}, std::move(body),
                                         [](const auto& result) -> dashboard::Msg { return ProfileSaved{outcome_of(result, profile_of)}; });
  }
  void operator()(const AddCoach& cmd) const {
    runtime.call<"coaches.add">({.org_id = cmd.organization_id},
                                {.email = cmd.form.email, .role = cmd.form.is_assistant ? "assistant_coach" : "coach"},
                                [](const auto& result) -> dashboard::Msg { return CoachAdded{outcome_of(result, coach_of)}; });
  }
  void operator()(const Invite& cmd) const {
    const auto& form = cmd.form;
    astral::InvitationCreateBody body;
    body.type = form.is_link ? "multi" : "single";
    if (form.is_link) {
      body.max_uses = form.most_uses;
    } else {
      body.email = form.email;
      body.first_name = form.first_name;
    }
    runtime.call<"invitations.create">({.org_id = cmd.organization_id}, std::move(body), [](const auto& result) -> dashboard::Msg {
      return InvitationMade{outcome_of(result, invitation_of)};
    });
  }
  void operator()(const Remove& cmd) const {
    const auto report = [removal = cmd.removal](const auto& result) -> dashboard::Msg { return RemovalAnswered{removal, done_of(result)}; };
    const auto& [from, id] = cmd.removal;
    switch (from) {
      case Tab::members: return runtime.call<"members.remove">({.org_id = cmd.organization_id, .user_id = id}, {}, report);
      case Tab::coaches: return runtime.call<"coaches.remove">({.org_id = cmd.organization_id, .user_id = id}, {}, report);
      case Tab::invitations: return runtime.call<"invitations.revoke">({.org_id = cmd.organization_id, .invitation_id = id}, {}, report);
    }
  }
  void operator()(const AssignCoach& cmd) const {
    astral::CoachAssignmentBody body;
    if (!cmd.coach_id.empty()) body.coach_id = astral::Id{cmd.coach_id};
    runtime.call<"members.assignCoach">({.org_id = cmd.organization_id, .user_id = cmd.member_id}, std::move(body),
                                        [cmd](const auto& result) -> dashboard::Msg {
                                          return AssignmentAnswered{cmd.member_id, cmd.coach_before, done_of(result)};
                                        });
  }
};

}  // namespace
}  // namespace dashboard::organization

void dashboard::perform(Runtime& runtime, const organization::Cmd& cmd) { std::visit(organization::Performer{runtime}, cmd); }
