#pragma once

#include "cmd.hpp"
#include "model.hpp"
#include "msg.hpp"

namespace dashboard {

struct Step {
  Model model;
  Cmds cmds;
};

/// The whole behaviour of the dashboard: what a message makes of the model, and what is to be done next. Pure.
[[nodiscard]] Step update(Model model, const Msg& msg);

}  // namespace dashboard
