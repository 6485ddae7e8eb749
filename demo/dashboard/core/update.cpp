#include "update.hpp"

#include "route.hpp"
#include "second_part.hpp"
#include "update_parts.hpp"
#include "variants.hpp"

namespace dashboard {
namespace {

using namespace parts;

/// The problem that an answer brought, if this is one and it did.
const Problem* problem_in(const VariantClass auto& msg) {
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

/// The screen's own `update`, unless the message says that the session is over.
template <VariantClass ScreenMsg>
void screen_happened(const Context& context, const ScreenMsg& screen_msg) {
  const auto* problem = problem_in(screen_msg);
  if (problem && ended_session(context.model, *problem, context.cmds)) return;
  update(context, screen_msg);
}

/// One overload a message of the shell, and one for all that a screen has.
struct Updater {
  Model& model;
  Cmds& cmds;

  SignedIn* signed_in() const { return std::get_if<SignedIn>(&model.session); }

  void operator()(const msg::Started& m) const {
    model.environment = m.environment;
    model.settings = m.settings;
    model.kept = m.kept;
    model.route = m.route;
    if (!m.settings.zone_name.empty()) cmds.push_back(cmd::LoadZone{m.settings.zone_name});
    cmds.push_back(cmd::RestoreSession{});
  }
  void operator()(const msg::ClockTicked& m) const { model.environment.now_seconds = m.now_seconds; }
  void operator()(const msg::SystemThemeChanged& m) const { model.environment.prefers_dark = m.prefers_dark; }
  void operator()(const msg::MotionPreferenceChanged& m) const { model.environment.prefers_calm = m.prefers_calm; }
  void operator()(const msg::ZoneLoaded& m) const {
    model.environment.zone = m.zone;
    open_route(model, cmds);  // days and weeks begin elsewhere
  }
  void operator()(const msg::RouteChanged& m) const {
    leave_door(model);
    if (model.route == m.route) return;
    model.route = m.route;
    open_route(model, cmds);
  }

  void operator()(const msg::SessionRestored& m) const { in_second_part<&enter>(model, m.person, cmds); }
  void operator()(const msg::SessionNotRestored&) const { leave(model, {}); }
  void operator()(const entry::Msg& m) const { entry_happened(model, m, cmds); }
  void operator()(const msg::SignOutClicked&) const {
    if (!signed_in()) return;
    signed_in()->removals.commit_all(cmds);
    cmds.push_back(cmd::SignOut{});
    leave(model, {});
    go_to(model, Route{}, cmds);
  }
  void operator()(const msg::OrganizationAnswered& m) const {
    if (auto* state = signed_in()) in_second_part<&organization_answered>(Context{model, *state, cmds}, m.outcome);
  }

  void operator()(const msg::UnitsChosen& m) const {
    model.settings.units = m.units;
    cmds.push_back(cmd::SaveSettings{model.settings});
  }
  void operator()(const msg::ThemeChosen& m) const {
    model.settings.theme = m.theme;
    cmds.push_back(cmd::SaveSettings{model.settings});
  }
  void operator()(const msg::ZoneChosen& m) const {
    model.settings.zone_name = m.zone_name;
    cmds.push_back(cmd::SaveSettings{model.settings});
    cmds.push_back(cmd::LoadZone{m.zone_name});
  }
  void operator()(const msg::TextSizeChosen& m) const {
    model.settings.text_percent = m.percent;
    cmds.push_back(cmd::SaveSettings{model.settings});
  }
  void operator()(const msg::LanguageChosen& m) const {
    model.settings.language = m.language;
    cmds.push_back(cmd::SaveSettings{model.settings});
  }
  void operator()(const msg::RailFolded& m) const {
    model.settings.is_rail_narrow = m.is_narrow;
    cmds.push_back(cmd::SaveSettings{model.settings});
  }
  void operator()(const msg::LinkFollowed& m) const {
    if (signed_in()) go_to(model, m.route, cmds);
  }
  void operator()(const msg::UndoClicked& m) const {
    if (!signed_in() || !signed_in()->removals.undo(m.toast_id)) return;
    drop_toast(model, m.toast_id);
  }
  void operator()(const msg::PageHidden&) const {
    if (signed_in()) signed_in()->removals.commit_all(cmds);
    std::erase_if(model.toasts, [](const Toast& toast) { return toast.has_undo; });
  }
  void operator()(const msg::PageShown&) const {
    if (is_fresh_on_return(model.route)) open_route(model, cmds);
  }
  void operator()(const msg::ToastDismissed& m) const {
    drop_toast(model, m.id);
    if (signed_in()) signed_in()->removals.commit(m.id, cmds);
  }

  /// A message that comes too late, after the sign-out, concerns nobody.
  template <VariantClass ScreenMsg>
  void operator()(const ScreenMsg& screen_msg) const {
    if (signed_in()) in_second_part<&screen_happened<ScreenMsg>>(Context{model, *signed_in(), cmds}, screen_msg);
  }
};

/// Whatever screen changed something that a reload should find again.
void keep_view(Model& model, Cmds& cmds) {
  const auto* screens = std::get_if<SignedIn>(&model.session);
  if (!screens) return;
  auto kept = in_second_part<&kept_of>(*screens);
  if (kept == model.kept) return;
  model.kept = kept;
  cmds.push_back(cmd::KeepView{std::move(kept)});
}

}  // namespace

Step update(Model model, const Msg& msg) {
  Step step{std::move(model), {}};
  std::visit(Updater{step.model, step.cmds}, msg);
  keep_view(step.model, step.cmds);
  return step;
}

}  // namespace dashboard
