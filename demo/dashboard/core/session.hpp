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

enum class SignInField : std::uint8_t { email, password };

/// The sign-in form, without what is typed into it: that stays in the view until it is sent.
struct SignInForm {
  bool is_busy = false;
  std::string notice;  ///< Why one is here again, such as a session that ended.
  std::string email_error;
  std::string password_error;
  std::string error;  ///< What concerns neither field alone.

  bool operator==(const SignInForm&) const = default;
};

}  // namespace dashboard
