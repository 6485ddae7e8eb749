#include <cmath>

#include "core/texts/sign_in.hpp"
#include "view/screens.hpp"
#include "view/shell/shell.hpp"
#include "view/widgets/button.hpp"
#include "view/widgets/card.hpp"
#include "view/widgets/notice.hpp"
#include "view/widgets/press.hpp"
#include "view/widgets/text_field.hpp"

namespace dashboard {
namespace {

constexpr float field_height = 44;
constexpr float logo_size = 44;

/// Orbits around the card: the product's mark, large and quiet.
void draw_backdrop(const Ui& ui, ImVec2 center) {
  auto& draw = Ui::draw();
  for (int ring = 0; ring < 5; ++ring) {
    const float radius = 290 + static_cast<float>(ring) * 130;
    draw.AddEllipse(center, {radius, radius * 0.62F}, ui.theme.line.faded(0.9F - 0.15F * static_cast<float>(ring)).packed(), -0.35F, 128,
                    1);
    const float angle = 0.9F + static_cast<float>(ring) * 2.2F;
    const float x = radius * std::cos(angle);
    const float y = radius * 0.62F * std::sin(angle);
    constexpr float tilt = -0.35F;
    const ImVec2 star{center.x + x * std::cos(tilt) - y * std::sin(tilt), center.y + x * std::sin(tilt) + y * std::cos(tilt)};
    draw.AddCircleFilled(star, 4, ui.theme.accent_text.faded(0.35F).packed());
  }
}

/// A label, the field under it, and below that what is wrong with it. `y` moves on.
TextFieldEvents labelled_field(const Ui& ui, std::string_view id, Box column, float& y, std::string_view label, std::string& text,
                               const std::string& error, TextFieldLook look) {
  text_at(ui, {column.min.x, y}, Type::small, ui.theme.text_soft, label);
  y += line_height(Type::small) + 6;
  look.is_invalid = !error.empty();
  const auto events = text_field(ui, id, Box::at({column.min.x, y}, column.width(), field_height), label, text, look);
  y += field_height;
  if (!error.empty()) {
    const auto line = Box::at({column.min.x, y + 5}, column.width(), line_height(Type::small));
    ui.note(std::string{id} + ".error", "alert", error, line);
    text_in(ui, line, Type::small, ui.theme.danger.text, error);
    y += line.height() + 5;
  }
  y += space::large;
  return events;
}

/// The eye inside the password field.
void password_switch(const Ui& ui, Box field, bool& is_visible) {
  const auto box = Box::at({field.max.x - 40, field.min.y + 4}, 36, field.height() - 8);
  if (icon_button(ui, "sign-in.show-password", box, is_visible ? Icon::eye_off : Icon::eye,
                  ui.say(is_visible ? texts::sign_in::hide_password : texts::sign_in::show_password))) {
    is_visible = !is_visible;
  }
}

float content_height(const Ui& ui, const SignInForm& form, float width) {
  const float error_line = line_height(Type::small) + 5;
  float height = logo_size + space::large + line_height(Type::display) + 4 + line_height(Type::body) + space::huge;
  for (const auto& text : {form.notice, form.error}) {
    if (!text.empty()) height += wrapped_height(ui, Type::small, text, width - 50) + 20 + space::large;
  }
  height += 2 * (line_height(Type::small) + 6 + field_height + space::large);
  height += (form.email_error.empty() ? 0 : error_line) + (form.password_error.empty() ? 0 : error_line);
  return height + space::small + field_height;
}

}  // namespace

void sign_in_ui(const Ui& ui, const SignInForm& form) {
  auto& state = ui.state.sign_in;
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  const float padding = Ui::is_compact() ? 24 : 40;
  const float width = std::min(420.0F, screen.x - 2 * space::large);
  const float height = content_height(ui, form, width - 2 * padding) + 2 * padding;
  const ImVec2 corner{std::round((screen.x - width) / 2), std::round(std::max(space::large, (screen.y - height) * 0.46F))};
  ui.note("page", "main", "", Box{corner, {corner.x + width, corner.y + height}});
  draw_backdrop(ui, {screen.x / 2, screen.y * 0.46F});
  const auto column = card(ui, Box::at(corner, width, height), padding);

  float y = column.min.y;
  logo(ui, {column.min.x + logo_size / 2, y + logo_size / 2}, logo_size);
  y += logo_size + space::large;
  ui.note("sign-in.title", "heading", ui.say(texts::sign_in::title), Box::at({column.min.x, y}, column.width(), line_height(Type::display)),
          {.level = 1});
  text_at(ui, {column.min.x - 1, y}, Type::display, ui.theme.text, ui.say(texts::sign_in::title));
  y += line_height(Type::display) + 4;
  text_at(ui, {column.min.x, y}, Type::body, ui.theme.text_faint, ui.say(texts::sign_in::subtitle));
  y += line_height(Type::body) + space::huge;
  if (!form.notice.empty())
    y += strip(ui, {column.min.x, y}, column.width(), ui.theme.neutral, Icon::circle_alert, form.notice) + space::large;

  if (form.is_busy) ImGui::BeginDisabled();
  const auto email = labelled_field(ui, "sign-in.email", column, y, ui.say(texts::sign_in::email), state.email, form.email_error,
                                    {.hint = "you@club.com", .takes_focus = !state.has_taken_focus});
  state.has_taken_focus = true;
  const float password_top = y + line_height(Type::small) + 6;
  const auto password = labelled_field(
      ui, "sign-in.password", column, y, ui.say(texts::sign_in::password), state.password, form.password_error,
      {.is_password = !state.is_password_visible, .takes_focus = email.was_entered && state.password.empty(), .room_on_right = 32});
  password_switch(ui, Box::at({column.min.x, password_top}, column.width(), field_height), state.is_password_visible);
  if (form.is_busy) ImGui::EndDisabled();

  if (email.was_edited) ui.emit(msg::SignInEdited{SignInField::email});
  if (password.was_edited) ui.emit(msg::SignInEdited{SignInField::password});
  if (!form.error.empty()) {
    ui.note("sign-in.error", "alert", form.error, Box::at({column.min.x, y}, column.width(), 40));
    y += strip(ui, {column.min.x, y}, column.width(), ui.theme.danger, Icon::circle_alert, form.error) + space::large;
  }
  y += space::small;
  const bool was_pressed =
      button(ui, "sign-in.submit", Box::at({column.min.x, y}, column.width(), field_height),
             ui.say(form.is_busy ? texts::sign_in::busy : texts::sign_in::submit), {.kind = ButtonKind::primary, .is_busy = form.is_busy});
  const bool was_entered = password.was_entered || (email.was_entered && !state.password.empty());
  if (was_pressed || was_entered) ui.emit(msg::SignInSubmitted{state.email, state.password});
}

}  // namespace dashboard
