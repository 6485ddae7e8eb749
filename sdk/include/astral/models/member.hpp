#pragma once

#include <optional>
#include <string>
#include <vector>

#include "astral/models/invitation.hpp"
#include "astral/models/organization.hpp"

namespace astral {

struct MemberStatus : Choice<"active", "inactive", "suspended"> { using Choice::Choice; };

struct Member {
  Id user_id;
  std::string email;
  std::string name;
  std::optional<std::string> nickname;
  std::optional<std::string> profile_image_url;
  OrganizationRole role;
  std::optional<std::vector<std::string>> membership_roles;
  MemberStatus status;
  std::optional<std::string> member_level;
  std::optional<std::vector<std::string>> labels;
  std::optional<std::string> notes;
  std::optional<Id> coach_id;
  std::optional<std::vector<Id>> group_ids;
  std::optional<bool> has_push_token;
  std::optional<IsoTime> joined_at;
};
template <>
inline constexpr auto describe<Member> = model(
    "A person's place in an organization. Its attributes do not touch the account.", "2.3",
    field<&Member::user_id>{"Id of the account."},
    field<&Member::email>{"Login address."},
    field<&Member::name>{"Name for people."},
    field<&Member::nickname>{"What the coaches call the person."},
    field<&Member::profile_image_url>{"https URL."},
    field<&Member::role>{"Role within the organization."},
    field<&Member::membership_roles>{"Roles within the organization."},
    field<&Member::status>{"State of the membership."},
    field<&Member::member_level>{"Level as the coaches see it."},
    field<&Member::labels>{"Labels such as `@marathon`; only coaches see them."},
    field<&Member::notes>{"Private notes; athletes never see them."},
    field<&Member::coach_id>{"The assigned coach."},
    field<&Member::group_ids>{"Groups of the organization that the person is in."},
    field<&Member::has_push_token>{"True when a push message can reach the person."},
    field<&Member::joined_at>{"ISO 8601."});

struct MemberParams {
  Id org_id;
  Id user_id;
};
template <>
inline constexpr auto describe<MemberParams> = model(
    "Names a member of an organization.", "5",
    field<&MemberParams::org_id>{"Id of the organization."},
    field<&MemberParams::user_id>{"Id of the member's account."});

struct MemberListParams {
  Id org_id;
  std::optional<std::string> search;
  std::optional<OrganizationRole> role;
  std::optional<MemberStatus> status;
  std::optional<std::string> label;
  std::optional<Id> coach_id;
  std::optional<Id> group_id;
  std::optional<std::int64_t> limit;
  std::optional<std::int64_t> offset;
};
template <>
inline constexpr auto describe<MemberListParams> = model(
    "Which members to list.", "5",
    field<&MemberListParams::org_id>{"Id of the organization."},
    field<&MemberListParams::search>{"Part of a name, nickname or e-mail address."},
    field<&MemberListParams::role>{"Only members with this role."},
    field<&MemberListParams::status>{"Only members in this state."},
    field<&MemberListParams::label>{"Only members with this label."},
    field<&MemberListParams::coach_id>{"Only athletes of this coach."},
    field<&MemberListParams::group_id>{"Only members of this group."},
    field<&MemberListParams::limit>{"1 to 100, default 50."},
    field<&MemberListParams::offset>{"How many to skip, default 0."});

struct MemberPage {
  std::vector<Member> members;
  std::int64_t total = 0;
  std::int64_t limit = 0;
  std::int64_t offset = 0;
};
template <>
inline constexpr auto describe<MemberPage> = model(
    "One page of members, sorted by name.", "5",
    field<&MemberPage::members>{"The members of this page."},
    field<&MemberPage::total>{"Members that match in all."},
    field<&MemberPage::limit>{"Page size in force."},
    field<&MemberPage::offset>{"Members skipped."});

struct MemberAddBody {
  std::optional<Id> user_id;
  std::optional<std::string> email;
  std::optional<std::string> first_name;
  std::optional<Id> group_id;
  std::optional<Id> training_plan_id;
  std::optional<Date> start_date;
  std::optional<Id> coach_id;
  std::optional<std::string> nickname;
  std::optional<std::string> member_level;
  std::optional<std::vector<std::string>> labels;
};
template <>
inline constexpr auto describe<MemberAddBody> = model(
    "Who joins, and with what: either `user_id` or `email`.", "5",
    field<&MemberAddBody::user_id>{"Id of an account."},
    field<&MemberAddBody::email>{"An address without an account gets an invitation."},
    field<&MemberAddBody::first_name>{"For the invitation."},
    field<&MemberAddBody::group_id>{"A group of the organization to join."},
    field<&MemberAddBody::training_plan_id>{"A plan to begin."},
    field<&MemberAddBody::start_date>{"First day of the plan; default: the Monday after joining."},
    field<&MemberAddBody::coach_id>{"The coach to assign."},
    field<&MemberAddBody::nickname>{"What the coaches call the person, at most 100 characters."},
    field<&MemberAddBody::member_level>{"Level as the coaches see it."},
    field<&MemberAddBody::labels>{"At most 20 labels of 40 characters."});

struct AddedMember {
  std::string message;
  std::optional<Member> member;
  std::optional<Invitation> invitation;
};
template <>
inline constexpr auto describe<AddedMember> = model(
    "A known person has joined, or an unknown address was invited.", "5",
    field<&AddedMember::message>{"For people."},
    field<&AddedMember::member>{"The new member, when the account exists."},
    field<&AddedMember::invitation>{"The invitation, when the address has no account."});

struct MemberUpdateBody {
  Clearable<std::string> nickname;
  Clearable<std::string> member_level;
  std::optional<std::vector<std::string>> labels;
  Clearable<std::string> notes;
  std::optional<MemberStatus> status;
  Clearable<Id> coach_id;
};
template <>
inline constexpr auto describe<MemberUpdateBody> = model(
    "What to change of a membership. What is left out stays; the account is not touched.", "5",
    field<&MemberUpdateBody::nickname>{"At most 100 characters."},
    field<&MemberUpdateBody::member_level>{"Level as the coaches see it."},
    field<&MemberUpdateBody::labels>{"Replaces all labels: at most 20 of 40 characters."},
    field<&MemberUpdateBody::notes>{"Private notes, at most 5,000 characters."},
    field<&MemberUpdateBody::status>{"State of the membership."},
    field<&MemberUpdateBody::coach_id>{"The assigned coach; only the head coach may change it."});

struct CoachAssignmentBody {
  Nullable<Id> coach_id;
};
template <>
inline constexpr auto describe<CoachAssignmentBody> = model(
    "The coach to assign.", "5",
    field<&CoachAssignmentBody::coach_id>{"A coach of the organization; null: nobody."});

struct RemovedMember {
  std::string message;
  Id user_id;
};
template <>
inline constexpr auto describe<RemovedMember> = model(
    "The person is no longer in the organization.", "5",
    field<&RemovedMember::message>{"For people."},
    field<&RemovedMember::user_id>{"Id of the account."});

struct AcceptedInvitation {
  std::string message;
  Id org_id;
  Member member;
};
template <>
inline constexpr auto describe<AcceptedInvitation> = model(
    "The caller has joined.", "5",
    field<&AcceptedInvitation::message>{"For people."},
    field<&AcceptedInvitation::org_id>{"Id of the organization."},
    field<&AcceptedInvitation::member>{"The caller's own membership, without notes and labels."});

}  // namespace astral
