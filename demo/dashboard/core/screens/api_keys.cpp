#include "core/screens/api_keys.hpp"

#include <algorithm>

#include "core/context.hpp"
#include "core/text.hpp"
#include "core/texts/api_keys.hpp"

namespace dashboard::api_keys {
namespace {

constexpr std::int64_t seconds_a_day = 86'400;

void load(const Context& context) {
  context.signed_in.api_keys.keys.begin();
  context.run(LoadList{context.signed_in.person.organization_id});
}

std::optional<std::int64_t> end_of(const FormSubmitted& form, const Environment& environment) {
  switch (form.lifetime) {
    case Lifetime::month: return environment.now_seconds + 30 * seconds_a_day;
    case Lifetime::quarter: return environment.now_seconds + 90 * seconds_a_day;
    case Lifetime::year: return environment.now_seconds + 365 * seconds_a_day;
    case Lifetime::until_day: return start_of({form.last_day.value_or(Day{}).days + 1}, environment.zone);
    case Lifetime::forever: return std::nullopt;
  }
  return std::nullopt;
}

/// What is wrong with a form, as the server would say it; nothing when it can be sent.
std::optional<Problem> problem_with(const FormSubmitted& form, const Context& context) {
  const auto refuse = [&](const char* field, const Text& text) { return field_problem(field, std::string{text.in(context.language())}); };
  if (is_blank(form.name)) return refuse("name", texts::api_keys::name_missing);
  const bool lacks_day = form.lifetime == Lifetime::until_day && (!form.last_day || *form.last_day < context.model.environment.today());
  return lacks_day ? std::optional{refuse("expires_at", texts::api_keys::day_missing)} : std::nullopt;
}

std::string name_of_key(const State& state, std::string_view id) {
  if (const auto* keys = state.keys.value()) {
    const auto found = std::ranges::find(*keys, id, &Key::id);
    if (found != keys->end()) return found->name;
  }
  return std::string{id};
}

struct Updater {
  const Context& context;
  State& state = context.signed_in.api_keys;

  void operator()(const ListAnswered& m) const { state.keys.settle(m.outcome); }
  void operator()(const ReloadClicked&) const { load(context); }
  void operator()(const FormOpened&) const {
    if (!state.creation.is_busy()) state.creation.finish();
    state.is_form_open = true;
  }
  void operator()(const FormClosed&) const { state.is_form_open = false; }
  void operator()(const FormSubmitted& m) const {
    if (state.creation.is_busy()) return;
    if (auto problem = problem_with(m, context)) return state.creation.fail(std::move(*problem));
    state.creation.begin();
    context.run(Create{context.signed_in.person.organization_id, std::string{trimmed(m.name)}, end_of(m, context.model.environment)});
  }
  void operator()(const CreateAnswered& m) const {
    if (!state.creation.settle(m.outcome)) return;
    state.is_form_open = false;
    if (auto* keys = state.keys.value()) keys->insert(keys->begin(), m.outcome->key);
    if (std::holds_alternative<Route>(context.model.route)) {
      state.created = *m.outcome;
    } else {  // nobody is there to see the secret, and it is kept for nobody
      context.show_toast(ToastTone::danger, texts::api_keys::not_shown.in(context.language(), {m.outcome->key.name}));
    }
  }
  void operator()(const SecretClosed&) const { state.created.reset(); }
  void operator()(const RevokeClicked& m) const {
    if (state.revocation.is_busy()) return;
    state.revocation.finish();
    state.revoking_id = m.key_id;
  }
  void operator()(const RevokeCancelled&) const {
    if (!state.revocation.is_busy()) state.revoking_id.clear();
  }
  void operator()(const RevokeConfirmed&) const {
    if (state.revoking_id.empty() || state.revocation.is_busy()) return;
    state.revocation.begin();
    context.run(Revoke{context.signed_in.person.organization_id, state.revoking_id});
  }
  void operator()(const RevokeAnswered& m) const {
    const bool is_done = state.revocation.settle(m.outcome);
    const bool is_gone = is_done || m.outcome.error().kind == ProblemKind::missing;  // somebody else was quicker
    const auto language = context.language();
    if (is_gone) {
      context.show_toast(ToastTone::neutral, texts::api_keys::revoked.in(language, {name_of_key(state, m.key_id)}));
      if (auto* keys = state.keys.value()) std::erase_if(*keys, [&](const Key& key) { return key.id == m.key_id; });
    } else {
      context.show_toast(ToastTone::danger, sentence_on(m.outcome.error(), language));
    }
    if (state.revoking_id == m.key_id) state.revoking_id.clear();
  }
};

}  // namespace

void State::close_all() {
  is_form_open = false;
  created.reset();
  revoking_id.clear();
}

void opened(const Context& context, const Route&) { load(context); }

void update(const Context& context, const Msg& msg) { std::visit(Updater{context}, msg); }

}  // namespace dashboard::api_keys
