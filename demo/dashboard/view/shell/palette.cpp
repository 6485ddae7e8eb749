#include "view/shell/palette.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "core/match.hpp"
#include "core/route.hpp"
#include "core/sort.hpp"
#include "core/text.hpp"
#include "core/texts/shell.hpp"
#include "core/texts/widgets.hpp"
#include "view/shell/places.hpp"
#include "view/widgets/menu.hpp"
#include "view/widgets/press.hpp"
#include "view/widgets/text_field.hpp"

namespace dashboard {
namespace {

constexpr float width = 560;
constexpr float field_height = 48;
constexpr float line_height_of_entry = 42;
constexpr std::size_t most_entries = 8;
constexpr std::string_view popup = "shell.palette";

struct PaletteView {
  bool is_asked_for = false;
  std::string typed;
  std::size_t cursor = 0;
};

struct Entry {
  std::string id;
  std::string label;
  std::string_view kind;
  Icon icon = Icon::arrow_right;
  Msg msg;
  int grade = 0;
};

/// Collects what answers the typed words, best first.
class Finder {
 public:
  explicit Finder(std::string_view typed) : typed_{fold(typed)} {}

  template <class Make>
  void offer(std::string_view folded_name, Make make) {
    if (const auto grade = match(folded_name, typed_)) {
      found_.push_back(make());
      found_.back().grade = *grade;
    }
  }
  [[nodiscard]] bool is_empty() const { return is_blank(typed_); }
  std::vector<Entry> take() {
    sort_by(found_, &Entry::grade);
    if (found_.size() > most_entries) found_.erase(found_.begin() + most_entries, found_.end());
    return std::move(found_);
  }

 private:
  std::string typed_;
  std::vector<Entry> found_;
};

void offer_places(const Ui& ui, Finder& finder, Role role) {
  for (const auto& place : places_of(role)) {
    const auto label = ui.say(place.label);
    finder.offer(fold(label), [&] {
      return Entry{"place." + std::string{name_of(place.route)}, std::string{label}, ui.say(texts::shell::page), place.icon,
                   msg::LinkFollowed{place.route}};
    });
  }
}

void offer_actions(const Ui& ui, Finder& finder, const Model& model) {
  const auto add = [&](std::string_view id, const Text& label, Icon icon, const Msg& msg) {
    finder.offer(fold(ui.say(label)), [&] {
      return Entry{std::string{id}, std::string{ui.say(label)}, ui.say(texts::shell::action), icon, msg};
    });
  };
  const bool is_dark = model.is_dark();
  add("theme", is_dark ? texts::shell::light_colours : texts::shell::dark_colours, is_dark ? Icon::sun : Icon::moon,
      msg::ThemeChosen{is_dark ? ThemeChoice::light : ThemeChoice::dark});
  const bool is_metric = model.settings.units == UnitSystem::metric;
  add("units", is_metric ? texts::shell::miles : texts::shell::kilometres, Icon::ruler,
      msg::UnitsChosen{is_metric ? UnitSystem::imperial : UnitSystem::metric});
  add("sign-out", texts::shell::sign_out, Icon::log_out, msg::SignOutClicked{});
}

void offer_athletes(const Ui& ui, Finder& finder, const roster::State& roster) {
  if (finder.is_empty() || !roster.data.value()) return;
  for (const auto& row : roster.data.value()->rows) {
    finder.offer(row.sort_name, [&] {
      return Entry{"athlete." + row.user_id, row.name, ui.say(texts::shell::athlete), Icon::user,
                   msg::LinkFollowed{athlete::Route{row.user_id}}};
    });
  }
}

std::vector<Entry> entries_of(const Ui& ui, const Model& model, const SignedIn& signed_in, std::string_view typed) {
  Finder finder{typed};
  offer_places(ui, finder, signed_in.person.role);
  offer_athletes(ui, finder, signed_in.roster);
  offer_actions(ui, finder, model);
  return finder.take();
}

bool entry_ui(const Ui& ui, Box line, const Entry& entry, bool is_cursor) {
  const auto press = press_area(ui, "palette." + entry.id, "option", entry.label, line, {.value = entry.kind, .is_checked = is_cursor});
  if (is_cursor || press.is_hovered)
    Ui::draw().AddRectFilled(line.min, line.max, (is_cursor ? ui.theme.selected : ui.theme.hover).packed(), radius::control);
  auto content = line.inset(space::medium, 0);
  icon_in(ui, content.take_left(20), entry.icon, 17, is_cursor ? ui.theme.accent_text : ui.theme.text_faint);
  content.skip_left(space::medium);
  text_in(ui, content.take_right(text_width(ui, Type::small, entry.kind) + 1), Type::small, ui.theme.text_faint, entry.kind);
  text_in(ui, content, Type::body, ui.theme.text, entry.label);
  return press.is_clicked;
}

bool pressed(ImGuiKey key) {
  constexpr auto flags =
      ImGuiInputFlags_Repeat | ImGuiInputFlags_RouteGlobal | ImGuiInputFlags_RouteOverFocused | ImGuiInputFlags_RouteOverActive;
  return ImGui::Shortcut(key, flags);
}

void move_cursor(std::size_t& cursor, std::size_t count) {
  cursor = std::min(cursor, count - 1);
  if (pressed(ImGuiKey_DownArrow)) cursor = (cursor + 1) % count;
  if (pressed(ImGuiKey_UpArrow)) cursor = (cursor + count - 1) % count;
}

void content_ui(const Ui& ui, Box area, const Model& model, const SignedIn& signed_in, PaletteView& view) {
  const auto name = ui.say(texts::shell::palette);
  const auto events =
      text_field(ui, "palette.field", area.take_top(field_height), name, view.typed,
                 {.hint = ui.say(texts::shell::palette_hint), .icon = Icon::search, .takes_focus = ImGui::IsWindowAppearing()});
  if (events.was_edited) view.cursor = 0;
  area.skip_top(space::small);
  const auto entries = entries_of(ui, model, signed_in, view.typed);
  if (entries.empty()) {
    text_in(ui, area.take_top(line_height_of_entry).inset(space::medium, 0), Type::body, ui.theme.text_faint,
            ui.say(texts::widgets::nothing_found));
  } else {
    move_cursor(view.cursor, entries.size());
  }
  std::optional<Msg> chosen;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (entry_ui(ui, area.take_top(line_height_of_entry), entries[i], i == view.cursor)) chosen = entries[i].msg;
  }
  if (events.was_entered && !entries.empty()) chosen = entries[view.cursor].msg;
  if (chosen) {
    ui.emit(*chosen);
    ImGui::CloseCurrentPopup();
  }
  ImGui::SetCursorScreenPos(area.min);
  ImGui::Dummy({0, 0});
}

}  // namespace

void open_palette(const Ui& ui) { ui.state.of<PaletteView>().is_asked_for = true; }

void palette_ui(const Ui& ui, const Model& model, const SignedIn& signed_in) {
  auto& view = ui.state.of<PaletteView>();
  const std::string id{popup};
  if (ImGui::Shortcut(ImGuiMod_Ctrl | ImGuiKey_K, ImGuiInputFlags_RouteGlobal | ImGuiInputFlags_RouteOverActive) || view.is_asked_for) {
    view = {};
    ImGui::OpenPopup(id.c_str());
  }
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  const float fitting = std::min(width, screen.x - 2 * space::large);
  ImGui::SetNextWindowPos({std::round((screen.x - fitting) / 2), std::round(std::min(96.0F, screen.y * 0.12F))});
  ImGui::SetNextWindowSizeConstraints({fitting, 0}, {fitting, screen.y - 120});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{space::small, space::small});
  ImGui::PushStyleVar(ImGuiStyleVar_PopupRounding, 14);
  if (ImGui::BeginPopup(id.c_str(), ImGuiWindowFlags_NoMove)) {
    popup_shadow(Box::at(ImGui::GetWindowPos(), ImGui::GetWindowWidth(), ImGui::GetWindowHeight()), 14);
    ui.note(id, "dialog", ui.say(texts::shell::palette), Box::at(ImGui::GetWindowPos(), ImGui::GetWindowWidth(), ImGui::GetWindowHeight()));
    content_ui(ui, Box::at(ImGui::GetCursorScreenPos(), fitting - 2 * space::small, FLT_MAX), model, signed_in, view);
    ImGui::EndPopup();
  }
  ImGui::PopStyleVar(2);
}

}  // namespace dashboard
