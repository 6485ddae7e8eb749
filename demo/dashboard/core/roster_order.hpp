#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "roster.hpp"

namespace dashboard {

enum class RosterColumn : std::uint8_t { name, coach, labels, plan, distance, load, hrv, recovery, last_activity, attention };
inline constexpr int roster_column_count = 10;

struct SortKey {
  RosterColumn column = RosterColumn::name;
  bool is_descending = false;

  bool operator==(const SortKey&) const = default;
};

struct RosterFilter {
  std::string text;  ///< As typed.
  bool only_attention = false;
  std::string coach_id;  ///< Empty: every coach.
  std::string label;     ///< Empty: every label.
  std::string status;    ///< Empty: every state of membership.

  [[nodiscard]] bool is_empty() const { return *this == RosterFilter{}; }
  bool operator==(const RosterFilter&) const = default;
};

/// The sort keys after a click on a column's header. The first click takes the order that helps most (figures: highest
/// first), the second turns it round, the third gives the column up. With Shift the other keys stay.
[[nodiscard]] std::vector<SortKey> keys_after_click(std::vector<SortKey> keys, RosterColumn column, bool is_additive);

/// Positions of the rows that pass the filter, in order. Unknown figures come last in both directions; ties go by name.
[[nodiscard]] std::vector<std::uint32_t> arrange(const std::vector<RosterRow>& rows, const RosterFilter& filter,
                                                 const std::vector<SortKey>& keys);

}  // namespace dashboard
