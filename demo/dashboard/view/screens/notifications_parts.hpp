#pragma once

#include "core/texts/notifications.hpp"
#include "view/screens.hpp"

// The parts of the notifications' page.
namespace dashboard {

struct NotificationsPage {
  const notifications::State& state;
  const SignedIn& signed_in;
  const Model& model;
};

// Each draws at a point and returns where it ended.
float notices_ui(const Ui& ui, ImVec2 at, float width, const NotificationsPage& page);
float weeks_ui(const Ui& ui, ImVec2 at, float width, const NotificationsPage& page);

/// The message that is being written, asked about, or sent.
void letter_ui(const Ui& ui, const NotificationsPage& page);

}  // namespace dashboard
