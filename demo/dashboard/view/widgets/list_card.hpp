#pragma once

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "core/remote.hpp"
#include "view/text.hpp"

namespace dashboard {

inline constexpr float list_line_height = 60;

/// One thing of a list: its picture on the left, what it is called, and a quieter line below.
struct ListLine {
  std::string_view id = {};
  std::string_view title;
  std::string_view remark = {};
  std::string_view person_id = {};  ///< The picture is this person's …
  Icon icon = Icon::activity;       ///< … or else an icon.
  float room_on_right = 0;          ///< For badges and buttons.
  bool is_first = false;            ///< Has no line above it.
};
/// Draws it at the upper end of `rest` and cuts it off; returns the room on its right.
Box list_line(const Ui& ui, Box& rest, const ListLine& line);
/// Whether a line at the upper end would be seen; those that are not need not be drawn.
[[nodiscard]] bool is_on_screen(Box line);

/// Height of a card with so many lines below its title; of one without any, which says why.
[[nodiscard]] float list_card_height(std::ptrdiff_t lines, bool has_title = true);

template <class Item>
float list_card_height(const Remote<std::vector<Item>>& remote, bool has_title = true) {
  const auto* list = remote.value();
  return list_card_height(list ? std::ssize(*list) : remote.problem() ? 0 : 3, has_title);
}

}  // namespace dashboard
