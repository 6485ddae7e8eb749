#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/access.hpp"
#include "core/problem.hpp"
#include "core/remote.hpp"
#include "core/screen.hpp"
#include "core/submission.hpp"
#include "core/training_plan.hpp"

/// Training plans: the library, one of them to be edited and assigned, and how athletes come along with theirs.
namespace dashboard::plans {

/// Without an id: the library.
struct Route {
  static constexpr std::string_view name = "plans";
  static constexpr Access access = Access::coaches;
  static constexpr bool may_lack_id = true;
  std::string id;  ///< `training_plan_id`
  bool operator==(const Route&) const = default;
};

enum class Tab : std::uint8_t { library, running };

struct GroupChoice {
  std::string id;
  std::string name;
  int members = 0;

  bool operator==(const GroupChoice&) const = default;
};

/// Who is to follow a plan, and from when.
struct Assignment {
  bool is_to_group = false;
  std::vector<std::string> user_ids;
  std::string group_id;
  std::optional<Day> start;

  [[nodiscard]] bool is_complete() const { return start && (is_to_group ? !group_id.empty() : !user_ids.empty()); }
  bool operator==(const Assignment&) const = default;
};
/// What became of it.
struct Assigned {
  int accepted = 0;
  std::vector<std::string> refused_ids;

  bool operator==(const Assigned&) const = default;
};

/// The plan that is open: as the server has it, and as it was changed since.
struct Editor {
  std::string id;
  Remote<TrainingPlan> saved;
  TrainingPlan draft;
  Submission saving;
  Remote<std::vector<PlanWorkout>> workouts;  ///< Of the library, to choose from.

  [[nodiscard]] bool is_changed() const { return saved.value() && draft != *saved.value(); }
  bool operator==(const Editor&) const = default;
};

struct Running {
  std::string user_id;  ///< Empty until an athlete is chosen.
  Remote<std::vector<PlanInstance>> instances;
  std::string cancelling_id;  ///< The one that is being cancelled.
  Submission cancelling;

  bool operator==(const Running&) const = default;
};

struct State {
  Tab tab = Tab::library;
  std::string search;
  Remote<std::vector<TrainingPlan>> list;
  Submission creating;
  Editor editor;
  std::optional<Assignment> assignment;  ///< Set while its dialog is open.
  Submission assigning;
  Remote<std::vector<GroupChoice>> groups;
  Running running;

  bool operator==(const State&) const = default;
};

struct Done {
  bool operator==(const Done&) const = default;
};

// The library.
struct ListAnswered {
  Outcome<std::vector<TrainingPlan>> outcome;
};
struct ReloadClicked {};
struct SearchEdited {
  std::string text;
};
struct TabChosen {
  Tab tab = Tab::library;
};
struct CreateSubmitted {
  std::string name;
  std::optional<double> weeks;
};
struct CreateClosed {};
struct CreateAnswered {
  Outcome<TrainingPlan> outcome;
};
struct DuplicateClicked {};
struct DeleteClicked {};
struct DeleteAnswered {
  std::string id;
  Outcome<Done> outcome;
};

// The plan that is open.
struct PlanAnswered {
  std::string id;
  Outcome<TrainingPlan> outcome;
};
struct PlanRetryClicked {};
struct DetailsEdited {
  std::string name;
  std::string description;
  std::optional<double> weeks;
};
struct WorkoutPlaced {
  int week = 1;
  int weekday = 0;
  std::string workout_id;
};
struct WorkoutRemoved {
  int week = 1;
  int weekday = 0;
};
struct SaveClicked {};
struct DiscardClicked {};
struct SaveAnswered {
  std::string id;
  Outcome<TrainingPlan> outcome;
};
struct WorkoutsAnswered {
  Outcome<std::vector<PlanWorkout>> outcome;
};

// Giving it to athletes.
struct AssignOpened {};
struct AssignClosed {};
struct AssignEdited {
  Assignment assignment;
};
struct AssignSubmitted {};
struct AssignAnswered {
  std::string id;
  Outcome<Assigned> outcome;
};
struct GroupsAnswered {
  Outcome<std::vector<GroupChoice>> outcome;
};

// How it goes.
struct AthleteChosen {
  std::string user_id;
};
struct InstancesAnswered {
  std::string user_id;
  Outcome<std::vector<PlanInstance>> outcome;
};
struct InstancesRetryClicked {};
struct CancelConfirmed {
  std::string instance_id;
};
struct CancelAnswered {
  std::string instance_id;
  Outcome<Done> outcome;
};

struct Msg : std::variant<ListAnswered, ReloadClicked, SearchEdited, TabChosen, CreateSubmitted, CreateClosed, CreateAnswered,
                          DuplicateClicked, DeleteClicked, DeleteAnswered, PlanAnswered, PlanRetryClicked, DetailsEdited, WorkoutPlaced,
                          WorkoutRemoved, SaveClicked, DiscardClicked, SaveAnswered, WorkoutsAnswered, AssignOpened, AssignClosed,
                          AssignEdited, AssignSubmitted, AssignAnswered, GroupsAnswered, AthleteChosen, InstancesAnswered,
                          InstancesRetryClicked, CancelConfirmed, CancelAnswered> {
  using variant::variant;
};

struct LoadList {
  bool operator==(const LoadList&) const = default;
};
struct Load {
  std::string id;
  bool operator==(const Load&) const = default;
};
struct LoadWorkouts {
  bool operator==(const LoadWorkouts&) const = default;
};
struct LoadGroups {
  bool operator==(const LoadGroups&) const = default;
};
struct LoadInstances {
  std::string user_id;
  bool operator==(const LoadInstances&) const = default;
};
struct Create {
  TrainingPlan plan;
  bool operator==(const Create&) const = default;
};
struct Save {
  TrainingPlan plan;
  bool operator==(const Save&) const = default;
};
struct Delete {
  std::string id;
  bool operator==(const Delete&) const = default;
};
struct Assign {
  std::string id;
  Assignment assignment;
  bool operator==(const Assign&) const = default;
};
struct Cancel {
  std::string instance_id;
  bool operator==(const Cancel&) const = default;
};
struct Cmd : std::variant<LoadList, Load, LoadWorkouts, LoadGroups, LoadInstances, Create, Save, Delete, Assign, Cancel> {
  using variant::variant;
};

inline constexpr std::string_view name_field = "training_plan_name";
inline constexpr std::string_view weeks_field = "duration_in_weeks";

void opened(const Context& context, const Route& route);
void update(const Context& context, const Msg& msg);

using Screen = ScreenTypes<Route, State, Msg, Cmd>;

}  // namespace dashboard::plans
