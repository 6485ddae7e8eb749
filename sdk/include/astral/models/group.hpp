#pragma once

#include <optional>
#include <string>
#include <vector>

#include "astral/models/training_plan.hpp"

namespace astral {

struct GroupPrivacy : Choice<"public", "private"> { using Choice::Choice; };
struct GroupScope : Choice<"own", "member", "public"> { using Choice::Choice; };

struct GroupParams {
  Id group_id;
};
template <>
inline constexpr auto describe<GroupParams> = model(
    "Names a group.", "7",
    field<&GroupParams::group_id>{"Id of the group."});

struct Group {
  Id group_id;
  std::string name;
  std::optional<std::string> description;
  GroupPrivacy privacy;
  Id owner_id;
  Id organization_id;
  std::vector<Id> members;
  std::optional<std::int64_t> member_count;
  IsoTime created_at;
  std::optional<IsoTime> updated_at;
};
template <>
inline constexpr auto describe<Group> = model(
    "Athletes of an organization who train together.", "2.4",
    field<&Group::group_id>{"Id of the group."},
    field<&Group::name>{"Unique in the organization."},
    field<&Group::description>{"At most 2,000 characters."},
    field<&Group::privacy>{"Athletes of the organization can find public ones."},
    field<&Group::owner_id>{"Who made it; not a member unless listed."},
    field<&Group::organization_id>{"Id of the organization."},
    field<&Group::members>{"Ids of the members."},
    field<&Group::member_count>{"How many members there are."},
    field<&Group::created_at>{"ISO 8601."},
    field<&Group::updated_at>{"ISO 8601."});

struct GroupCreateBody {
  std::string name;
  Id user_id;
  std::optional<std::string> description;
  std::optional<GroupPrivacy> privacy;
  std::optional<Id> org_id;
  std::optional<std::vector<Id>> members;
};
template <>
inline constexpr auto describe<GroupCreateBody> = model(
    "A group to make.", "7",
    field<&GroupCreateBody::name>{"Unique in the organization, at most 100 characters."},
    field<&GroupCreateBody::user_id>{"Who is to own it."},
    field<&GroupCreateBody::description>{"At most 2,000 characters."},
    field<&GroupCreateBody::privacy>{"Default `public`."},
    field<&GroupCreateBody::org_id>{"Default: the caller's organization."},
    field<&GroupCreateBody::members>{"Ids of members of the organization."});

struct GroupUpdateBody {
  std::optional<std::string> name;
  Clearable<std::string> description;
  std::optional<GroupPrivacy> privacy;
  std::optional<std::vector<Id>> members;
};
template <>
inline constexpr auto describe<GroupUpdateBody> = model(
    "What to change; what is left out stays.", "7",
    field<&GroupUpdateBody::name>{"Unique in the organization, at most 100 characters."},
    field<&GroupUpdateBody::description>{"At most 2,000 characters."},
    field<&GroupUpdateBody::privacy>{"Athletes of the organization can find public ones."},
    field<&GroupUpdateBody::members>{"The whole new list of ids."});

struct ChangedGroup {
  Id group_id;
  std::string status;
};
template <>
inline constexpr auto describe<ChangedGroup> = model(
    "The change is made.", "7",
    field<&ChangedGroup::group_id>{"Id of the group."},
    field<&ChangedGroup::status>{"`success`."});

struct GroupListParams {
  std::optional<std::int64_t> limit;
  std::optional<GroupScope> scope;
};
template <>
inline constexpr auto describe<GroupListParams> = model(
    "Which groups to list.", "7",
    field<&GroupListParams::limit>{"1 to 100, default 50."},
    field<&GroupListParams::scope>{"Default: all of the organization for coaches, otherwise those the caller owns."});

struct GroupList {
  std::vector<Group> groups;
  std::int64_t total = 0;
  std::optional<std::int64_t> total_active_athletes;
  std::optional<std::int64_t> ungrouped_active_athletes;
};
template <>
inline constexpr auto describe<GroupList> = model(
    "Groups in order of their names.", "7",
    field<&GroupList::groups>{"The groups."},
    field<&GroupList::total>{"How many there are in all."},
    field<&GroupList::total_active_athletes>{"Active athletes of the organization; for coaches only."},
    field<&GroupList::ungrouped_active_athletes>{"Those of them in no group; for coaches only."});

struct GroupAssignPlanBody {
  Id training_plan_id;
  Date start_date;
  std::optional<std::string> plan_name;
};
template <>
inline constexpr auto describe<GroupAssignPlanBody> = model(
    "A plan for all who are members now.", "7",
    field<&GroupAssignPlanBody::training_plan_id>{"Id of the plan."},
    field<&GroupAssignPlanBody::start_date>{"First day."},
    field<&GroupAssignPlanBody::plan_name>{"Title for the athletes; default that of the plan."});

struct GroupPlanAssignment : PlanAssignment {
  Id group_id;
  std::string status;
};
template <>
inline constexpr auto describe<GroupPlanAssignment> = model<PlanAssignment>(
    "A plan given to the members of a group.", "7",
    field<&GroupPlanAssignment::group_id>{"Id of the group."},
    field<&GroupPlanAssignment::status>{"`success`."});

}  // namespace astral
