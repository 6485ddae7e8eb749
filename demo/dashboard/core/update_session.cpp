#include "route.hpp"
#include "update_parts.hpp"

namespace dashboard::parts {

void enter(Model& model, Person person, Cmds& cmds) {
  auto& state = model.session.emplace<SignedIn>();
  state.person = std::move(person);
  restore(state, model.kept);
  model.kept = kept_of(state);
  if (!state.person.organization_id.empty()) {
    state.organization.begin();
    cmds.push_back(cmd::LoadOrganization{state.person.organization_id});
  }
  notifications::count_unread({model, state, cmds});
  // The athletes' names are wanted everywhere. One who trains sees the own page.
  if (may_open(state.person.role, Access::coaches)) {
    roster::start_load({model, state, cmds});
  } else if (!may_open(state.person.role, access_of(model.route))) {
    model.route = athlete::Route{state.person.user_id};
    cmds.push_back(cmd::ShowRoute{model.route});
  }
  open_route(model, cmds);
}

void leave(Model& model, std::string notice) {
  model.session.emplace<SignedOut>().notice = std::move(notice);
  model.toasts.clear();
}

void organization_answered(const Context& context, const Outcome<Organization>& outcome) {
  auto& state = context.signed_in;
  if (!outcome && ended_session(context.model, outcome.error(), context.cmds)) return;
  state.organization.settle(outcome);
  if (!outcome || outcome->head_coach_id != state.person.user_id || state.person.role == Role::head_coach) return;
  const bool was_open = may_open(state.person.role, access_of(context.model.route));
  state.person.role = Role::head_coach;
  if (!was_open) open_route(context.model, context.cmds);
  athlete::rights_learned(context);
}

bool ended_session(Model& model, const Problem& problem, Cmds& cmds) {
  if (problem.kind != ProblemKind::session_ended) return false;
  cmds.push_back(cmd::DropSession{});
  leave(model, sentence_on({.kind = ProblemKind::session_ended}, model.language()));
  return true;
}

}  // namespace dashboard::parts
