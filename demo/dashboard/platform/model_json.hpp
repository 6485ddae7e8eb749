#pragma once

#include "astral/json.hpp"
#include "core/model.hpp"
#include "view/probe.hpp"

namespace dashboard {

/// The model for those who look at it from a test or a console. The model holds no secrets, so neither does this.
[[nodiscard]] astral::Json json_of(const Model& model);
[[nodiscard]] astral::Json json_of(const Probe& probe);

}  // namespace dashboard
