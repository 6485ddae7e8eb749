#pragma once

#include <vector>

#include "soft_lines.hpp"

namespace dashboard {

/// What undo and redo of a text go through: a word that is typed, or characters that are erased one after the other, are one step.
class EditHistory {
 public:
  void note(const EditedText& before, const EditedText& after);
  /// What was before, or after; null when there is no more.
  [[nodiscard]] const EditedText* undo() { return place_ > 0 ? go_to(place_ - 1) : nullptr; }
  [[nodiscard]] const EditedText* redo() { return place_ + 1 < states_.size() ? go_to(place_ + 1) : nullptr; }

 private:
  const EditedText* go_to(std::size_t place);

  std::vector<EditedText> states_;
  std::size_t place_ = 0;   ///< Of the present one.
  int last_direction_ = 0;  ///< Of the last edit: 1 typed a character, -1 erased one, 0 did something else.
};

}  // namespace dashboard
