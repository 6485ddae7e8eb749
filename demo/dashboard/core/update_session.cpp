#include "core/texts/sign_in.hpp"
#include "route.hpp"
#include "text.hpp"
#include "update_parts.hpp"

namespace dashboard::parts {
namespace {

bool looks_like_email(std::string_view text) {
  const auto at = text.find('@');
  return at != std::string_view::npos && at > 0 && at + 1 < text.size() && text.find(' ') == std::string_view::npos;
}

/// Puts a refusal where it belongs: under a field, or under the form.
void blame(SignInForm& form, const Problem& problem, Language language) {
  const auto say = [&](const Text& text) { return std::string{text.in(language)}; };
  switch (problem.kind) {
    case ProblemKind::session_ended: form.error = say(texts::sign_in::wrong); return;
    case ProblemKind::forbidden: form.error = say(texts::sign_in::inactive); return;
    case ProblemKind::busy: form.error = say(texts::sign_in::too_often); return;
    case ProblemKind::refused:
      if (problem.field == "email") {
        form.email_error = say(texts::sign_in::email_refused);
      } else if (problem.field == "password") {
        form.password_error = say(texts::sign_in::password_refused);
      } else {
        form.error = advice_on(problem, language);
      }
      return;
    default: form.error = sentence_on(problem, language); return;
  }
}

}  // namespace

void enter(Model& model, Person person, Cmds& cmds) {
  auto& state = model.session.emplace<SignedIn>();
  state.person = std::move(person);
  restore(state, model.kept);
  model.kept = kept_of(state);
  if (!state.person.organization_id.empty()) {
    state.organization.begin();
    cmds.push_back(cmd::LoadOrganization{state.person.organization_id});
  }
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
  model.session.emplace<SignedOut>().form.notice = std::move(notice);
  model.toasts.clear();
}

void sign_in_submitted(Model& model, const msg::SignInSubmitted& msg, Cmds& cmds) {
  auto* state = std::get_if<SignedOut>(&model.session);
  if (!state || state->form.is_busy) return;
  auto& form = state->form;
  form = {};
  const auto language = model.language();
  const auto email = trimmed(msg.email);
  if (email.empty()) {
    form.email_error = texts::sign_in::email_missing.in(language);
  } else if (!looks_like_email(email)) {
    form.email_error = texts::sign_in::email_odd.in(language);
  }
  if (msg.password.empty()) form.password_error = texts::sign_in::password_missing.in(language);
  if (!form.email_error.empty() || !form.password_error.empty()) return;
  form.is_busy = true;
  cmds.push_back(cmd::SignIn{std::string{email}, msg.password});
}

void sign_in_edited(Model& model, SignInField field) {
  if (auto* state = std::get_if<SignedOut>(&model.session)) {
    (field == SignInField::email ? state->form.email_error : state->form.password_error).clear();
    state->form.error.clear();
  }
}

void sign_in_answered(Model& model, const Outcome<Person>& outcome, Cmds& cmds) {
  auto* state = std::get_if<SignedOut>(&model.session);
  if (!state) return;
  if (outcome) {
    enter(model, *outcome, cmds);
    return;
  }
  state->form.is_busy = false;
  blame(state->form, outcome.error(), model.language());
}

void organization_answered(const Context& context, const Outcome<Organization>& outcome) {
  auto& state = context.signed_in;
  if (!outcome && ended_session(context.model, outcome.error(), context.cmds)) return;
  state.organization.settle(outcome);
  if (!outcome || outcome->head_coach_id != state.person.user_id || state.person.role == Role::head_coach) return;
  const bool was_open = may_open(state.person.role, access_of(context.model.route));
  state.person.role = Role::head_coach;
  if (!was_open) open_route(context.model, context.cmds);
}

bool ended_session(Model& model, const Problem& problem, Cmds& cmds) {
  if (problem.kind != ProblemKind::session_ended) return false;
  cmds.push_back(cmd::DropSession{});
  leave(model, sentence_on({.kind = ProblemKind::session_ended}, model.language()));
  return true;
}

}  // namespace dashboard::parts
