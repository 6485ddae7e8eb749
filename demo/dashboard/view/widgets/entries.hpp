#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>

#include "view/text.hpp"

namespace dashboard {

/// A line of a list: what it is, below it what one should know, and a mark at its right.
struct Entry {
  std::string id;  ///< Of the thing; a person's gives the disc its colour.
  std::string title;
  std::string detail = {};
  std::optional<Icon> icon = std::nullopt;  ///< Else a disc with initials.
  std::string badge = {};
  std::optional<Tone> badge_tone = std::nullopt;  ///< Else neutral.
  bool is_strong = false;                         ///< Something new.
};

struct Entries {
  std::string_view id;
  std::string_view name;
  std::span<const Entry> lines;
  bool is_pressable = false;  ///< A line opens something.
  /// Buttons at a line's right end; they take their room from `room` with take_right.
  std::function<void(Box& room, std::size_t index)> controls = nullptr;
};

inline constexpr float entry_height = 60;
[[nodiscard]] constexpr float entries_height(std::size_t count) { return static_cast<float>(count) * entry_height; }

/// Draws them one below the other. Returns the line that was pressed, or nothing.
std::optional<std::size_t> entries_ui(const Ui& ui, Box box, const Entries& entries);

}  // namespace dashboard
