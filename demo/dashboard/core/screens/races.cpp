#include "core/screens/races.hpp"

#include <algorithm>

#include "core/context.hpp"
#include "core/text.hpp"
#include "core/texts/races.hpp"

namespace dashboard::races {
namespace {

/// Today's races are still to come, whatever the hour.
Query query_of(const Filter& filter, const Environment& environment) {
  const Day today = environment.today();
  const auto days = span_days[static_cast<std::size_t>(filter.span)];
  const auto start = [&](std::int64_t days_later) { return std::optional{start_of({today.days + days_later}, environment.zone)}; };
  Query query{.type = filter.type, .from_seconds = std::nullopt, .to_seconds = std::nullopt};
  if (filter.when == When::upcoming) {
    query.from_seconds = start(0);
    if (days > 0) query.to_seconds = *start(days + 1) - 1;
  } else {
    query.to_seconds = *start(0) - 1;
    if (days > 0) query.from_seconds = start(-days);
  }
  return query;
}

void load_list(const Context& context) {
  auto& state = context.signed_in.races;
  state.query = query_of(state.filter, context.model.environment);
  state.list.begin();
  context.run(LoadList{state.query, most_races});
}

/// What is shown would be an answer to another question.
void load_other_list(const Context& context) {
  context.signed_in.races.list.forget();
  load_list(context);
}

void load_race(const Context& context) {
  auto& state = context.signed_in.races;
  state.race.begin();
  context.run(LoadRace{state.race_id});
}

bool is_on_screen(const Context& context) { return std::holds_alternative<Route>(context.model.route); }

struct Updater {
  const Context& context;
  State& state = context.signed_in.races;

  void say_failed(const Problem& problem) const { context.show_toast(ToastTone::danger, sentence_on(problem, context.language())); }
  /// The race that has a page is no more.
  void leave_out() const {
    state.race.forget();
    state.race.fail({.kind = ProblemKind::missing});
  }

  void operator()(const ListAnswered& m) const {
    if (m.query != state.query) return;
    if (!m.outcome && state.list.value()) say_failed(m.outcome.error());
    state.list.settle(m.outcome);
    if (m.outcome && state.filter.when == When::past) std::ranges::reverse(*state.list.value());
  }
  void operator()(const RaceAnswered& m) const {
    if (m.race_id != state.race_id) return;
    if (!m.outcome && m.outcome.error().kind == ProblemKind::missing) return leave_out();
    if (!m.outcome && state.race.value()) say_failed(m.outcome.error());
    state.race.settle(m.outcome);
  }
  void operator()(const ReloadClicked&) const { state.race_id.empty() ? load_list(context) : load_race(context); }
  void operator()(const WhenChosen& m) const {
    if (m.when == state.filter.when) return;
    state.filter.when = m.when;
    load_other_list(context);
  }
  void operator()(const TypeChosen& m) const {
    if (m.type == state.filter.type) return;
    state.filter.type = m.type;
    load_other_list(context);
  }
  void operator()(const SpanChosen& m) const {
    if (m.span == state.filter.span) return;
    state.filter.span = m.span;
    load_other_list(context);
  }
  void operator()(const SearchEdited& m) const { state.search = m.text; }
  void operator()(const FilterCleared&) const {
    state.search.clear();
    const Filter all{.type = {}, .when = state.filter.when};
    if (state.filter == all) return;
    state.filter = all;
    load_other_list(context);
  }
  void operator()(const FormOpened& m) const {
    if (state.saving.is_busy()) return;
    state.saving.finish();
    state.is_form_open = true;
    state.editing_id = m.race_id;
    if (context.signed_in.preferences.zone_names.empty()) context.run(preferences::LoadZoneNames{});
  }
  void operator()(const FormClosed&) const { state.is_form_open = false; }
  void operator()(const FormSubmitted& m) const {
    if (state.saving.is_busy()) return;
    auto draft = draft_of(m.input, context.language());
    if (!draft) return state.saving.fail(draft.error());
    state.saving.begin();
    context.run(Save{std::move(*draft)});
  }
  void operator()(const SaveAnswered& m) const {
    if (!state.saving.settle(m.outcome)) return;
    const auto& race = *m.outcome;
    state.is_form_open = false;
    context.show_toast(ToastTone::neutral, texts::races::saved.in(context.language(), {race.name}));
    if (m.race_id.empty() && is_on_screen(context)) state.race_id = race.id;
    if (race.id == state.race_id) state.race.load(race);
    if (m.race_id.empty() && is_on_screen(context)) return context.go_to(Route{race.id});
    if (state.list.was_asked()) load_list(context);  // it may stand elsewhere now, or no longer fit
  }
  void operator()(const DeleteClicked& m) const {
    const auto* race = state.find(m.race_id);
    if (race == nullptr || context.signed_in.removals.contains(m.race_id)) return;
    context.remove_later(m.race_id, texts::races::deleted.in(context.language(), {race->name}), Delete{m.race_id});
    if (is_on_screen(context)) context.go_to(Route{});
  }
  void operator()(const DeleteAnswered& m) const {
    context.signed_in.removals.forget(m.race_id);
    if (m.outcome || m.outcome.error().kind == ProblemKind::missing) {
      if (auto* list = state.list.value()) std::erase_if(*list, [&](const Race& race) { return race.id == m.race_id; });
      if (m.race_id == state.race_id) leave_out();
    } else {
      say_failed(m.outcome.error());
    }
  }
  void operator()(const WebsiteClicked& m) const {
    const auto* race = state.find(m.race_id);
    if (race && is_web_address(race->website)) context.run(OpenWebsite{race->website});
  }
  void operator()(const WebsiteOpened& m) const {
    if (!m.outcome) context.show_toast(ToastTone::danger, std::string{texts::races::not_opened.in(context.language())});
  }
};

}  // namespace

const Race* State::find(std::string_view id) const {
  if (race.value() && race.value()->id == id) return race.value();
  const auto* races = list.value();
  if (!races) return nullptr;
  const auto found = std::ranges::find(*races, id, &Race::id);
  return found == races->end() ? nullptr : &*found;
}

std::vector<const Race*> State::shown() const {
  std::vector<const Race*> result;
  const auto wanted = fold(trimmed(search));
  const auto has = [&](const std::string& text) { return fold(text).find(wanted) != std::string::npos; };
  if (list.value()) {
    for (const auto& each : *list.value()) {
      if (has(each.name) || has(each.place)) result.push_back(&each);
    }
  }
  return result;
}

void opened(const Context& context, const Route& route) {
  auto& state = context.signed_in.races;
  state.is_form_open = false;
  const auto* known = state.find(route.id);
  if (state.race_id != route.id) {
    const auto race = known ? std::optional{*known} : std::nullopt;
    state.race.forget();
    if (race) state.race.load(*race);
    state.race_id = route.id;
  }
  route.id.empty() ? load_list(context) : load_race(context);
}

void update(const Context& context, const Msg& msg) { std::visit(Updater{context}, msg); }

}  // namespace dashboard::races
