#pragma once

#include "core/entry/entry.hpp"

namespace dashboard::entry {

/// Puts a refusal where it belongs: under a field of the form, or below the form.
[[nodiscard]] Faults faults_of(const Form& form, const Problem& problem, Language language);

}  // namespace dashboard::entry
