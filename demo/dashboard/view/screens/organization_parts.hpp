#pragma once

#include "core/screens/organization.hpp"
#include "core/texts/organization.hpp"
#include "view/screens.hpp"

// The parts of the organization's page.
namespace dashboard {

/// What belongs to the screen: what is typed into its forms, and who is asked about.
struct OrganizationView {
  organization::Profile profile;
  organization::CoachForm coach;
  organization::InvitationForm invitation;
  std::optional<double> most_uses;
  std::optional<organization::Removal> removing;
};

struct OrganizationPage {
  const Model& model;
  const organization::State& state;
  bool is_head = false;  ///< May change things.

  /// The name of a coach by id; empty when there is none.
  [[nodiscard]] std::string coach_name(std::string_view id) const;
};

/// With nothing typed into it, but for what is known of the club.
void open_form(const Ui& ui, organization::OpenForm form, organization::Profile known = {});

float members_ui(const Ui& ui, ImVec2 at, float width, const OrganizationPage& page);
float coaches_ui(const Ui& ui, ImVec2 at, float width, const OrganizationPage& page);
float invitations_ui(const Ui& ui, ImVec2 at, float width, const OrganizationPage& page);
/// The one that is open, if any.
void organization_dialogs_ui(const Ui& ui, const OrganizationPage& page);

}  // namespace dashboard
