#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "view/widgets/menu.hpp"

namespace dashboard {

/// The list of a field or chip to pick from, below its anchor, with a field that narrows a long one. Open it with
/// ImGui::OpenPopup(id). Returns the id that was picked. `is_chosen` marks lines; with `stays_open` several can be picked.
std::optional<std::string> choice_list(const Ui& ui, std::string_view id, Box anchor, std::span<const MenuItem> items,
                                       const std::function<bool(const MenuItem&)>& is_chosen, bool stays_open = false);

}  // namespace dashboard
