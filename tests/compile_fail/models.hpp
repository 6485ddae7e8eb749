#pragma once

#include "astral/operation.hpp"

/// Models that the cases make rows of.
struct GroupParams {
  astral::Id group_id;
  std::optional<std::string> filter;
};
template <>
inline constexpr auto astral::describe<GroupParams> = astral::model(
    "Names a group.", "7",
    astral::field<&GroupParams::group_id>{"Id of the group."},
    astral::field<&GroupParams::filter>{"What to look for."});

struct GroupBody {
  std::string name;
};
template <>
inline constexpr auto astral::describe<GroupBody> = astral::model(
    "A group to make.", "7",
    astral::field<&GroupBody::name>{"Its name."});
