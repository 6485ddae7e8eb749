#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "view/text.hpp"

namespace dashboard {

inline constexpr float kpi_height = 100;

/// A key figure: what it is, the figure with its unit, and a line that puts it into relation.
struct Kpi {
  std::string_view id;
  Icon icon = Icon::activity;
  std::string_view name;
  std::string figure;
  std::string unit;
  std::string note;
  std::optional<Tone> note_tone = std::nullopt;     ///< Coloured when the relation is good or bad.
  std::vector<std::optional<double>> history = {};  ///< A small line on the right.
};

void kpi_card(const Ui& ui, Box box, const Kpi& kpi);
/// The same card while its figure is on the way.
void kpi_skeleton(const Ui& ui, Box box);

}  // namespace dashboard
