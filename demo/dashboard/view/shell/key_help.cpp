#include <array>

#include "core/texts/shell.hpp"
#include "view/shell/palette.hpp"
#include "view/text.hpp"
#include "view/widgets/dialog.hpp"

namespace dashboard {
namespace {

struct HelpView {
  bool is_open = false;
};

struct Key {
  std::string_view keys;
  const Text& text;
};

void cap(const Ui& ui, Box line, std::string_view keys) {
  const auto box = Box::at(line.min, text_width(ui, Type::caption, keys) + 2 * space::small, line.height()).middle(24);
  Ui::draw().AddRectFilled(box.min, box.max, ui.theme.sunken.packed(), radius::small);
  Ui::draw().AddRect(box.min, box.max, ui.theme.line_strong.packed(), radius::small);
  text_in(ui, box, Type::caption, ui.theme.text_soft, keys, Align::center);
}

float keys_ui(const Ui& ui, Box column) {
  using namespace texts::shell;
  const bool is_mac = ImGui::GetIO().ConfigMacOSXBehaviors;
  const std::array lines{Key{is_mac ? "Cmd K" : "Ctrl K", key_palette},
                         Key{"?", key_help},
                         Key{"/", key_search},
                         Key{"Tab", key_tab},
                         Key{"\u2190 \u2191 \u2192 \u2193", key_arrows},
                         Key{"Enter", key_enter},
                         Key{"Esc", key_escape},
                         Key{is_mac ? "Cmd Z" : "Ctrl Z", key_undo}};
  constexpr float caps_width = 92;
  constexpr float line = 34;
  const float top = column.min.y;
  for (const auto& [keys, text] : lines) {
    auto row = column.take_top(line);
    ui.note("", "listitem", std::string{keys} + ": " + std::string{ui.say(text)}, row);
    cap(ui, row.take_left(caps_width), keys);
    text_in(ui, row, Type::body, ui.theme.text, ui.say(text));
  }
  column.skip_top(space::small);
  const float hint = wrapped_text(ui, column.min, column.width(), Type::small, ui.theme.text_faint, ui.say(key_header));
  return column.min.y - top + hint;
}

}  // namespace

void key_help_ui(const Ui& ui) {
  auto& view = ui.state.of<HelpView>();
  const bool is_typing = ImGui::GetIO().WantTextInput;
  if (!is_typing && ImGui::Shortcut(ImGuiKey_F1, ImGuiInputFlags_RouteGlobal)) view.is_open = true;
  if (view.is_open &&
      dialog(ui, "shell.keys", {.title = ui.say(texts::shell::keys), .width = 520}, [&](Box column) { return keys_ui(ui, column); }))
    view.is_open = false;
}

}  // namespace dashboard
