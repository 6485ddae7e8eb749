#include "core/screens/notifications.hpp"

#include <algorithm>

#include "core/characters.hpp"
#include "core/context.hpp"
#include "core/text.hpp"
#include "core/texts/notifications.hpp"

namespace dashboard::notifications {
namespace {

void load_page(const Context& context, std::int64_t offset) {
  auto& state = context.signed_in.notifications;
  state.page.begin();
  context.run(LoadPage{state.filter, offset});
}

void load_weeks(const Context& context) {
  context.signed_in.notifications.weeks.begin();
  context.run(LoadWeeks{});
}

void load_all(const Context& context) {
  load_page(context, 0);
  count_unread(context);
  if (context.signed_in.notifications.tab == Tab::weeks) load_weeks(context);
}

struct Updater {
  const Context& context;
  State& state = context.signed_in.notifications;

  void mark(std::string_view id, bool is_read) const {
    auto* page = state.page.value();
    if (page == nullptr) return;
    const auto found = std::ranges::find(page->items, id, &Notice::id);
    if (found == page->items.end() || found->is_read == is_read) return;
    found->is_read = is_read;
    if (state.unread) *state.unread = std::max<std::int64_t>(0, *state.unread + (is_read ? -1 : 1));
  }

  void operator()(const PageAnswered& m) const {
    if (m.filter != state.filter) return;
    if (!m.outcome) return state.page.fail(m.outcome.error());
    const auto* known = state.page.value();
    if (m.offset > 0 && (known == nullptr || std::ssize(known->items) != m.offset)) return;
    Page page = *m.outcome;
    if (m.offset > 0) page.items.insert(page.items.begin(), known->items.begin(), known->items.end());
    if (!state.filter.category) state.unread = page.unread;
    state.page.load(std::move(page));
  }
  void operator()(const UnreadAnswered& m) const {
    if (m.outcome) state.unread = *m.outcome;  // the bell can do without
  }
  void operator()(const WeeksAnswered& m) const { state.weeks.settle(m.outcome); }
  void operator()(const TabChosen& m) const {
    state.tab = m.tab;
    if (m.tab == Tab::weeks && !state.weeks.was_asked()) load_weeks(context);
  }
  void operator()(const FilterChosen& m) const {
    if (state.filter == m.filter) return;
    state.filter = m.filter;
    state.page.forget();
    load_page(context, 0);
  }
  void operator()(const ReloadClicked&) const { load_all(context); }
  void operator()(const MoreClicked&) const {
    const auto* page = state.page.value();
    if (page != nullptr && !state.page.is_loading() && std::ssize(page->items) < page->total) load_page(context, std::ssize(page->items));
  }
  /// Shown as read at once; if the server does not take it, it is unread again.
  void operator()(const ReadClicked& m) const {
    mark(m.id, true);
    context.run(MarkRead{m.id});
  }
  void operator()(const ReadAnswered& m) const {
    if (m.outcome) return;
    mark(m.id, false);
    context.show_toast(ToastTone::danger, sentence_on(m.outcome.error(), context.language()));
  }
  void operator()(const AllReadClicked&) const {
    if (state.marking_all.is_busy()) return;
    state.marking_all.begin();
    context.run(MarkAllRead{state.filter.category});
  }
  void operator()(const AllReadAnswered& m) const {
    if (!state.marking_all.settle(m.outcome))
      return context.show_toast(ToastTone::danger, sentence_on(m.outcome.error(), context.language()));
    load_page(context, 0);
    count_unread(context);
  }

  void operator()(const LetterOpened&) const {
    if (context.signed_in.person.role == Role::athlete || state.sending.is_busy()) return;
    state.step = LetterStep::writing;
    state.letter = {};
    state.sending.finish();
  }
  void operator()(const LetterClosed&) const {
    if (!state.sending.is_busy()) state.step = LetterStep::closed;
  }
  void operator()(const LetterWritten& m) const {
    if (state.sending.is_busy()) return;
    state.letter = m.letter;
    const auto lacks = [&](const char* field, const Text& text) {
      state.sending.fail(field_problem(field, std::string{text.in(context.language())}));
    };
    const bool may_broadcast = context.signed_in.person.role == Role::head_coach;
    if (m.letter.is_to_all ? !may_broadcast : m.letter.user_ids.empty()) return lacks("user_id", texts::notifications::nobody_chosen);
    if (is_blank(m.letter.title) || characters_in(m.letter.title) > longest_title) return lacks("title", texts::notifications::bad_title);
    if (is_blank(m.letter.text) || characters_in(m.letter.text) > longest_text) return lacks("body", texts::notifications::bad_text);
    state.sending.finish();
    state.step = LetterStep::confirming;
  }
  void operator()(const LetterBack&) const {
    if (!state.sending.is_busy()) state.step = LetterStep::writing;
  }
  void operator()(const LetterConfirmed&) const {
    if (state.step != LetterStep::confirming || state.sending.is_busy()) return;
    const auto& letter = state.letter;
    state.sending.begin();
    state.receipt = {};
    state.in_flight = letter.is_to_all ? 1 : static_cast<int>(letter.user_ids.size());
    if (letter.is_to_all) return context.run(Broadcast{letter.title, letter.text});
    for (const auto& user_id : letter.user_ids) context.run(Push{user_id, letter.title, letter.text});
  }
  void operator()(const LetterAnswered& m) const {
    if (state.in_flight == 0) return;
    --state.in_flight;
    const bool is_alone = state.letter.is_to_all || state.letter.user_ids.size() == 1;
    state.receipt.sent += m.outcome ? m.outcome->sent : 0;
    state.receipt.failed += m.outcome ? m.outcome->failed : 0;
    state.receipt.unreached += m.outcome ? m.outcome->unreached : 1;
    if (!m.outcome && is_alone) return state.sending.fail(m.outcome.error());
    if (state.in_flight > 0) return;
    state.sending.finish();
    state.step = LetterStep::sent;
  }
};

}  // namespace

void opened(const Context& context, const Route&) { load_all(context); }

void update(const Context& context, const Msg& msg) { std::visit(Updater{context}, msg); }

void count_unread(const Context& context) { context.run(CountUnread{}); }

}  // namespace dashboard::notifications
