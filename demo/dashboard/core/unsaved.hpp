#pragma once

#include "core/model.hpp"

namespace dashboard {

/// Whether something was written that is gone once the page is: changes of a plan or a workout, a draft of the AI coach.
bool has_unsaved(const SignedIn& signed_in);

}  // namespace dashboard
