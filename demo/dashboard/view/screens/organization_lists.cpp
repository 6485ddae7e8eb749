#include "core/format.hpp"
#include "core/texts/widgets.hpp"
#include "view/screens/organization_parts.hpp"
#include "view/widgets/badge.hpp"
#include "view/widgets/button.hpp"
#include "view/widgets/card.hpp"
#include "view/widgets/copy_button.hpp"
#include "view/widgets/list_card.hpp"
#include "view/widgets/standing.hpp"
#include "view/widgets/table.hpp"

namespace dashboard {
namespace {

using organization::InvitationState;
using organization::Window;

void ask(const Ui& ui, Window window, const std::string& id) { ui.emit(organization::WindowOpened{window, id}); }

void name_cell(const Ui& ui, Box cell, const organization::Member& member) {
  constexpr float diameter = 32;
  avatar(ui, {cell.min.x + diameter / 2, cell.center().y}, diameter, member.name, member.id);
  cell.skip_left(diameter + 10);
  auto text = cell.middle(line_height(Type::strong) + 1 + line_height(Type::small));
  text_in(ui, text.take_top(line_height(Type::strong)), Type::strong, ui.theme.text, member.name);
  text_in(ui, text, Type::small, ui.theme.text_faint, member.email);
}

void member_cell(const Ui& ui, Box cell, int column, const organization::Member& member, const OrganizationPage& page) {
  if (column == 0) return name_cell(ui, cell, member);
  if (column == 1) {
    badge(ui, {cell.min.x, cell.center().y}, member.role == "athlete" ? ui.theme.neutral : ui.theme.good, role_text(ui, member.role));
    return;
  }
  const auto text = column == 2             ? page.coach_name(member.coach_id)
                    : member.joined_seconds ? page.day(ui, *member.joined_seconds)
                                            : std::string{};
  text_in(ui, cell, Type::body, text.empty() ? ui.theme.text_faint : ui.theme.text_soft, text.empty() ? no_figure : std::string_view{text});
}

void coach_line(const Ui& ui, Box& rest, const organization::Coach& coach, const OrganizationPage& page, bool is_first) {
  const auto role = role_text(ui, coach.role);
  const float action = page.is_head() ? control_height : 0;
  const float badge_room = Ui::is_compact() ? 0 : badge_width(ui, role) + space::medium;
  const auto athletes = format_count(coach.athletes, texts::organization::athletes, ui.language);
  auto right = list_line(ui, rest,
                         {.id = "organization.coach." + coach.id,
                          .title = coach.name,
                          .remark = athletes + (coach.email.empty() ? "" : "  \u00B7  " + coach.email),
                          .person_id = coach.id,
                          .room_on_right = action + badge_room,
                          .is_first = is_first});
  if (page.is_head()) {
    const auto name = ui.say(texts::organization::remove_coach, {coach.name});
    if (icon_button(ui, "organization.remove-coach." + coach.id, right.take_right(action).middle(control_height), Icon::user_minus, name))
      ask(ui, Window::remove_coach, coach.id);
  }
  if (!Ui::is_compact()) badge(ui, {right.min.x, right.center().y}, ui.theme.neutral, role);
}

std::string use_of(const Ui& ui, const organization::Invitation& invitation) {
  const auto uses = format_number(static_cast<double>(invitation.uses));
  if (!invitation.most_uses) return ui.say(texts::organization::used, {uses});
  return ui.say(texts::organization::used_of, {uses, format_number(static_cast<double>(*invitation.most_uses))});
}

Tone tone_of(const Theme& theme, InvitationState state) {
  if (state == InvitationState::pending) return theme.warning;
  return state == InvitationState::accepted ? theme.good : theme.neutral;
}

void invitation_line(const Ui& ui, Box& rest, const organization::Invitation& invitation, const OrganizationPage& page, bool is_first) {
  const bool is_link = invitation.email.empty();
  const bool is_pending = invitation.state == InvitationState::pending;
  const std::string title{is_link ? ui.say(texts::organization::link_for_many) : std::string_view{invitation.email}};
  auto remark = is_link ? use_of(ui, invitation) : invitation.first_name;
  if (is_pending && invitation.expires_seconds)
    remark += "  \u00B7  " + ui.say(texts::organization::expires, {page.day(ui, *invitation.expires_seconds)});
  const auto state = ui.say(texts::organization::states[static_cast<std::size_t>(invitation.state)]);
  const float actions = 2 * control_height + space::medium;
  auto right = list_line(ui, rest,
                         {.id = "organization.invitation." + invitation.id,
                          .title = title,
                          .remark = remark,
                          .icon = is_link ? Icon::link : Icon::mail,
                          .room_on_right = actions + badge_width(ui, state) + space::small,
                          .is_first = is_first});
  badge(ui, {right.min.x, right.center().y}, tone_of(ui.theme, invitation.state), state);
  if (!is_pending) return;
  const auto name = ui.say(texts::organization::revoke_named, {title});
  const auto box = right.take_right(control_height).middle(control_height);
  if (icon_button(ui, "organization.revoke." + invitation.id, box, Icon::trash_2, name)) ask(ui, Window::revoke, invitation.id);
  copy_button(ui, "organization.copy." + invitation.id, right.take_right(control_height).middle(control_height), invitation.url);
}

}  // namespace

float organization_members_ui(const Ui& ui, ImVec2 at, float width, float bottom, const OrganizationPage& page) {
  const std::array<TableColumn, 4> columns{{{"name", ui.say(texts::organization::member), 220},
                                            {"role", ui.say(texts::organization::role), 130},
                                            {"coach", ui.say(texts::organization::coach), 130},
                                            {"joined", ui.say(texts::organization::joined), 100, Align::right}}};
  const auto* known = page.state.members.value();
  const auto& members = known ? known->members : std::vector<organization::Member>{};
  const int rows = static_cast<int>(members.size());
  const float least = Ui::is_compact() ? 320.0F : 280.0F;
  const float height = std::min(std::max(bottom - at.y - space::large, least), known && rows > 0 ? table_height(rows) : 1e6F);
  const auto box = Box::at(at, width, height);
  const auto member_at = [&](int row) -> const organization::Member& { return members[static_cast<std::size_t>(row)]; };
  const Table table{.id = "organization.members",
                    .name = ui.say(texts::organization::tabs[0]),
                    .columns = columns,
                    .rows = rows,
                    .is_sortable = false,
                    .has_avatars = true,
                    .row_id = [&](int row) { return member_at(row).id; },
                    .row_label = [&](int row) { return member_at(row).name; },
                    .cell = [&](Box cell, int row, int column) { member_cell(ui, cell, column, member_at(row), page); }};
  if (known && rows > 0) {
    const auto events = table_ui(ui, box, table);
    if (events.opened_row < 0) return box.max.y;
    const auto& member = member_at(events.opened_row);
    if (page.is_head() && member.role != "head_coach") {
      ask(ui, Window::member, member.id);
    } else if (member.role == "athlete") {
      ui.emit(msg::LinkFollowed{athlete::Route{member.id}});
    }
  } else if (known || page.state.members.problem()) {
    card(ui, box);
    if (absence_ui(ui, box, "organization.members.retry", page.state.members)) ui.emit(organization::ReloadClicked{});
    if (known) notice(ui, box, Icon::users, ui.say(texts::organization::no_members), ui.say(texts::organization::no_members_advice));
  } else {
    table_skeleton(ui, box, table);
  }
  return box.max.y;
}

float organization_coaches_ui(const Ui& ui, ImVec2 at, float width, const OrganizationPage& page) {
  const auto& coaches = page.state.coaches;
  const float height = list_card_height(coaches);
  auto content = card(ui, Box::at(at, width, height));
  auto head = card_title(ui, content, ui.say(texts::organization::tabs[1]));
  content.skip_top(space::small);
  const auto label = ui.say(texts::organization::add_coach);
  if (page.is_head() && button(ui, "organization.add-coach", head.take_right(button_width(ui, label, true)).middle(control_height), label,
                               {.icon = Icon::plus}))
    ask(ui, Window::add_coach, {});
  if (absence_ui(ui, content, "organization.coaches.retry", coaches, 6)) ui.emit(organization::ReloadClicked{});
  if (const auto* list = coaches.value()) {
    for (const auto& coach : *list) coach_line(ui, content, coach, page, &coach == &list->front());
    if (list->empty())
      notice(ui, content, Icon::users, ui.say(texts::organization::no_coaches), ui.say(texts::organization::no_coaches_advice));
  }
  return at.y + height;
}

float organization_invitations_ui(const Ui& ui, ImVec2 at, float width, const OrganizationPage& page) {
  const auto& invitations = page.state.invitations;
  const float height = list_card_height(invitations, false);
  auto content = card(ui, Box::at(at, width, height));
  if (absence_ui(ui, content, "organization.invitations.retry", invitations, 6)) ui.emit(organization::ReloadClicked{});
  if (const auto* list = invitations.value()) {
    for (const auto& each : *list) invitation_line(ui, content, each, page, &each == &list->front());
    if (list->empty() &&
        notice(ui, content, Icon::mail, ui.say(texts::organization::no_invitations), ui.say(texts::organization::no_members_advice),
               {"organization.first-invite", ui.say(texts::organization::invite), Icon::user_plus}))
      ask(ui, Window::invite, {});
  }
  return at.y + height;
}

}  // namespace dashboard
