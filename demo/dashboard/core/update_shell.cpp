#include "update_parts.hpp"

namespace dashboard::parts {

void go_to(Model& model, const Route& route, Cmds& cmds) {
  if (model.route == route) return;
  model.route = route;
  cmds.push_back(cmd::ShowRoute{route});
  if (auto* athlete = std::get_if<AthleteRoute>(&route)) open_athlete(model, athlete->user_id, cmds);
}

void show_toast(Model& model, ToastTone tone, std::string text, Cmds& cmds) {
  model.toasts.push_back({++model.last_toast_id, tone, std::move(text)});
  cmds.push_back(cmd::DismissToastLater{model.last_toast_id, toast_millis});
}

}  // namespace dashboard::parts
