#include "core/api_values.hpp"
#include "core/format.hpp"
#include "runtime/outcome.hpp"
#include "runtime/runtime.hpp"
#include "runtime/screens.hpp"

namespace dashboard::calendar {
namespace {

struct Performer {
  Runtime& runtime;

  /// Asks for a day more on both sides, as the server's days may begin at another hour; what is of another week is left out by its
  /// day where it is drawn.
  void operator()(const LoadWeek& cmd) const {
    astral::ActivityListParams params;
    params.user_id = cmd.user_id;
    params.start_date = astral::IsoTime{(cmd.monday.days - 1) * millis_a_day};
    params.end_date = astral::IsoTime{(cmd.monday.days + 8) * millis_a_day - 1};
    params.status = std::vector<astral::ActivityStatus>{"completed", "scheduled", "skipped"};
    params.limit = most_activities;
    runtime.call<"activities.list">(std::move(params), {}, [cmd](const auto& result) -> dashboard::Msg {
      return WeekAnswered{cmd.user_id, cmd.monday, outcome_of(result, [](const std::vector<astral::Activity>& activities) {
                            return each_of(activities, [](const astral::Activity& activity) { return activity_of(activity); });
                          })};
    });
  }
  void operator()(const SendMove& cmd) const {
    const auto report = [id = cmd.activity_id](const auto& result) -> dashboard::Msg {
      return MoveAnswered{id, outcome_of(result, [](const auto&) { return std::monostate{}; })};
    };
    const astral::Date day{iso_text(cmd.to)};
    if (cmd.plan_instance_id.empty()) {
      astral::ActivityUpdateBody body;
      body.scheduled_date = day;
      runtime.call<"activities.update">({.activity_id = cmd.activity_id}, std::move(body), report);
    } else {
      astral::InstanceWorkoutUpdateBody body;
      body.target_complete_date = day;
      runtime.call<"instances.updateWorkout">({.plan_instance_id = cmd.plan_instance_id, .workout_id = cmd.workout_id}, std::move(body),
                                              report);
    }
  }

 private:
  static constexpr std::int64_t most_activities = 200;
  static constexpr std::int64_t millis_a_day = 86'400'000;
};

}  // namespace
}  // namespace dashboard::calendar

void dashboard::perform(Runtime& runtime, const calendar::Cmd& cmd) { std::visit(calendar::Performer{runtime}, cmd); }
