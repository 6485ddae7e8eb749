#include "core/screens/workouts.hpp"

#include "core/api_values.hpp"
#include "core/text.hpp"
#include "runtime/outcome.hpp"
#include "runtime/runtime.hpp"
#include "runtime/screens.hpp"
#include "runtime/workout_words.hpp"

namespace dashboard::workouts {
namespace {

constexpr std::int64_t page_size = 24;             ///< Fills a desk twice.
constexpr std::int64_t typing_pause_millis = 250;  ///< A search is asked for when nobody types any more.

Page page_of(const astral::WorkoutPage& page) {
  return {.items = each_of(page.workouts, library_workout_of), .next_cursor = text_of(page.next_cursor)};
}

struct Performer {
  Runtime& runtime;

  /// `make` makes the message that carries the workout as the server has it then.
  template <class MakeMsg>
  void create(const Workout& workout, MakeMsg make) const {
    runtime.call<"workouts.create">({}, api_content_of(workout),
                                    [make](const auto& result) -> dashboard::Msg { return make(outcome_of(result, library_workout_of)); });
  }

  void operator()(const LoadList& cmd) const {
    astral::WorkoutListParams params;
    params.limit = page_size;
    if (!cmd.filter.type.empty()) params.workout_type = cmd.filter.type;
    if (!is_blank(cmd.filter.search)) params.search = std::string{trimmed(cmd.filter.search)};
    if (!cmd.cursor.empty()) params.cursor = cmd.cursor;
    runtime.call<"workouts.list">(std::move(params), {}, [cmd](const auto& result) -> dashboard::Msg {
      return ListAnswered{cmd.filter, cmd.cursor, outcome_of(result, page_of)};
    });
  }
  void operator()(const SettleFilter& cmd) const {
    runtime.clock().start_timer(typing_pause_millis, [&runtime = runtime, cmd] { runtime.dispatch(FilterSettled{cmd.filter}); });
  }
  void operator()(const Load& cmd) const {
    runtime.call<"workouts.get">({.workout_id = cmd.id}, {}, [cmd](const auto& result) -> dashboard::Msg {
      return Answered{cmd.id, outcome_of(result, library_workout_of)};
    });
  }
  void operator()(const Save& cmd) const {
    if (cmd.workout.id.empty()) {
      return create(cmd.workout, [](Outcome<Workout> outcome) { return SaveAnswered{std::string{new_id}, std::move(outcome)}; });
    }
    const auto& id = cmd.workout.id;
    runtime.call<"workouts.update">({.workout_id = id}, api_update_of(cmd.workout), [id](const auto& result) -> dashboard::Msg {
      return SaveAnswered{id, outcome_of(result, library_workout_of)};
    });
  }
  void operator()(const Duplicate& cmd) const {
    create(cmd.workout, [](Outcome<Workout> outcome) { return DuplicateAnswered{std::move(outcome)}; });
  }
  void operator()(const Delete& cmd) const {
    runtime.call<"workouts.delete">({.workout_id = cmd.id}, {}, [cmd](const auto& result) -> dashboard::Msg {
      return DeleteAnswered{cmd.id, done_of(result)};
    });
  }
};

}  // namespace
}  // namespace dashboard::workouts

void dashboard::perform(Runtime& runtime, const workouts::Cmd& cmd) { std::visit(workouts::Performer{runtime}, cmd); }
