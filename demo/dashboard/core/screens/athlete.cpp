#include "core/screens/athlete.hpp"

#include <algorithm>

#include "core/characters.hpp"
#include "core/context.hpp"
#include "core/format.hpp"
#include "core/rights.hpp"
#include "core/sort.hpp"
#include "core/text.hpp"
#include "core/texts/activity.hpp"
#include "core/texts/athlete.hpp"
#include "core/words.hpp"

namespace dashboard::athlete {
namespace {

/// The next planned session first; the server sends the latest first.
void put_soonest_first(std::vector<Activity>& items) {
  sort_by(items, [](const Activity& activity) { return activity.planned_day.value_or(Day{}); });
}

void load_profile(const Context& context, bool must_be_fresh) {
  auto& athlete = context.signed_in.athlete;
  athlete.profile.begin();
  context.run(LoadProfile{athlete.user_id, must_be_fresh});
}

void load_stats(const Context& context) {
  auto& athlete = context.signed_in.athlete;
  const auto& environment = context.model.environment;
  athlete.stats.data.begin();
  context.run(LoadStats{athlete.user_id, athlete.stats.span, period_of(athlete.stats.span, environment.today(), environment.zone),
                        environment.zone.name});
}

void load_activities(const Context& context, ActivityTab tab, std::int64_t offset) {
  auto& athlete = context.signed_in.athlete;
  athlete.activities.list(tab).begin();
  context.run(LoadActivities{athlete.user_id, tab, offset, activity_page_size});
}

/// What only coaches keep is asked for by coaches, and not by one who is known to be another athlete's coach.
void load_notes(const Context& context) {
  const auto& signed_in = context.signed_in;
  const auto& person = signed_in.person;
  auto& athlete = context.signed_in.athlete;
  const auto* row = signed_in.roster.find(athlete.user_id);
  const bool is_hopeless = row && signed_in.organization.is_loaded() && !may_note(person, row->coach_id);
  if (person.role == Role::athlete || person.organization_id.empty() || is_hopeless) return;
  athlete.notes.begin();
  context.run(LoadNotes{person.organization_id, athlete.user_id});
}

void load_zones(const Context& context) {
  auto& athlete = context.signed_in.athlete;
  if (athlete.user_id != context.signed_in.person.user_id) return;
  athlete.zones.begin();
  context.run(LoadZones{athlete.user_id});
}

/// What is wrong with labels and notes, as the server would say it; nothing when they can be sent.
std::optional<Problem> problem_with(const std::vector<std::string>& labels, std::string_view notes, Language language) {
  namespace say = texts::athlete;
  if (labels.size() > most_labels) return field_problem("labels", say::too_many_labels.in(language, {std::to_string(most_labels)}));
  for (const auto& label : labels) {
    if (characters_in(label) > longest_label)
      return field_problem("labels", say::label_too_long.in(language, {label, std::to_string(longest_label)}));
  }
  if (characters_in(notes) <= longest_notes) return std::nullopt;
  return field_problem("notes", say::notes_too_long.in(language, {format_number(static_cast<double>(longest_notes))}));
}

/// The roster shows labels, too, and filters by them.
void put_into_roster(const Context& context, const std::string& user_id, const std::vector<std::string>& labels) {
  auto* roster = context.signed_in.roster.data.value();
  if (!roster) return;
  const auto row = std::ranges::find(roster->rows, user_id, &RosterRow::user_id);
  if (row == roster->rows.end()) return;
  row->labels = labels;
  roster::refresh(context);
}

void load_all(const Context& context, bool must_be_fresh) {
  load_profile(context, must_be_fresh);
  load_stats(context);
  load_activities(context, ActivityTab::done, 0);
  load_activities(context, ActivityTab::planned, 0);
  load_notes(context);
  load_zones(context);
}

/// The known items up to the offset, then those of the page that began there.
ActivityList joined(const ActivityList& known, std::int64_t offset, const ActivityList& page) {
  ActivityList result = page;
  const auto count = std::min<std::ptrdiff_t>(std::ssize(known.items), static_cast<std::ptrdiff_t>(offset));
  result.items.insert(result.items.begin(), known.items.begin(), known.items.begin() + count);
  return result;
}

/// Answers about another athlete than the one on the screen find nothing to do.
struct Updater {
  const Context& context;
  State& athlete = context.signed_in.athlete;

  void operator()(const ProfileAnswered& m) const {
    if (m.user_id == athlete.user_id) athlete.profile.settle(m.outcome);
  }
  void operator()(const StatsAnswered& m) const {
    if (m.user_id == athlete.user_id && m.span == athlete.stats.span) athlete.stats.data.settle(m.outcome);
  }
  void operator()(const ActivitiesAnswered& m) const {
    if (m.user_id != athlete.user_id) return;
    auto& list = athlete.activities.list(m.tab);
    if (!m.outcome) return list.fail(m.outcome.error());
    auto result = list.value() ? joined(*list.value(), m.offset, *m.outcome) : *m.outcome;
    if (m.tab == ActivityTab::planned) put_soonest_first(result.items);
    list.load(std::move(result));
  }
  void operator()(const StatsSpanChosen& m) const {
    if (athlete.stats.span == m.span) return;
    athlete.stats.span = m.span;
    athlete.stats.data.forget();  // bars of another span would mislead
    load_stats(context);
  }
  void operator()(const StatsMetricChosen& m) const { athlete.stats.metric = m.metric; }  // every point carries all metrics
  void operator()(const ActivityTabChosen& m) const {
    athlete.activities.tab = m.tab;
    if (!athlete.activities.list(m.tab).was_asked()) load_activities(context, m.tab, 0);
  }
  void operator()(const MoreActivitiesClicked&) const {
    const auto tab = athlete.activities.tab;
    const auto& list = athlete.activities.list(tab);
    if (list.value() && list.value()->has_more && !list.is_loading()) load_activities(context, tab, std::ssize(list.value()->items));
  }
  void operator()(const ReloadClicked&) const {
    if (!athlete.user_id.empty()) load_all(context, true);
  }
  void operator()(const LogClicked&) const {
    athlete.logged.finish();
    athlete.is_logging = true;
  }
  void operator()(const LogCancelled&) const { athlete.is_logging = false; }
  void operator()(const LogSubmitted& m) const {
    if (athlete.logged.is_busy()) return;
    const auto& model = context.model;
    auto draft = draft_of(m.input, model.settings.units, model.environment.zone, context.language());
    if (!draft) return athlete.logged.fail(draft.error());
    athlete.logged.begin();
    context.run(LogActivity{athlete.user_id, std::move(*draft)});
  }
  void operator()(const LogAnswered& m) const {
    if (m.outcome) context.show_toast(ToastTone::neutral, std::string{texts::activity::logged.in(context.language())});
    if (m.user_id != athlete.user_id || !athlete.logged.settle(m.outcome)) return;
    athlete.is_logging = false;
    athlete.activities.tab = m.outcome->status == ActivityStatus::scheduled ? ActivityTab::planned : ActivityTab::done;
    load_all(context, false);
  }
  void operator()(const ProfileRetryClicked&) const { load_profile(context, false); }
  void operator()(const StatsRetryClicked&) const { load_stats(context); }
  void operator()(const ActivitiesRetryClicked&) const { load_activities(context, athlete.activities.tab, 0); }

  void operator()(const ZonesAnswered& m) const {
    if (m.user_id == athlete.user_id) athlete.zones.settle(m.outcome);
  }
  void operator()(const ZonesRetryClicked&) const { load_zones(context); }

  void operator()(const NotesAnswered& m) const {
    if (m.user_id != athlete.user_id) return;
    const auto kind = m.outcome ? std::nullopt : std::optional{m.outcome.error().kind};
    // Another coach's athlete, or nobody of the organization: there is nothing to show, and nothing wrong.
    if (kind == ProblemKind::forbidden || kind == ProblemKind::missing) return athlete.notes.forget();
    athlete.notes.settle(m.outcome);
  }
  void operator()(const NotesRetryClicked&) const { load_notes(context); }
  void operator()(const NotesEditClicked&) const {
    if (!athlete.notes.value() || athlete.noted.is_busy()) return;
    athlete.noted.finish();
    athlete.is_noting = true;
  }
  void operator()(const NotesCancelled&) const {
    if (!athlete.noted.is_busy()) athlete.is_noting = false;
  }
  void operator()(const NotesSubmitted& m) const {
    if (athlete.noted.is_busy()) return;
    auto labels = words_of(m.labels);
    const auto notes = trimmed(m.notes);
    if (auto problem = problem_with(labels, notes, context.language())) return athlete.noted.fail(std::move(*problem));
    athlete.noted.begin();
    context.run(SaveNotes{context.signed_in.person.organization_id, athlete.user_id, std::move(labels), std::string{notes}});
  }
  void operator()(const NotesSaved& m) const {
    const bool is_here = m.user_id == athlete.user_id;
    const bool is_seen = is_here && athlete.is_noting && std::holds_alternative<Route>(context.model.route);
    if (is_here) athlete.noted.settle(m.outcome);
    if (!m.outcome) {
      if (!is_seen) context.show_toast(ToastTone::danger, sentence_on(m.outcome.error(), context.language()));
      return;
    }
    context.show_toast(ToastTone::neutral, std::string{texts::athlete::notes_saved.in(context.language())});
    put_into_roster(context, m.user_id, m.outcome->labels);
    if (!is_here) return;
    athlete.is_noting = false;
    athlete.notes.load(*m.outcome);
  }
};

}  // namespace

void opened(const Context& context, const Route& route) {
  auto& athlete = context.signed_in.athlete;
  if (athlete.user_id != route.id) {
    const auto& stats = athlete.stats;
    athlete = State{.user_id = route.id,
                    .profile = {},
                    .stats = {stats.span, stats.metric, {}},
                    .activities = {},
                    .is_logging = false,
                    .logged = {},
                    .notes = {},
                    .is_noting = false,
                    .noted = {},
                    .zones = {}};
  }
  athlete.is_logging = false;
  athlete.is_noting = false;
  load_all(context, false);
}

void update(const Context& context, const Msg& msg) { std::visit(Updater{context}, msg); }

void rights_learned(const Context& context) {
  if (std::holds_alternative<Route>(context.model.route) && !context.signed_in.athlete.notes.was_asked()) load_notes(context);
}

}  // namespace dashboard::athlete
