#include "core/screens/organization.hpp"

#include <algorithm>
#include <array>

#include "core/context.hpp"
#include "core/text.hpp"
#include "core/texts/organization.hpp"

namespace dashboard::organization {
namespace {

template <class Item>
const Item* found_in(const std::vector<Item>* list, std::string_view id) {
  if (list == nullptr) return nullptr;
  const auto found = std::ranges::find(*list, id, &Item::id);
  return found == list->end() ? nullptr : &*found;
}

const std::string& organization_id(const Context& context) { return context.signed_in.person.organization_id; }
bool is_head(const Context& context) { return context.signed_in.person.role == Role::head_coach; }

void load_members(const Context& context, std::int64_t offset) {
  context.signed_in.club.members.begin();
  context.run(LoadMembers{organization_id(context), offset});
}
void load_coaches(const Context& context) {
  context.signed_in.club.coaches.begin();
  context.run(LoadCoaches{organization_id(context)});
}
void load_invitations(const Context& context) {
  if (!is_head(context)) return;  // nobody else may see them
  context.signed_in.club.invitations.begin();
  context.run(LoadInvitations{organization_id(context)});
}

void load_all(const Context& context) {
  context.signed_in.club.profile.begin();
  context.run(LoadProfile{organization_id(context)});
  load_members(context, 0);
  load_coaches(context);
  load_invitations(context);
}

/// What is done, by the window that it was done in; the windows that ask once more among them.
struct Deed {
  Window window;
  bool is_removal;
  const Text* done;
};
constexpr std::array<Deed, 5> deeds{{{Window::add_coach, false, &texts::organization::coach_added},
                                     {Window::member, false, &texts::organization::coach_assigned},
                                     {Window::remove_member, true, &texts::organization::member_removed},
                                     {Window::remove_coach, true, &texts::organization::coach_removed},
                                     {Window::revoke, true, &texts::organization::invitation_revoked}}};
const Deed* deed_of(Window window) {
  const auto found = std::ranges::find(deeds, window, &Deed::window);
  return found == deeds.end() ? nullptr : &*found;
}

struct Updater {
  const Context& context;
  State& state = context.signed_in.club;

  [[nodiscard]] Problem lacking(const char* field, const Text& text) const {
    return field_problem(field, std::string{text.in(context.language())});
  }
  void close() const {
    state.window = Window::none;
    state.target_id.clear();
    state.new_link.clear();
  }

  void operator()(const ProfileAnswered& m) const { state.profile.settle(m.outcome); }
  void operator()(const MembersAnswered& m) const {
    if (!m.outcome) return state.members.fail(m.outcome.error());
    auto* known = state.members.value();
    const auto count = known ? std::ssize(known->members) : 0;
    if (m.offset > 0 && m.offset != count) return;  // of an earlier run
    MemberPage page = *m.outcome;
    if (m.offset > 0) page.members.insert(page.members.begin(), known->members.begin(), known->members.end());
    const auto next = std::ssize(page.members);
    const bool has_more = !m.outcome->members.empty() && next < page.total;
    state.members.load(std::move(page));
    if (has_more) load_members(context, next);
  }
  void operator()(const CoachesAnswered& m) const { state.coaches.settle(m.outcome); }
  void operator()(const InvitationsAnswered& m) const { state.invitations.settle(m.outcome); }
  void operator()(const TabChosen& m) const { state.tab = m.tab; }
  void operator()(const ReloadClicked&) const { load_all(context); }

  void operator()(const ProfileSubmitted& m) const {
    if (state.saving.is_busy() || !is_head(context)) return;
    if (is_blank(m.profile.name)) return state.saving.fail(lacking("name", texts::organization::name_missing));
    state.saving.begin();
    context.run(SaveProfile{organization_id(context), m.profile});
  }
  void operator()(const ProfileSaved& m) const {
    if (!state.saving.settle(m.outcome)) return;
    state.profile.load(*m.outcome);
    if (auto* shown = context.signed_in.organization.value()) shown->name = m.outcome->name;
    context.show_toast(ToastTone::neutral, std::string{texts::organization::saved.in(context.language())});
  }

  void operator()(const WindowOpened& m) const {
    if (state.sending.is_busy() || !is_head(context)) return;
    state.sending.finish();
    close();
    state.window = m.window;
    state.target_id = m.target_id;
  }
  void operator()(const WindowClosed&) const {
    if (!state.sending.is_busy()) close();
  }
  void operator()(const CoachSubmitted& m) const {
    if (state.sending.is_busy()) return;
    if (is_blank(m.email)) return state.sending.fail(lacking("email", texts::organization::email_missing));
    state.sending.begin();
    context.run(AddCoach{organization_id(context), std::string{trimmed(m.email)}, m.role});
  }
  void operator()(const InvitationSubmitted& m) const {
    if (state.sending.is_busy()) return;
    if (!m.is_link && is_blank(m.email)) return state.sending.fail(lacking("email", texts::organization::email_missing));
    if (!m.is_link && is_blank(m.first_name)) return state.sending.fail(lacking("first_name", texts::organization::first_name_missing));
    state.sending.begin();
    context.run(Invite{organization_id(context), m});
  }
  void operator()(const InvitationMade& m) const {
    if (!state.sending.settle(m.outcome)) return;
    if (auto* list = state.invitations.value()) list->insert(list->begin(), *m.outcome);
    if (state.window == Window::invite) state.new_link = m.outcome->url;
    if (state.new_link.empty()) close();
  }
  void operator()(const CoachAssigned& m) const {
    if (state.sending.is_busy() || state.window != Window::member) return;
    state.sending.begin();
    context.run(AssignCoach{organization_id(context), state.target_id, m.coach_id});
  }
  void operator()(const Confirmed&) const {
    const auto* deed = deed_of(state.window);
    if (state.sending.is_busy() || deed == nullptr || !deed->is_removal) return;
    state.sending.begin();
    context.run(Remove{organization_id(context), state.window, state.target_id});
  }
  void operator()(const Done& m) const {
    const auto* deed = deed_of(m.window);
    if (deed == nullptr) return;
    const bool is_done = state.sending.settle(m.outcome) || (deed->is_removal && m.outcome.error().kind == ProblemKind::missing);
    if (is_done) {
      context.show_toast(ToastTone::neutral, std::string{deed->done->in(context.language())});
      refresh(m.window);
    } else if (deed->is_removal) {
      context.show_toast(ToastTone::danger, sentence_on(m.outcome.error(), context.language()));
    }
    if (is_done || deed->is_removal) close();
  }

  void refresh(Window window) const {
    if (window == Window::revoke) return load_invitations(context);
    load_members(context, 0);
    load_coaches(context);
  }
};

}  // namespace

const Coach* State::coach(std::string_view id) const { return found_in(coaches.value(), id); }
const Member* State::member(std::string_view id) const { return members.value() ? found_in(&members.value()->members, id) : nullptr; }
const Invitation* State::invitation(std::string_view id) const { return found_in(invitations.value(), id); }

void opened(const Context& context, const Route&) { load_all(context); }

void update(const Context& context, const Msg& msg) { std::visit(Updater{context}, msg); }

}  // namespace dashboard::organization
