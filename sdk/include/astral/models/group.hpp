#pragma once

#include <optional>
#include <string>
#include <vector>

#include "astral/meta.hpp"

namespace astral {

struct GroupPrivacy : Choice<"public", "private"> {
  using Choice::Choice;
};

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

}  // namespace astral
