#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/access.hpp"
#include "core/problem.hpp"
#include "core/race_goals.hpp"
#include "core/remote.hpp"
#include "core/screen.hpp"
#include "core/session.hpp"
#include "core/submission.hpp"

/// The team at a glance: who needs a look, who trained, how hard, and for what. What the roster knows is drawn from there.
namespace dashboard::overview {

struct Route {
  static constexpr std::string_view name = "overview";
  static constexpr Access access = Access::coaches;
  bool operator==(const Route&) const = default;
};

/// A race to come, and whose goal it is.
struct Upcoming {
  std::string race_id;  ///< Empty: a goal that no race is known for.
  std::string name;
  std::string place;
  Day day;                            ///< By the clock of its place.
  std::vector<std::string> athletes;  ///< Their names, the goal time behind it: "Alex Runner (3:05:00)".

  bool operator==(const Upcoming&) const = default;
};

struct State {
  Remote<std::vector<Race>> races;
  std::vector<Upcoming> upcoming;  ///< Races and the athletes' goals in one list, by day.
  std::vector<std::string> asked;  ///< Whose goals have been asked for, in this order.
  int in_flight = 0;
  std::vector<AthleteGoal> goals;
  Submission founding;  ///< Of a club, by a coach who has none.

  bool operator==(const State&) const = default;
};

struct RacesAnswered {
  Outcome<std::vector<Race>> outcome;
};
struct GoalsAnswered {
  std::string user_id;
  Outcome<std::vector<RaceGoal>> outcome;
};
struct ReloadClicked {};
struct RacesRetryClicked {};
struct FoundClicked {};
struct ClubAnswered {
  Outcome<Organization> outcome;
};
struct Msg : std::variant<RacesAnswered, GoalsAnswered, ReloadClicked, RacesRetryClicked, FoundClicked, ClubAnswered> {
  using variant::variant;
};

struct LoadRaces {
  std::int64_t limit = 0;
  bool operator==(const LoadRaces&) const = default;
};
struct LoadGoals {
  std::string user_id;
  bool operator==(const LoadGoals&) const = default;
};
/// The server thinks of its name.
struct FoundClub {
  bool operator==(const FoundClub&) const = default;
};
struct Cmd : std::variant<LoadRaces, LoadGoals, FoundClub> {
  using variant::variant;
};

inline constexpr std::int64_t races_shown = 10;
/// Goals cost a request an athlete: a larger organization does without them here.
inline constexpr std::size_t most_goals = 60;
inline constexpr int goals_in_flight = 4;

void opened(const Context& context, const Route& route);
void update(const Context& context, const Msg& msg);
/// All athletes have arrived: their goals can be asked for.
void roster_arrived(const Context& context);

using Screen = ScreenTypes<Route, State, Msg, Cmd>;

}  // namespace dashboard::overview
