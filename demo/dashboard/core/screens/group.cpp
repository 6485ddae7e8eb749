#include "core/screens/group.hpp"

#include <algorithm>

#include "core/context.hpp"
#include "core/format.hpp"
#include "core/texts/groups.hpp"

namespace dashboard::group {
namespace {

void load_group(const Context& context) {
  context.signed_in.group.group.begin();
  context.run(LoadGroup{context.signed_in.group.id});
}
void load_places(const Context& context) {
  auto& state = context.signed_in.group;
  state.places.begin();
  context.run(LoadPlaces{state.id, state.span, state.metric});
}
/// What depends on who is a member, and over which span.
void load_figures(const Context& context) {
  auto& state = context.signed_in.group;
  state.stats.begin();
  context.run(LoadStats{state.id, state.span});
  load_places(context);
}
void load_requests(const Context& context) {
  context.signed_in.group.requests.begin();
  context.run(LoadRequests{context.signed_in.group.id});
}

void load_all(const Context& context) {
  load_group(context);
  load_figures(context);
  context.signed_in.group.deeds.begin();
  context.run(LoadDeeds{context.signed_in.group.id});
  load_requests(context);
}

/// Answers about another group than the one on the screen find nothing to do.
struct Updater {
  const Context& context;
  State& state = context.signed_in.group;

  [[nodiscard]] Problem lacking(const char* field, const Text& text) const {
    return field_problem(field, std::string{text.in(context.language())});
  }
  void say(ToastTone tone, std::string text) const { context.show_toast(tone, std::move(text)); }

  void operator()(const GroupAnswered& m) const {
    if (m.id == state.id) state.group.settle(m.outcome);
  }
  void operator()(const StatsAnswered& m) const {
    if (m.id == state.id && m.span == state.span) state.stats.settle(m.outcome);
  }
  void operator()(const PlacesAnswered& m) const {
    if (m.id == state.id && m.span == state.span && m.metric == state.metric) state.places.settle(m.outcome);
  }
  void operator()(const DeedsAnswered& m) const {
    if (m.id == state.id) state.deeds.settle(m.outcome);
  }
  void operator()(const RequestsAnswered& m) const {
    if (m.id == state.id) state.requests.settle(m.outcome);
  }
  void operator()(const PlansAnswered& m) const { state.plans.settle(m.outcome); }
  void operator()(const SpanChosen& m) const {
    if (state.span == m.span) return;
    state.span = m.span;
    state.stats.forget();
    state.places.forget();  // figures of another span would mislead
    load_figures(context);
  }
  void operator()(const MetricChosen& m) const {
    if (state.metric == m.metric) return;
    state.metric = m.metric;
    state.places.forget();
    load_places(context);
  }
  void operator()(const ReloadClicked&) const {
    if (!state.id.empty()) load_all(context);
  }
  void operator()(const WindowOpened& m) const {
    state.window = m.window;
    if (!state.saving.is_busy()) state.saving.finish();
    if (!state.assigning.is_busy()) state.assigning.finish();
    if (m.window != Window::plan || state.plans.is_loading()) return;
    state.plans.begin();
    context.run(LoadPlans{});
  }
  void operator()(const WindowClosed&) const { state.window = Window::none; }
  void operator()(const MembersSubmitted& m) const {
    if (state.saving.is_busy()) return;
    state.saving.begin();
    context.run(SaveMembers{state.id, m.members});
  }
  void operator()(const MembersSaved& m) const {
    const bool is_done = state.saving.settle(m.outcome);
    if (!is_done && state.window != Window::members) say(ToastTone::danger, sentence_on(m.outcome.error(), context.language()));
    if (!is_done || m.id != state.id) return;
    state.window = Window::none;
    if (auto* known = state.group.value()) known->members = *m.outcome;
    say(ToastTone::neutral, std::string{texts::groups::members_saved.in(context.language())});
    load_figures(context);
  }
  void operator()(const PlanSubmitted& m) const {
    if (state.assigning.is_busy()) return;
    if (m.plan_id.empty()) return state.assigning.fail(lacking("training_plan_id", texts::groups::plan_missing));
    if (!m.first_day) return state.assigning.fail(lacking("start_date", texts::groups::day_missing));
    state.assigning.begin();
    context.run(AssignPlan{state.id, m.plan_id, *m.first_day});
  }
  void operator()(const PlanAssigned& m) const {
    if (!state.assigning.settle(m.outcome)) return;
    if (m.id == state.id) state.window = Window::none;
    const auto language = context.language();
    auto text = format_count(m.outcome->accepted, texts::groups::plan_accepted, language);
    if (m.outcome->refused > 0) text += ", " + format_count(m.outcome->refused, texts::groups::plan_refused, language);
    say(ToastTone::neutral, std::move(text));
  }
  void operator()(const RequestDecided& m) const {
    if (!state.deciding_id.empty()) return;
    state.deciding_id = m.request_id;
    context.run(Decide{state.id, m.request_id, m.is_welcome});
  }
  void operator()(const DecisionAnswered& m) const {
    if (state.deciding_id == m.request_id) state.deciding_id.clear();
    if (m.id != state.id) return;
    if (!m.outcome) {  // somebody else may have decided
      say(ToastTone::danger, sentence_on(m.outcome.error(), context.language()));
      return load_requests(context);
    }
    if (auto* list = state.requests.value()) std::erase_if(*list, [&](const Request& request) { return request.id == m.request_id; });
    if (!m.is_welcome) return;
    load_group(context);
    load_figures(context);
  }
};

}  // namespace

void opened(const Context& context, const Route& route) {
  auto& state = context.signed_in.group;
  if (state.id != route.id) {
    const auto span = state.span;
    const auto metric = state.metric;
    state = State{};
    state.id = route.id;
    state.span = span;
    state.metric = metric;
  }
  state.window = Window::none;
  load_all(context);
}

void update(const Context& context, const Msg& msg) { std::visit(Updater{context}, msg); }

}  // namespace dashboard::group
