#pragma once

#include <array>

#include "view/screens.hpp"

// The parts of the roster's page.
namespace dashboard {

/// What of the roster belongs to the screen alone.
struct RosterView {
  std::string search;
  int cursor = -1;  ///< Row under the keyboard, a position in the shown order.
  bool has_taken_focus = false;
  float scroll_x = 0;
};

void roster_filters_ui(const Ui& ui, Box bar, const roster::State& roster);
void roster_table_ui(const Ui& ui, Box box, const Model& model, const roster::State& roster);

struct RosterColumnLook {
  RosterColumn column;
  std::string_view id;
  std::string_view title;
  float width;  ///< At least; wide screens give each its share of the rest.
  Align align = Align::left;
};

/// The columns from left to right.
inline constexpr std::array<RosterColumnLook, roster_column_count> roster_columns{{
    {RosterColumn::name, "name", "Athlete", 196},
    {RosterColumn::attention, "attention", "Attention", 152},
    {RosterColumn::distance, "distance", "This week", 120},
    {RosterColumn::load, "load", "Load", 114},
    {RosterColumn::hrv, "hrv", "HRV", 64, Align::right},
    {RosterColumn::recovery, "recovery", "Recovery", 92},
    {RosterColumn::last_activity, "last_activity", "Last activity", 128},
    {RosterColumn::plan, "plan", "Plan", 128},
    {RosterColumn::labels, "labels", "Labels", 130},
    {RosterColumn::coach, "coach", "Coach", 96},
}};

/// One cell of the table.
void roster_cell_ui(const Ui& ui, Box cell, RosterColumn column, const RosterRow& row, const Model& model, const RosterSummary& summary);

/// Tone of a change of load against the weeks before, and of a recovery score.
[[nodiscard]] Tone tone_of_load_change(const Theme& theme, double change);
[[nodiscard]] Tone tone_of_recovery(const Theme& theme, double recovery);

}  // namespace dashboard
