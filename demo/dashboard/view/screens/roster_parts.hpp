#pragma once

#include <array>

#include "core/texts/roster.hpp"
#include "view/screens.hpp"

// The parts of the roster's page.
namespace dashboard {

/// What of the roster belongs to the screen alone.
struct RosterView {
  std::string search;
};

void roster_filters_ui(const Ui& ui, Box bar, const roster::State& roster);
void roster_table_ui(const Ui& ui, Box box, const Model& model, const roster::State& roster);

struct RosterColumnLook {
  RosterColumn column;
  std::string_view id;
  Text title;
  float width;  ///< At least; wide screens give each its share of the rest.
  Align align = Align::left;
};

/// The columns from left to right.
inline constexpr std::array<RosterColumnLook, roster_column_count> roster_columns{{
    {RosterColumn::name, "name", texts::roster::athlete, 196},
    {RosterColumn::attention, "attention", texts::roster::attention, 152},
    {RosterColumn::distance, "distance", texts::roster::this_week, 120},
    {RosterColumn::load, "load", texts::roster::load, 114},
    {RosterColumn::hrv, "hrv", texts::roster::hrv, 64, Align::right},
    {RosterColumn::recovery, "recovery", texts::roster::recovery, 92},
    {RosterColumn::last_activity, "last_activity", texts::roster::last_activity, 128},
    {RosterColumn::plan, "plan", texts::roster::plan, 128},
    {RosterColumn::labels, "labels", texts::roster::labels, 130},
    {RosterColumn::coach, "coach", texts::roster::coach, 96},
}};

/// One cell of the table.
void roster_cell_ui(const Ui& ui, Box cell, RosterColumn column, const RosterRow& row, const Model& model, const RosterSummary& summary);

/// Tone of a change of load against the weeks before, and of a recovery score.
[[nodiscard]] Tone tone_of_load_change(const Theme& theme, double change);
[[nodiscard]] Tone tone_of_recovery(const Theme& theme, double recovery);

}  // namespace dashboard
