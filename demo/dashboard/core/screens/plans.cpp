#include "core/screens/plans.hpp"

#include <algorithm>

#include "core/context.hpp"
#include "core/format.hpp"
#include "core/text.hpp"
#include "core/texts/plans.hpp"

namespace dashboard::plans {
namespace {

namespace say = texts::plans;

void load_list(const Context& context) {
  context.signed_in.plans.list.begin();
  context.run(LoadList{});
}

void load_plan(const Context& context) {
  auto& editor = context.signed_in.plans.editor;
  editor.saved.begin();
  context.run(Load{editor.id});
}

void load_instances(const Context& context) {
  auto& running = context.signed_in.plans.running;
  if (running.user_id.empty()) return;
  running.instances.begin();
  context.run(LoadInstances{running.user_id});
}

void create(const Context& context, TrainingPlan plan) {
  context.signed_in.plans.creating.begin();
  context.run(Create{std::move(plan)});
}

/// What is wrong with a plan's name and length before a server is asked.
std::optional<Problem> flaw_of(const std::string& name, std::optional<double> weeks, Language language) {
  const auto refused = [&](const Text& why, std::string_view field) {
    return Problem{ProblemKind::refused, std::string{why.in(language)}, std::string{field}, {}};
  };
  if (is_blank(name)) return refused(say::name_missing, name_field);
  if (!weeks || *weeks < 1 || *weeks > most_plan_weeks) return refused(say::weeks_odd, weeks_field);
  return std::nullopt;
}

/// The plan as the server has it now, where the list shows it.
void put_into_list(State& state, const TrainingPlan& plan) {
  auto* list = state.list.value();
  if (!list) return;
  std::erase_if(*list, [&](const TrainingPlan& each) { return each.id == plan.id; });
  list->insert(list->begin(), plan);
}

std::string names_of(const SignedIn& signed_in, const std::vector<std::string>& user_ids) {
  std::string names;
  for (const auto& id : user_ids) {
    const auto* row = signed_in.roster.find(id);
    if (!names.empty()) names += ", ";
    names += row ? row->name : id;
  }
  return names;
}

struct Updater {
  const Context& context;
  State& state = context.signed_in.plans;
  Editor& editor = state.editor;
  Running& running = state.running;

  std::string in_words(const Text& text) const { return std::string{text.in(context.language())}; }
  void done(const Text& text) const { context.show_toast(ToastTone::neutral, in_words(text)); }
  void went_wrong(const Problem& problem) const { context.show_toast(ToastTone::danger, sentence_on(problem, context.language())); }
  bool may_edit() const { return editor.saved.value() && may_change(context.signed_in.person, *editor.saved.value()); }

  void operator()(const ListAnswered& m) const { state.list.settle(m.outcome); }
  void operator()(const ReloadClicked&) const {
    load_list(context);
    load_instances(context);
  }
  void operator()(const SearchEdited& m) const { state.search = m.text; }
  void operator()(const TabChosen& m) const { state.tab = m.tab; }

  void operator()(const CreateSubmitted& m) const {
    if (state.creating.is_busy()) return;
    if (auto flaw = flaw_of(m.name, m.weeks, context.language())) return state.creating.fail(std::move(*flaw));
    TrainingPlan plan;
    plan.name = trimmed(m.name);
    plan.weeks = static_cast<int>(*m.weeks);
    create(context, std::move(plan));
  }
  void operator()(const CreateClosed&) const {
    if (!state.creating.is_busy()) state.creating.finish();
  }
  void operator()(const CreateAnswered& m) const {
    if (!state.creating.settle(m.outcome)) {
      if (!state.creating.problem()->field.empty()) return;  // stands under its field
      return went_wrong(m.outcome.error());
    }
    put_into_list(state, *m.outcome);
    auto& coach = context.signed_in.ai_coach;
    if (!coach.workouts.empty() && trimmed(coach.name) == m.outcome->name) coach = {.last_id = coach.last_id};  // it was the coach's draft
    done(say::created);
    context.go_to(Route{m.outcome->id});
  }
  void operator()(const DuplicateClicked&) const {
    if (state.creating.is_busy() || !editor.saved.value()) return;
    auto copy = editor.draft;
    copy.cut();
    copy.id.clear();
    copy.name = say::copy_of.in(context.language(), {copy.name});
    create(context, std::move(copy));
  }
  void operator()(const DeleteClicked&) const {
    if (!may_edit()) return;
    context.remove_later(editor.id, in_words(say::deleted), Delete{editor.id});
    context.go_to(Route{});
  }
  void operator()(const DeleteAnswered& m) const {
    if (m.outcome && state.list.value()) std::erase_if(*state.list.value(), [&](const TrainingPlan& each) { return each.id == m.id; });
    context.signed_in.removals.forget(m.id);
    if (!m.outcome) went_wrong(m.outcome.error());
  }

  void operator()(const PlanAnswered& m) const {
    if (m.id != editor.id) return;
    const bool was_changed = editor.is_changed();
    editor.saved.settle(m.outcome);
    if (m.outcome && !was_changed) editor.draft = *m.outcome;
  }
  void operator()(const PlanRetryClicked&) const { load_plan(context); }
  void operator()(const DetailsEdited& m) const {
    if (!may_edit()) return;
    editor.draft.name = m.name;
    editor.draft.description = m.description;
    editor.draft.weeks = static_cast<int>(std::clamp(m.weeks.value_or(1), 1.0, double{most_plan_weeks}));
  }
  void operator()(const WorkoutPlaced& m) const {
    const auto* workouts = editor.workouts.value();
    if (!may_edit() || !workouts || m.week < 1 || m.week > editor.draft.weeks) return;
    const auto found = std::ranges::find(*workouts, m.workout_id, &PlanWorkout::id);
    if (found == workouts->end()) return;
    auto workout = *found;
    workout.week = m.week;
    workout.weekday = m.weekday;
    editor.draft.place(std::move(workout));
  }
  void operator()(const WorkoutRemoved& m) const {
    if (may_edit()) editor.draft.clear(m.week, m.weekday);
  }
  void operator()(const SaveClicked&) const {
    if (editor.saving.is_busy() || !may_edit()) return;
    if (auto flaw = flaw_of(editor.draft.name, editor.draft.weeks, context.language())) return editor.saving.fail(std::move(*flaw));
    editor.draft.cut();
    editor.saving.begin();
    context.run(Save{editor.draft});
  }
  void operator()(const DiscardClicked&) const {
    if (!editor.saved.value() || editor.saving.is_busy()) return;
    editor.draft = *editor.saved.value();
    editor.saving.finish();
  }
  void operator()(const SaveAnswered& m) const {
    if (m.outcome) put_into_list(state, *m.outcome);
    if (m.id != editor.id) return;
    if (!editor.saving.settle(m.outcome)) return;
    editor.saved.load(*m.outcome);
    editor.draft = *m.outcome;
    done(say::saved);
  }
  void operator()(const WorkoutsAnswered& m) const { editor.workouts.settle(m.outcome); }

  void operator()(const AssignOpened&) const {
    if (!editor.saved.value() || editor.is_changed()) return;
    state.assigning.finish();
    state.assignment = Assignment{};
    state.assignment->start = Day{context.model.environment.today().monday().days + days_in_week};
    if (!state.groups.was_asked() || state.groups.problem()) {
      state.groups.begin();
      context.run(LoadGroups{});
    }
  }
  void operator()(const AssignClosed&) const { state.assignment.reset(); }
  void operator()(const AssignEdited& m) const {
    if (state.assignment && !state.assigning.is_busy()) state.assignment = m.assignment;
  }
  void operator()(const AssignSubmitted&) const {
    if (!state.assignment || !state.assignment->is_complete() || state.assigning.is_busy()) return;
    state.assigning.begin();
    context.run(Assign{editor.id, *state.assignment});
  }
  void operator()(const AssignAnswered& m) const {
    if (m.id != editor.id && m.outcome) return done(say::assigned);
    if (!state.assigning.settle(m.outcome)) {
      if (!state.assignment) went_wrong(m.outcome.error());  // the dialog is closed already
      return;
    }
    if (state.assignment && state.assignment->user_ids.size() == 1) running.user_id = state.assignment->user_ids.front();
    state.assignment.reset();
    load_instances(context);
    if (m.outcome->refused_ids.empty()) return done(say::assigned);
    context.show_toast(ToastTone::danger, say::assigned_but.in(context.language(), {names_of(context.signed_in, m.outcome->refused_ids)}));
  }
  void operator()(const GroupsAnswered& m) const { state.groups.settle(m.outcome); }

  void operator()(const AthleteChosen& m) const {
    if (running.user_id == m.user_id) return;
    running = Running{};
    running.user_id = m.user_id;
    load_instances(context);
  }
  void operator()(const InstancesAnswered& m) const {
    if (m.user_id == running.user_id) running.instances.settle(m.outcome);
  }
  void operator()(const InstancesRetryClicked&) const { load_instances(context); }
  void operator()(const CancelConfirmed& m) const {
    if (running.cancelling.is_busy()) return;
    running.cancelling_id = m.instance_id;
    running.cancelling.begin();
    context.run(Cancel{m.instance_id});
  }
  void operator()(const CancelAnswered& m) const {
    if (m.instance_id != running.cancelling_id) return;
    running.cancelling_id.clear();
    if (!running.cancelling.settle(m.outcome)) return went_wrong(m.outcome.error());
    done(say::stopped);
    load_instances(context);
  }
};

}  // namespace

void opened(const Context& context, const Route& route) {
  auto& state = context.signed_in.plans;
  if (!state.list.value() && !state.list.is_loading()) load_list(context);
  state.assignment.reset();
  if (route.id.empty()) return;
  auto& editor = state.editor;
  if (editor.id != route.id) {
    auto workouts = std::move(editor.workouts);
    editor = Editor{};
    editor.id = route.id;
    editor.workouts = std::move(workouts);
  }
  load_plan(context);
  editor.workouts.begin();
  context.run(LoadWorkouts{});
}

void update(const Context& context, const Msg& msg) { std::visit(Updater{context}, msg); }

}  // namespace dashboard::plans
