#include "core/format.hpp"
#include "core/texts/widgets.hpp"
#include "view/screens/notifications_parts.hpp"
#include "view/widgets/button.hpp"
#include "view/widgets/page_header.hpp"
#include "view/widgets/tabs.hpp"

namespace dashboard {
namespace {

using notifications::Tab;

constexpr float widest = 860;

void head_ui(const Ui& ui, Box& head, const NotificationsPage& page) {
  const auto& state = page.state;
  const auto remark = state.unread && *state.unread > 0 && !Ui::is_compact()
                          ? format_count(*state.unread, texts::notifications::unread, ui.language)
                          : std::string{};
  auto actions = page_header(ui, head, ui.say(texts::notifications::title), remark);
  if (page.signed_in.person.role != Role::athlete) {
    const auto label = ui.say(Ui::is_compact() ? texts::notifications::write_short : texts::notifications::write);
    const ButtonLook look{.kind = ButtonKind::primary, .icon = Icon::send};
    if (button(ui, "notifications.write", actions.take_right(button_width(ui, label, true)), label, look))
      ui.emit(notifications::LetterOpened{});
    actions.skip_right(space::small);
  }
  if (icon_button(ui, "notifications.reload", actions.take_right(control_height), Icon::rotate_cw, ui.say(texts::widgets::load_again),
                  state.page.is_loading() && state.page.value() != nullptr))
    ui.emit(notifications::ReloadClicked{});
}

}  // namespace

void screen_ui(const Ui& ui, Box page, const Model& model, const SignedIn& signed_in, const notifications::Route&) {
  const NotificationsPage parts{signed_in.notifications, signed_in, model};
  scrolled_page(
      ui, "notifications.page", page,
      [&](ImVec2 origin, float width) {
        auto head = Box::at(origin, width, 100);
        head_ui(ui, head, parts);
        const int pressed =
            tabs(ui, "notifications.tab", head.take_top(tabs_height), texts::notifications::tabs, static_cast<int>(parts.state.tab));
        if (pressed >= 0) ui.emit(notifications::TabChosen{static_cast<Tab>(pressed)});
        head.skip_top(space::large);
        return parts.state.tab == Tab::notices ? notices_ui(ui, head.min, width, parts) : weeks_ui(ui, head.min, width, parts);
      },
      widest);
  letter_ui(ui, parts);
}

}  // namespace dashboard
