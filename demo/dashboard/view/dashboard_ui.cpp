#include "view/dashboard_ui.hpp"

#include "imgui_internal.h"  // whether the focused widget was drawn

#include "core/route.hpp"
#include "core/second_part.hpp"
#include "view/screens.hpp"
#include "view/shell/palette.hpp"
#include "view/shell/shell.hpp"
#include "view/widgets/notice.hpp"
#include "view/widgets/spinner.hpp"

namespace dashboard {
namespace {

void signed_in_ui(const Ui& ui, const Model& model, const SignedIn& state) {
  forget_typed(ui);
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  top_bar_ui(ui, Box{{0, 0}, {size.x, top_bar_height}}, model, state);
  Box page{{0, top_bar_height}, size};
  rail_ui(ui, page, model, state);
  ui.note("page", "main", "", page);
  if (!may_open(state.person.role, access_of(model.route))) {
    notice(ui, page, Icon::lock, ui.say(title_of(ProblemKind::forbidden)), ui.say(advice_on(ProblemKind::forbidden)));
  } else {
    std::visit([&](const auto& route) { screen_ui(ui, page, model, state, route); }, model.route);
  }
  palette_ui(ui, model, state);
  key_help_ui(ui);
}

struct Screen {
  const Ui& ui;
  const Model& model;

  void operator()(const Starting&) const {
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    spinner(ui, {size.x / 2, size.y / 2}, 14, ui.theme.accent_text);
  }
  void operator()(const SignedOut& state) const { entry_ui(ui, model, state); }
  void operator()(const SignedIn& state) const { in_second_part<&signed_in_ui>(ui, model, state); }
};

/// Where the keyboard stood may be gone with its screen. The Tab key would look for what follows it and find nothing, so it begins anew;
/// but not while the keyboard is on its way, such as into a menu that has just opened.
void leave_what_is_gone() {
  const auto& nav = *ImGui::GetCurrentContext();
  if (nav.NavId != 0 && !nav.NavIdIsAlive) ImGui::SetNavCursorVisible(false);
}

}  // namespace

void dashboard_ui(const Model& model, const Fonts& fonts, ViewState& state, std::vector<Msg>& messages, Probe* probe) {
  const auto& theme = model.is_dark() ? dark_theme() : light_theme();
  apply_style(theme);
  state.begin_frame(fragment_of(model.route));
  if (probe != nullptr) probe->begin_frame();
  Outbox outbox{messages};
  const Ui ui{theme, fonts, state, outbox, model.language(), model.environment.prefers_calm, probe};

  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
  constexpr auto flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                         ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse;
  if (ImGui::Begin("dashboard", nullptr, flags)) {
    push_type(ui, Type::body);
    std::visit(Screen{ui, model}, model.session);
    pop_type();
  }
  ImGui::End();
  toasts_ui(ui, model.toasts);
  leave_what_is_gone();
}

}  // namespace dashboard
