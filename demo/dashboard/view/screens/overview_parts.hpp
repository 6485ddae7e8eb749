#pragma once

#include "core/team.hpp"
#include "view/screens.hpp"

// The cards of the overview. Each draws at a point and returns its height.
namespace dashboard {

struct TeamPage {
  const Model& model;
  const SignedIn& signed_in;
  const roster::Data& data;
  const TeamPicture& team;

  [[nodiscard]] const RosterRow& row(std::uint32_t place) const { return data.rows[place]; }
  [[nodiscard]] std::string ago(const Ui& ui, const RosterRow& row) const;
};

float team_attention_ui(const Ui& ui, ImVec2 at, float width, const TeamPage& page);
float team_training_ui(const Ui& ui, ImVec2 at, float width, const TeamPage& page);
float team_spread_ui(const Ui& ui, ImVec2 at, float width, const TeamPage& page);
float team_races_ui(const Ui& ui, ImVec2 at, float width, const TeamPage& page);
float team_recent_ui(const Ui& ui, ImVec2 at, float width, const TeamPage& page);

inline constexpr float person_height = 52;
/// An athlete with a second line, which leads to the own page. Returns the room at its right for what is to be told.
Box person_line(const Ui& ui, std::string_view id, Box line, const RosterRow& row, std::string_view second, float room_on_right);

}  // namespace dashboard
