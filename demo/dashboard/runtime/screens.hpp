#pragma once

#include "core/entry/entry.hpp"
#include "core/screens.hpp"

namespace dashboard {

class Runtime;

// What one does before the sign-in (runtime/entry.cpp).
void perform(Runtime& runtime, const entry::Cmd& cmd);

// What each screen's commands do; one function a screen, in runtime/screens/.
void perform(Runtime& runtime, const overview::Cmd& cmd);
void perform(Runtime& runtime, const roster::Cmd& cmd);
void perform(Runtime& runtime, const athlete::Cmd& cmd);
void perform(Runtime& runtime, const integrations::Cmd& cmd);
void perform(Runtime& runtime, const subscription::Cmd& cmd);
void perform(Runtime& runtime, const activity::Cmd& cmd);
void perform(Runtime& runtime, const calendar::Cmd& cmd);
void perform(Runtime& runtime, const plans::Cmd& cmd);
void perform(Runtime& runtime, const races::Cmd& cmd);
void perform(Runtime& runtime, const workouts::Cmd& cmd);
void perform(Runtime& runtime, const groups::Cmd& cmd);
void perform(Runtime& runtime, const group::Cmd& cmd);
void perform(Runtime& runtime, const organization::Cmd& cmd);
void perform(Runtime& runtime, const api_keys::Cmd& cmd);
void perform(Runtime& runtime, const notifications::Cmd& cmd);
void perform(Runtime& runtime, const ai_coach::Cmd& cmd);
void perform(Runtime& runtime, const preferences::Cmd& cmd);

}  // namespace dashboard
