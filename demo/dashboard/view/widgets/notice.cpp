#include "view/widgets/notice.hpp"

#include <cmath>

#include "core/texts/widgets.hpp"
#include "view/widgets/button.hpp"

namespace dashboard {
namespace {

Icon icon_of(ProblemKind kind) {
  switch (kind) {
    case ProblemKind::forbidden:
    case ProblemKind::session_ended: return Icon::lock;
    case ProblemKind::unreachable:
    case ProblemKind::slow: return Icon::wifi_off;
    case ProblemKind::missing: return Icon::search_x;
    default: return Icon::triangle_alert;
  }
}

}  // namespace

bool notice(const Ui& ui, Box box, Icon icon, std::string_view title, std::string_view text, NoticeAction action) {
  constexpr float mark = 44;
  const float width = std::min(box.width() - 2 * space::large, 380.0F);
  const float text_height = wrapped_height(ui, Type::small, text, width);
  const float action_height = action.label.empty() ? 0 : control_height + space::large;
  const float height = mark + space::medium + line_height(Type::title) + space::tiny + text_height + action_height;
  const float middle = box.center().x;
  float y = std::round(std::max(box.min.y, box.center().y - height / 2));

  ui.note(action.id.empty() ? std::string{} : std::string{action.id} + ".notice", "status", title,
          box);  // several may say that nothing is there
  const ImVec2 center{middle, y + mark / 2};
  Ui::draw().AddCircleFilled(center, mark / 2, ui.theme.sunken.packed());
  icon_in(ui, Box::at({middle - mark / 2, y}, mark, mark), icon, 20, ui.theme.text_faint);
  y += mark + space::medium;
  text_in(ui, Box::at({box.min.x, y}, box.width(), line_height(Type::title)), Type::title, ui.theme.text, title, Align::center);
  y += line_height(Type::title) + space::tiny;
  wrapped_text(ui, {std::round(middle - width / 2), y}, width, Type::small, ui.theme.text_faint, text, Align::center);
  if (action.label.empty()) return false;
  y += text_height + space::large;
  const float action_width = button_width(ui, action.label, action.icon.has_value());
  return button(ui, action.id, Box::at({std::round(middle - action_width / 2), y}, action_width, control_height), action.label,
                {.icon = action.icon});
}

bool problem_notice(const Ui& ui, Box box, std::string_view retry_id, const Problem& problem) {
  return notice(ui, box, icon_of(problem.kind), ui.say(title_of(problem.kind)), advice_on(problem, ui.language),
                {retry_id, ui.say(texts::widgets::try_again), Icon::rotate_cw});
}

float strip(const Ui& ui, ImVec2 position, float width, Tone tone, Icon icon, std::string_view text) {
  constexpr float padding = 12;
  constexpr float indent = padding + 16 + 10;
  const float text_height = wrapped_height(ui, Type::small, text, width - indent - padding);
  const auto box = Box::at(position, width, text_height + 2 * 10);
  Ui::draw().AddRectFilled(box.min, box.max, tone.soft.packed(), radius::control);
  icon_in(ui, Box::at({box.min.x + padding, box.min.y + 10}, 16, line_height(Type::small)), icon, 16, tone.text);
  wrapped_text(ui, {box.min.x + indent, box.min.y + 10}, width - indent - padding, Type::small, tone.text, text);
  return box.height();
}

}  // namespace dashboard
