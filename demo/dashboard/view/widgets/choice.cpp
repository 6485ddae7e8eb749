#include "view/widgets/choice.hpp"

#include "core/texts/widgets.hpp"

#include "core/text.hpp"
#include "view/widgets/text_field.hpp"

namespace dashboard {
namespace {

constexpr std::size_t long_list = 8;

/// What narrows the list that is open.
struct ChoiceView {
  std::string search;
};

}  // namespace

std::optional<std::string> choice_list(const Ui& ui, std::string_view id, Box anchor, std::span<const MenuItem> items,
                                       const std::function<bool(const MenuItem&)>& is_chosen, bool stays_open) {
  std::optional<std::string> picked;
  popup_menu(ui, id, anchor, std::max(anchor.width() - 2 * menu_padding, 208.0F), [&](float width) {
    auto& search = ui.state.of<ChoiceView>().search;
    if (ImGui::IsWindowAppearing()) search.clear();
    const auto search_id = std::string{id} + ".search";
    TextFieldEvents typing;
    if (items.size() > long_list) {
      const auto field = Box::at(ImGui::GetCursorScreenPos(), width, control_height);
      const auto label = ui.say(texts::widgets::search);
      typing =
          text_field(ui, search_id, field, label, search, {.hint = label, .icon = Icon::search, .takes_focus = ImGui::IsWindowAppearing()});
      ImGui::SetCursorScreenPos({field.min.x, field.max.y + menu_padding});
    }
    if (ImGui::IsKeyPressed(ImGuiKey_Escape, false)) ImGui::CloseCurrentPopup();  // of itself ImGui would only end the typing
    const auto wanted = fold(search);
    int found = 0;
    for (const auto& item : items) {
      if (!wanted.empty() && fold(item.label).find(wanted) == std::string::npos) continue;
      const bool is_first_found = ++found == 1 && !wanted.empty();
      const MenuLine look{
          .icon = item.icon, .is_chosen = is_chosen(item), .is_next = is_first_found && typing.is_active, .stays_open = stays_open};
      const bool is_pressed = menu_line(ui, std::string{id} + "." + item.id, item.label, width, look);
      if (is_pressed || (is_first_found && typing.was_entered)) picked = item.id;
    }
    if (typing.was_entered) {
      if (picked) search.clear();
      if (picked && !stays_open)
        ImGui::CloseCurrentPopup();
      else
        ui.state.request_focus(search_id);
    }
    if (found > 0) return;
    const auto line = Box::at(ImGui::GetCursorScreenPos(), width, control_height);
    text_in(ui, line.inset(space::small, 0), Type::small, ui.theme.text_faint, ui.say(texts::widgets::nothing_found));
    ImGui::Dummy(line.size());
  });
  return picked;
}

}  // namespace dashboard
