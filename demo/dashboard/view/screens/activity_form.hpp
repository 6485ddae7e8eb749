#pragma once

#include <optional>

#include "core/activity_input.hpp"
#include "core/submission.hpp"
#include "view/ui.hpp"

namespace dashboard {

/// What is being typed into the form of an activity. Set up when the form opens.
struct ActivityFormView {
  bool is_open = false;
  ActivityInput input;

  /// Begins anew with this unless the form is open already.
  void open(const ActivityInput& initial) {
    if (!is_open) input = initial;
    is_open = true;
  }
};

struct ActivityFormLook {
  std::string_view title;
  const Submission& submission;
  Day today;
  UnitSystem units = UnitSystem::metric;
  bool is_new = false;    ///< Done or planned is still to be chosen.
  bool is_manual = true;  ///< Else name, effort and notes alone.
};

enum class FormAnswer : std::uint8_t { none, cancelled, submitted };

/// The dialog in which an activity is logged, planned or changed.
FormAnswer activity_dialog(const Ui& ui, std::string_view id, const ActivityFormLook& look, ActivityInput& input);

}  // namespace dashboard
