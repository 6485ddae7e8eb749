#include <algorithm>

#include "core/format.hpp"
#include "view/screens/organization_parts.hpp"
#include "view/widgets/button.hpp"
#include "view/widgets/card.hpp"
#include "view/widgets/page_header.hpp"
#include "view/widgets/standing.hpp"
#include "view/widgets/tabs.hpp"

namespace dashboard {
namespace {

using namespace texts::organization;

constexpr float widest = 980;

/// A label and what stands there, below it; returns the height.
float paragraph_ui(const Ui& ui, ImVec2 at, float width, const Text& label, const std::string& text) {
  text_at(ui, at, Type::small, ui.theme.text_faint, ui.say(label));
  const float top = line_height(Type::small) + space::tiny;
  const auto shown = text.empty() ? std::string{ui.say(nothing_written)} : text;
  return top + wrapped_text(ui, {at.x, at.y + top}, width, Type::body, text.empty() ? ui.theme.text_faint : ui.theme.text, shown);
}

float profile_ui(const Ui& ui, ImVec2 at, float width, const OrganizationPage& page) {
  const auto* about = page.state.profile.value();
  const float inner_width = width - 2 * space::large;
  const auto height_of = [&](const std::string& text) {
    return line_height(Type::small) + space::tiny + wrapped_height(ui, Type::body, text.empty() ? "-" : text, inner_width);
  };
  const float height =
      about ? 2 * space::large + 28 + 2 * space::medium + height_of(about->description) + height_of(about->principle) : 170;
  auto inner = card(ui, Box::at(at, width, height));
  auto line = card_title(ui, inner, ui.say(profile));
  if (about && page.is_head) {
    const auto label = ui.say(edit);
    if (button(ui, "organization.edit", line.take_right(button_width(ui, label, true)), label, {.icon = Icon::pencil}))
      open_form(ui, organization::OpenForm::profile, *about);
  }
  inner.skip_top(space::medium);
  if (absence_ui(ui, inner, "organization.retry", page.state.profile)) ui.emit(organization::ReloadClicked{});
  if (!about) return height;
  inner.skip_top(paragraph_ui(ui, inner.min, inner.width(), description, about->description) + space::medium);
  paragraph_ui(ui, inner.min, inner.width(), principle, about->principle);
  return height;
}

float tab_ui(const Ui& ui, ImVec2 at, float width, const OrganizationPage& page) {
  const auto shown = std::span{texts::organization::tabs}.first(page.is_head ? 3 : 2);
  const int pressed = dashboard::tabs(ui, "organization.tab", Box::at(at, width, tabs_height), shown, static_cast<int>(page.state.tab));
  if (pressed >= 0) ui.emit(organization::TabChosen{static_cast<organization::Tab>(pressed)});
  at.y += tabs_height + space::medium;
  switch (page.state.tab) {
    case organization::Tab::members: return at.y + members_ui(ui, at, width, page);
    case organization::Tab::coaches: return at.y + coaches_ui(ui, at, width, page);
    case organization::Tab::invitations: return at.y + invitations_ui(ui, at, width, page);
  }
  return at.y;
}

/// Who has this id, when the list is there.
template <class People>
const std::string* name_in(const People* people, std::string_view id) {
  if (!people) return nullptr;
  const auto found = std::ranges::find(*people, id, [](const auto& person) -> std::string_view { return person.id; });
  return found == people->end() ? nullptr : &found->name;
}

}  // namespace

std::string OrganizationPage::coach_name(std::string_view id) const {
  const auto* page = state.members.value();
  const auto* found = name_in(state.coaches.value(), id);
  if (!found && page) found = name_in(&page->members, id);
  return found ? *found : std::string{};
}

void screen_ui(const Ui& ui, Box page_box, const Model& model, const SignedIn& signed_in, const organization::Route&) {
  const OrganizationPage page{model, signed_in.organization_page, signed_in.person.role == Role::head_coach};
  const auto draw = [&](ImVec2 origin, float width) {
    auto head = Box::at(origin, width, 100);
    const auto* about = page.state.profile.value();
    auto actions = page_header(ui, head, about ? std::string_view{about->name} : ui.say(title));
    if (page.is_head) {
      const auto label = ui.say(invite);
      const auto place = actions.take_right(button_width(ui, label, true));
      if (button(ui, "organization.invite", place, label, {.kind = ButtonKind::primary, .icon = Icon::user_plus}))
        open_form(ui, organization::OpenForm::invitation);
    }
    ImVec2 at = head.min;
    at.y += profile_ui(ui, at, width, page) + space::large;
    return tab_ui(ui, at, width, page);
  };
  scrolled_page(ui, "organization.page", page_box, draw, widest);
  organization_dialogs_ui(ui, page);
}

}  // namespace dashboard
