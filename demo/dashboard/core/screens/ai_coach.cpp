#include "core/screens/ai_coach.hpp"

#include "core/characters.hpp"
#include "core/context.hpp"
#include "core/text.hpp"
#include "core/texts/ai_coach.hpp"

namespace dashboard::ai_coach {
namespace {

bool can_be_sent(const Request& request) {
  return request.weeks && *request.weeks >= 1 && *request.weeks <= most_plan_weeks && characters_in(request.wishes) <= longest_wishes;
}

/// Begins a generation; answers to earlier ones find another id.
std::uint32_t begin(State& state, Generation& generation) {
  generation = {.id = ++state.last_id, .is_running = true, .percent = 0, .problem = std::nullopt};
  return generation.id;
}

/// True when it went well.
template <class T>
bool end(Generation& generation, const Outcome<T>& outcome) {
  generation.is_running = false;
  if (!outcome) generation.problem = outcome.error();
  return outcome.has_value();
}

struct Updater {
  const Context& context;
  State& state = context.signed_in.ai_coach;

  void operator()(const RequestEdited& m) const {
    if (!state.is_running()) state.request = m.request;
  }
  void operator()(const DraftClicked&) const {
    if (state.is_running() || !can_be_sent(state.request)) return;
    state.draft.clear();
    state.workouts.clear();
    state.planning = {};
    context.run(WriteDraft{begin(state, state.drafting), context.signed_in.person.organization_id, state.request});
  }
  void operator()(const DraftContinued& m) const {
    if (m.id == state.drafting.id && state.drafting.is_running) state.draft += m.text;
  }
  void operator()(const DraftProgressed& m) const {
    if (m.id == state.drafting.id) state.drafting.percent = m.percent;
  }
  void operator()(const DraftAnswered& m) const {
    if (m.id != state.drafting.id || !state.drafting.is_running) return;
    if (end(state.drafting, m.outcome)) state.draft = *m.outcome;  // the whole replaces its pieces
  }
  void operator()(const DraftEdited& m) const {
    if (state.is_running()) return;
    state.draft = m.text;
    state.workouts.clear();  // they are of another draft
  }
  void operator()(const PlanClicked&) const {
    if (state.is_running() || characters_in(state.draft) < least_draft || !can_be_sent(state.request)) return;
    state.workouts.clear();
    state.drafting.problem.reset();  // the draft is good enough
    context.run(MakePlan{begin(state, state.planning), context.signed_in.person.organization_id, state.request, state.draft});
  }
  void operator()(const PlanProgressed& m) const {
    if (m.id == state.planning.id) state.planning.percent = m.percent;
  }
  void operator()(const PlanAnswered& m) const {
    if (m.id != state.planning.id || !state.planning.is_running || !end(state.planning, m.outcome)) return;
    state.workouts = *m.outcome;
    const auto weeks = std::to_string(static_cast<int>(*state.request.weeks));
    if (is_blank(state.name)) state.name = texts::ai_coach::usual_name.in(context.language(), {weeks});
  }
  void operator()(const StopClicked&) const {
    if (!state.is_running()) return;
    state.drafting.is_running = false;
    state.planning.is_running = false;
    context.run(Stop{});
  }
  void operator()(const NameEdited& m) const { state.name = m.name; }
  void operator()(const SaveClicked&) const {
    auto& creating = context.signed_in.plans.creating;
    if (creating.is_busy() || state.workouts.empty() || is_blank(state.name)) return;
    TrainingPlan plan;
    plan.name = trimmed(state.name);
    plan.level = state.request.level == "beginner" ? "basic" : state.request.level;  // plans have a word of their own for it
    plan.weeks = static_cast<int>(*state.request.weeks);
    plan.workouts = state.workouts;
    creating.begin();
    context.run(plans::Create{std::move(plan)});
  }
};

}  // namespace

void opened(const Context&, const Route&) {}  // what was written is still there

void update(const Context& context, const Msg& msg) { std::visit(Updater{context}, msg); }

}  // namespace dashboard::ai_coach
