#include "astral/models/ai_coach.hpp"
#include "core/api_values.hpp"
#include "runtime/outcome.hpp"
#include "runtime/plan_words.hpp"
#include "runtime/runtime.hpp"
#include "runtime/screens.hpp"

namespace dashboard::ai_coach {
namespace {

template <class Body>
Body body_of(const Request& request, const std::string& organization_id) {
  Body body;
  body.weeks = static_cast<std::int64_t>(request.weeks.value_or(1));
  body.level = request.level;
  body.org_id = organization_id;
  if (!request.wishes.empty()) body.additional_prompt = request.wishes;
  if (request.start) body.start_date = date_of(*request.start);
  return body;
}

struct Performer {
  Runtime& runtime;

  void operator()(const WriteDraft& cmd) const {
    const auto id = cmd.id;
    runtime.stream<"aiCoach.generateDraftStream">(
        body_of<astral::DraftBody>(cmd.request, cmd.organization_id),
        [&runtime = runtime, id](const astral::DraftStreamEvent& event) {
          if (event.chunk) runtime.dispatch(DraftContinued{id, event.chunk->text});
          if (event.progress) runtime.dispatch(DraftProgressed{id, event.progress->percent});
        },
        [id](const auto& result) -> dashboard::Msg {
          return DraftAnswered{id, outcome_of(result, [](const astral::PlanDraft& draft) { return draft.draft; })};
        });
  }
  void operator()(const MakePlan& cmd) const {
    const auto id = cmd.id;
    auto body = body_of<astral::PlanBody>(cmd.request, cmd.organization_id);
    body.refined_draft = cmd.draft;
    runtime.stream<"aiCoach.generatePlanStream">(
        std::move(body),
        [&runtime = runtime, id](const astral::PlanStreamEvent& event) {
          if (event.progress) runtime.dispatch(PlanProgressed{id, event.progress->percent});
        },
        [id](const auto& result) -> dashboard::Msg {
          return PlanAnswered{id, outcome_of(result, [](const astral::GeneratedPlan& plan) {
                                return each_of(plan.workouts, [](const auto& workout) { return workout_of(workout); });
                              })};
        });
  }
  void operator()(const Stop&) const { runtime.stop_stream(); }
};

}  // namespace
}  // namespace dashboard::ai_coach

void dashboard::perform(Runtime& runtime, const ai_coach::Cmd& cmd) { std::visit(ai_coach::Performer{runtime}, cmd); }
