#pragma once

#include <optional>
#include <string>

#include "view/screens.hpp"

// The parts of the calendar.
namespace dashboard {

/// A session on its way to another day, in the hand.
struct CalendarView {
  std::string dragged_id;
};

struct CalendarPage {
  const Model& model;
  const SignedIn& signed_in;
  const calendar::State& state;
  CalendarView& view;

  [[nodiscard]] const Environment& environment() const { return model.environment; }
  /// Those of a day, what was deleted left out.
  [[nodiscard]] std::vector<const Activity*> on(Day day) const;
};

/// Names have two lines beside each other in a week, and one below each other on a phone.
[[nodiscard]] float session_height();

/// One session, with a menu of days where it may be moved.
void session_ui(const Ui& ui, Box box, const Activity& activity, const CalendarPage& page);
/// What was done in the week, and what is planned.
void week_totals_ui(const Ui& ui, Box line, const CalendarPage& page);

}  // namespace dashboard
