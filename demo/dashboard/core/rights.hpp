#pragma once

#include <string_view>

#include "activity.hpp"
#include "roster.hpp"
#include "session.hpp"

// What a person may do for an athlete. The server decides again; this keeps people from dead ends.
namespace dashboard {

/// Oneself, the head coach, or the athlete's own coach; `row` is what the roster knows of the athlete.
[[nodiscard]] inline bool may_write_for(const Person& person, std::string_view athlete_id, const RosterRow* row) {
  if (person.user_id == athlete_id || person.role == Role::head_coach) return true;
  return person.role == Role::assistant && row != nullptr && row->coach_id == person.user_id;
}
/// The notes and labels that the coaches keep: those of the own athletes, for the head coach all.
[[nodiscard]] inline bool may_note(const Person& person, std::string_view coach_id) {
  return person.role == Role::head_coach || (person.role == Role::assistant && person.user_id == coach_id);
}
/// What was done belongs to the athlete; a coach changes what is planned.
[[nodiscard]] inline bool may_change(const Person& person, const Activity& activity, const RosterRow* row) {
  if (person.user_id == activity.user_id) return true;
  return activity.status == ActivityStatus::scheduled && may_write_for(person, activity.user_id, row);
}
/// Another day: within a plan that is the coach's to say.
[[nodiscard]] inline bool may_move(const Person& person, const Activity& activity, const RosterRow* row) {
  if (activity.status != ActivityStatus::scheduled || !may_write_for(person, activity.user_id, row)) return false;
  return activity.plan_instance_id.empty() || person.role != Role::athlete;
}

}  // namespace dashboard
