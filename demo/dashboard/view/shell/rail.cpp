#include <cmath>
#include <string>

#include "core/route.hpp"
#include "core/texts/shell.hpp"
#include "view/shell/places.hpp"
#include "view/shell/shell.hpp"
#include "view/text.hpp"
#include "view/widgets/button.hpp"
#include "view/widgets/menu.hpp"
#include "view/widgets/press.hpp"
#include "view/widgets/tooltip.hpp"

namespace dashboard {
namespace {

constexpr float wide_width = 200;
constexpr float narrow_width = 60;
constexpr float wide_from = 1000;  ///< A smaller screen has no room for labels.
constexpr float entry_height = 38;
constexpr float icon_size = 18;

constexpr float bar_height = 58;
constexpr int entries_in_bar = 4;
constexpr std::string_view more_menu = "shell.more";

bool is_here(const Place& place, const Model& model) { return name_of(place.route) == name_of(model.route); }

std::string id_of(const Place& place) { return "shell.place." + std::string{name_of(place.route)}; }

Color ink_of(const Theme& theme, bool is_chosen, const Press& press) {
  if (is_chosen) return theme.accent_text;
  return press.is_hovered ? theme.text : theme.text_soft;
}

void entry_ui(const Ui& ui, Box box, const Place& place, bool is_chosen, bool is_narrow) {
  const auto press = press_area(ui, id_of(place), "link", ui.say(place.label), box, {.is_checked = is_chosen});
  if (is_chosen || press.is_hovered)
    Ui::draw().AddRectFilled(box.min, box.max, (is_chosen ? ui.theme.accent_soft : ui.theme.sunken).packed(), radius::control);
  if (press.is_focused) focus_ring(ui, box, radius::control);
  const Color ink = ink_of(ui.theme, is_chosen, press);
  auto content = is_narrow ? box : box.inset(10, 0);
  icon_in(ui, is_narrow ? content : content.take_left(icon_size), place.icon, icon_size, ink);
  if (is_narrow) {
    if (press.is_hovered) tooltip(ui, box, ui.say(place.label));
  } else {
    content.skip_left(10);
    text_in(ui, content, Type::body, is_chosen ? ui.theme.accent_text : ui.theme.text, ui.say(place.label));
  }
  if (press.is_clicked) ui.emit(msg::LinkFollowed{place.route});
}

void fold_switch_ui(const Ui& ui, Box box, bool is_narrow) {
  const auto label = ui.say(is_narrow ? texts::shell::show_labels : texts::shell::hide_labels);
  if (icon_button(ui, "shell.rail-width", box, is_narrow ? Icon::panel_left_open : Icon::panel_left_close, label))
    ui.emit(msg::RailFolded{!is_narrow});
}

/// One under the other, sections apart.
void side_rail_ui(const Ui& ui, Box rail, const Model& model, const std::vector<Place>& places, bool is_narrow, bool may_widen) {
  Ui::draw().AddRectFilled(rail.min, rail.max, ui.theme.surface.packed());
  Ui::draw().AddLine({rail.max.x - 0.5F, rail.min.y}, {rail.max.x - 0.5F, rail.max.y}, ui.theme.line.packed());
  auto column = rail.inset(is_narrow ? 11 : space::medium, space::medium);
  if (may_widen) {
    auto foot = column;
    foot.min.y = foot.max.y - control_height;
    column.max.y = foot.min.y - space::small;
    fold_switch_ui(ui, foot.take_left(control_height), is_narrow);
  }
  ImGui::SetCursorScreenPos(column.min);
  if (ImGui::BeginChild("shell.rail", column.size(), ImGuiChildFlags_NavFlattened, ImGuiWindowFlags_NoScrollbar)) {
    auto rest = column.moved(0, -ImGui::GetScrollY());
    rest.max.y = FLT_MAX;
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (i > 0 && places[i].section != places[i - 1].section) rest.skip_top(space::medium);
      entry_ui(ui, rest.take_top(entry_height), places[i], is_here(places[i], model), is_narrow);
      rest.skip_top(2);
    }
  }
  ImGui::EndChild();
}

bool bar_entry_ui(const Ui& ui, Box box, std::string_view id, std::string_view role, Icon icon, std::string_view label, bool is_chosen) {
  const auto press = press_area(ui, id, role, label, box.inset(2, 2));
  if (press.is_focused) focus_ring(ui, box.inset(4, 4), radius::control);
  const Color ink = ink_of(ui.theme, is_chosen, press);
  auto content = box.inset(2, 7);
  icon_in(ui, content.take_top(24), icon, 20, ink);
  text_in(ui, content, Type::caption, ink, label, Align::center);
  return press.is_clicked;
}

/// What finds no room in the bar, in a sheet above it.
void more_ui(const Ui& ui, Box anchor, const Model& model, const std::vector<Place>& places) {
  sheet_menu(ui, more_menu, anchor.min.y, [&](float width) {
    for (std::size_t i = entries_in_bar; i < places.size(); ++i) {
      const auto& place = places[i];
      if (menu_line(ui, id_of(place), ui.say(place.label), width, {.icon = place.icon, .is_chosen = is_here(place, model)}))
        ui.emit(msg::LinkFollowed{place.route});
    }
  });
}

void bottom_bar_ui(const Ui& ui, Box bar, const Model& model, const std::vector<Place>& places) {
  Ui::draw().AddRectFilled(bar.min, bar.max, ui.theme.surface.packed());
  Ui::draw().AddLine(bar.min, {bar.max.x, bar.min.y}, ui.theme.line.packed());
  const auto count = std::min(static_cast<int>(places.size()), entries_in_bar);
  const bool has_more = static_cast<int>(places.size()) > count;
  const float share = bar.width() / static_cast<float>(count + (has_more ? 1 : 0));
  auto line = bar;
  bool is_beyond = has_more;
  for (int i = 0; i < count; ++i) {
    const auto& place = places[static_cast<std::size_t>(i)];
    const bool is_chosen = is_here(place, model);
    is_beyond = is_beyond && !is_chosen;
    if (bar_entry_ui(ui, line.take_left(share), id_of(place), "link", place.icon, ui.say(place.label), is_chosen))
      ui.emit(msg::LinkFollowed{place.route});
  }
  if (!has_more) return;
  if (bar_entry_ui(ui, line, more_menu, "button", Icon::ellipsis, ui.say(texts::shell::more), is_beyond))
    ImGui::OpenPopup(std::string{more_menu}.c_str());
  more_ui(ui, bar, model, places);
}

}  // namespace

void rail_ui(const Ui& ui, Box& page, const Model& model, const SignedIn& signed_in) {
  const auto places = places_of(signed_in.person.role);
  ui.note("shell.places", "navigation", ui.say(texts::shell::navigation), page);
  if (Ui::is_compact()) {
    auto bar = page;
    bar.min.y = page.max.y = page.max.y - bar_height;
    bottom_bar_ui(ui, bar, model, places);
    return;
  }
  const bool may_widen = ImGui::GetIO().DisplaySize.x >= wide_from;
  const bool is_narrow = !may_widen || model.settings.is_rail_narrow;
  side_rail_ui(ui, page.take_left(is_narrow ? narrow_width : wide_width), model, places, is_narrow, may_widen);
}

}  // namespace dashboard
