#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "roster.hpp"

namespace dashboard {

/// How many athletes are in each of some ranges, from the lowest to the highest.
template <std::size_t Count>
using Spread = std::array<std::int64_t, Count>;

/// Where the ranges of a figure begin; below the first one lies another.
inline constexpr std::array load_steps{0.25, 0.50, 0.75, 1.0, 1.5};  ///< `Figures::load_share`
inline constexpr std::array form_steps{-20.0, -10.0, 0.0, 10.0};
inline constexpr std::array recovery_steps{34.0, 67.0};

/// The organization as a coach wants to see it first. Athletes are positions in the roster's rows.
struct TeamPicture {
  std::vector<std::uint32_t> attention;      ///< With signals, the worst first.
  std::vector<std::uint32_t> trained_today;  ///< The latest first.
  std::vector<std::uint32_t> idle;           ///< Nothing in this week: the longest break first, who never trained before all.
  std::vector<std::uint32_t> recent;         ///< Whose latest activities are the latest of all.
  std::int64_t athletes = 0;
  std::int64_t trained_this_week = 0;
  Spread<load_steps.size() + 1> load{};
  Spread<form_steps.size() + 1> form{};
  Spread<recovery_steps.size() + 1> recovery{};

  bool operator==(const TeamPicture&) const = default;
};

/// How many latest activities are kept.
inline constexpr std::size_t most_recent = 8;

[[nodiscard]] TeamPicture picture_of(const std::vector<RosterRow>& rows, std::int64_t now_seconds, const TimeZone& zone);

}  // namespace dashboard
