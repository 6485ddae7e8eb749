#include "core/screens/workouts.hpp"

#include <algorithm>

#include "core/context.hpp"
#include "core/text.hpp"
#include "core/texts/workouts.hpp"

namespace dashboard::workouts {
namespace {

namespace say = texts::workouts;

void load_list(const Context& context, std::string cursor = {}) {
  auto& state = context.signed_in.workouts;
  state.list.begin();
  context.run(LoadList{state.filter, std::move(cursor)});
}

void load(const Context& context, Editor& editor) {
  editor.saved.begin();
  context.run(Load{editor.id});
}

/// As it is now at the front of the list, which is in the order of changes.
void put_into_list(State& state, const Workout& workout) {
  auto* page = state.list.value();
  if (!page) return;
  std::erase_if(page->items, [&](const Workout& each) { return each.id == workout.id; });
  if (page->filter.fits(workout)) page->items.insert(page->items.begin(), workout);
}

const Workout* find_listed(const State& state, std::string_view id) {
  const auto* page = state.list.value();
  if (!page) return nullptr;
  const auto found = std::ranges::find(page->items, id, &Workout::id);
  return found == page->items.end() ? nullptr : &*found;
}

/// What has arrived keeps the keys of what it takes the place of, so that the keyboard stays where it is.
Workout with_keys(Workout workout, const WorkoutBlocks& before, Editor& editor) {
  if (!take_keys(workout.blocks, before)) give_keys(workout.blocks, editor.next_key);
  return workout;
}

struct Updater {
  const Context& context;
  State& state = context.signed_in.workouts;

  std::string in_words(const Text& text) const { return std::string{text.in(context.language())}; }
  void done(const Text& text) const { context.show_toast(ToastTone::neutral, in_words(text)); }
  void went_wrong(const Problem& problem) const { context.show_toast(ToastTone::danger, sentence_on(problem, context.language())); }
  bool is_here() const { return std::holds_alternative<Route>(context.model.route); }
  /// The editor of the open page, if its workout is there and one may change it.
  Editor* editable() const {
    auto* editor = state.find(state.open_id);
    return editor && editor->saved.value() && may_change(context.signed_in.person, *editor->saved.value()) ? editor : nullptr;
  }
  /// A workout as it is on the screen.
  const Workout* find(std::string_view id) const {
    const auto* editor = state.find(id);
    return editor && editor->saved.value() ? &editor->draft : find_listed(state, id);
  }
  void forget(std::string_view id) const {
    std::erase_if(state.editors, [&](const Editor& each) { return each.id == id; });
  }

  void operator()(const ListAnswered& m) const {
    if (m.filter != state.filter) return;
    if (!m.outcome) return state.list.fail(m.outcome.error());
    auto page = *m.outcome;
    page.filter = m.filter;
    if (!m.cursor.empty()) {
      auto* known = state.list.value();
      if (!known || known->filter != m.filter || known->next_cursor != m.cursor) return;
      std::erase_if(page.items, [&](const Workout& each) { return find_listed(state, each.id) != nullptr; });  // moved up meanwhile
      page.items.insert(page.items.begin(), known->items.begin(), known->items.end());
    }
    state.list.load(std::move(page));
  }
  void operator()(const ReloadClicked&) const { load_list(context); }
  void operator()(const FilterEdited& m) const {
    if (m.filter == state.filter) return;
    const bool is_typing = m.filter.type == state.filter.type && !m.filter.search.empty();
    state.filter = m.filter;
    if (!is_typing) return load_list(context);
    context.run(SettleFilter{m.filter});
  }
  void operator()(const FilterSettled& m) const {
    if (m.filter == state.filter) load_list(context);
  }
  void operator()(const MoreWanted&) const {
    const auto* page = state.list.value();
    if (page && !state.list.is_loading() && !page->next_cursor.empty() && page->filter == state.filter)
      load_list(context, page->next_cursor);
  }

  void operator()(const Answered& m) const {
    auto* editor = state.find(m.id);
    if (!editor) return;
    if (!m.outcome) return editor->saved.fail(m.outcome.error());
    const bool was_changed = editor->is_changed();
    auto workout = with_keys(*m.outcome, editor->draft.blocks, *editor);
    editor->saved.load(workout);
    if (!was_changed) editor->draft = std::move(workout);
  }
  void operator()(const RetryClicked&) const {
    if (auto* editor = state.find(state.open_id)) load(context, *editor);
  }
  void operator()(const DetailsEdited& m) const {
    auto* editor = editable();
    if (!editor) return;
    static_cast<WorkoutDetails&>(editor->draft) = m.details;
    if (!editor->saving.is_busy()) editor->saving.finish();
  }
  void operator()(const BlocksEdited& m) const {
    auto* editor = editable();
    if (!editor) return;
    apply(editor->draft, m.edit, editor->next_key);
    if (!editor->saving.is_busy()) editor->saving.finish();
  }

  void operator()(const SaveClicked&) const {
    auto* editor = editable();
    if (!editor || editor->saving.is_busy()) return;
    if (auto flaw = flaw_of(editor->draft, context.language())) return editor->saving.fail(std::move(*flaw));
    editor->draft.name = trimmed(editor->draft.name);
    editor->sent = editor->draft;
    editor->saving.begin();
    context.run(Save{editor->draft});
  }
  void operator()(const SaveAnswered& m) const {
    if (m.outcome) put_into_list(state, *m.outcome);
    auto* editor = state.find(m.id);
    if (!editor) return;
    const bool is_open = is_here() && state.open_id == m.id;
    if (!editor->saving.settle(m.outcome)) {
      if (!is_open) went_wrong(m.outcome.error());
      return;
    }
    const bool was_new = editor->is_new();
    auto workout = with_keys(*m.outcome, editor->sent.blocks, *editor);
    if (editor->draft == editor->sent) {
      editor->draft = workout;
    } else {  // what was changed meanwhile stays to be saved
      editor->draft.id = workout.id;
      editor->draft.owner_id = workout.owner_id;
    }
    if (was_new) editor->id = workout.id;
    editor->saved.load(std::move(workout));
    done(was_new ? say::created : say::saved);
    if (was_new && is_open) context.go_to(Route{m.outcome->id});
  }
  void operator()(const DiscardConfirmed&) const {
    auto* editor = state.find(state.open_id);
    if (!editor || !editor->saved.value() || editor->saving.is_busy()) return;
    if (editor->is_new()) {
      forget(new_id);
      return context.go_to(Route{});
    }
    editor->draft = *editor->saved.value();
    editor->saving.finish();
  }

  void operator()(const DuplicateClicked& m) const {
    const auto* workout = find(m.id);
    if (!workout || state.duplicating.is_busy()) return;
    if (auto flaw = flaw_of(*workout, context.language())) return went_wrong(*flaw);
    auto copy = *workout;
    copy.id.clear();
    copy.name = say::copy_of.in(context.language(), {workout->name});
    state.duplicating.begin();
    context.run(Duplicate{std::move(copy)});
  }
  void operator()(const DuplicateAnswered& m) const {
    if (!state.duplicating.settle(m.outcome)) return went_wrong(m.outcome.error());
    put_into_list(state, *m.outcome);
    done(say::created);
    if (is_here()) context.go_to(Route{m.outcome->id});
  }
  void operator()(const DeleteClicked& m) const {
    const auto* workout = find(m.id);
    if (!workout || m.id == new_id || !may_change(context.signed_in.person, *workout)) return;
    context.remove_later(m.id, in_words(say::deleted), Delete{m.id});
    if (is_here() && state.open_id == m.id) context.go_to(Route{});
  }
  void operator()(const DeleteAnswered& m) const {
    if (m.outcome) {
      if (auto* page = state.list.value()) std::erase_if(page->items, [&](const Workout& each) { return each.id == m.id; });
      if (!is_here() || state.open_id != m.id) forget(m.id);
    }
    context.signed_in.removals.forget(m.id);
    if (!m.outcome) went_wrong(m.outcome.error());
  }
};

}  // namespace

bool Filter::fits(const Workout& workout) const {
  if (!type.empty() && workout.type != type) return false;
  const auto wanted = fold(trimmed(search));
  return wanted.empty() || fold(workout.name).contains(wanted) || fold(workout.description).contains(wanted);
}

const Editor* State::find(std::string_view id) const {
  const auto found = std::ranges::find(editors, id, &Editor::id);
  return found == editors.end() ? nullptr : &*found;
}

void opened(const Context& context, const Route& route) {
  auto& state = context.signed_in.workouts;
  state.open_id = route.id;
  std::erase_if(state.editors, [&](const Editor& each) { return each.id != route.id && !each.is_changed() && !each.saving.is_busy(); });
  if (route.id.empty()) {
    if (!state.list.value() && !state.list.is_loading()) load_list(context);
    return;
  }
  auto* editor = state.find(route.id);
  if (!editor) {
    editor = &state.editors.emplace_back();
    editor->id = route.id;
    editor->draft.owner_id = context.signed_in.person.user_id;
    if (const auto* listed = find_listed(state, route.id)) editor->draft = with_keys(*listed, {}, *editor);
    if (editor->is_new() || !editor->draft.id.empty()) editor->saved.load(editor->draft);  // what is known is shown at once
  }
  if (!editor->is_new()) load(context, *editor);
}

void update(const Context& context, const Msg& msg) { std::visit(Updater{context}, msg); }

}  // namespace dashboard::workouts
