#pragma once

#include <cstdint>
#include <string>

#include "core/access.hpp"

namespace dashboard {

/// Who is signed in.
struct Person {
  std::string user_id;
  std::string name;
  std::string email;
  std::string organization_id;  ///< Empty when not known yet.
  Role role = Role::assistant;

  bool operator==(const Person&) const = default;
};

struct Organization {
  std::string id;
  std::string name;
  std::string head_coach_id;

  bool operator==(const Organization&) const = default;
};

}  // namespace dashboard
