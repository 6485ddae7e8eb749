#pragma once

#include "core/screens/organization.hpp"
#include "core/texts/organization.hpp"
#include "view/screens.hpp"

// The parts of the organization's page.
namespace dashboard {

enum class OrganizationDialog : std::uint8_t { none, profile, coach, invitation };

/// What belongs to the screen: which dialog is open, and what is typed into it.
struct OrganizationView {
  OrganizationDialog open = OrganizationDialog::none;
  organization::Profile profile;
  organization::CoachForm coach;
  organization::InvitationForm invitation;
  std::optional<double> most_uses;
  std::optional<organization::Removal> removing;
  bool was_busy = false;  ///< In the last frame; what was under way then and is not now has been answered.
};

struct OrganizationPage {
  const Model& model;
  const organization::State& state;
  bool is_head = false;  ///< May change things.

  /// The name of a coach by id; empty when there is none.
  [[nodiscard]] std::string coach_name(std::string_view id) const;
};

float members_ui(const Ui& ui, ImVec2 at, float width, const OrganizationPage& page);
float coaches_ui(const Ui& ui, ImVec2 at, float width, const OrganizationPage& page);
float invitations_ui(const Ui& ui, ImVec2 at, float width, const OrganizationPage& page);
/// The one that is open, if any.
void organization_dialogs_ui(const Ui& ui, const OrganizationPage& page);

}  // namespace dashboard
