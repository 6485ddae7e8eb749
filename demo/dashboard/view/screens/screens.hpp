#pragma once

#include "core/model.hpp"
#include "view/box.hpp"
#include "view/text.hpp"
#include "view/ui.hpp"

namespace dashboard {

inline constexpr float top_bar_height = 56;
[[nodiscard]] inline float page_margin() { return Ui::is_compact() ? space::large : space::huge; }

void sign_in_ui(const Ui& ui, const SignInForm& form);
void top_bar_ui(const Ui& ui, Box bar, const Model& model, const SignedIn& signed_in);
void roster_ui(const Ui& ui, Box page, const Model& model, const SignedIn& signed_in);
void athlete_ui(const Ui& ui, Box page, const Model& model, const SignedIn& signed_in);

/// The mark of the product: a star on its orbit.
void logo(const Ui& ui, ImVec2 center, float diameter);

/// Icon of a sport.
[[nodiscard]] Icon icon_of(Sport sport);

}  // namespace dashboard
