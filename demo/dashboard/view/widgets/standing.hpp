#pragma once

#include "core/remote.hpp"
#include "view/widgets/meter.hpp"
#include "view/widgets/notice.hpp"

namespace dashboard {

/// Lines that pulse where something is about to appear.
void lines_skeleton(const Ui& ui, Box box, int lines);

/// What stands in place of a value that is not there: a skeleton while it is on the way, or what went wrong with "Try again".
/// Draws nothing when there is a value, be it an older one. True when "Try again" was pressed.
template <class T>
bool absence_ui(const Ui& ui, Box box, std::string_view retry_id, const Remote<T>& remote, int lines = 4) {
  if (remote.value()) return false;
  if (const auto* problem = remote.problem()) return problem_notice(ui, box, retry_id, *problem);
  lines_skeleton(ui, box, lines);
  return false;
}

}  // namespace dashboard
