#include <array>

#include "core/format.hpp"
#include "core/texts/groups.hpp"
#include "core/texts/widgets.hpp"
#include "view/people.hpp"
#include "view/screens.hpp"
#include "view/widgets/badge.hpp"
#include "view/widgets/button.hpp"
#include "view/widgets/card.hpp"
#include "view/widgets/dialog.hpp"
#include "view/widgets/form.hpp"
#include "view/widgets/page_header.hpp"
#include "view/widgets/press.hpp"
#include "view/widgets/standing.hpp"

namespace dashboard {
namespace {

constexpr float widest = 1080;
constexpr float tile_height = 152;

/// What is typed into the form of a group.
struct GroupFormView {
  bool was_open = false;
  groups::Group typed;
};

struct Page {
  const groups::State& state;
  const SignedIn& signed_in;
  UnitSystem units;

  [[nodiscard]] const groups::Figures* figures(std::string_view id) const {
    const auto* list = state.figures.value();
    if (list == nullptr) return nullptr;
    const auto found = std::ranges::find(*list, id, &groups::Figures::group_id);
    return found == list->end() ? nullptr : &*found;
  }
};

void figure_ui(const Ui& ui, Box box, std::string_view name, std::string_view figure, std::string_view unit) {
  text_in(ui, box.take_top(line_height(Type::caption)), Type::caption, ui.theme.text_faint, name);
  box.skip_top(2);
  figure_in(ui, box.take_top(line_height(Type::title)), Type::title, figure, unit);
}

void figures_ui(const Ui& ui, Box line, const groups::Figures& figures, UnitSystem units) {
  const float share = line.width() / 3;
  figure_ui(ui, line.take_left(share), ui.say(texts::groups::active_days), format_number(static_cast<double>(figures.active)), {});
  figure_ui(ui, line.take_left(share), ui.say(texts::groups::distance_days), format_distance_figure(figures.distance_meters, units),
            distance_unit(units));
  figure_ui(ui, line, ui.say(texts::groups::needing_attention), format_number(static_cast<double>(figures.needing_attention)), {});
}

/// A group as a card that opens its page, with a menu for what one can do to it.
void tile_ui(const Ui& ui, Box box, const groups::Group& group, const Page& page) {
  auto content = card(ui, box);
  auto menu = content;
  const auto dots = menu.take_top(control_height).take_right(control_height);
  auto area = box;
  area.max.x = dots.min.x;
  const auto press = press_area(ui, "groups.group." + group.id, "link", group.name, area);
  if (press.is_hovered) Ui::draw().AddRect(box.min, box.max, ui.theme.line_strong.packed(), radius::card);
  if (press.is_focused) focus_ring(ui, box, radius::card);
  menu_button(ui, "groups.menu." + group.id, dots, ui.say(texts::groups::actions_of, {group.name}), [&](float width) {
    if (menu_line(ui, "groups.edit." + group.id, ui.say(texts::groups::edit), width, {.icon = Icon::pencil}))
      ui.emit(groups::FormOpened{group.id});
    if (menu_line(ui, "groups.delete." + group.id, ui.say(texts::widgets::remove), width, {.icon = Icon::trash_2, .is_dangerous = true}))
      ui.emit(groups::DeleteClicked{group.id});
  });
  auto head = content.take_top(control_height);
  head.skip_right(control_height + space::small);
  const auto privacy = ui.say(group.is_private ? texts::groups::is_private : texts::groups::is_public);
  const float name_width = std::min(text_width(ui, Type::title, group.name) + 1, head.width() - badge_width(ui, privacy) - space::small);
  text_in(ui, head.take_left(name_width), Type::title, ui.theme.text, group.name);
  badge(ui, {head.min.x + space::small, head.center().y}, group.is_private ? ui.theme.neutral : ui.theme.good, privacy);
  const auto members = format_count(std::ssize(group.members), texts::groups::members, ui.language);
  const auto line = group.description.empty() ? members : members + "  \u00B7  " + group.description;
  text_in(ui, content.take_top(line_height(Type::small)), Type::small, ui.theme.text_faint, line);
  content.skip_top(space::medium);
  if (const auto* figures = page.figures(group.id)) {
    figures_ui(ui, content, *figures, page.units);
  } else if (page.state.figures.is_loading()) {
    lines_skeleton(ui, content, 2);
  }
  if (press.is_clicked) ui.emit(msg::LinkFollowed{group::Route{group.id}});
}

float tiles_ui(const Ui& ui, ImVec2 at, float width, const Page& page) {
  std::vector<const groups::Group*> shown;
  for (const auto& group : page.state.page.value()->groups) {
    if (!page.signed_in.removals.contains(group.id)) shown.push_back(&group);
  }
  const auto count = static_cast<int>(shown.size());
  if (count == 0) {
    const auto box = Box::at(at, width, 300);
    card(ui, box);
    if (notice(ui, box, Icon::users, ui.say(texts::groups::none_yet), ui.say(texts::groups::none_yet_advice),
               {"groups.first", ui.say(texts::groups::create), Icon::plus}))
      ui.emit(groups::FormOpened{});
    return box.max.y;
  }
  const Grid grid{at, width, count, 320, tile_height, space::large, 2};
  for (int i = 0; i < count; ++i) tile_ui(ui, grid.cell(i), *shown[static_cast<std::size_t>(i)], page);
  return grid.bottom();
}

void form_ui(const Ui& ui, const Page& page) {
  auto& view = ui.state.of<GroupFormView>();
  const auto& state = page.state;
  const bool is_new = state.is_form_open && !view.was_open;
  view.was_open = state.is_form_open;
  if (!state.is_form_open) return;
  const auto* known = state.find(state.editing_id);
  if (is_new) view.typed = known ? *known : groups::Group{};
  std::optional<Answer> answer;
  const auto title = ui.say(known ? texts::groups::edit : texts::groups::create);
  const bool wants_closed = dialog(ui, "groups.form", {.title = title, .width = 500}, [&](Box column) {
    constexpr std::array<std::string_view, 3> fields{"name", "description", "members"};
    Form form{ui, column};
    auto& typed = view.typed;
    form.text("groups.form.name",
              {.label = ui.say(texts::groups::name), .error = state.saving.error_of("name"), .is_required = true, .takes_focus = is_new},
              typed.name);
    form.area("groups.form.description", {.label = ui.say(texts::groups::description), .error = state.saving.error_of("description")},
              typed.description, 2);
    form.multi_select("groups.form.members", {.label = ui.say(texts::groups::choose_members), .error = state.saving.error_of("members")},
                      athlete_items(page.signed_in.roster), typed.members);
    form.check("groups.form.private", ui.say(texts::groups::hide), typed.is_private);
    form.refusal(state.saving, fields);
    const float y = form.bottom() - space::large;
    answer = dialog_buttons(ui, "groups.form", column, y, {.accept = ui.say(texts::widgets::save), .is_busy = state.saving.is_busy()});
    return y + dialog_buttons_height - column.min.y;
  });
  if (wants_closed || answer == Answer::cancel) ui.emit(groups::FormClosed{});
  if (answer == Answer::accept && !state.saving.is_busy()) ui.emit(groups::FormSubmitted{view.typed});
}

void head_ui(const Ui& ui, Box& head, const groups::State& state) {
  const auto* page = state.page.value();
  const auto number = [](std::int64_t value) { return format_number(static_cast<double>(value)); };
  const bool has_remark = page != nullptr && page->athletes > 0 && !Ui::is_compact();
  const auto remark = has_remark ? ui.say(texts::groups::ungrouped, {number(page->ungrouped), number(page->athletes)}) : std::string{};
  auto actions = page_header(ui, head, ui.say(texts::groups::title), remark);
  const auto label = ui.say(texts::groups::create);
  const ButtonLook look{.kind = ButtonKind::primary, .icon = Icon::plus};
  if (button(ui, "groups.create", actions.take_right(button_width(ui, label, true)), label, look)) ui.emit(groups::FormOpened{});
  actions.skip_right(space::small);
  if (icon_button(ui, "groups.reload", actions.take_right(control_height), Icon::rotate_cw, ui.say(texts::widgets::load_again),
                  state.page.is_loading() && page != nullptr))
    ui.emit(groups::ReloadClicked{});
}

}  // namespace

void screen_ui(const Ui& ui, Box page, const Model& model, const SignedIn& signed_in, const groups::Route&) {
  const Page parts{signed_in.groups, signed_in, model.settings.units};
  scrolled_page(
      ui, "groups.page", page,
      [&](ImVec2 origin, float width) {
        auto head = Box::at(origin, width, 100);
        head_ui(ui, head, parts.state);
        if (parts.state.page.value()) return tiles_ui(ui, head.min, width, parts);
        const auto box = Box::at(head.min, width, 300);
        if (absence_ui(ui, card(ui, box), "groups.retry", parts.state.page, 7)) ui.emit(groups::ReloadClicked{});
        return box.max.y;
      },
      widest);
  form_ui(ui, parts);
}

}  // namespace dashboard
