#include <array>

#include "core/texts/notifications.hpp"
#include "core/texts/shell.hpp"
#include "view/screens.hpp"
#include "view/shell/palette.hpp"
#include "view/shell/shell.hpp"
#include "view/widgets/badge.hpp"
#include "view/widgets/button.hpp"
#include "view/widgets/card.hpp"
#include "view/widgets/menu.hpp"
#include "view/widgets/meter.hpp"
#include "view/widgets/press.hpp"
#include "view/widgets/segmented.hpp"

namespace dashboard {
namespace {

constexpr std::string_view user_menu = "shell.user";

void home_ui(const Ui& ui, Box bar, const SignedIn& signed_in) {
  const auto* organization = signed_in.organization.value();
  const std::string_view name = organization ? std::string_view{organization->name} : std::string_view{"Astral"};
  constexpr float mark = 28;
  const float text = std::min(text_width(ui, Type::title, name) + space::tiny, bar.width() - mark - 10);
  auto box = Box::at(bar.min, mark + 10 + text, bar.height()).middle(40);
  const auto press = press_area(ui, "shell.home", "link", name, box);
  if (press.is_focused) focus_ring(ui, box, radius::control);
  logo(ui, {box.min.x + mark / 2, box.center().y}, mark);
  box.skip_left(mark + 10);
  if (signed_in.organization.is_loading() && !organization) {
    skeleton(ui, Box::at({box.min.x, box.center().y - 7}, 120, 14));
  } else {
    text_in(ui, box, Type::title, ui.theme.text, name);
  }
  if (press.is_clicked) ui.emit(msg::LinkFollowed{});
}

void units_ui(const Ui& ui, Box& right, UnitSystem units) {
  constexpr std::array<Text, 2> labels{{{"km", "km", "km"}, {"mi", "mi", "mi"}}};
  const auto box = right.take_right(segmented_width(ui, labels));
  const int pressed = segmented(ui, "shell.units", box.middle(segmented_height).min, labels, units == UnitSystem::metric ? 0 : 1);
  if (pressed >= 0) ui.emit(msg::UnitsChosen{pressed == 0 ? UnitSystem::metric : UnitSystem::imperial});
}

/// What opens the palette, for those who do not know its key.
void search_ui(const Ui& ui, Box& right) {
  const auto label = ui.say(texts::shell::palette);
  if (Ui::is_compact()) {
    if (icon_button(ui, "shell.search", right.take_right(control_height).middle(control_height), Icon::search, label)) open_palette(ui);
    return;
  }
  constexpr float width = 220;
  const auto box = right.take_right(width).middle(control_height);
  const auto press = press_area(ui, "shell.search", "button", label, box);
  Ui::draw().AddRectFilled(box.min, box.max, (press.is_hovered ? ui.theme.line : ui.theme.sunken).packed(), radius::control);
  if (press.is_focused) focus_ring(ui, box, radius::control);
  auto content = box.inset(space::medium, 0);
  icon_in(ui, content.take_left(16), Icon::search, 16, ui.theme.text_faint);
  content.skip_left(space::small);
  const std::string_view key = ImGui::GetIO().ConfigMacOSXBehaviors ? "Cmd K" : "Ctrl K";
  text_in(ui, content.take_right(text_width(ui, Type::caption, key) + 1), Type::caption, ui.theme.text_faint, key);
  text_in(ui, content, Type::small, ui.theme.text_faint, label);
  if (press.is_clicked) open_palette(ui);
}

void theme_ui(const Ui& ui, Box& right, bool is_dark) {
  const auto box = right.take_right(control_height).middle(control_height);
  if (icon_button(ui, "shell.theme", box, is_dark ? Icon::sun : Icon::moon,
                  ui.say(is_dark ? texts::shell::light_colours : texts::shell::dark_colours))) {
    ui.emit(msg::ThemeChosen{is_dark ? ThemeChoice::light : ThemeChoice::dark});
  }
}

/// The way to the notifications, with how many are unread.
void bell_ui(const Ui& ui, Box& right, std::int64_t unread) {
  const auto box = right.take_right(control_height).middle(control_height);
  const auto count = unread > 99 ? std::string{"99+"} : std::to_string(unread);
  const auto label = unread > 0 ? ui.say(texts::notifications::title_unread, {count}) : std::string{ui.say(texts::notifications::title)};
  if (icon_button(ui, "shell.bell", box, Icon::bell, label)) ui.emit(msg::LinkFollowed{notifications::Route{}});
  if (unread <= 0) return;
  constexpr float height = 16;
  const float width = std::max(height, text_width(ui, Type::caption, count) + 8);
  const auto mark = Box::at({box.center().x + 2, box.min.y + 1}, width, height);
  Ui::draw().AddRectFilled(mark.min, mark.max, ui.theme.danger_fill.packed(), height / 2);
  text_in(ui, mark, Type::caption, ui.theme.on_accent, count, Align::center);
}

void user_menu_ui(const Ui& ui, Box anchor, const Model& model, const Person& person) {
  popup_menu(ui, user_menu, anchor, 240, [&](float width) {
    auto head = Box::at(ImGui::GetCursorScreenPos(), width, 52);
    ImGui::Dummy({width, 52 + space::small});
    hairline(ui, {head.min.x, head.max.y + 3}, width);
    head = head.inset(10, 6);
    text_in(ui, head.take_top(20), Type::strong, ui.theme.text, person.name);
    text_in(ui, head, Type::small, ui.theme.text_faint, person.email);
    if (Ui::is_compact()) {  // the bar has no room for the switch
      const bool is_metric = model.settings.units == UnitSystem::metric;
      if (menu_line(ui, "shell.units.km", ui.say(texts::shell::kilometres), width, {.icon = Icon::ruler, .is_chosen = is_metric}))
        ui.emit(msg::UnitsChosen{UnitSystem::metric});
      if (menu_line(ui, "shell.units.mi", ui.say(texts::shell::miles), width, {.icon = Icon::ruler, .is_chosen = !is_metric}))
        ui.emit(msg::UnitsChosen{UnitSystem::imperial});
    }
    if (menu_line(ui, "shell.theme-system", ui.say(texts::shell::system_colours), width,
                  {.icon = Icon::sun_moon, .is_chosen = model.settings.theme == ThemeChoice::system})) {
      ui.emit(msg::ThemeChosen{ThemeChoice::system});
    }
    if (menu_line(ui, "shell.sign-out", ui.say(texts::shell::sign_out), width, {.icon = Icon::log_out})) ui.emit(msg::SignOutClicked{});
  });
}

void user_ui(const Ui& ui, Box& right, const Model& model, const Person& person) {
  constexpr float diameter = 32;
  const bool has_name = !Ui::is_compact();
  const float name_width = has_name ? std::min(text_width(ui, Type::small, person.name) + space::small, 160.0F) : 0;
  const auto box = right.take_right(diameter + 2 * space::tiny + name_width).middle(40);
  const auto press = press_area(ui, user_menu, "button", person.name, box);
  if (press.is_hovered) Ui::draw().AddRectFilled(box.min, box.max, ui.theme.sunken.packed(), 20);
  if (press.is_focused) focus_ring(ui, box, 20);
  auto content = box.inset(space::tiny);
  avatar(ui, {content.min.x + diameter / 2, content.center().y}, diameter, person.name, person.user_id);
  content.skip_left(diameter + space::small);
  if (has_name) text_in(ui, content, Type::small, ui.theme.text, person.name);
  if (press.is_clicked) ImGui::OpenPopup(std::string{user_menu}.c_str());
  user_menu_ui(ui, box, model, person);
}

}  // namespace

void top_bar_ui(const Ui& ui, Box bar, const Model& model, const SignedIn& signed_in) {
  ui.note("shell.bar", "banner", "", bar);
  Ui::draw().AddRectFilled(bar.min, bar.max, ui.theme.surface.packed());
  hairline(ui, {bar.min.x, bar.max.y - 0.5F}, bar.width());
  auto right = bar.inset(page_margin(), 0);
  user_ui(ui, right, model, signed_in.person);
  right.skip_right(space::small);
  theme_ui(ui, right, model.is_dark());
  right.skip_right(space::tiny);
  bell_ui(ui, right, signed_in.notifications.unread.value_or(0));
  if (!Ui::is_compact()) {
    right.skip_right(space::small);
    units_ui(ui, right, model.settings.units);
  }
  right.skip_right(Ui::is_compact() ? space::tiny : space::small);
  search_ui(ui, right);
  right.skip_right(space::large);
  home_ui(ui, right, signed_in);
}

}  // namespace dashboard
