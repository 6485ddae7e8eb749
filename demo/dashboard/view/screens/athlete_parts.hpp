#pragma once

#include "view/screens.hpp"

// The parts of an athlete's page. Each draws a card at a point and returns its height.
namespace dashboard {

struct AthletePage {
  const Model& model;
  const SignedIn& signed_in;
  const athlete::State& athlete;
  const RosterRow* row;  ///< What the roster knows, when it has arrived.

  [[nodiscard]] UnitSystem units() const { return model.settings.units; }
  [[nodiscard]] const Environment& environment() const { return model.environment; }
};

float athlete_head_ui(const Ui& ui, ImVec2 at, float width, const AthletePage& page);
float athlete_figures_ui(const Ui& ui, ImVec2 at, float width, const AthletePage& page);
float athlete_running_ui(const Ui& ui, ImVec2 at, float width, const AthletePage& page);
float athlete_activities_ui(const Ui& ui, ImVec2 at, float width, const AthletePage& page);
/// What the coaches keep; takes no room for those who may not see it.
float athlete_notes_ui(const Ui& ui, ImVec2 at, float width, const AthletePage& page);
/// The person's own; takes no room on the page of others.
float athlete_zones_ui(const Ui& ui, ImVec2 at, float width, const AthletePage& page);

// These show the profile and are drawn once it is there. Without content they take no room and return 0.
float athlete_signals_ui(const Ui& ui, ImVec2 at, float width, const AthleteProfile& profile);
float athlete_plans_ui(const Ui& ui, ImVec2 at, float width, const AthleteProfile& profile);
float athlete_goals_ui(const Ui& ui, ImVec2 at, float width, const AthleteProfile& profile, Day today);
float athlete_insights_ui(const Ui& ui, ImVec2 at, float width, const AthleteProfile& profile);
float athlete_fitness_ui(const Ui& ui, ImVec2 at, float width, const AthleteProfile& profile, Day today);

}  // namespace dashboard
