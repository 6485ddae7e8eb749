#pragma once

#include <functional>
#include <string_view>

#include "view/text.hpp"

namespace dashboard {

/// The head of a page: its title, beside it a quieter line. Returns the room on the right for what one can do here; draw the
/// buttons from its right end with `take_right`.
Box page_header(const Ui& ui, Box& page, std::string_view title, std::string_view remark = {});
/// The same with a way back to where this belongs, above the title. `is_back_pressed` is set when it was taken.
Box page_header(const Ui& ui, Box& page, std::string_view title, std::string_view remark, std::string_view back, bool& is_back_pressed);

/// A page that scrolls: `content` draws from a point downwards in a width and returns where it ended. Its widest line is
/// `widest` points.
void scrolled_page(const Ui& ui, std::string_view id, Box page, const std::function<float(ImVec2 origin, float width)>& content,
                   float widest = 1320);

}  // namespace dashboard
