#pragma once

#include "core/model.hpp"
#include "view/box.hpp"
#include "view/outbox.hpp"

// What stands around every screen.
namespace dashboard {

inline constexpr float top_bar_height = 56;

void top_bar_ui(const Ui& ui, Box bar, const Model& model, const SignedIn& signed_in);

/// The rail on the left, on a phone the bar at the bottom. Cuts its room off the page.
void rail_ui(const Ui& ui, Box& page, const Model& model, const SignedIn& signed_in);

/// The messages at the lower edge of the screen that go by themselves.
void toasts_ui(const Ui& ui, const std::vector<Toast>& toasts);

/// The mark of the product: a star on its orbit.
void logo(const Ui& ui, ImVec2 center, float diameter);

}  // namespace dashboard
