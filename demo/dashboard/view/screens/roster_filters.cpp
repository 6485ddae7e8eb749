#include <algorithm>
#include <array>

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

std::vector<MenuItem> status_items(const Ui& ui, const roster::State& roster) {
  using namespace texts::roster;
  constexpr std::array<std::pair<std::string_view, Text>, 3> known{
      {{"active", active_status}, {"inactive", inactive_status}, {"suspended", suspended_status}}};
  std::vector<MenuItem> items;
  for (const auto& status : roster.statuses) {
    const auto found = std::ranges::find(known, status, &std::pair<std::string_view, Text>::first);
    items.push_back({status, std::string{found == known.end() ? std::string_view{status} : ui.say(found->second)}});
  }
  return items;
}

constexpr std::string_view columns_menu = "roster.columns";

/// Which columns are shown. The athletes' names always are.
void columns_ui(const Ui& ui, Box box, const roster::State& roster) {
  constexpr float width = 190;
  if (icon_button(ui, columns_menu, box, Icon::columns_3, ui.say(texts::roster::columns))) ImGui::OpenPopup(columns_menu.data());
  popup_menu(ui, columns_menu, box, width, [&](float line_width) {
    for (const auto& [column, id, title] : roster_columns) {
      if (column == RosterColumn::name) continue;
      if (menu_line(ui, "roster.columns." + std::string{id}, ui.say(title), line_width,
                    {.is_chosen = roster.is_shown(column), .stays_open = true}))
        ui.emit(roster::ColumnToggled{column});
    }
  });
}

void export_ui(const Ui& ui, Box box) {
  if (icon_button(ui, "roster.export", box, Icon::download, ui.say(texts::roster::save_csv))) ui.emit(roster::ExportClicked{});
}

/// On a phone, what finds no room beside the search.
void more_ui(const Ui& ui, Box box, const roster::State& roster) {
  menu_button(ui, "roster.more", box, ui.say(texts::roster::more), [&](float width) {
    for (const auto& item : status_items(ui, roster)) {
      const bool is_chosen = roster.filter.status == item.id;
      if (menu_line(ui, "roster.more.status." + item.id, item.label, width, {.icon = Icon::list_filter, .is_chosen = is_chosen}))
        ui.emit(roster::StatusChosen{is_chosen ? std::string{} : item.id});
    }
    if (menu_line(ui, "roster.more.export", ui.say(texts::roster::save_csv), width, {.icon = Icon::download}))
      ui.emit(roster::ExportClicked{});
  });
}

}  // namespace

void roster_filters_ui(const Ui& ui, Box bar, const roster::State& roster) {
  const auto& filter = roster.filter;
  const bool is_compact = Ui::is_compact();
  auto line = is_compact ? bar.take_top(control_height) : bar;
  if (is_compact) {
    more_ui(ui, line.take_right(control_height), roster);
  } else {
    export_ui(ui, line.take_right(control_height));
  }
  columns_ui(ui, line.take_right(control_height), roster);
  line.skip_right(space::tiny);
  search_ui(ui, line.take_left(is_compact ? line.width() : std::min(280.0F, line.width() * 0.25F)), roster);
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
  // On a desk what the rest of the line allows, beside the button that takes the filters away.
  const auto clear = ui.say(texts::roster::clear);
  const float clear_width = button_width(ui, clear, false);
  const float menu_width = is_compact ? share : std::clamp((line.width() - clear_width) / 3 - space::small, 84.0F, 150.0F);
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
  if (is_compact) return;
  if (const auto id = menu_chip(ui, "roster.filter.status", line.take_left(menu_width), Icon::list_filter, ui.say(texts::roster::status),
                                ui.say(texts::roster::all_statuses), status_items(ui, roster), filter.status)) {
    ui.emit(roster::StatusChosen{*id});
  }
  line.skip_left(space::small);
  if (filter.is_empty()) return;
  if (button(ui, "roster.filter.clear", line.take_left(clear_width), clear, {.kind = ButtonKind::quiet})) ui.emit(roster::FilterCleared{});
}

}  // namespace dashboard
