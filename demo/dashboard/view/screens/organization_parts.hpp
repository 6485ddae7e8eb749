#pragma once

#include "core/texts/organization.hpp"
#include "view/screens.hpp"

// The parts of the organization's page.
namespace dashboard {

struct OrganizationPage {
  const organization::State& state;
  const SignedIn& signed_in;
  const Environment& environment;

  [[nodiscard]] bool is_head() const { return signed_in.person.role == Role::head_coach; }
  [[nodiscard]] std::string day(const Ui& ui, std::int64_t seconds) const;
  /// Name of a coach, the head coach among them; empty when there is none.
  [[nodiscard]] std::string coach_name(std::string_view id) const;
};

/// "Assistant coach"; the API's own word when it is a new one.
[[nodiscard]] std::string role_text(const Ui& ui, std::string_view role);

// Each draws cards at a point and returns where they end.
float organization_profile_ui(const Ui& ui, ImVec2 at, float width, const OrganizationPage& page);
float organization_members_ui(const Ui& ui, ImVec2 at, float width, float bottom, const OrganizationPage& page);
float organization_coaches_ui(const Ui& ui, ImVec2 at, float width, const OrganizationPage& page);
float organization_invitations_ui(const Ui& ui, ImVec2 at, float width, const OrganizationPage& page);

/// What lies over the page.
void organization_windows_ui(const Ui& ui, const OrganizationPage& page);

}  // namespace dashboard
