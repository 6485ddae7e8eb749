#include "route.hpp"
#include "update_parts.hpp"

namespace dashboard {
namespace parts {

void go_to(Model& model, const Route& route, Cmds& cmds) {
  if (model.route == route) return;
  model.route = route;
  cmds.push_back(cmd::ShowRoute{route});
  open_route(model, cmds);
}

void open_route(Model& model, Cmds& cmds) {
  auto* state = std::get_if<SignedIn>(&model.session);
  if (!state || !may_open(state->person.role, access_of(model.route))) return;
  const auto route = model.route;
  std::visit([&](const auto& each) { opened(Context{model, *state, cmds}, each); }, route);
}

void show_toast(Model& model, ToastTone tone, std::string text, Cmds& cmds) {
  model.toasts.push_back({++model.last_toast_id, tone, std::move(text)});
  cmds.push_back(cmd::DismissToastLater{model.last_toast_id, toast_millis});
}

}  // namespace parts

void Context::go_to(const Route& route) const { parts::go_to(model, route, cmds); }
void Context::show_toast(ToastTone tone, std::string text) const { parts::show_toast(model, tone, std::move(text), cmds); }

}  // namespace dashboard
