#pragma once

#include <string_view>
#include <vector>

#include "core/msg.hpp"
#include "view/fonts.hpp"
#include "view/probe.hpp"
#include "view/theme.hpp"
#include "view/view_state.hpp"

namespace dashboard {

/// What every view is handed: how things look, where the screen's own state is, and where messages go.
struct Ui {
  const Theme& theme;
  const Fonts& fonts;
  ViewState& state;
  std::vector<Msg>& messages;
  Probe* probe = nullptr;

  void emit(Msg msg) const { messages.push_back(std::move(msg)); }
  void note(std::string_view id, std::string_view role, std::string_view label, Box box) const {
    if (probe != nullptr) probe->note(id, role, label, box);
  }
  [[nodiscard]] static ImDrawList& draw() { return *ImGui::GetWindowDrawList(); }
  [[nodiscard]] static bool is_compact() { return ImGui::GetIO().DisplaySize.x < compact_width; }
};

}  // namespace dashboard
