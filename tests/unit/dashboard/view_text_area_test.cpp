// Writing in several lines, as one does at a keyboard: lines break at the edge, and the text knows nothing of it.
#include "catch_amalgamated.hpp"
#include "samples.hpp"
#include "screen.hpp"

namespace dashboard::view_text_area_test {

namespace {

constexpr std::string_view field = "ai-coach.wishes";

/// Somebody who writes to the AI coach.
struct Writer {
  Screen screen{1280, 1000};
  Model model = update(samples::with_roster(samples::rows(2)), msg::LinkFollowed{ai_coach::Route{}}).model;

  Writer() {
    screen.draw(model, 5);
    take(screen.click(model, field));
  }

  void take(const std::vector<Msg>& messages) {
    for (const auto& msg : messages) model = update(std::move(model), msg).model;
  }
  void type(const std::string& text) { take(screen.type(model, text.c_str())); }
  void press(ImGuiKey key, bool has_shift = false) { take(screen.press(model, key, has_shift)); }
  void press_with_ctrl(ImGuiKey key) {
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, true);
    press(key);
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, false);
    take(screen.draw(model));
  }
  [[nodiscard]] const std::string& text() const { return samples::session(model).ai_coach.request.wishes; }
  [[nodiscard]] std::string noted() const { return std::string{screen.probe().find(field)->value}; }
};

const std::string long_line = "My goal is a half marathon in June under one hour and forty minutes, and I train on four days of a week";

}  // namespace

TEST_CASE("text area: what is typed beyond the edge goes on in the next line, without a line break in the text") {
  Writer writer;
  writer.type(long_line);
  CHECK(writer.text() == long_line);
  CHECK(writer.noted() == long_line);
  writer.press(ImGuiKey_Home);
  writer.type("> ");
  CHECK(writer.text().find("> ") > 60);  // the last line begins there
  CHECK(writer.text().size() == long_line.size() + 2);
  writer.press(ImGuiKey_UpArrow);
  writer.press(ImGuiKey_Home);
  writer.type("# ");
  CHECK(writer.text().find("# ") < writer.text().find("> "));
  CHECK(writer.text().find('\n') == std::string::npos);
}

TEST_CASE("text area: Enter breaks the line, and Backspace at a soft break takes the blank before it") {
  Writer writer;
  writer.type(long_line);
  writer.press(ImGuiKey_Home);
  writer.press(ImGuiKey_Enter);
  const auto place = writer.text().find('\n');
  REQUIRE(place != std::string::npos);
  CHECK(writer.text()[place - 1] == ' ');
  writer.press(ImGuiKey_Backspace);
  CHECK(writer.text() == long_line);
  writer.press(ImGuiKey_Backspace);
  CHECK(writer.text() == long_line.substr(0, place - 1) + long_line.substr(place));
}

TEST_CASE("text area: Delete at the end of a line takes the letter behind the soft break") {
  Writer writer;
  writer.type(long_line);
  writer.press(ImGuiKey_UpArrow);
  writer.press(ImGuiKey_End);
  writer.press(ImGuiKey_Delete);
  REQUIRE(writer.text().size() == long_line.size() - 1);
  const auto gone = static_cast<std::size_t>(std::ranges::mismatch(writer.text(), long_line).in1 - writer.text().begin());
  CHECK(long_line[gone - 1] == ' ');  // the first letter of a line
}

TEST_CASE("text area: an arrow goes over a soft break at once") {
  Writer writer;
  writer.type(long_line);
  for (std::size_t i = 0; i < 40; ++i) writer.press(ImGuiKey_LeftArrow);
  writer.type("|");
  CHECK(writer.text().find('|') == long_line.size() - 40);
  for (std::size_t i = 0; i < 40; ++i) writer.press(ImGuiKey_RightArrow);
  writer.type("!");
  CHECK(writer.text().back() == '!');
}

TEST_CASE("text area: undo goes back by words, also over the breaks of lines, and redo forth again") {
  Writer writer;
  for (const char letter : long_line) writer.type(std::string{letter});
  REQUIRE(writer.text() == long_line);
  writer.press_with_ctrl(ImGuiKey_Z);
  CHECK(writer.text() == long_line.substr(0, long_line.rfind(' ') + 1));
  for (int i = 0; i < 30; ++i) writer.press_with_ctrl(ImGuiKey_Z);
  CHECK(writer.text().empty());
  for (int i = 0; i < 31; ++i) writer.press_with_ctrl(ImGuiKey_Y);
  CHECK(writer.text() == long_line);
}

TEST_CASE("text area: Escape leaves it and keeps what was written") {
  Writer writer;
  writer.type(long_line);
  writer.press(ImGuiKey_Escape);
  CHECK(writer.text() == long_line);
  CHECK_FALSE(writer.screen.is_focused(field));
  CHECK(writer.noted() == long_line);
}

TEST_CASE("text area: what is copied or cut is the text, not its lines") {
  Writer writer;
  writer.type(long_line);
  writer.press_with_ctrl(ImGuiKey_A);
  writer.press_with_ctrl(ImGuiKey_C);
  CHECK(ImGui::GetClipboardText() == long_line);
  CHECK(writer.text() == long_line);
  ImGui::SetClipboardText("");
  writer.press_with_ctrl(ImGuiKey_X);
  CHECK(ImGui::GetClipboardText() == long_line);
  CHECK(writer.text().empty());
  writer.press_with_ctrl(ImGuiKey_V);
  CHECK(writer.text() == long_line);
}

TEST_CASE("text area: a text from elsewhere takes the place of what is written, and is not undone to another one") {
  Writer writer;
  writer.type("of one");
  samples::session(writer.model).ai_coach.request.wishes = "of another";
  writer.take(writer.screen.draw(writer.model));
  CHECK(writer.noted() == "of another");
  writer.press_with_ctrl(ImGuiKey_Z);
  CHECK(writer.text() == "of another");
  writer.press_with_ctrl(ImGuiKey_End);
  writer.type(" one");
  CHECK(writer.text() == "of another one");
}

TEST_CASE("text area: a narrower screen breaks it anew, with the caret where it was") {
  Writer writer;
  writer.type(long_line);
  writer.screen.resize(390, 1000);
  writer.take(writer.screen.draw(writer.model, 5));
  writer.type("!");
  CHECK(writer.text() == long_line + "!");
}

}  // namespace dashboard::view_text_area_test
