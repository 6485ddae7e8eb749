#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/access.hpp"
#include "core/problem.hpp"
#include "core/screen.hpp"
#include "core/training_plan.hpp"

/// The AI coach: a draft that is written before one's eyes, edited, and made a training plan.
namespace dashboard::ai_coach {

struct Route {
  static constexpr std::string_view name = "ai-coach";
  static constexpr Access access = Access::coaches;
  bool operator==(const Route&) const = default;
};

/// What the plan shall be.
struct Request {
  std::optional<double> weeks = 8;
  std::string level = "intermediate";  ///< In the API's words.
  std::string wishes;
  std::optional<Day> start;

  bool operator==(const Request&) const = default;
};

/// Something that is being generated, or was until it ended, failed or was stopped.
struct Generation {
  std::uint32_t id = 0;
  bool is_running = false;
  double percent = 0;
  std::optional<Problem> problem;

  bool operator==(const Generation&) const = default;
};

struct State {
  Request request;
  std::string draft;  ///< As far as it is written; what was written stays when it is stopped.
  Generation drafting;
  Generation planning;
  std::vector<PlanWorkout> workouts;  ///< Of the plan that was made of the draft; empty until then.
  std::string name;
  std::uint32_t last_id = 0;

  [[nodiscard]] bool is_running() const { return drafting.is_running || planning.is_running; }
  bool operator==(const State&) const = default;
};

struct RequestEdited {
  Request request;
};
struct DraftClicked {};
struct DraftContinued {
  std::uint32_t id = 0;
  std::string text;
};
struct DraftProgressed {
  std::uint32_t id = 0;
  double percent = 0;
};
struct DraftAnswered {
  std::uint32_t id = 0;
  Outcome<std::string> outcome;
};
struct DraftEdited {
  std::string text;
};
struct PlanClicked {};
struct PlanProgressed {
  std::uint32_t id = 0;
  double percent = 0;
};
struct PlanAnswered {
  std::uint32_t id = 0;
  Outcome<std::vector<PlanWorkout>> outcome;
};
struct StopClicked {};
struct NameEdited {
  std::string name;
};
/// From here the plan is one of the library: the screen of plans shows it and gives it to athletes.
struct SaveClicked {};
struct Msg : std::variant<RequestEdited, DraftClicked, DraftContinued, DraftProgressed, DraftAnswered, DraftEdited, PlanClicked,
                          PlanProgressed, PlanAnswered, StopClicked, NameEdited, SaveClicked> {
  using variant::variant;
};

struct WriteDraft {
  std::uint32_t id = 0;
  std::string organization_id;
  Request request;
  bool operator==(const WriteDraft&) const = default;
};
struct MakePlan {
  std::uint32_t id = 0;
  std::string organization_id;
  Request request;
  std::string draft;
  bool operator==(const MakePlan&) const = default;
};
/// Ends the stream that is being read.
struct Stop {
  bool operator==(const Stop&) const = default;
};
struct Cmd : std::variant<WriteDraft, MakePlan, Stop> {
  using variant::variant;
};

inline constexpr std::size_t least_draft = 10;       ///< Characters of a draft that a plan can be made of.
inline constexpr std::size_t longest_wishes = 2000;  ///< Characters.

void opened(const Context& context, const Route& route);
void update(const Context& context, const Msg& msg);

using Screen = ScreenTypes<Route, State, Msg, Cmd>;

}  // namespace dashboard::ai_coach
