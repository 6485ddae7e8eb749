#include "view/widgets/form.hpp"

#include "core/decimal.hpp"
#include "core/texts/widgets.hpp"

#include <algorithm>

#include "core/format.hpp"
#include "view/widgets/calendar_popup.hpp"
#include "view/widgets/card.hpp"
#include "view/widgets/choice.hpp"
#include "view/widgets/field_frame.hpp"
#include "view/widgets/notice.hpp"
#include "view/widgets/press.hpp"
#include "view/widgets/text_area.hpp"
#include "view/widgets/toggle.hpp"

namespace dashboard {
namespace {

constexpr float field_height = 40;
constexpr float label_gap = 6;
constexpr float field_gap = 16;
constexpr float padding = 12;

/// A number as it is being typed.
struct NumberView {
  std::string text;
};

/// How high a card was in its last frame.
struct CardView {
  float height = 0;
};

std::optional<double> parse_number(std::string_view text) {
  const auto value = take_decimal(text);
  return text.empty() ? value : std::nullopt;
}

/// A field that opens something: shows a value, or in fainter ink what to do.
Press opener(const Ui& ui, std::string_view id, Box box, const FieldLook& look, std::string_view value, std::string_view hint, Icon icon) {
  if (look.is_disabled) ImGui::BeginDisabled();
  if (look.takes_focus) take_keyboard();
  const bool is_open = ImGui::IsPopupOpen(std::string{id}.c_str());
  const auto press = press_area(ui, id, "combobox", look.label, box, {.value = value, .is_expanded = is_open});
  if (look.is_disabled) ImGui::EndDisabled();
  const FieldLight light{is_open, press.is_focused, !look.error.empty(), look.is_disabled};
  field_ground(ui, box, light);
  auto content = box.inset(padding, 0);
  icon_in(ui, content.take_right(16), icon, 16, ui.theme.text_faint);
  content.skip_right(space::small);
  text_in(ui, content, Type::body, value.empty() || look.is_disabled ? ui.theme.text_faint : ui.theme.text, value.empty() ? hint : value);
  field_edge(ui, box, light);
  if (press.is_clicked && !look.is_disabled) ImGui::OpenPopup(std::string{id}.c_str());
  return press;
}

std::string labels_of(std::span<const MenuItem> items, const std::vector<std::string>& chosen) {
  std::string text;
  for (const auto& item : items) {
    if (std::ranges::find(chosen, item.id) != chosen.end()) text += (text.empty() ? "" : ", ") + item.label;
  }
  return text;
}

}  // namespace

void Form::row(int fields) {
  fields_in_row_ = Ui::is_compact() ? 1 : fields;
  place_in_row_ = 0;
  row_bottom_ = y_;
}

Box Form::begin(const FieldLook& look, float height) {
  constexpr float gap = space::large;
  const auto count = static_cast<float>(fields_in_row_);
  const float width = (column_.width() - gap * (count - 1)) / count;
  const float x = column_.min.x + static_cast<float>(place_in_row_) * (width + gap);
  float y = y_;
  if (!look.label.empty()) {
    const auto line = Box::at({x, y}, width, line_height(Type::small));
    text_in(ui_, line, Type::small, ui_.theme.text_soft, look.is_required ? std::string{look.label} + " *" : std::string{look.label});
    y += line.height() + label_gap;
  }
  return Box::at({x, y}, width, height);
}

void Form::end(std::string_view id, const FieldLook& look, Box control) {
  float bottom = control.max.y;
  const auto below = look.error.empty() ? look.hint : look.error;
  if (!below.empty()) {
    bottom += 5;
    const auto ink = look.error.empty() ? ui_.theme.text_faint : ui_.theme.danger.text;
    const float height = wrapped_height(ui_, Type::small, below, control.width());
    if (!look.error.empty())
      ui_.note(std::string{id} + ".error", "alert", below, Box::at({control.min.x, bottom}, control.width(), height));
    bottom += wrapped_text(ui_, {control.min.x, bottom}, control.width(), Type::small, ink, below);
  }
  row_bottom_ = std::max(row_bottom_, bottom + field_gap);
  if (++place_in_row_ < fields_in_row_) return;
  y_ = row_bottom_;
  row(1);
}

TextFieldEvents Form::text(std::string_view id, const FieldLook& look, std::string& text, TextFieldLook field) {
  const auto box = begin(look, field_height);
  field.is_invalid = !look.error.empty();
  field.takes_focus = field.takes_focus || look.takes_focus;
  if (look.is_disabled) ImGui::BeginDisabled();
  const auto events = text_field(ui_, id, box, look.label, text, field);
  if (look.is_disabled) ImGui::EndDisabled();
  end(id, look, box);
  return events;
}

bool Form::number(std::string_view id, const FieldLook& look, std::optional<double>& value, NumberLook number) {
  const auto box = begin(look, field_height);
  auto& text = ui_.state.of<NumberView>(id).text;
  // What was typed stays as it is while it means the value.
  if (parse_number(text) != value) text = value ? format_plain(*value, number.decimals) : std::string{};
  const auto typed = text;
  const float unit_width = number.unit.empty() ? 0 : text_width(ui_, Type::small, number.unit) + space::small;
  text_field(ui_, id, box, look.label, text,
             {.is_invalid = !look.error.empty(), .takes_focus = look.takes_focus, .room_on_right = unit_width});
  if (!number.unit.empty()) text_in(ui_, box.inset(padding, 0), Type::small, ui_.theme.text_faint, number.unit, Align::right);
  end(id, look, box);
  if (text == typed) return false;
  const auto parsed = parse_number(text);
  const bool is_allowed = text.empty() || (parsed && *parsed >= number.least && *parsed <= number.most);
  if (is_allowed) value = parsed;
  return is_allowed;
}

bool Form::area(std::string_view id, const FieldLook& look, std::string& text, int lines) {
  const auto box = begin(look, text_area_height(lines));
  const bool was_edited = text_area(ui_, id, box, look.label, text, {.is_invalid = !look.error.empty(), .takes_focus = look.takes_focus});
  end(id, look, box);
  return was_edited;
}

bool Form::date(std::string_view id, const FieldLook& look, std::optional<Day>& value, Day today) {
  const auto box = begin(look, field_height);
  opener(ui_, id, box, look, value ? format_weekday_and_day(*value, today, ui_.language) : std::string{},
         ui_.say(texts::widgets::pick_date), Icon::calendar);
  const auto picked = calendar_popup(ui_, id, box, value.value_or(Day{}), today);
  end(id, look, box);
  if (picked) value = picked;
  return picked.has_value();
}

bool Form::select(std::string_view id, const FieldLook& look, std::span<const MenuItem> items, std::string& chosen) {
  const auto box = begin(look, field_height);
  const auto is_chosen = [&](const MenuItem& item) { return item.id == chosen; };
  const auto found = std::ranges::find_if(items, is_chosen);
  opener(ui_, id, box, look, found == items.end() ? chosen : found->label, ui_.say(texts::widgets::choose), Icon::chevron_down);
  const auto picked = choice_list(ui_, id, box, items, is_chosen);
  end(id, look, box);
  if (picked) chosen = *picked;
  return picked.has_value();
}

bool Form::multi_select(std::string_view id, const FieldLook& look, std::span<const MenuItem> items, std::vector<std::string>& chosen) {
  const auto box = begin(look, field_height);
  const auto is_chosen = [&](const MenuItem& item) { return std::ranges::find(chosen, item.id) != chosen.end(); };
  opener(ui_, id, box, look, labels_of(items, chosen), ui_.say(texts::widgets::choose), Icon::chevron_down);
  const auto picked = choice_list(ui_, id, box, items, is_chosen, true);
  end(id, look, box);
  if (!picked) return false;
  if (std::erase(chosen, *picked) == 0) chosen.push_back(*picked);
  return true;
}

bool Form::toggle(std::string_view id, std::string_view label, bool& is_on) {
  const auto line = take(toggle_height);
  const bool was_pressed = switch_line(ui_, id, line, label, is_on);
  if (was_pressed) is_on = !is_on;
  return was_pressed;
}

bool Form::check(std::string_view id, std::string_view label, bool& is_on) {
  const auto line = take(toggle_height);
  const bool was_pressed = checkbox(ui_, id, line, label, is_on);
  if (was_pressed) is_on = !is_on;
  return was_pressed;
}

void Form::remark(std::string_view text) {
  y_ += wrapped_text(ui_, {column_.min.x, y_}, column_.width(), Type::small, ui_.theme.text_faint, text) + space::medium;
}

void Form::refusal(const Submission& submission, std::span<const std::string_view> fields) {
  const auto* problem = submission.problem();
  if (problem == nullptr || std::ranges::find(fields, problem->field) != fields.end()) return;
  const auto text = sentence_on(*problem, ui_.language);
  const float height = strip(ui_, {column_.min.x, y_}, column_.width(), ui_.theme.danger, Icon::circle_alert, text);
  ui_.note("form.refusal", "alert", text, Box::at({column_.min.x, y_}, column_.width(), height));
  y_ += height + space::medium;
}

void Form::section(std::string_view title) {
  const auto line = take(line_height(Type::title));
  ui_.note("", "heading", title, line, {.level = 3});
  text_in(ui_, line, Type::title, ui_.theme.text, title);
}

Box Form::take(float height) {
  const auto box = Box::at({column_.min.x, y_}, column_.width(), height);
  y_ += height + space::medium;
  return box;
}

float form_card(const Ui& ui, std::string_view id, ImVec2 at, float width, const std::function<void(Form&)>& fields) {
  float& height = ui.state.of<CardView>(id).height;
  const auto column = card(ui, Box::at(at, width, height), space::huge);
  Form form{ui, column};
  fields(form);
  const float needed = form.bottom() - at.y + space::small;
  if (needed != height) ui.state.want_frame_in(0);  // it fits from the next frame on
  height = needed;
  return needed;
}

}  // namespace dashboard
