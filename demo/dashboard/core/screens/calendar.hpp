#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/access.hpp"
#include "core/activity.hpp"
#include "core/problem.hpp"
#include "core/remote.hpp"
#include "core/screen.hpp"

/// A week of an athlete: what was done, and what is planned and can be moved.
namespace dashboard::calendar {

struct Route {
  static constexpr std::string_view name = "calendar";
  static constexpr Access access = Access::everyone;
  static constexpr bool may_lack_id = true;
  std::string id;  ///< A day of the week, such as "2026-04-20"; empty for this week.
  bool operator==(const Route&) const = default;
};

/// On the screen already, and under way to the server.
struct Move {
  std::string activity_id;
  Day from;
  Day to;
  bool operator==(const Move&) const = default;
};

struct State {
  std::string user_id;  ///< Whose week; empty until an athlete was chosen.
  Day monday;
  Remote<std::vector<Activity>> week;
  std::vector<Move> moves;

  bool operator==(const State&) const = default;
};

struct WeekAnswered {
  std::string user_id;
  Day monday;
  Outcome<std::vector<Activity>> outcome;
};
struct AthleteChosen {
  std::string user_id;
};
struct RetryClicked {};
struct Moved {
  std::string activity_id;
  Day to;
};
struct MoveAnswered {
  std::string activity_id;
  Outcome<std::monostate> outcome;
};
struct Msg : std::variant<WeekAnswered, AthleteChosen, RetryClicked, Moved, MoveAnswered> {
  using variant::variant;
};

struct LoadWeek {
  std::string user_id;
  Day monday;
  bool operator==(const LoadWeek&) const = default;
};
struct SendMove {
  std::string activity_id;
  std::string plan_instance_id;  ///< Empty: the activity belongs to no plan.
  std::string workout_id;
  Day to;
  bool operator==(const SendMove&) const = default;
};
struct Cmd : std::variant<LoadWeek, SendMove> {
  using variant::variant;
};

void opened(const Context& context, const Route& route);
void update(const Context& context, const Msg& msg);

using Screen = ScreenTypes<Route, State, Msg, Cmd>;

}  // namespace dashboard::calendar
