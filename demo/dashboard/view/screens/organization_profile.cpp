#include "view/screens/organization_parts.hpp"
#include "view/widgets/button.hpp"
#include "view/widgets/card.hpp"
#include "view/widgets/dialog.hpp"
#include "view/widgets/form.hpp"
#include "view/widgets/standing.hpp"

namespace dashboard {
namespace {

/// The profile while it is being edited.
struct ProfileView {
  bool is_open = false;
  bool is_new = false;  ///< In its first frame.
  bool was_sent = false;
  organization::Profile typed;
};

void editor_ui(const Ui& ui, const OrganizationPage& page) {
  auto& view = ui.state.of<ProfileView>();
  const auto& saving = page.state.saving;
  if (view.was_sent && !saving.is_busy()) {
    view.was_sent = false;
    if (saving.problem() == nullptr) view.is_open = false;
  }
  if (!view.is_open) return;
  std::optional<Answer> answer;
  const bool wants_closed =
      dialog(ui, "organization.editor", {.title = ui.say(texts::organization::profile), .width = 520}, [&](Box column) {
        constexpr std::array<std::string_view, 2> fields{"name", "description"};
        Form form{ui, column};
        form.text(
            "organization.editor.name",
            {.label = ui.say(texts::organization::name), .error = saving.error_of("name"), .is_required = true, .takes_focus = view.is_new},
            view.typed.name);
        form.area("organization.editor.description",
                  {.label = ui.say(texts::organization::description), .error = saving.error_of("description")}, view.typed.description, 3);
        form.area("organization.editor.principle",
                  {.label = ui.say(texts::organization::principle), .hint = ui.say(texts::organization::principle_hint)},
                  view.typed.principle, 3);
        form.refusal(saving, fields);
        const float y = form.bottom() - space::large;
        answer =
            dialog_buttons(ui, "organization.editor", column, y, {.accept = ui.say(texts::widgets::save), .is_busy = saving.is_busy()});
        return y + dialog_buttons_height - column.min.y;
      });
  view.is_new = false;
  if (wants_closed || answer == Answer::cancel) view.is_open = false;
  if (answer == Answer::accept && !saving.is_busy()) {
    view.was_sent = true;
    ui.emit(organization::ProfileSubmitted{view.typed});
    ui.state.want_frame_in(0);
  }
}

}  // namespace

float organization_profile_ui(const Ui& ui, ImVec2 at, float width, const OrganizationPage& page) {
  const auto* profile = page.state.profile.value();
  const float edit_width = page.is_head() ? button_width(ui, ui.say(texts::organization::edit), true) + space::medium : 0;
  const float inner = width - 2 * space::large;
  const std::string_view description =
      profile && !profile->description.empty() ? std::string_view{profile->description} : ui.say(texts::organization::no_description);
  float height = 2 * space::large + 132;
  if (profile) {
    height = 2 * space::large + control_height + space::small + wrapped_height(ui, Type::body, description, inner);
    if (!profile->principle.empty())
      height += space::medium + line_height(Type::small) + 2 + wrapped_height(ui, Type::body, profile->principle, inner);
  } else if (page.state.profile.problem()) {
    height = 236;
  }
  auto content = card(ui, Box::at(at, width, height));
  if (absence_ui(ui, content, "organization.profile.retry", page.state.profile)) ui.emit(organization::ReloadClicked{});
  if (profile) {
    auto head = content.take_top(control_height);
    if (page.is_head()) {
      const auto label = ui.say(texts::organization::edit);
      auto box = head.take_right(edit_width);
      box.skip_left(space::medium);
      if (button(ui, "organization.edit", box, label, {.icon = Icon::pencil}))
        ui.state.of<ProfileView>() = {.is_open = true, .is_new = true, .was_sent = false, .typed = *profile};
    }
    ui.note("organization.name", "heading", profile->name, head, {.level = 2});
    text_in(ui, head, Type::figure, ui.theme.text, profile->name);
    content.skip_top(space::small);
    content.skip_top(wrapped_text(ui, content.min, inner, Type::body,
                                  profile->description.empty() ? ui.theme.text_faint : ui.theme.text_soft, description));
    if (!profile->principle.empty()) {
      content.skip_top(space::medium);
      text_in(ui, content.take_top(line_height(Type::small)), Type::small, ui.theme.text_faint, ui.say(texts::organization::principle));
      content.skip_top(2);
      wrapped_text(ui, content.min, inner, Type::body, ui.theme.text_soft, profile->principle);
    }
  }
  editor_ui(ui, page);
  return at.y + height;
}

}  // namespace dashboard
