#include "route.hpp"
#include "second_part.hpp"
#include "update_parts.hpp"

namespace dashboard {
namespace parts {

void go_to(Model& model, const Route& route, Cmds& cmds) {
  if (model.route == route) return;
  model.route = route;
  cmds.push_back(cmd::ShowRoute{route});
  open_route(model, cmds);
}

namespace {
void open_screen(const Context& context) {
  const auto route = context.model.route;
  std::visit([&](const auto& each) { opened(context, each); }, route);
}
}  // namespace

void open_route(Model& model, Cmds& cmds) {
  auto* state = std::get_if<SignedIn>(&model.session);
  if (state) state->api_keys.close_all();  // a secret stays no longer than its page
  if (!state || !may_open(state->person.role, access_of(model.route))) return;
  in_second_part<&open_screen>(Context{model, *state, cmds});
}

void drop_toast(Model& model, std::uint32_t id) {
  std::erase_if(model.toasts, [&](const Toast& toast) { return toast.id == id; });
}

void show_toast(Model& model, ToastTone tone, std::string text, Cmds& cmds) {
  model.toasts.push_back({++model.last_toast_id, tone, std::move(text)});
  cmds.push_back(cmd::DismissToastLater{model.last_toast_id, toast_millis});
}

}  // namespace parts

void Context::go_to(const Route& route) const { parts::go_to(model, route, cmds); }
void Context::remove_later(std::string item_id, std::string text, Cmd commit) const {
  const auto toast_id = ++model.last_toast_id;
  model.toasts.push_back({toast_id, ToastTone::neutral, std::move(text), true});
  signed_in.removals.add(toast_id, std::move(item_id), std::move(commit));
  run(cmd::DismissToastLater{toast_id, parts::undo_millis});
}
void Context::show_toast(ToastTone tone, std::string text) const { parts::show_toast(model, tone, std::move(text), cmds); }

}  // namespace dashboard
