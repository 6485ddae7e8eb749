#include "core/unsaved.hpp"

#include <algorithm>

namespace dashboard {

bool has_unsaved(const SignedIn& signed_in) {
  return signed_in.plans.editor.is_changed() || std::ranges::any_of(signed_in.workouts.editors, &workouts::Editor::is_changed) ||
         signed_in.ai_coach.is_running() || !signed_in.ai_coach.draft.empty();
}

}  // namespace dashboard
