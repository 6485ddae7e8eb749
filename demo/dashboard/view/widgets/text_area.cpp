// ImGui's editor breaks lines at line breaks only. It is given a text with one more at each soft break; an edit of that is
// carried over to the text, and what follows from it is given back. Undo is kept here for the same reason.
#include "view/widgets/text_area.hpp"

#include <algorithm>

#include "core/edit_history.hpp"
#include "imgui_internal.h"  // whose caret it is, and keys that repeat
#include "misc/cpp/imgui_stdlib.h"
#include "view/widgets/field_frame.hpp"
#include "view/widgets/press.hpp"

namespace dashboard {
namespace {

constexpr ImVec2 padding{12, 10};

struct Area {
  SoftLines lines;
  ImVec2 room;
  std::string given;  ///< What the caller gave last: another text comes from elsewhere, not from here.
  EditHistory history;
  // What is selected, in what is shown.
  std::size_t selected_from = 0;
  std::size_t selected_to = 0;

  [[nodiscard]] std::string selected() const {
    const auto from = lines.plain_place(selected_from);
    return lines.plain().substr(from, lines.plain_place(selected_to) - from);
  }
};

bool is_same(ImVec2 a, ImVec2 b) { return a.x == b.x && a.y == b.y; }

SoftLines broken(const std::string& text, ImVec2 room) {
  const auto advance = advance_in(ImGui::GetFontBaked());
  auto breaks = soft_breaks(text, room.x, advance);
  const auto lines = breaks.size() + static_cast<std::size_t>(std::ranges::count(text, '\n')) + 1;
  const bool scrolls = static_cast<float>(lines) * ImGui::GetFontSize() > room.y;
  if (scrolls) breaks = soft_breaks(text, room.x - ImGui::GetStyle().ScrollbarSize, advance);
  return {text, std::move(breaks)};
}

bool is_pressed(ImGuiKeyChord chord) { return ImGui::IsKeyChordPressed(chord, ImGuiInputFlags_Repeat); }
bool wants_copy() { return is_pressed(ImGuiMod_Ctrl | ImGuiKey_C) || is_pressed(ImGuiMod_Ctrl | ImGuiKey_Insert); }
bool wants_cut() { return is_pressed(ImGuiMod_Ctrl | ImGuiKey_X) || is_pressed(ImGuiMod_Shift | ImGuiKey_Delete); }
bool wants_undo() { return is_pressed(ImGuiMod_Ctrl | ImGuiKey_Z); }
bool wants_redo() { return is_pressed(ImGuiMod_Ctrl | ImGuiKey_Y) || is_pressed(ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_Z); }

/// One frame of the area that has the caret. ImGui has taken what was typed; the caller's text is the one before.
class Editing {
 public:
  Editing(Area& area, std::string& text, ImVec2 room) : area_{area}, text_{text}, room_{room} {}

  static int callback(ImGuiInputTextCallbackData* data) {
    static_cast<Editing*>(data->UserData)->run(*data);
    return 0;
  }

 private:
  void run(ImGuiInputTextCallbackData& data) {
    const std::string_view shown{data.Buf, static_cast<std::size_t>(data.BufTextLen)};
    const auto caret = static_cast<std::size_t>(data.CursorPos);
    const auto& lines = area_.lines;
    const bool was_edited = shown != lines.shown();
    if (text_ != area_.given && text_ != lines.plain()) {
      area_.history = {};
      show(data, {text_, lines.plain_place(caret)});
    } else if (was_edited && ImGui::IsKeyPressed(ImGuiKey_Escape)) {
      show(data, {lines.plain(), lines.plain().size()});  // ImGui has gone back to what was there at first
    } else if (was_edited) {
      const EditedText before{lines.plain(), lines.plain_place(area_.selected_to)};
      const auto after = edited(lines, shown, caret, ImGui::IsKeyPressed(ImGuiKey_Delete));
      area_.history.note(before, after);
      show(data, after);
    } else if (const auto* moved = moved_in_history()) {
      show(data, *moved);
    } else if (!is_same(room_, area_.room)) {
      show(data, {lines.plain(), lines.plain_place(caret)});
    } else {
      step_over_soft_end(data);
    }
    area_.selected_from = static_cast<std::size_t>(std::min(data.SelectionStart, data.SelectionEnd));
    area_.selected_to = static_cast<std::size_t>(std::max(data.SelectionStart, data.SelectionEnd));
    if (area_.selected_from == area_.selected_to) area_.selected_from = area_.selected_to = static_cast<std::size_t>(data.CursorPos);
  }

  const EditedText* moved_in_history() {
    if (wants_redo()) return area_.history.redo();
    return wants_undo() ? area_.history.undo() : nullptr;
  }

  void show(ImGuiInputTextCallbackData& data, const EditedText& now) {
    area_.room = room_;
    area_.lines = broken(now.text, room_);
    const auto& shown = area_.lines.shown();
    if (shown == std::string_view{data.Buf, static_cast<std::size_t>(data.BufTextLen)}) return;  // the caret is right, too
    data.DeleteChars(0, data.BufTextLen);
    data.InsertChars(0, shown.data(), shown.data() + shown.size());
    put_caret(data, static_cast<int>(area_.lines.shown_place(std::min(now.caret, now.text.size()))), false);
  }

  /// The end of a soft line and the beginning of the next are one place of the text: an arrow goes on from the other.
  void step_over_soft_end(ImGuiInputTextCallbackData& data) const {
    if (ImGui::GetIO().KeyCtrl || ImGui::GetIO().KeyAlt || !area_.lines.is_at_soft_end(static_cast<std::size_t>(data.CursorPos))) return;
    const bool selects = ImGui::GetIO().KeyShift;
    if (ImGui::IsKeyPressed(ImGuiKey_RightArrow)) put_caret(data, data.CursorPos + 1, selects);
    if (!ImGui::IsKeyPressed(ImGuiKey_LeftArrow) || data.CursorPos == 0) return;
    put_caret(data, static_cast<int>(ImTextFindPreviousUtf8Codepoint(data.Buf, data.Buf + data.CursorPos) - data.Buf), selects);
  }

  static void put_caret(ImGuiInputTextCallbackData& data, int place, bool selects) {
    data.CursorPos = data.SelectionEnd = place;
    if (!selects) data.SelectionStart = place;
  }

  Area& area_;
  std::string& text_;
  ImVec2 room_;
};

}  // namespace

float text_area_height(int lines) { return static_cast<float>(lines) * line_height(Type::body) + 2 * padding.y; }

bool text_area(const Ui& ui, std::string_view id, Box box, std::string_view name, std::string& text, TextAreaLook look) {
  field_ground(ui, box);
  auto inner = box.inset(padding.x, padding.y);
  ImGui::SetCursorScreenPos(inner.min);
  inner.max.y += 1;  // ImGui rounds down: lines that just fit would scroll
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2{0, 0});
  push_type(ui, Type::body);
  if (look.takes_focus || ui.state.take_focus(id)) take_keyboard();

  const auto imgui_id = "##" + std::string{id};
  auto& area = ui.state.of<Area>(id);
  const auto room = inner.size();
  const bool had_caret = ImGui::GetActiveID() == ImGui::GetID(imgui_id.c_str());
  if (!had_caret && (text != area.lines.plain() || !is_same(room, area.room))) {
    if (text != area.lines.plain()) area.history = {};
    area.lines = broken(text, room);
    area.room = room;
  }
  const auto copied = had_caret && (wants_copy() || wants_cut()) ? area.selected() : std::string{};
  auto& put_clipboard = ImGui::GetPlatformIO().Platform_SetClipboardTextFn;
  const auto put = copied.empty() ? put_clipboard : std::exchange(put_clipboard, nullptr);  // ImGui would put its lines there

  Editing editing{area, text, room};
  auto shown = area.lines.shown();
  constexpr auto flags = ImGuiInputTextFlags_CallbackAlways | ImGuiInputTextFlags_NoUndoRedo | ImGuiInputTextFlags_NoHorizontalScroll;
  ImGui::InputTextMultiline(imgui_id.c_str(), &shown, inner.size(), flags, Editing::callback, &editing);
  put_clipboard = put;
  if (!copied.empty()) ImGui::SetClipboardText(copied.c_str());

  const bool is_active = ImGui::IsItemActive();
  area.given = text;
  const bool was_edited = (had_caret || is_active) && text != area.lines.plain();
  if (was_edited) text = area.lines.plain();
  ui.note(id, "textbox", name, box, {.value = text, .is_focused = is_active});
  pop_type();
  ImGui::PopStyleVar();
  field_edge(ui, box, {.is_active = is_active, .is_invalid = look.is_invalid});
  if (is_active) ui.state.want_frame_in(caret_blink_seconds);
  return was_edited;
}

}  // namespace dashboard
