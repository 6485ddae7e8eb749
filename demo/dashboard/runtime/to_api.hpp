#pragma once

#include "astral/models/user.hpp"
#include "core/settings.hpp"

// From the dashboard's words into the API's.
namespace dashboard {

[[nodiscard]] astral::Preferences preferences_of(const AccountPart& part);

}  // namespace dashboard
