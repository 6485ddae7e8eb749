#include <array>

#include "core/texts/widgets.hpp"
#include "view/screens/organization_parts.hpp"
#include "view/widgets/button.hpp"
#include "view/widgets/copy_button.hpp"
#include "view/widgets/dialog.hpp"
#include "view/widgets/field_frame.hpp"
#include "view/widgets/form.hpp"
#include "view/widgets/segmented.hpp"

namespace dashboard {
namespace {

using organization::Window;

/// What is typed and chosen in the window that is open.
struct WindowView {
  Window window = Window::none;
  std::string target_id;
  bool is_new = false;  ///< In its first frame.
  std::string email;
  std::string first_name;
  bool is_link = false;
  std::optional<double> most_uses;
  std::string role = "assistant_coach";
  std::string coach_id;
};

/// A form over the page. `fields` draws and returns what the button says; true when the form is to be sent.
bool form_window(const Ui& ui, std::string_view id, std::string_view title, const Submission& sending,
                 const std::function<std::string_view(Form&)>& fields) {
  std::optional<Answer> answer;
  const bool wants_closed = dialog(ui, id, {.title = title}, [&](Box column) {
    constexpr std::array<std::string_view, 3> in_place{"email", "first_name", "max_uses"};
    Form form{ui, column};
    const auto accept = fields(form);
    form.refusal(sending, in_place);
    const float y = form.bottom() - space::large;
    answer = dialog_buttons(ui, id, column, y, {.accept = accept, .is_busy = sending.is_busy()});
    return y + dialog_buttons_height - column.min.y;
  });
  if (wants_closed || answer == Answer::cancel) ui.emit(organization::WindowClosed{});
  return answer == Answer::accept && !sending.is_busy();
}

void email_field(const Ui& ui, Form& form, std::string_view id, WindowView& view, const Submission& sending, std::string_view hint) {
  form.text(id,
            {.label = ui.say(texts::organization::email),
             .error = sending.error_of("email"),
             .hint = hint,
             .is_required = true,
             .takes_focus = view.is_new},
            view.email);
}

void add_coach_ui(const Ui& ui, WindowView& view, const OrganizationPage& page) {
  const auto& sending = page.state.sending;
  const bool is_sent = form_window(ui, "organization.coach-form", ui.say(texts::organization::add_coach), sending, [&](Form& form) {
    email_field(ui, form, "organization.coach-form.email", view, sending, ui.say(texts::organization::add_coach_hint));
    const std::array<MenuItem, 2> roles{{{"assistant_coach", role_text(ui, "assistant_coach")}, {"coach", role_text(ui, "coach")}}};
    form.select("organization.coach-form.role", {.label = ui.say(texts::organization::role)}, roles, view.role);
    return ui.say(texts::organization::add);
  });
  if (is_sent) ui.emit(organization::CoachSubmitted{view.email, view.role});
}

void invite_ui(const Ui& ui, WindowView& view, const OrganizationPage& page) {
  const auto& sending = page.state.sending;
  const bool is_sent = form_window(ui, "organization.invitation", ui.say(texts::organization::invite_title), sending, [&](Form& form) {
    const auto kinds = form.take(segmented_height + space::tiny);
    const int kind = segmented(ui, "organization.invitation.kind", kinds.min, texts::organization::kinds, view.is_link ? 1 : 0);
    if (kind >= 0) view.is_link = kind == 1;
    if (view.is_link) {
      form.number("organization.invitation.uses",
                  {.label = ui.say(texts::organization::most_uses),
                   .error = sending.error_of("max_uses"),
                   .hint = ui.say(texts::organization::most_uses_hint)},
                  view.most_uses, {.least = 1, .most = 100'000});
    } else {
      email_field(ui, form, "organization.invitation.email", view, sending, {});
      form.text("organization.invitation.first-name",
                {.label = ui.say(texts::organization::first_name), .error = sending.error_of("first_name"), .is_required = true},
                view.first_name);
    }
    form.remark(ui.say(view.is_link ? texts::organization::link_hint : texts::organization::letter_hint));
    return ui.say(view.is_link ? texts::organization::make_link : texts::organization::send);
  });
  if (!is_sent) return;
  const auto most = view.most_uses ? std::optional{static_cast<std::int64_t>(*view.most_uses)} : std::nullopt;
  ui.emit(organization::InvitationSubmitted{view.is_link, view.email, view.first_name, view.is_link ? most : std::nullopt});
}

/// The link of an invitation that was just made, to be given on.
void link_ui(const Ui& ui, const std::string& link) {
  bool is_done = false;
  const bool wants_closed = dialog(ui, "organization.link", {.title = ui.say(texts::organization::link_ready)}, [&](Box column) {
    float y = column.min.y;
    y += wrapped_text(ui, {column.min.x, y}, column.width(), Type::body, ui.theme.text_soft, ui.say(texts::organization::link_use)) +
         space::medium;
    const auto box = Box::at({column.min.x, y}, column.width(), 44);
    field_ground(ui, box);
    field_edge(ui, box, {});
    auto content = box.inset(space::tiny);
    copy_button(ui, "organization.link.copy", content.take_right(control_height), link);
    content.skip_left(space::small);
    ui.note("organization.link.text", "text", link, content);
    text_in(ui, content, Type::small, ui.theme.text, link);
    auto line = Box::at({column.min.x, box.max.y + space::large}, column.width(), control_height);
    const auto label = ui.say(texts::organization::done);
    is_done = button(ui, "organization.link.done", line.take_right(button_width(ui, label, false)), label, {.kind = ButtonKind::primary});
    return line.max.y - column.min.y;
  });
  if (wants_closed || is_done) ui.emit(organization::WindowClosed{});
}

/// Who looks after a member; what else can be done to them.
void member_ui(const Ui& ui, WindowView& view, const OrganizationPage& page) {
  const auto* member = page.state.member(page.state.target_id);
  if (member == nullptr) return;
  if (view.is_new) view.coach_id = member->coach_id;
  const bool is_athlete = member->role == "athlete";
  const bool is_sent = form_window(ui, "organization.member", member->name, page.state.sending, [&](Form& form) {
    form.remark(role_text(ui, member->role) + "  \u00B7  " + member->email);
    if (is_athlete) {
      std::vector<MenuItem> coaches{{"", std::string{ui.say(texts::organization::nobody)}}};
      coaches.push_back({page.signed_in.person.user_id, page.signed_in.person.name});
      if (const auto* list = page.state.coaches.value()) {
        for (const auto& coach : *list) coaches.push_back({coach.id, coach.name});
      }
      form.select("organization.member.coach", {.label = ui.say(texts::organization::coach)}, coaches, view.coach_id);
      form.remark(ui.say(texts::organization::make_coach_hint));
      const auto open = ui.say(texts::organization::open_athlete);
      auto line = form.take(control_height);
      if (button(ui, "organization.member.open", line.take_left(button_width(ui, open, true)), open,
                 {.kind = ButtonKind::quiet, .icon = Icon::user}))
        ui.emit(msg::LinkFollowed{athlete::Route{member->id}});
    }
    const auto remove = ui.say(texts::organization::remove_member);
    auto line = form.take(control_height);
    if (button(ui, "organization.member.remove", line.take_left(button_width(ui, remove, true)), remove,
               {.kind = ButtonKind::quiet, .icon = Icon::user_minus}))
      ui.emit(organization::WindowOpened{Window::remove_member, member->id});
    form.gap(space::small);
    return ui.say(texts::widgets::save);
  });
  if (!is_sent) return;
  if (is_athlete && view.coach_id != member->coach_id) {
    ui.emit(organization::CoachAssigned{view.coach_id});
  } else {
    ui.emit(organization::WindowClosed{});
  }
}

/// A question before something is taken away.
struct Question {
  Window window;
  std::string_view id;
  Text title, text, action;
};
constexpr std::array<Question, 3> questions{{{Window::remove_member, "organization.remove-member", texts::organization::remove_member_title,
                                              texts::organization::remove_member_text, texts::organization::remove},
                                             {Window::remove_coach, "organization.remove-coach", texts::organization::remove_coach_title,
                                              texts::organization::remove_coach_text, texts::organization::remove},
                                             {Window::revoke, "organization.revocation", texts::organization::revoke_title,
                                              texts::organization::revoke_text, texts::organization::revoke}}};

void question_ui(const Ui& ui, const OrganizationPage& page) {
  for (const auto& question : questions) {
    if (question.window != page.state.window) continue;
    const auto name = page.coach_name(page.state.target_id);
    const auto text = question.window == Window::revoke ? std::string{ui.say(question.text)} : ui.say(question.text, {name});
    const auto answer =
        confirm_dialog(ui, question.id, ui.say(question.title), text, ui.say(question.action), page.state.sending.is_busy());
    if (answer == Answer::cancel) ui.emit(organization::WindowClosed{});
    if (answer == Answer::accept) ui.emit(organization::Confirmed{});
  }
}

}  // namespace

void organization_windows_ui(const Ui& ui, const OrganizationPage& page) {
  const auto& state = page.state;
  auto& view = ui.state.of<WindowView>();
  const bool is_new = view.window != state.window || view.target_id != state.target_id;
  if (is_new) view = WindowView{.window = state.window, .target_id = state.target_id};
  view.is_new = is_new;
  switch (state.window) {
    case Window::none: return;
    case Window::add_coach: return add_coach_ui(ui, view, page);
    case Window::invite: return state.new_link.empty() ? invite_ui(ui, view, page) : link_ui(ui, state.new_link);
    case Window::member: return member_ui(ui, view, page);
    default: return question_ui(ui, page);
  }
}

}  // namespace dashboard
