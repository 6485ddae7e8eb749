#include "update.hpp"

#include "update_parts.hpp"
#include "variants.hpp"

namespace dashboard {
namespace {

using namespace parts;

/// The problem that an answer brought, if this is one and it did.
template <class... Kinds>
const Problem* problem_in(const std::variant<Kinds...>& msg) {
  return std::visit(
      [](const auto& kind) -> const Problem* {
        if constexpr (requires { kind.outcome.error(); }) {
          return kind.outcome ? nullptr : &kind.outcome.error();
        } else {
          return nullptr;
        }
      },
      msg);
}

/// One overload a message of the shell, and one for all that a screen has.
struct Updater {
  Model& model;
  Cmds& cmds;

  SignedIn* signed_in() const { return std::get_if<SignedIn>(&model.session); }

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
    open_route(model, cmds);
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
    go_to(model, Route{}, cmds);
  }
  void operator()(const msg::OrganizationAnswered& m) const {
    if (auto* state = signed_in()) organization_answered({model, *state, cmds}, m.outcome);
  }

  void operator()(const msg::UnitsChosen& m) const {
    model.settings.units = m.units;
    cmds.push_back(cmd::SaveSettings{model.settings});
  }
  void operator()(const msg::ThemeChosen& m) const {
    model.settings.theme = m.theme;
    cmds.push_back(cmd::SaveSettings{model.settings});
  }
  void operator()(const msg::RailFolded& m) const {
    model.settings.is_rail_narrow = m.is_narrow;
    cmds.push_back(cmd::SaveSettings{model.settings});
  }
  void operator()(const msg::LinkFollowed& m) const {
    if (signed_in()) go_to(model, m.route, cmds);
  }
  void operator()(const msg::ToastDismissed& m) const {
    std::erase_if(model.toasts, [&](const Toast& toast) { return toast.id == m.id; });
  }

  /// The screen's own `update`, unless the message comes too late (after the sign-out) or says that the session is over.
  template <class... Kinds>
  void operator()(const std::variant<Kinds...>& screen_msg) const {
    if (!signed_in()) return;
    const auto* problem = problem_in(screen_msg);
    if (problem && ended_session(model, *problem, cmds)) return;
    update(Context{model, *signed_in(), cmds}, screen_msg);
  }
};

}  // namespace

Step update(Model model, const Msg& msg) {
  Step step{std::move(model), {}};
  std::visit(Updater{step.model, step.cmds}, msg);
  return step;
}

}  // namespace dashboard
