#pragma once

#include "view/text.hpp"

namespace dashboard {

struct FieldLight {
  bool is_active = false;  ///< Being typed into, or its list is open.
  bool is_focused = false;
  bool is_invalid = false;
  bool is_disabled = false;
};

/// The ground of everything that takes a value: text fields, lists, dates.
void field_ground(const Ui& ui, Box box, FieldLight light = {});
/// Its edge, drawn after what is inside.
void field_edge(const Ui& ui, Box box, FieldLight light);

}  // namespace dashboard
