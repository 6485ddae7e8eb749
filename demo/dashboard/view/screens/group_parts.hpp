#pragma once

#include "core/texts/groups.hpp"
#include "view/screens.hpp"

// The parts of a group's page. Each draws a card at a point and returns its height.
namespace dashboard {

struct GroupPage {
  const group::State& state;
  const SignedIn& signed_in;
  const Model& model;

  [[nodiscard]] UnitSystem units() const { return model.settings.units; }
  /// A member's name, as far as the roster knows it.
  [[nodiscard]] std::string_view name_of(const std::string& user_id) const;
};

float group_figures_ui(const Ui& ui, ImVec2 at, float width, const GroupPage& page);
float group_places_ui(const Ui& ui, ImVec2 at, float width, const GroupPage& page);
float group_members_ui(const Ui& ui, ImVec2 at, float width, const GroupPage& page);
float group_deeds_ui(const Ui& ui, ImVec2 at, float width, const GroupPage& page);
/// Takes no room when nobody asks.
float group_requests_ui(const Ui& ui, ImVec2 at, float width, const GroupPage& page);

/// What lies over the page.
void group_windows_ui(const Ui& ui, const GroupPage& page);

}  // namespace dashboard
