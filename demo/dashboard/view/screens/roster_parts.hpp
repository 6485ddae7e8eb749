#pragma once

#include <array>

#include "core/roster_columns.hpp"
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

/// How wide a column is at least, and where its text stands.
struct RosterColumnLook {
  float width;
  Align align = Align::left;
};
/// In the order of `roster_columns`.
inline constexpr std::array<RosterColumnLook, roster_column_count> roster_column_looks{
    {{196}, {152}, {120}, {114}, {64, Align::right}, {92}, {128}, {128}, {130}, {96}}};

/// One cell of the table.
void roster_cell_ui(const Ui& ui, Box cell, RosterColumn column, const RosterRow& row, const Model& model, const RosterSummary& summary);

/// Above this share of a usual week's load one should look.
inline constexpr double steep_load_share = 1.2;

/// Tone of a week's load as a share of a usual week's, and of a recovery score.
[[nodiscard]] Tone tone_of_load_share(const Theme& theme, double share);
[[nodiscard]] Tone tone_of_recovery(const Theme& theme, double recovery);

}  // namespace dashboard
