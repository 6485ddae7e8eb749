#include "core/texts/entry.hpp"
#include "core/texts/sign_in.hpp"
#include "view/entry/entry_parts.hpp"
#include "view/widgets/button.hpp"
#include "view/widgets/notice.hpp"
#include "view/widgets/press.hpp"

namespace dashboard {
namespace {

constexpr float field_height = 40;
constexpr float submit_height = 44;
constexpr float link_height = 28;
constexpr float rule_height = 22;
constexpr std::array<std::string_view, entry::field_count> field_names{"email", "password", "code", "name", "club"};

/// One thing that a password must have, and whether it does.
void rule_ui(const Ui& ui, Box line, const Text& rule, bool is_met) {
  ui.note("", "status", ui.say(is_met ? texts::entry::rule_met : texts::entry::rule_unmet, {ui.say(rule)}), line);
  const Color ink = is_met ? ui.theme.good.text : ui.theme.text_faint;
  const auto mark = line.take_left(16);
  if (is_met) {
    icon_in(ui, mark, Icon::check, 14, ink);
  } else {
    Ui::draw().AddCircle(mark.center(), 4, ink.packed(), 0, 1.5F);
  }
  line.skip_left(6);
  text_in(ui, line, Type::small, ink, ui.say(rule));
}

}  // namespace

std::string Sheet::id(std::string_view part) const { return std::string{view_.shown} + "." + std::string{part}; }

void Sheet::head(std::string_view title, std::string_view subtitle) {
  const auto line = form_.take(line_height(Type::display));
  ui_.note(id("title"), "heading", title, line, {.level = 1});
  text_in(ui_, line, text_width(ui_, Type::display, title) > line.width() ? Type::heading : Type::display, ui_.theme.text, title);
  if (!subtitle.empty()) {
    form_.gap(4 - space::medium);
    const auto box = form_.take(wrapped_height(ui_, Type::body, subtitle, line.width()));
    wrapped_text(ui_, box.min, box.width(), Type::body, ui_.theme.text_faint, subtitle);
  }
  form_.gap(space::medium);
}

void Sheet::strip_of(Tone tone, std::string_view part, std::string_view text) {
  if (text.empty()) return;
  const auto at = form_.take(0);
  const float height = strip(ui_, at.min, at.width(), tone, Icon::circle_alert, text);
  ui_.note(id(part), "alert", text, Box::at(at.min, at.width(), height));
  form_.gap(height + space::tiny);
}

bool Sheet::is_to_mend(entry::Field field) const {
  if (std::ranges::any_of(state_.faults.by_field, [](const Text& fault) { return !fault.is_empty(); }))
    return !state_.faults.of(field).is_empty();
  return field == entry::Field::password || field == entry::Field::code;  // of the whole, most likely what cannot be seen
}

void Sheet::field(entry::Field field, std::string_view label, TextFieldLook look) {
  auto& text = view_.text(field);
  look.takes_focus = (view_.is_new && !has_field_) || (was_entered_ && text.empty()) || (view_.is_back && is_to_mend(field));
  if (look.takes_focus) was_entered_ = false;
  has_field_ = true;
  const FieldLook frame{.label = label, .error = ui_.say(state_.faults.of(field)), .is_disabled = state_.is_busy};
  const auto events = form_.text(id(field_names[static_cast<std::size_t>(field)]), frame, text, look);
  if (events.was_edited) ui_.emit(entry::Edited{field});
  was_entered_ = was_entered_ || events.was_entered;
}

void Sheet::password(std::string_view label) {
  const float top = form_.bottom() + line_height(Type::small) + 6;
  const auto column = form_.take(0);
  form_.gap(-space::medium);
  field(entry::Field::password, label, {.is_password = !view_.is_password_visible, .room_on_right = 32});
  const auto eye = Box::at({column.max.x - 40, top + 4}, 36, field_height - 8);
  if (icon_button(ui_, id("show-password"), eye, view_.is_password_visible ? Icon::eye_off : Icon::eye,
                  ui_.say(view_.is_password_visible ? texts::sign_in::hide_password : texts::sign_in::show_password))) {
    view_.is_password_visible = !view_.is_password_visible;
  }
}

void Sheet::new_password(std::string_view label) {
  password(label);
  const auto met = entry::password_rules_met(view_.text(entry::Field::password));
  form_.gap(-space::small);
  auto area = form_.take(2 * rule_height);
  for (std::size_t i = 0; i < met.size(); i += 2) {
    auto line = area.take_top(rule_height);
    rule_ui(ui_, line.take_left(line.width() / 2), texts::entry::password_rules[i], met[i]);
    rule_ui(ui_, line, texts::entry::password_rules[i + 1], met[i + 1]);
  }
}

bool Sheet::submit(const Text& label, const Text& busy) {
  strip_of(ui_.theme.danger, "error", state_.faults.about_all);
  form_.gap(space::tiny);
  const bool was_pressed = button(ui_, id("submit"), form_.take(submit_height), ui_.say(state_.is_busy ? busy : label),
                                  {.kind = ButtonKind::primary, .is_busy = state_.is_busy});
  return !state_.is_busy && (was_pressed || was_entered_);
}

void Sheet::door(entry::Door door, const Text& label) {
  const auto name = entry::fragment_of(door).substr(2);
  if (link(name, ui_.say(label))) ui_.emit(entry::DoorTaken{door});
}

bool Sheet::link(std::string_view name, std::string_view label, bool is_disabled) {
  const bool takes_clicks = !is_disabled && !state_.is_busy;
  const auto line = form_.take(link_height);
  form_.gap(space::tiny - space::medium);
  const float width = std::min(text_width(ui_, Type::strong, label) + 2 * space::medium, line.width());
  const auto box = Box::at({line.center().x - width / 2, line.min.y}, width, line.height());
  if (!takes_clicks) ImGui::BeginDisabled();
  const auto press = press_area(ui_, id(name), "button", label, box);
  if (!takes_clicks) ImGui::EndDisabled();
  const Color ink = is_disabled ? ui_.theme.text_faint : press.is_hovered ? ui_.theme.text : ui_.theme.accent_text;
  text_in(ui_, box, Type::strong, ink, label, Align::center);
  if (press.is_focused) focus_ring(ui_, box, radius::small);
  return press.is_clicked && takes_clicks;
}

}  // namespace dashboard
