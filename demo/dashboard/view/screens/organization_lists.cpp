#include "core/format.hpp"
#include "view/screens/organization_parts.hpp"
#include "view/widgets/button.hpp"
#include "view/widgets/card.hpp"
#include "view/widgets/copy_button.hpp"
#include "view/widgets/entries.hpp"
#include "view/widgets/menu.hpp"
#include "view/widgets/standing.hpp"

namespace dashboard {
namespace {

using namespace texts::organization;

constexpr float empty_height = 240;
constexpr std::string_view dot = " \u00B7 ";

/// A card as high as its lines; `draw` fills it. Without lines it says so.
template <class Draw>
float list_card(const Ui& ui, ImVec2 at, float width, std::size_t count, float foot, const Text& nothing, const Text& advice, Icon icon,
                Draw draw) {
  const float height = count > 0 ? entries_height(count) + 2 * space::small + foot : empty_height;
  const auto inner = card(ui, Box::at(at, width, height), space::small).inset(space::medium, 0);
  if (count > 0) {
    draw(inner);
  } else {
    notice(ui, inner, icon, ui.say(nothing), ui.say(advice));
  }
  return height;
}

template <class T>
float absent_card(const Ui& ui, ImVec2 at, float width, std::string_view retry_id, const Remote<T>& remote) {
  const auto inner = card(ui, Box::at(at, width, empty_height));
  if (absence_ui(ui, inner, retry_id, remote)) ui.emit(organization::ReloadClicked{});
  return empty_height;
}

std::string day_text(const Ui& ui, const OrganizationPage& page, std::int64_t seconds) {
  const auto& environment = page.model.environment;
  return format_day(day_at(seconds, environment.zone), environment.today(), ui.language);
}

void ask_to_remove(const Ui& ui, organization::Tab from, const std::string& id) {
  ui.state.of<OrganizationView>().removing = organization::Removal{from, id};
}

bool trailing_button(const Ui& ui, Box& room, std::string_view id, const Text& label) {
  const auto text = ui.say(label);
  const auto place = room.take_right(button_width(ui, text, false)).middle(control_height);
  room.skip_right(space::medium);
  return button(ui, id, place, text);
}

/// Whose athlete somebody is, and out.
void member_menu(const Ui& ui, float width, const OrganizationPage& page, const organization::Member& member) {
  const auto id = "organization.member." + member.id;
  const auto assign = [&](const std::string& coach_id, std::string_view label) {
    const MenuLine look{.is_chosen = member.coach_id == coach_id, .remark = coach_id.empty() ? std::string_view{} : ui.say(coach)};
    if (menu_line(ui, id + ".coach." + coach_id, label, width, look)) ui.emit(organization::CoachAssigned{member.id, coach_id});
  };
  if (!member.is_coach) {
    assign("", ui.say(nobody));
    if (const auto* coaches = page.state.coaches.value()) {
      for (const auto& each : *coaches) assign(each.id, each.name);
    }
  }
  if (menu_line(ui, id + ".remove", ui.say(remove), width, {.icon = Icon::user_minus, .is_dangerous = true}))
    ask_to_remove(ui, organization::Tab::members, member.id);
}

Entry entry_of(const Ui& ui, const OrganizationPage& page, const organization::Member& member) {
  auto detail = member.email;
  if (const auto name = page.coach_name(member.coach_id); !name.empty())
    detail += std::string{dot} + std::string{ui.say(coach)} + " " + name;
  return {.id = member.id,
          .title = member.name,
          .detail = std::move(detail),
          .badge = std::string{!member.is_active ? ui.say(inactive)
                               : member.is_coach ? ui.say(coach)
                                                 : ""},
          .badge_tone = member.is_active ? ui.theme.good : ui.theme.warning};
}

Entry entry_of(const Ui& ui, const OrganizationPage& page, const organization::Invitation& invitation) {
  auto detail = ui.say(created, {day_text(ui, page, invitation.created_seconds)}) + std::string{dot} +
                format_count(invitation.uses, used, ui.language);
  if (invitation.most_uses) detail += " / " + std::to_string(*invitation.most_uses);
  if (invitation.expires_seconds) detail += std::string{dot} + ui.say(until, {day_text(ui, page, *invitation.expires_seconds)});
  const bool is_open = invitation.state == organization::InvitationState::open;
  return {.id = invitation.id,
          .title = invitation.whom.empty() ? std::string{ui.say(link_for_many)} : invitation.whom,
          .detail = std::move(detail),
          .icon = invitation.whom.empty() ? Icon::link : Icon::mail,
          .badge = std::string{ui.say(invitation_states[static_cast<std::size_t>(invitation.state)])},
          .badge_tone = is_open ? ui.theme.good : ui.theme.neutral};
}

}  // namespace

float members_ui(const Ui& ui, ImVec2 at, float width, const OrganizationPage& page) {
  const auto* list = page.state.members.value();
  if (!list) return absent_card(ui, at, width, "organization.members.retry", page.state.members);
  std::vector<Entry> lines;
  for (const auto& each : list->members) lines.push_back(entry_of(ui, page, each));
  const bool has_more = std::cmp_less(list->members.size(), list->total);
  const float foot = has_more ? control_height + space::large : 0;
  return list_card(ui, at, width, lines.size(), foot, none, none_advice, Icon::users, [&](Box inner) {
    const auto controls = [&](Box& room, std::size_t index) {
      const auto& each = list->members[index];
      if (!page.is_head || each.id == std::get<SignedIn>(page.model.session).person.user_id) return;
      const auto place = room.take_right(control_height).middle(control_height);
      room.skip_right(space::small);
      menu_button(ui, "organization.member." + each.id + ".menu", place, each.name, [&](float menu) { member_menu(ui, menu, page, each); });
    };
    entries_ui(ui, inner, {.id = "organization.members", .name = ui.say(tabs[0]), .lines = lines, .controls = controls});
    if (!has_more) return;
    const auto label = ui.say(more);
    const auto place =
        Box::at({inner.min.x, inner.min.y + entries_height(lines.size()) + space::small}, button_width(ui, label, false), control_height);
    if (button(ui, "organization.more", place, label, {.is_busy = page.state.members.is_loading()}))
      ui.emit(organization::MoreMembersClicked{});
  });
}

float coaches_ui(const Ui& ui, ImVec2 at, float width, const OrganizationPage& page) {
  const auto* coaches = page.state.coaches.value();
  if (!coaches) return absent_card(ui, at, width, "organization.coaches.retry", page.state.coaches);
  std::vector<Entry> lines;
  for (const auto& each : *coaches) {
    auto detail = each.email;
    if (each.athletes) detail += (detail.empty() ? "" : std::string{dot}) + format_count(*each.athletes, athletes, ui.language);
    lines.push_back({.id = each.id,
                     .title = each.name,
                     .detail = std::move(detail),
                     .badge = std::string{each.is_assistant ? ui.say(assistant) : ui.say(coach)}});
  }
  float height = 0;
  if (page.is_head) {
    const auto label = ui.say(add_coach);
    if (button(ui, "organization.add-coach", Box::at(at, button_width(ui, label, true), control_height), label, {.icon = Icon::plus}))
      open_form(ui, organization::OpenForm::coach);
    height = control_height + space::medium;
  }
  return height + list_card(ui, {at.x, at.y + height}, width, lines.size(), 0, no_coaches, no_coaches_advice, Icon::users, [&](Box inner) {
           const auto controls = [&](Box& room, std::size_t index) {
             const auto& id = (*coaches)[index].id;
             if (page.is_head && trailing_button(ui, room, "organization.coach." + id + ".remove", remove))
               ask_to_remove(ui, organization::Tab::coaches, id);
           };
           entries_ui(ui, inner, {.id = "organization.coaches", .name = ui.say(tabs[1]), .lines = lines, .controls = controls});
         });
}

float invitations_ui(const Ui& ui, ImVec2 at, float width, const OrganizationPage& page) {
  const auto* invitations = page.state.invitations.value();
  if (!invitations) return absent_card(ui, at, width, "organization.invitations.retry", page.state.invitations);
  std::vector<Entry> lines;
  for (const auto& each : *invitations) lines.push_back(entry_of(ui, page, each));
  return list_card(ui, at, width, lines.size(), 0, no_invitations, none_advice, Icon::mail, [&](Box inner) {
    const auto controls = [&](Box& room, std::size_t index) {
      const auto& each = (*invitations)[index];
      if (each.state != organization::InvitationState::open) return;
      if (trailing_button(ui, room, "organization.invitation." + each.id + ".revoke", revoke))
        ask_to_remove(ui, organization::Tab::invitations, each.id);
      copy_button(ui, "organization.invitation." + each.id + ".copy", room.take_right(control_height).middle(control_height), each.url);
      room.skip_right(space::small);
    };
    entries_ui(ui, inner, {.id = "organization.invitations", .name = ui.say(tabs[2]), .lines = lines, .controls = controls});
  });
}

}  // namespace dashboard
