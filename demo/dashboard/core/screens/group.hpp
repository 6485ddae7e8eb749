#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/access.hpp"
#include "core/activity.hpp"
#include "core/problem.hpp"
#include "core/remote.hpp"
#include "core/screen.hpp"
#include "core/screens/groups.hpp"
#include "core/submission.hpp"
#include "core/time_zone.hpp"

/// One group: its members, how they train, who wants to join.
namespace dashboard::group {

struct Route {
  static constexpr std::string_view name = "groups";
  static constexpr Access access = Access::coaches;
  std::string id;
  bool operator==(const Route&) const = default;
};

enum class Span : std::uint8_t { week, month, quarter };
enum class Metric : std::uint8_t { distance, duration, activities, load };

struct Stats {
  std::int64_t members = 0;
  std::int64_t active = 0;
  std::int64_t activities = 0;
  double distance_meters = 0;
  double duration_seconds = 0;
  std::optional<double> pace_seconds;
  std::optional<double> load;
  std::optional<double> completion;  ///< 0 to 1

  bool operator==(const Stats&) const = default;
};

struct Place {
  std::int64_t rank = 0;
  std::string user_id;
  std::string name;
  double value = 0;

  bool operator==(const Place&) const = default;
};

struct Deed {
  Activity activity;
  std::string user_id;
  std::string name;  ///< Of the athlete.

  bool operator==(const Deed&) const = default;
};

struct Request {
  std::string id;
  std::string user_id;
  std::string name;
  std::string message;
  std::optional<std::int64_t> created_seconds;

  bool operator==(const Request&) const = default;
};

struct PlanChoice {
  std::string id;
  std::string name;
  std::int64_t weeks = 0;

  bool operator==(const PlanChoice&) const = default;
};

enum class Window : std::uint8_t { none, members, plan };

struct State {
  std::string id;
  Remote<groups::Group> group;
  Span span = Span::month;
  Metric metric = Metric::distance;
  Remote<Stats> stats;
  Remote<std::vector<Place>> places;
  Remote<std::vector<Deed>> deeds;
  Remote<std::vector<Request>> requests;
  Remote<std::vector<PlanChoice>> plans;
  Window window = Window::none;
  Submission saving;        ///< Of the members.
  Submission assigning;     ///< Of a plan.
  std::string deciding_id;  ///< The request that is being answered.

  bool operator==(const State&) const = default;
};

struct GroupAnswered {
  std::string id;
  Outcome<groups::Group> outcome;
};
struct StatsAnswered {
  std::string id;
  Span span = Span::month;
  Outcome<Stats> outcome;
};
struct PlacesAnswered {
  std::string id;
  Span span = Span::month;
  Metric metric = Metric::distance;
  Outcome<std::vector<Place>> outcome;
};
struct DeedsAnswered {
  std::string id;
  Outcome<std::vector<Deed>> outcome;
};
struct RequestsAnswered {
  std::string id;
  Outcome<std::vector<Request>> outcome;
};
struct PlansAnswered {
  Outcome<std::vector<PlanChoice>> outcome;
};
struct SpanChosen {
  Span span = Span::month;
};
struct MetricChosen {
  Metric metric = Metric::distance;
};
struct ReloadClicked {};
struct WindowOpened {
  Window window = Window::none;
};
struct WindowClosed {};
struct MembersSubmitted {
  std::vector<std::string> members;
};
struct MembersSaved {
  std::string id;
  Outcome<std::vector<std::string>> outcome;
};
struct PlanSubmitted {
  std::string plan_id;
  std::optional<Day> first_day;
};
/// To how many members the plan went, and how many did not get it.
struct PlanOutcome {
  std::int64_t accepted = 0;
  std::int64_t refused = 0;
};
struct PlanAssigned {
  std::string id;
  Outcome<PlanOutcome> outcome;
};
struct RequestDecided {
  std::string request_id;
  bool is_welcome = false;
};
struct DecisionAnswered {
  std::string id;
  std::string request_id;
  bool is_welcome = false;
  Outcome<bool> outcome;
};
struct Msg : std::variant<GroupAnswered, StatsAnswered, PlacesAnswered, DeedsAnswered, RequestsAnswered, PlansAnswered, SpanChosen,
                          MetricChosen, ReloadClicked, WindowOpened, WindowClosed, MembersSubmitted, MembersSaved, PlanSubmitted,
                          PlanAssigned, RequestDecided, DecisionAnswered> {
  using variant::variant;
};

struct LoadGroup {
  std::string id;
  bool operator==(const LoadGroup&) const = default;
};
struct LoadStats {
  std::string id;
  Span span = Span::month;
  bool operator==(const LoadStats&) const = default;
};
struct LoadPlaces {
  std::string id;
  Span span = Span::month;
  Metric metric = Metric::distance;
  bool operator==(const LoadPlaces&) const = default;
};
struct LoadDeeds {
  std::string id;
  bool operator==(const LoadDeeds&) const = default;
};
struct LoadRequests {
  std::string id;
  bool operator==(const LoadRequests&) const = default;
};
struct LoadPlans {
  bool operator==(const LoadPlans&) const = default;
};
struct SaveMembers {
  std::string id;
  std::vector<std::string> members;
  bool operator==(const SaveMembers&) const = default;
};
struct AssignPlan {
  std::string id;
  std::string plan_id;
  Day first_day;
  bool operator==(const AssignPlan&) const = default;
};
struct Decide {
  std::string id;
  std::string request_id;
  bool is_welcome = false;
  bool operator==(const Decide&) const = default;
};
struct Cmd : std::variant<LoadGroup, LoadStats, LoadPlaces, LoadDeeds, LoadRequests, LoadPlans, SaveMembers, AssignPlan, Decide> {
  using variant::variant;
};

void opened(const Context& context, const Route& route);
void update(const Context& context, const Msg& msg);

using Screen = ScreenTypes<Route, State, Msg, Cmd>;

}  // namespace dashboard::group
