#pragma once

#include <cstdint>

namespace dashboard {

/// What a person is within the organization.
enum class Role : std::uint8_t { athlete, assistant, head_coach };

/// Who may open a screen. The server decides again; this keeps people from dead ends.
enum class Access : std::uint8_t { everyone, coaches, head_coach };

[[nodiscard]] constexpr bool may_open(Role role, Access access) {
  switch (access) {
    case Access::everyone: return true;
    case Access::coaches: return role != Role::athlete;
    case Access::head_coach: return role == Role::head_coach;
  }
  return false;
}

}  // namespace dashboard
