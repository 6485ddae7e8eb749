#include "core/screens/organization.hpp"

#include <algorithm>

#include "core/context.hpp"
#include "core/text.hpp"
#include "core/texts/organization.hpp"

namespace dashboard::organization {
namespace {

namespace say = texts::organization;

bool is_head(const Context& context) { return context.signed_in.person.role == Role::head_coach; }
const std::string& id_of(const Context& context) { return context.signed_in.person.organization_id; }

void load(const Context& context) {
  auto& state = context.signed_in.organization_page;
  state.profile.begin();
  state.coaches.begin();
  state.members.begin();
  context.run(Load{id_of(context)});
  context.run(LoadMembers{id_of(context), 0, member_page_size});
  if (!is_head(context)) return;  // invitations are the head coach's
  state.invitations.begin();
  context.run(LoadInvitations{id_of(context)});
}

Problem missing(const Context& context, std::string_view field, const Text& what) {
  return {.kind = ProblemKind::refused, .detail = std::string{what.in(context.language())}, .field = std::string{field}, .request_id = {}};
}

template <class List>
auto* find(List* list, std::string_view id) {
  const auto found = list ? std::ranges::find(*list, id, [](const auto& each) { return each.id; }) : typename List::iterator{};
  return list && found != list->end() ? &*found : nullptr;
}

void toast(const Context& context, const Text& text) { context.show_toast(ToastTone::neutral, std::string{text.in(context.language())}); }

struct Updater {
  const Context& context;
  State& state = context.signed_in.organization_page;

  void operator()(const ProfileAnswered& m) const { state.profile.settle(m.outcome); }
  void operator()(const CoachesAnswered& m) const { state.coaches.settle(m.outcome); }
  void operator()(const InvitationsAnswered& m) const { state.invitations.settle(m.outcome); }
  void operator()(const MembersAnswered& m) const {
    if (!m.outcome) return state.members.fail(m.outcome.error());
    auto list = *m.outcome;
    if (const auto* known = state.members.value(); known && m.offset > 0) {
      const auto count = std::min<std::ptrdiff_t>(std::ssize(known->members), static_cast<std::ptrdiff_t>(m.offset));
      list.members.insert(list.members.begin(), known->members.begin(), known->members.begin() + count);
    }
    state.members.load(std::move(list));
  }
  void operator()(const ReloadClicked&) const { load(context); }
  void operator()(const TabChosen& m) const { state.tab = m.tab; }
  void operator()(const MoreMembersClicked&) const {
    if (!state.members.is_loaded()) return;
    const auto offset = std::ssize(state.members.value()->members);
    state.members.begin();
    context.run(LoadMembers{id_of(context), offset, member_page_size});
  }

  /// What was sent and taken has served its purpose; another form that was opened meanwhile stays.
  void close(OpenForm form) const {
    if (state.form == form) state.form = OpenForm::none;
  }
  void operator()(const FormOpened& m) const { state.form = m.form; }
  void operator()(const ProfileSubmitted& m) const {
    if (state.saved.is_busy()) return;
    if (is_blank(m.profile.name)) return state.saved.fail(missing(context, "name", say::name_missing));
    state.saved.begin();
    context.run(SaveProfile{id_of(context), m.profile});
  }
  void operator()(const ProfileSaved& m) const {
    if (!state.saved.settle(m.outcome)) return;
    close(OpenForm::profile);
    state.profile.load(*m.outcome);
    if (auto* known = context.signed_in.organization.value()) known->name = m.outcome->name;
    toast(context, say::saved);
  }
  void operator()(const CoachSubmitted& m) const {
    if (state.added.is_busy()) return;
    if (is_blank(m.form.email)) return state.added.fail(missing(context, "email", say::email_missing));
    state.added.begin();
    context.run(AddCoach{id_of(context), m.form});
  }
  void operator()(const CoachAdded& m) const {
    if (!state.added.settle(m.outcome)) return;
    close(OpenForm::coach);
    if (auto* coaches = state.coaches.value()) coaches->push_back(*m.outcome);
    toast(context, say::coach_added);
  }
  void operator()(const InvitationSubmitted& m) const {
    if (state.added.is_busy()) return;
    if (!m.form.is_link && is_blank(m.form.email)) return state.added.fail(missing(context, "email", say::email_missing));
    if (!m.form.is_link && is_blank(m.form.first_name)) return state.added.fail(missing(context, "first_name", say::first_name_missing));
    state.added.begin();
    context.run(Invite{id_of(context), m.form});
  }
  void operator()(const InvitationMade& m) const {
    if (!state.added.settle(m.outcome)) return;
    close(OpenForm::invitation);
    if (auto* list = state.invitations.value()) list->insert(list->begin(), *m.outcome);
    state.tab = Tab::invitations;
    state.link = m.outcome->url;
  }
  void operator()(const FormDismissed&) const {
    state.form = OpenForm::none;
    state.added.finish();
    state.removed.finish();
    state.saved.finish();
  }
  void operator()(const LinkSeen&) const { state.link.clear(); }

  void operator()(const RemovalConfirmed& m) const {
    if (state.removed.is_busy()) return;
    state.removed.begin();
    context.run(Remove{id_of(context), m.removal});
  }
  void operator()(const RemovalAnswered& m) const {
    if (!state.removed.settle(m.outcome)) return;
    const auto& id = m.removal.id;
    if (m.removal.from == Tab::invitations) {
      if (auto* invitation = find(state.invitations.value(), id)) invitation->state = InvitationState::revoked;
      return toast(context, say::invitation_revoked);
    }
    if (m.removal.from == Tab::coaches) {
      if (auto* coaches = state.coaches.value()) std::erase_if(*coaches, [&](const Coach& coach) { return coach.id == id; });
    } else if (auto* list = state.members.value()) {
      std::erase_if(list->members, [&](const Member& member) { return member.id == id; });
      --list->total;
    }
    toast(context, m.removal.from == Tab::coaches ? say::coach_removed : say::member_removed);
    roster::start_load(context);  // who is gone is gone from the athletes, too
  }

  void operator()(const CoachAssigned& m) const {
    auto* member = state.members.value() ? find(&state.members.value()->members, m.member_id) : nullptr;
    if (!member || member->coach_id == m.coach_id) return;
    const auto before = std::exchange(member->coach_id, m.coach_id);
    context.run(AssignCoach{id_of(context), m.member_id, m.coach_id, before});
  }
  void operator()(const AssignmentAnswered& m) const {
    if (m.outcome) return toast(context, say::coach_assigned);
    context.show_toast(ToastTone::danger, sentence_on(m.outcome.error(), context.language()));
    auto* member = state.members.value() ? find(&state.members.value()->members, m.member_id) : nullptr;
    if (member) member->coach_id = m.coach_before;
  }
};

}  // namespace

void opened(const Context& context, const Route&) {
  context.signed_in.organization_page.form = OpenForm::none;
  load(context);
}

void update(const Context& context, const Msg& msg) { std::visit(Updater{context}, msg); }

}  // namespace dashboard::organization
