#include "update.hpp"

#include "update_parts.hpp"

namespace dashboard {
namespace {

using namespace parts;

/// One overload a message. Those that concern what only a signed-in person sees find nothing to do otherwise:
/// an answer may arrive after the sign-out.
struct Updater {
  Model& model;
  Cmds& cmds;

  SignedIn* signed_in() const { return std::get_if<SignedIn>(&model.session); }
  AthleteScreen* athlete(const std::string& user_id) const {
    auto* state = signed_in();
    return state && state->athlete.user_id == user_id ? &state->athlete : nullptr;
  }

  void operator()(const msg::Started& m) const {
    model.environment = m.environment;
    model.settings = m.settings;
    model.route = m.route;
    cmds.push_back(cmd::RestoreSession{});
  }
  void operator()(const msg::ClockTicked& m) const { model.environment.now_seconds = m.now_seconds; }
  void operator()(const msg::SystemThemeChanged& m) const { model.environment.prefers_dark = m.prefers_dark; }
  void operator()(const msg::RouteChanged& m) const {
    if (model.route == m.route) return;
    model.route = m.route;
    if (auto* route = std::get_if<AthleteRoute>(&m.route)) open_athlete(model, route->user_id, cmds);
  }

  void operator()(const msg::SessionRestored& m) const { enter(model, m.person, cmds); }
  void operator()(const msg::SessionNotRestored&) const { leave(model, {}); }
  void operator()(const msg::SignInSubmitted& m) const { sign_in_submitted(model, m, cmds); }
  void operator()(const msg::SignInEdited& m) const { sign_in_edited(model, m.field); }
  void operator()(const msg::SignInAnswered& m) const { sign_in_answered(model, m.outcome, cmds); }
  void operator()(const msg::SignOutClicked&) const {
    if (!signed_in()) return;
    cmds.push_back(cmd::SignOut{});
    leave(model, {});
    go_to(model, RosterRoute{}, cmds);
  }
  void operator()(const msg::OrganizationAnswered& m) const {
    auto* state = signed_in();
    if (!state) return;
    if (m.outcome) {
      state->organization.load(*m.outcome);
    } else if (!ended_session(model, m.outcome.error(), cmds)) {
      state->organization.fail(m.outcome.error());
    }
  }

  void operator()(const msg::UnitsChosen& m) const {
    model.settings.units = m.units;
    cmds.push_back(cmd::SaveSettings{model.settings});
  }
  void operator()(const msg::ThemeChosen& m) const {
    model.settings.theme = m.theme;
    cmds.push_back(cmd::SaveSettings{model.settings});
  }
  void operator()(const msg::HomeClicked&) const { go_to(model, RosterRoute{}, cmds); }
  void operator()(const msg::ToastDismissed& m) const {
    std::erase_if(model.toasts, [&](const Toast& toast) { return toast.id == m.id; });
  }

  void operator()(const msg::RosterPageAnswered& m) const { roster_page_answered(model, m, cmds); }
  void operator()(const msg::RosterReloadClicked&) const {
    if (auto* state = signed_in()) start_roster_load(state->roster, cmds);
  }
  void operator()(const msg::RosterSearchEdited& m) const {
    change_filter([&](RosterFilter& filter) { filter.text = m.text; });
  }
  void operator()(const msg::RosterAttentionToggled&) const {
    change_filter([](RosterFilter& filter) { filter.only_attention = !filter.only_attention; });
  }
  void operator()(const msg::RosterCoachChosen& m) const {
    change_filter([&](RosterFilter& filter) { filter.coach_id = m.coach_id; });
  }
  void operator()(const msg::RosterLabelChosen& m) const {
    change_filter([&](RosterFilter& filter) { filter.label = m.label; });
  }
  void operator()(const msg::RosterFilterCleared&) const {
    change_filter([](RosterFilter& filter) { filter = {}; });
  }
  void operator()(const msg::RosterHeaderClicked& m) const {
    if (auto* state = signed_in()) {
      state->roster.sort = keys_after_click(std::move(state->roster.sort), m.column, m.is_additive);
      rearrange(state->roster);
    }
  }
  void operator()(const msg::AthleteOpened& m) const {
    if (signed_in()) go_to(model, AthleteRoute{m.user_id}, cmds);
  }

  void operator()(const msg::ProfileAnswered& m) const {
    auto* screen = athlete(m.user_id);
    if (!screen) return;
    if (m.outcome) {
      screen->profile.load(*m.outcome);
    } else if (!ended_session(model, m.outcome.error(), cmds)) {
      screen->profile.fail(m.outcome.error());
    }
  }
  void operator()(const msg::StatsAnswered& m) const {
    auto* screen = athlete(m.user_id);
    if (!screen || screen->stats.span != m.span) return;
    if (m.outcome) {
      screen->stats.data.load(*m.outcome);
    } else if (!ended_session(model, m.outcome.error(), cmds)) {
      screen->stats.data.fail(m.outcome.error());
    }
  }
  void operator()(const msg::ActivitiesAnswered& m) const {
    auto* screen = athlete(m.user_id);
    if (!screen || (!m.outcome && ended_session(model, m.outcome.error(), cmds))) return;
    activities_answered(*screen, m);
  }
  void operator()(const msg::StatsSpanChosen& m) const {
    auto* state = signed_in();
    if (!state || state->athlete.stats.span == m.span) return;
    state->athlete.stats.span = m.span;
    state->athlete.stats.data.forget();  // bars of another span would mislead
    load_stats(state->athlete, model.environment, cmds);
  }
  void operator()(const msg::StatsMetricChosen& m) const {
    if (auto* state = signed_in()) state->athlete.stats.metric = m.metric;  // every point carries all metrics
  }
  void operator()(const msg::ActivityTabChosen& m) const {
    auto* state = signed_in();
    if (!state) return;
    auto& panel = state->athlete.activities;
    panel.tab = m.tab;
    if (!panel.list(m.tab).was_asked()) load_activities(state->athlete, m.tab, 0, cmds);
  }
  void operator()(const msg::MoreActivitiesClicked&) const {
    auto* state = signed_in();
    if (!state) return;
    const auto tab = state->athlete.activities.tab;
    const auto& list = state->athlete.activities.list(tab);
    if (list.value() && list.value()->has_more && !list.is_loading()) {
      load_activities(state->athlete, tab, static_cast<std::int64_t>(list.value()->items.size()), cmds);
    }
  }
  void operator()(const msg::AthleteReloadClicked&) const {
    if (auto* state = signed_in()) reload_athlete(*state, model.environment, true, cmds);
  }
  void operator()(const msg::ProfileRetryClicked&) const {
    if (auto* state = signed_in()) load_profile(state->athlete, false, cmds);
  }
  void operator()(const msg::StatsRetryClicked&) const {
    if (auto* state = signed_in()) load_stats(state->athlete, model.environment, cmds);
  }
  void operator()(const msg::ActivitiesRetryClicked&) const {
    if (auto* state = signed_in()) load_activities(state->athlete, state->athlete.activities.tab, 0, cmds);
  }

  template <class Change>
  void change_filter(Change change) const {
    if (auto* state = signed_in()) {
      change(state->roster.filter);
      rearrange(state->roster);
    }
  }
};

}  // namespace

Step update(Model model, const Msg& msg) {
  Step step{std::move(model), {}};
  std::visit(Updater{step.model, step.cmds}, msg);
  return step;
}

}  // namespace dashboard
