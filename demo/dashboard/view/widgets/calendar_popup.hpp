#pragma once

#include <optional>
#include <string_view>

#include "core/time_zone.hpp"
#include "view/text.hpp"

namespace dashboard {

/// A month to pick a day from, below its anchor; arrows move by days and weeks, Page Up and Down by months. Open it with
/// ImGui::OpenPopup(id).
std::optional<Day> calendar_popup(const Ui& ui, std::string_view id, Box anchor, Day chosen, Day today);

}  // namespace dashboard
