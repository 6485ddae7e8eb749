#include "core/format.hpp"
#include "core/text.hpp"
#include "core/texts/widgets.hpp"
#include "view/screens/workouts_parts.hpp"
#include "view/widgets/badge.hpp"
#include "view/widgets/button.hpp"
#include "view/widgets/card.hpp"
#include "view/widgets/menu.hpp"
#include "view/widgets/page_header.hpp"
#include "view/widgets/standing.hpp"

namespace dashboard {
namespace {

constexpr float widest_search = 320;
constexpr float notice_height = 300;
constexpr float prompt_height = 60;
constexpr float reading_ahead = 600;  ///< So many points before the end the next page is asked for.

void head_ui(const WorkoutsPage& page, Box& head) {
  const auto& ui = page.ui;
  const auto& list = page.state.list;
  const auto* known = list.value();
  const auto& count = known && !known->next_cursor.empty() ? texts::workouts::count_so_far : texts::workouts::count;
  const auto remark = known && !Ui::is_compact() ? format_count(std::ssize(known->items), count, ui.language) : std::string{};
  auto actions = page_header(ui, head, ui.say(texts::workouts::title), remark);
  const auto create = ui.say(texts::workouts::create);
  if (button(ui, "workouts.create", actions.take_right(button_width(ui, create, true)), create,
             {.kind = ButtonKind::primary, .icon = Icon::plus}))
    ui.emit(msg::LinkFollowed{workouts::Route{std::string{workouts::new_id}}});
  actions.skip_right(space::small);
  if (icon_button(ui, "workouts.reload", actions.take_right(control_height), Icon::rotate_cw, ui.say(texts::widgets::load_again),
                  list.is_loading() && known))
    ui.emit(workouts::ReloadClicked{});
}

void filter_ui(const WorkoutsPage& page, Box line) {
  const auto& ui = page.ui;
  auto filter = page.state.filter;
  auto& typed = ui.state.of<WorkoutsView>().search;
  if (ui.state.is_route_new) typed = filter.search;
  const auto all = ui.say(texts::workouts::all_sports);
  std::vector<MenuItem> items;
  float chip = chip_width(ui, all);
  for (const auto& sport : texts::workouts::sports) {
    items.push_back({std::string{sport.word}, std::string{ui.say(sport.text)}, workout_icon(sport.word)});
    chip = std::max(chip, chip_width(ui, items.back().label));
  }
  chip += space::large + space::tiny;  // its arrow
  const float field = std::min(widest_search, line.width() - chip - space::small);
  const auto label = ui.say(texts::workouts::search);
  const bool was_typed =
      text_field(ui, "workouts.search", line.take_left(field), label, typed, {.hint = label, .icon = Icon::search}).was_edited;
  line.skip_left(space::small);
  const auto picked =
      menu_chip(ui, "workouts.sport", line.take_left(chip), Icon::list_filter, ui.say(texts::workouts::sport), all, items, filter.type);
  if (!was_typed && !picked) return;
  filter.search = typed;
  if (picked) filter.type = *picked;
  ui.emit(workouts::FilterEdited{filter});
}

/// A new workout was left unsaved: a way back to it. Returns its height.
float unsaved_ui(const WorkoutsPage& page, ImVec2 at, float width) {
  const auto& ui = page.ui;
  const auto* editor = page.state.find(workouts::new_id);
  if (!editor || !editor->is_changed()) return 0;
  auto line = Box::at(at, width, prompt_height);
  auto content = card(ui, line).inset(0, -space::tiny);
  const auto go_on = ui.say(texts::workouts::go_on);
  if (button(ui, "workouts.go-on", content.take_right(button_width(ui, go_on, false)).middle(control_height), go_on))
    ui.emit(msg::LinkFollowed{workouts::Route{std::string{workouts::new_id}}});
  content.skip_right(space::small);
  icon_in(ui, content.take_left(18), Icon::pencil, 16, ui.theme.accent_text);
  content.skip_left(space::small);
  text_in(ui, content, Type::body, ui.theme.text, is_blank(editor->draft.name) ? ui.say(texts::workouts::unsaved_new) : editor->draft.name);
  return prompt_height + space::medium;
}

float empty_ui(const WorkoutsPage& page, Box box) {
  const auto& ui = page.ui;
  card(ui, box);
  if (page.state.filter.is_empty()) {
    if (notice(ui, box, Icon::dumbbell, ui.say(texts::workouts::none_yet), ui.say(texts::workouts::none_yet_advice),
               {"workouts.first", ui.say(texts::workouts::create), Icon::plus}))
      ui.emit(msg::LinkFollowed{workouts::Route{std::string{workouts::new_id}}});
  } else if (notice(ui, box, Icon::search_x, ui.say(texts::workouts::no_match), ui.say(texts::workouts::no_match_advice),
                    {"workouts.clear", ui.say(texts::workouts::clear_filter)})) {
    ui.state.of<WorkoutsView>().search.clear();
    ui.emit(workouts::FilterEdited{});
  }
  return box.max.y;
}

/// What stands below the cards: the next page on its way, or why it did not come.
float tail_ui(const WorkoutsPage& page, ImVec2 at, float width) {
  const auto& ui = page.ui;
  const auto& list = page.state.list;
  const bool has_more = !list.value()->next_cursor.empty();
  if (const auto* problem = list.problem()) {
    const auto box = Box::at(at, width, notice_height);
    card(ui, box);
    if (problem_notice(ui, box, "workouts.more.retry", *problem)) {
      if (has_more) {
        ui.emit(workouts::MoreWanted{});
      } else {
        ui.emit(workouts::ReloadClicked{});
      }
    }
    return box.max.y;
  }
  if (!has_more) return at.y;
  const float seen = ImGui::GetWindowPos().y + ImGui::GetWindowHeight();
  const bool is_current = list.value()->filter == page.state.filter;
  if (!list.is_loading() && is_current && at.y < seen + reading_ahead) ui.emit(workouts::MoreWanted{});
  lines_skeleton(ui, card(ui, Box::at(at, width, 120)), 3);
  return at.y + 120;
}

float list_ui(const WorkoutsPage& page, ImVec2 at, float width) {
  const auto& list = page.state.list;
  const auto box = Box::at(at, width, notice_height);
  const auto* known = list.value();
  if (!known) {
    const auto content = card(page.ui, box);
    if (absence_ui(page.ui, list.problem() ? box : content, "workouts.retry", list, 7)) page.ui.emit(workouts::ReloadClicked{});
    return box.max.y;
  }
  std::vector<const Workout*> shown;
  for (const auto& workout : known->items) {
    if (!page.signed_in.removals.contains(workout.id)) shown.push_back(&workout);
  }
  if (shown.empty() && list.is_loaded() && known->next_cursor.empty()) return empty_ui(page, box);
  at.y = workout_cards_ui(page, at, width, shown);
  return tail_ui(page, at, width);
}

}  // namespace

void screen_ui(const Ui& ui, Box page, const Model& model, const SignedIn& signed_in, const workouts::Route& route) {
  const WorkoutsPage parts{ui, model, signed_in, signed_in.workouts};
  if (!route.id.empty()) return workout_page_ui(parts, page);
  scrolled_page(ui, "workouts.page", page, [&](ImVec2 origin, float width) {
    auto head = Box::at(origin, width, 200);
    head_ui(parts, head);
    filter_ui(parts, head.take_top(control_height));
    head.skip_top(space::medium);
    head.min.y += unsaved_ui(parts, head.min, width);
    return list_ui(parts, head.min, width);
  });
}

}  // namespace dashboard
