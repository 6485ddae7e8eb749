#pragma once

#include "core/race_goals.hpp"
#include "view/screens.hpp"

// The parts of the races' screen.
namespace dashboard {

struct RacesPage {
  const Model& model;
  const SignedIn& signed_in;
  const races::State& state;

  [[nodiscard]] const Environment& environment() const { return model.environment; }
  [[nodiscard]] bool may_change(const Race& race) const { return dashboard::may_change(signed_in.person, race); }
  [[nodiscard]] std::vector<Headed> headed(const Race& race) const {
    const auto* known = state.list.value();
    return headed_for(signed_in.overview.goals, race, known ? std::span{*known} : std::span<const Race>{}, environment().zone);
  }
};

/// The day as a leaf of a calendar, its colour that of what is to come or over.
void day_leaf(const Ui& ui, Box box, const Race& race, const Environment& environment);
/// "Sun 28 Jun, 07:00" by the race's own clock.
[[nodiscard]] std::string start_text(const Ui& ui, const Race& race, const Environment& environment);
/// "in 12 days", counted by the calendar of the place; empty when there is no date.
[[nodiscard]] std::string days_until(const Ui& ui, const Race& race, const Environment& environment);
/// "5,000 expected  ·  120 registered", what is known of both.
[[nodiscard]] std::string participants_of(const Ui& ui, const Race& race);

/// Edit and delete, for whoever may.
void race_menu_ui(const Ui& ui, Box box, const Race& race);
/// The list, from its head on; returns where it ends.
float races_list_ui(const Ui& ui, ImVec2 at, float width, const RacesPage& page);
/// All of one race; returns where it ends.
float race_page_ui(const Ui& ui, ImVec2 at, float width, const RacesPage& page);
/// The dialog, while it is open.
void race_form_ui(const Ui& ui, const RacesPage& page);

}  // namespace dashboard
