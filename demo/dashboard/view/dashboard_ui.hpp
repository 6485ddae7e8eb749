#pragma once

#include "core/model.hpp"
#include "view/outbox.hpp"

namespace dashboard {

/// One frame of everything, between ImGui::NewFrame and ImGui::Render. What the person did lands in `messages`;
/// when the picture next changes by itself stands in the ViewState.
void dashboard_ui(const Model& model, const Fonts& fonts, ViewState& state, std::vector<Msg>& messages, Probe* probe = nullptr);

}  // namespace dashboard
