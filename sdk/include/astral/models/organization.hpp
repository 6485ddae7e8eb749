#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "astral/models/user.hpp"

namespace astral {

struct OrganizationRole : Choice<"head_coach", "assistant_coach", "coach", "athlete"> { using Choice::Choice; };
struct MemberStatus : Choice<"active", "inactive", "suspended"> { using Choice::Choice; };

struct OrganizationParams {
  Id org_id;
};
template <>
inline constexpr auto describe<OrganizationParams> = model(
    "Names an organization.", "5",
    field<&OrganizationParams::org_id>{"Id of the organization."});

struct Coach {
  Id user_id;
  std::string name;
  OrganizationRole role;
  std::optional<std::string> email;
  std::optional<std::int64_t> athlete_count;
};
template <>
inline constexpr auto describe<Coach> = model(
    "A coach of an organization.", "2.3",
    field<&Coach::user_id>{"Id of the account."},
    field<&Coach::name>{"Name for people."},
    field<&Coach::role>{"Role within the organization."},
    field<&Coach::email>{"Login address."},
    field<&Coach::athlete_count>{"Athletes assigned to this coach."});

struct Organization {
  Id org_id;
  std::string org_name;
  std::optional<std::string> description;
  Id head_coach_user_id;
  std::vector<Coach> coaches;
  std::optional<std::map<std::string, Json>> settings;
  std::optional<SubscriptionTier> subscription_tier;
  std::optional<std::vector<std::string>> features;
  IsoTime created_at;
  std::optional<IsoTime> updated_at;
};
template <>
inline constexpr auto describe<Organization> = model(
    "A club or team.", "2.3",
    field<&Organization::org_id>{"Id of the organization."},
    field<&Organization::org_name>{"Name for people."},
    field<&Organization::description>{"At most 2,000 characters."},
    field<&Organization::head_coach_user_id>{"Id of the head coach's account."},
    field<&Organization::coaches>{"Assistant and general coaches, without the head coach."},
    field<&Organization::settings>{"Free settings, such as `training_principle` and `logo_url`."},
    field<&Organization::subscription_tier>{"Only for members and keys of the organization."},
    field<&Organization::features>{"Active feature flags; only for members and keys of the organization. Absent: assume that all are on."},
    field<&Organization::created_at>{"ISO 8601."},
    field<&Organization::updated_at>{"ISO 8601."});

struct Member {
  Id user_id;
  std::string email;
  std::string name;
  std::optional<std::string> nickname;
  std::optional<std::string> profile_image_url;
  MembershipRole role;
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
    field<&Member::role>{"Athlete or coach."},
    field<&Member::membership_roles>{"Roles within the organization."},
    field<&Member::status>{"State of the membership."},
    field<&Member::member_level>{"Level as the coaches see it."},
    field<&Member::labels>{"Labels such as `@marathon`; only coaches see them."},
    field<&Member::notes>{"Private notes; athletes never see them."},
    field<&Member::coach_id>{"The assigned coach."},
    field<&Member::group_ids>{"Groups of the organization that the person is in."},
    field<&Member::has_push_token>{"True when a push message can reach the person."},
    field<&Member::joined_at>{"ISO 8601."});

struct MemberListParams {
  Id org_id;
  std::optional<std::string> search;
  std::optional<MembershipRole> role;
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
    field<&MemberListParams::role>{"Only athletes or only coaches."},
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

}  // namespace astral
