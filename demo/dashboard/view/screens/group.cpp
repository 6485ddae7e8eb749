#include <algorithm>

#include "core/texts/widgets.hpp"
#include "view/screens/group_parts.hpp"
#include "view/widgets/button.hpp"
#include "view/widgets/card.hpp"
#include "view/widgets/notice.hpp"
#include "view/widgets/page_header.hpp"
#include "view/widgets/segmented.hpp"
#include "view/widgets/standing.hpp"

namespace dashboard {
namespace {

constexpr float two_columns_from = 900;
constexpr float side_width = 372;

void head_ui(const Ui& ui, Box& head, const GroupPage& page) {
  const auto* group = page.state.group.value();
  bool is_back = false;
  const std::string_view description = group && !Ui::is_compact() ? std::string_view{group->description} : std::string_view{};
  auto actions = page_header(ui, head, group ? std::string_view{group->name} : ui.say(texts::groups::group), description,
                             ui.say(texts::groups::all_groups), is_back);
  if (is_back) ui.emit(msg::LinkFollowed{groups::Route{}});
  const auto label = ui.say(Ui::is_compact() ? texts::groups::assign_short : texts::groups::assign);
  const ButtonLook look{.kind = ButtonKind::primary, .icon = Icon::clipboard_list};
  if (button(ui, "group.assign", actions.take_right(button_width(ui, label, true)), label, look))
    ui.emit(group::WindowOpened{group::Window::plan});
  actions.skip_right(space::small);
  if (icon_button(ui, "group.reload", actions.take_right(control_height), Icon::rotate_cw, ui.say(texts::widgets::load_again),
                  page.state.group.is_loading() && group != nullptr))
    ui.emit(group::ReloadClicked{});
}

float content_ui(const Ui& ui, ImVec2 origin, float width, const GroupPage& page) {
  auto head = Box::at(origin, width, 200);
  head_ui(ui, head, page);
  ImVec2 at = head.min;
  const int span = segmented(ui, "group.span", at, texts::groups::spans, static_cast<int>(page.state.span));
  if (span >= 0) ui.emit(group::SpanChosen{static_cast<group::Span>(span)});
  at.y += segmented_height + space::medium;
  at.y += group_figures_ui(ui, at, width, page) + space::large;

  const bool has_side = width >= two_columns_from;
  const float main = has_side ? width - side_width - space::large : width;
  const float side = has_side ? side_width : width;
  const auto add = [&](ImVec2& place, float room, auto draw) {
    const float height = draw(ui, place, room, page);
    if (height > 0) place.y += height + space::large;
  };
  ImVec2 left = at;
  add(left, main, group_requests_ui);
  add(left, main, group_places_ui);
  if (has_side) add(left, main, group_deeds_ui);
  ImVec2 right = has_side ? ImVec2{origin.x + width - side, at.y} : left;
  add(right, side, group_members_ui);
  if (!has_side) add(right, side, group_deeds_ui);
  return std::max(left.y, right.y) - space::large;
}

}  // namespace

std::string_view GroupPage::name_of(const std::string& user_id) const {
  const auto* row = signed_in.roster.find(user_id);
  return row != nullptr ? std::string_view{row->name} : std::string_view{user_id};
}

void screen_ui(const Ui& ui, Box page, const Model& model, const SignedIn& signed_in, const group::Route&) {
  const GroupPage parts{signed_in.group, signed_in, model};
  const auto& remote = parts.state.group;
  scrolled_page(
      ui, "group.page", page,
      [&](ImVec2 origin, float width) {
        if (remote.value() || !remote.problem()) return content_ui(ui, origin, width, parts);
        const auto box = Box::at(origin, width, 320);
        card(ui, box);
        if (remote.problem()->kind != ProblemKind::missing) {
          if (problem_notice(ui, box, "group.retry", *remote.problem())) ui.emit(group::ReloadClicked{});
        } else if (notice(ui, box, Icon::search_x, ui.say(texts::groups::gone), ui.say(texts::groups::gone_advice),
                          {"group.home", ui.say(texts::groups::all_groups), Icon::arrow_left})) {
          ui.emit(msg::LinkFollowed{groups::Route{}});
        }
        return box.max.y;
      },
      1080);
  group_windows_ui(ui, parts);
}

}  // namespace dashboard
