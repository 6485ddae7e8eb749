#pragma once

#include <array>

#include "core/roster_order.hpp"
#include "core/texts/roster.hpp"

namespace dashboard {

struct RosterColumnName {
  RosterColumn column;
  std::string_view id;
  Text title;
};

/// The columns from left to right.
inline constexpr std::array<RosterColumnName, roster_column_count> roster_columns{{
    {RosterColumn::name, "name", texts::roster::athlete},
    {RosterColumn::attention, "attention", texts::roster::attention},
    {RosterColumn::distance, "distance", texts::roster::this_week},
    {RosterColumn::load, "load", texts::roster::load},
    {RosterColumn::hrv, "hrv", texts::roster::hrv},
    {RosterColumn::recovery, "recovery", texts::roster::recovery},
    {RosterColumn::last_activity, "last_activity", texts::roster::last_activity},
    {RosterColumn::plan, "plan", texts::roster::plan},
    {RosterColumn::labels, "labels", texts::roster::labels},
    {RosterColumn::coach, "coach", texts::roster::coach},
}};

}  // namespace dashboard
