#pragma once

#include "core/screens.hpp"

namespace dashboard {

class Runtime;

// What each screen's commands do; one function a screen, in runtime/screens/.
void perform(Runtime& runtime, const roster::Cmd& cmd);
void perform(Runtime& runtime, const athlete::Cmd& cmd);
void perform(Runtime& runtime, const plans::Cmd& cmd);
void perform(Runtime& runtime, const ai_coach::Cmd& cmd);
void perform(Runtime& runtime, const preferences::Cmd& cmd);

}  // namespace dashboard
