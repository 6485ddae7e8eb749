#pragma once

#include <optional>
#include <string_view>

#include "core/problem.hpp"
#include "view/text.hpp"

namespace dashboard {

/// In place of something that could not be had, or that is empty: an icon, what is the matter, what to do.
struct NoticeAction {
  std::string_view id;
  std::string_view label;
  std::optional<Icon> icon = std::nullopt;
};
/// With an action it returns true when that was pressed.
bool notice(const Ui& ui, Box box, Icon icon, std::string_view title, std::string_view text, NoticeAction action = {});
/// The same for a problem, with "Try again".
bool problem_notice(const Ui& ui, Box box, std::string_view retry_id, const Problem& problem);
/// A coloured strip with one sentence. Returns its height.
float strip(const Ui& ui, ImVec2 position, float width, Tone tone, Icon icon, std::string_view text);

}  // namespace dashboard
