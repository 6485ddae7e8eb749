#include "view/screens/organization_parts.hpp"
#include "view/widgets/button.hpp"
#include "view/widgets/copy_button.hpp"
#include "view/widgets/dialog.hpp"
#include "view/widgets/form.hpp"
#include "view/widgets/segmented.hpp"

namespace dashboard {
namespace {

using namespace texts::organization;

/// A form in a dialog: its fields, what was refused, its buttons. True when it is to be sent.
template <class Fields>
bool form_dialog(const Ui& ui, std::string_view id, const Text& heading, const Text& accept, const Submission& submission,
                 std::span<const std::string_view> names, bool& is_open, Fields fields) {
  bool is_sent = false;
  const bool wants_closed = dialog(ui, id, {.title = ui.say(heading), .width = 480}, [&](Box column) {
    Form form{ui, column};
    is_sent = fields(form);
    form.refusal(submission, names);
    const float end = form.bottom() - space::medium;
    const auto answer = dialog_buttons(ui, id, column, end, {.accept = ui.say(accept), .is_busy = submission.is_busy()});
    is_sent = is_sent || answer == Answer::accept;
    if (answer == Answer::cancel) is_open = false;
    return end - column.min.y + dialog_buttons_height;
  });
  is_open = is_open && !wants_closed;
  return is_sent;
}

bool profile_dialog(const Ui& ui, const organization::State& state, OrganizationView& view, bool& is_open) {
  constexpr std::array<std::string_view, 1> names{"name"};
  return form_dialog(ui, "organization.profile", profile, save, state.saved, names, is_open, [&](Form& form) {
    const FieldLook look{
        .label = ui.say(name), .error = state.saved.error_of("name"), .is_required = true, .takes_focus = ImGui::IsWindowAppearing()};
    const bool was_entered = form.text("organization.name", look, view.profile.name).was_entered;
    form.area("organization.description", {.label = ui.say(description)}, view.profile.description, 3);
    form.area("organization.principle", {.label = ui.say(principle), .hint = ui.say(principle_hint)}, view.profile.principle, 3);
    return was_entered;
  });
}

bool coach_dialog(const Ui& ui, const organization::State& state, OrganizationView& view, bool& is_open) {
  constexpr std::array<std::string_view, 1> names{"email"};
  return form_dialog(ui, "organization.coach", add_coach, add_coach, state.added, names, is_open, [&](Form& form) {
    const FieldLook look{.label = ui.say(email),
                         .error = state.added.error_of("email"),
                         .hint = ui.say(coach_hint),
                         .is_required = true,
                         .takes_focus = ImGui::IsWindowAppearing()};
    const bool was_entered = form.text("organization.coach-email", look, view.coach.email).was_entered;
    const int kind =
        segmented(ui, "organization.coach-role", form.take(segmented_height).min, coach_roles, view.coach.is_assistant ? 0 : 1);
    if (kind >= 0) view.coach.is_assistant = kind == 0;
    return was_entered;
  });
}

bool invitation_dialog(const Ui& ui, const organization::State& state, OrganizationView& view, bool& is_open) {
  constexpr std::array<std::string_view, 3> names{"email", "first_name", "max_uses"};
  auto& invitation = view.invitation;
  return form_dialog(ui, "organization.invitation", invite_title, create, state.added, names, is_open, [&](Form& form) {
    const int kind =
        segmented(ui, "organization.invitation-kind", form.take(segmented_height).min, invitation_kinds, invitation.is_link ? 1 : 0);
    if (kind >= 0) invitation.is_link = kind == 1;
    if (invitation.is_link) {
      form.number("organization.most-uses",
                  {.label = ui.say(most_uses), .error = state.added.error_of("max_uses"), .hint = ui.say(most_uses_hint)}, view.most_uses,
                  {.least = 1, .most = 10'000});
      return false;
    }
    const FieldLook address{
        .label = ui.say(email), .error = state.added.error_of("email"), .is_required = true, .takes_focus = ImGui::IsWindowAppearing()};
    const FieldLook called{.label = ui.say(first_name), .error = state.added.error_of("first_name"), .is_required = true};
    const bool was_entered = form.text("organization.email", address, invitation.email).was_entered;
    return form.text("organization.first-name", called, invitation.first_name).was_entered || was_entered;
  });
}

void link_dialog(const Ui& ui, const organization::State& state) {
  const bool is_for_many =
      !state.invitations.value() || state.invitations.value()->empty() || state.invitations.value()->front().whom.empty();
  const bool wants_closed = dialog(ui, "organization.link", {.title = ui.say(link_title), .width = 520}, [&](Box column) {
    const float top = column.min.y;
    column.skip_top(
        wrapped_text(ui, column.min, column.width(), Type::body, ui.theme.text_soft, ui.say(is_for_many ? link_advice : link_advice_one)) +
        space::large);
    auto line = column.take_top(control_height + 4);
    copy_button(ui, "organization.link.copy", line.take_right(control_height), state.link);
    line.skip_right(space::small);
    Ui::draw().AddRectFilled(line.min, line.max, ui.theme.sunken.packed(), radius::control);
    ui.note("organization.link.text", "status", state.link, line);
    text_in(ui, line.inset(space::medium, 0), Type::body, ui.theme.text, state.link);
    column.skip_top(space::large);
    const auto label = ui.say(close);
    auto foot = column.take_top(control_height);
    if (button(ui, "organization.link.close", foot.take_right(button_width(ui, label, false)), label, {.kind = ButtonKind::primary}))
      ui.emit(organization::LinkSeen{});
    return column.min.y - top;
  });
  if (wants_closed) ui.emit(organization::LinkSeen{});
}

/// What is asked about is called, or nothing when it is gone.
std::optional<std::string> name_of(const organization::State& state, const organization::Removal& removal) {
  const auto named = [&](const auto* list, const auto& name) -> std::optional<std::string> {
    if (!list) return std::nullopt;
    for (const auto& each : *list) {
      if (each.id == removal.id) return name(each);
    }
    return std::nullopt;
  };
  switch (removal.from) {
    case organization::Tab::members:
      return named(state.members.value() ? &state.members.value()->members : nullptr,
                   [](const organization::Member& member) { return member.name; });
    case organization::Tab::coaches: return named(state.coaches.value(), [](const organization::Coach& coach) { return coach.name; });
    case organization::Tab::invitations:
      return named(state.invitations.value(), [](const organization::Invitation& invitation) -> std::optional<std::string> {
        return invitation.state == organization::InvitationState::open ? std::optional{invitation.whom} : std::nullopt;
      });
  }
  return std::nullopt;
}

void removal_dialog(const Ui& ui, const organization::State& state, OrganizationView& view) {
  const auto name = name_of(state, *view.removing);
  if (!name) return view.removing.reset();
  const auto tab = static_cast<std::size_t>(view.removing->from);
  const bool is_invitation = view.removing->from == organization::Tab::invitations;
  const auto heading = is_invitation ? std::string{ui.say(revoke_title)} : ui.say(remove_title, {*name});
  const auto* problem = state.removed.problem();
  const auto text = problem ? sentence_on(*problem, ui.language) : std::string{ui.say(removal_advice[tab])};
  const auto answer =
      confirm_dialog(ui, "organization.removal", heading, text, ui.say(is_invitation ? revoke : remove), state.removed.is_busy());
  if (answer == Answer::accept) ui.emit(organization::RemovalConfirmed{*view.removing});
  if (answer != Answer::cancel) return;
  view.removing.reset();
  ui.emit(organization::FormDismissed{});
}

}  // namespace

void open_form(const Ui& ui, organization::OpenForm form, organization::Profile known) {
  ui.state.of<OrganizationView>() = {.profile = std::move(known)};
  ui.emit(organization::FormOpened{form});
}

void organization_dialogs_ui(const Ui& ui, const OrganizationPage& page) {
  const auto& state = page.state;
  auto& view = ui.state.of<OrganizationView>();
  if (view.removing) return removal_dialog(ui, state, view);
  if (!state.link.empty()) return link_dialog(ui, state);
  bool is_open = true;
  switch (state.form) {
    case organization::OpenForm::none: return;
    case organization::OpenForm::profile:
      if (profile_dialog(ui, state, view, is_open)) ui.emit(organization::ProfileSubmitted{view.profile});
      break;
    case organization::OpenForm::coach:
      if (coach_dialog(ui, state, view, is_open)) ui.emit(organization::CoachSubmitted{view.coach});
      break;
    case organization::OpenForm::invitation:
      if (!invitation_dialog(ui, state, view, is_open)) break;
      view.invitation.most_uses = view.most_uses ? std::optional{static_cast<std::int64_t>(*view.most_uses)} : std::nullopt;
      ui.emit(organization::InvitationSubmitted{view.invitation});
  }
  if (!is_open) ui.emit(organization::FormDismissed{});
}

}  // namespace dashboard
