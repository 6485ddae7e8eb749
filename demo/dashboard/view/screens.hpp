#pragma once

#include "core/model.hpp"
#include "view/box.hpp"
#include "view/outbox.hpp"
#include "view/text.hpp"

namespace dashboard {

[[nodiscard]] inline float page_margin() { return Ui::is_compact() ? space::large : space::huge; }

// What each screen draws, chosen by the route; one function a screen, in view/screens/.
void screen_ui(const Ui& ui, Box page, const Model& model, const SignedIn& signed_in, const roster::Route& route);
void screen_ui(const Ui& ui, Box page, const Model& model, const SignedIn& signed_in, const athlete::Route& route);
void screen_ui(const Ui& ui, Box page, const Model& model, const SignedIn& signed_in, const plans::Route& route);
void screen_ui(const Ui& ui, Box page, const Model& model, const SignedIn& signed_in, const ai_coach::Route& route);
void screen_ui(const Ui& ui, Box page, const Model& model, const SignedIn& signed_in, const preferences::Route& route);

void sign_in_ui(const Ui& ui, const SignInForm& form);

/// Icon of a sport.
[[nodiscard]] Icon icon_of(Sport sport);

}  // namespace dashboard
