#include <cmath>

#include "core/format.hpp"
#include "view/screens/roster_parts.hpp"
#include "view/widgets/button.hpp"
#include "view/widgets/menu.hpp"
#include "view/widgets/text_field.hpp"

namespace dashboard {
namespace {

std::vector<MenuItem> coach_items(const roster::State& roster) {
  std::vector<MenuItem> items;
  for (const auto& coach : roster.coaches) items.push_back({coach.id, coach.name});
  return items;
}

std::vector<MenuItem> label_items(const roster::State& roster) {
  std::vector<MenuItem> items;
  for (const auto& label : roster.labels) items.push_back({label, label});
  return items;
}

void search_ui(const Ui& ui, Box box, const roster::State& roster) {
  auto& search = ui.state.of<RosterView>().search;
  if (search != roster.filter.text && !ImGui::IsAnyItemActive()) search = roster.filter.text;
  const bool has_popup = ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopup);
  const bool asked_by_key = !has_popup && !ImGui::GetIO().WantTextInput && ImGui::IsKeyPressed(ImGuiKey_Slash, false);
  const auto events = text_field(ui, "roster.search", box, ui.say(texts::roster::search), search,
                                 {.hint = ui.say(texts::roster::search_hint),
                                  .icon = Icon::search,
                                  .takes_focus = asked_by_key,
                                  .room_on_right = search.empty() ? 0.0F : 24.0F});
  if (events.was_edited) ui.emit(roster::SearchEdited{search});
  if (!search.empty() && icon_button(ui, "roster.search.clear", Box::at({box.max.x - 32, box.min.y + 4}, 28, box.height() - 8), Icon::x,
                                     ui.say(texts::roster::clear_search))) {
    search.clear();
    ui.emit(roster::SearchEdited{});
  }
}

}  // namespace

void roster_filters_ui(const Ui& ui, Box bar, const roster::State& roster) {
  const auto& filter = roster.filter;
  const bool is_compact = Ui::is_compact();
  auto line = is_compact ? bar.take_top(control_height) : bar;
  search_ui(ui, line.take_left(is_compact ? line.width() : std::min(280.0F, line.width() * 0.3F)), roster);
  if (is_compact) {
    bar.skip_top(space::small);
    line = bar.take_top(control_height);
  } else {
    line.skip_left(space::medium);
  }

  // On a phone the chips share the line evenly.
  const float share = (line.width() - 2 * space::small) / 3;
  const auto flagged = roster.summary.urgent + roster.summary.watch;
  const auto count = flagged > 0 ? "  " + format_number(static_cast<double>(flagged)) : std::string{};
  const auto attention =
      std::string{ui.say(is_compact ? texts::roster::attention : texts::roster::needs_attention)} + (is_compact ? "" : count);
  const float attention_width = is_compact ? share : chip_width(ui, attention);
  if (toggle_chip(ui, "roster.filter.attention", line.take_left(attention_width), Icon::triangle_alert, attention, filter.only_attention)) {
    ui.emit(roster::AttentionToggled{});
  }
  line.skip_left(space::small);
  const float menu_width = is_compact ? share : 150;
  if (const auto id = menu_chip(ui, "roster.filter.coach", line.take_left(menu_width), Icon::user, ui.say(texts::roster::coach),
                                ui.say(texts::roster::all_coaches), coach_items(roster), filter.coach_id)) {
    ui.emit(roster::CoachChosen{*id});
  }
  line.skip_left(space::small);
  if (const auto id = menu_chip(ui, "roster.filter.label", line.take_left(menu_width), Icon::tag, ui.say(texts::roster::label),
                                ui.say(texts::roster::all_labels), label_items(roster), filter.label)) {
    ui.emit(roster::LabelChosen{*id});
  }
  line.skip_left(space::small);
  if (is_compact || filter.is_empty()) return;
  const auto clear = ui.say(texts::roster::clear);
  if (button(ui, "roster.filter.clear", line.take_left(button_width(ui, clear, false)), clear, {.kind = ButtonKind::quiet}))
    ui.emit(roster::FilterCleared{});
}

}  // namespace dashboard
