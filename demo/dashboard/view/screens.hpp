#pragma once

#include "core/model.hpp"
#include "view/box.hpp"
#include "view/outbox.hpp"
#include "view/text.hpp"

namespace dashboard {

[[nodiscard]] inline float page_margin() { return Ui::is_compact() ? space::large : space::huge; }

// What each screen draws, chosen by the route; one function a screen, in view/screens/.
void screen_ui(const Ui& ui, Box page, const Model& model, const SignedIn& signed_in, const overview::Route& route);
void screen_ui(const Ui& ui, Box page, const Model& model, const SignedIn& signed_in, const roster::Route& route);
void screen_ui(const Ui& ui, Box page, const Model& model, const SignedIn& signed_in, const athlete::Route& route);
void screen_ui(const Ui& ui, Box page, const Model& model, const SignedIn& signed_in, const integrations::Route& route);
void screen_ui(const Ui& ui, Box page, const Model& model, const SignedIn& signed_in, const subscription::Route& route);
void screen_ui(const Ui& ui, Box page, const Model& model, const SignedIn& signed_in, const activity::Route& route);
void screen_ui(const Ui& ui, Box page, const Model& model, const SignedIn& signed_in, const calendar::Route& route);
void screen_ui(const Ui& ui, Box page, const Model& model, const SignedIn& signed_in, const plans::Route& route);
void screen_ui(const Ui& ui, Box page, const Model& model, const SignedIn& signed_in, const races::Route& route);
void screen_ui(const Ui& ui, Box page, const Model& model, const SignedIn& signed_in, const workouts::Route& route);
void screen_ui(const Ui& ui, Box page, const Model& model, const SignedIn& signed_in, const groups::Route& route);
void screen_ui(const Ui& ui, Box page, const Model& model, const SignedIn& signed_in, const group::Route& route);
void screen_ui(const Ui& ui, Box page, const Model& model, const SignedIn& signed_in, const organization::Route& route);
void screen_ui(const Ui& ui, Box page, const Model& model, const SignedIn& signed_in, const api_keys::Route& route);
void screen_ui(const Ui& ui, Box page, const Model& model, const SignedIn& signed_in, const notifications::Route& route);
void screen_ui(const Ui& ui, Box page, const Model& model, const SignedIn& signed_in, const ai_coach::Route& route);
void screen_ui(const Ui& ui, Box page, const Model& model, const SignedIn& signed_in, const preferences::Route& route);

/// What one does before the sign-in (view/entry).
void entry_ui(const Ui& ui, const Model& model, const entry::State& state);
/// Nothing that was typed there is needed any more.
void forget_typed(const Ui& ui);

/// Icon of a sport.
[[nodiscard]] Icon icon_of(Sport sport);

}  // namespace dashboard
