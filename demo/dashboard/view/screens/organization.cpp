#include <algorithm>

#include "core/format.hpp"
#include "core/texts/widgets.hpp"
#include "view/screens/organization_parts.hpp"
#include "view/widgets/button.hpp"
#include "view/widgets/page_header.hpp"
#include "view/widgets/tabs.hpp"

namespace dashboard {
namespace {

using organization::Tab;
using organization::Window;

constexpr float widest = 1080;

void open(const Ui& ui, Window window) { ui.emit(organization::WindowOpened{window, {}}); }

void head_ui(const Ui& ui, Box& head, const OrganizationPage& page) {
  const auto* members = page.state.members.value();
  const auto count = members && !Ui::is_compact() ? format_count(members->total, texts::organization::members, ui.language) : std::string{};
  auto actions = page_header(ui, head, ui.say(texts::organization::title), count);
  if (page.is_head()) {
    const auto label = ui.say(texts::organization::invite);
    const ButtonLook look{.kind = ButtonKind::primary, .icon = Icon::user_plus};
    if (button(ui, "organization.invite", actions.take_right(button_width(ui, label, true)), label, look)) open(ui, Window::invite);
    actions.skip_right(space::small);
  }
  const bool is_busy = page.state.members.is_loading() && members != nullptr;
  if (icon_button(ui, "organization.reload", actions.take_right(control_height), Icon::rotate_cw, ui.say(texts::widgets::load_again),
                  is_busy))
    ui.emit(organization::ReloadClicked{});
}

float tab_ui(const Ui& ui, ImVec2 at, float width, float bottom, const OrganizationPage& page) {
  switch (page.state.tab) {
    case Tab::members: return organization_members_ui(ui, at, width, bottom, page);
    case Tab::coaches: return organization_coaches_ui(ui, at, width, page);
    case Tab::invitations: return page.is_head() ? organization_invitations_ui(ui, at, width, page) : at.y;
  }
  return at.y;
}

}  // namespace

std::string OrganizationPage::day(const Ui& ui, std::int64_t seconds) const {
  return format_day(day_at(seconds, environment.zone), environment.today(), ui.language);
}

std::string OrganizationPage::coach_name(std::string_view id) const {
  if (const auto* coach = state.coach(id)) return coach->name;
  const auto* member = state.member(id);  // the head coach is not among the coaches
  return member != nullptr ? member->name : id == signed_in.person.user_id ? signed_in.person.name : std::string{};
}

std::string role_text(const Ui& ui, std::string_view role) {
  constexpr std::array<std::pair<std::string_view, Text>, 4> known{{{"head_coach", texts::organization::head_coach},
                                                                    {"assistant_coach", texts::organization::assistant_coach},
                                                                    {"coach", texts::organization::plain_coach},
                                                                    {"athlete", texts::organization::athlete}}};
  for (const auto& [word, text] : known) {
    if (word == role) return std::string{ui.say(text)};
  }
  return std::string{role};
}

void screen_ui(const Ui& ui, Box page, const Model& model, const SignedIn& signed_in, const organization::Route&) {
  const OrganizationPage parts{signed_in.club, signed_in, model.environment};
  scrolled_page(
      ui, "organization.page", page,
      [&](ImVec2 origin, float width) {
        auto head = Box::at(origin, width, 100);
        head_ui(ui, head, parts);
        ImVec2 at{origin.x, organization_profile_ui(ui, head.min, width, parts) + space::medium};
        const auto labels = std::span{texts::organization::tabs}.first(parts.is_head() ? 3 : 2);
        const int pressed = tabs(ui, "organization.tab", Box::at(at, width, tabs_height), labels, static_cast<int>(signed_in.club.tab));
        if (pressed >= 0) ui.emit(organization::TabChosen{static_cast<Tab>(pressed)});
        at.y += tabs_height + space::large;
        return tab_ui(ui, at, width, page.max.y, parts);
      },
      widest);
  organization_windows_ui(ui, parts);
}

}  // namespace dashboard
