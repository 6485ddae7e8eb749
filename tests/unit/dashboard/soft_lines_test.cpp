#include "core/soft_lines.hpp"

#include "catch_amalgamated.hpp"
#include "core/edit_history.hpp"
#include "core/text.hpp"

namespace dashboard::soft_lines_test {

namespace {

using Lines = std::vector<std::string_view>;

/// Latin letters are one wide, ideographs two.
const Advance advance{nullptr, [](void*, char32_t point) { return point >= 0x2E80 ? 2.0F : 1.0F; }};

Lines broken(std::string_view text, float width) { return lines_of(text, soft_breaks(text, width, advance)); }

SoftLines shown(const std::string& text, float width) { return {text, soft_breaks(text, width, advance)}; }

/// `|` stands for the caret.
EditedText edit(const SoftLines& before, std::string shown, bool is_delete_key = false) {
  const auto caret = shown.find('|');
  shown.erase(caret, 1);
  return edited(before, shown, caret, is_delete_key);
}

}  // namespace

TEST_CASE("soft lines: break behind blanks, which may stand beyond the edge, and at line breaks") {
  CHECK(broken("an easy run", 7) == Lines{"an easy ", "run"});
  CHECK(broken("an easy   run", 7) == Lines{"an easy   ", "run"});
  CHECK(broken("one\n\ntwo three", 5) == Lines{"one", "", "two ", "three"});
  CHECK(broken("fits", 4) == Lines{"fits"});
  CHECK(broken("", 4) == Lines{""});
  CHECK(broken("ends\n", 4) == Lines{"ends", ""});
  CHECK(broken("never broken without a width", 0).size() == 1);
}

TEST_CASE("soft lines: a word that is wider than a line is broken within, a letter at least on each") {
  CHECK(broken("a marathoner", 5) == Lines{"a ", "marat", "honer"});
  CHECK(broken("abc", 0.5F) == Lines{"a", "b", "c"});
  CHECK(broken("\u8DD1\u6B65", 1) == Lines{"\u8DD1", "\u6B65"});
}

TEST_CASE("soft lines: Chinese and Japanese break between characters, marks stay with what they close or open") {
  CHECK(broken("今天輕鬆跑", 6) == Lines{"今天輕", "鬆跑"});
  CHECK(broken("今天輕，跑", 6) == Lines{"今天", "輕，跑"});
  CHECK(broken("今天（跑）", 6) == Lines{"今天", "（跑）"});
  CHECK(broken("跑 10 公里很好", 9) == Lines{"跑 10 公", "里很好"});
}

TEST_CASE("soft lines: no line is wider than asked, and nothing is lost") {
  const std::string text = "Week 1: easy 今天輕鬆跑十公里，別太快。 supercalifragilisticexpialidocious\n\nrest  day ";
  for (int width = 2; width < 40; ++width) {
    std::string all;
    for (const auto line : broken(text, static_cast<float>(width))) {
      all += line;
      const auto content = line.substr(0, line.find_last_not_of(' ') + 1);
      float pen = 0;
      for (std::size_t at = 0; at < content.size(); at += first_code_point(content.substr(at)).length)
        pen += advance(first_code_point(content.substr(at)).value);
      CHECK(pen <= static_cast<float>(width));
    }
    auto plain = text;
    std::erase(plain, '\n');
    CHECK(all == plain);
  }
}

TEST_CASE("soft lines: places of the text and of what is shown") {
  const auto lines = shown("an easy run", 7);
  CHECK(lines.shown() == "an easy \nrun");
  CHECK(lines.plain_place(8) == 8);  // where the first line ends
  CHECK(lines.plain_place(9) == 8);  // where the second begins
  CHECK(lines.shown_place(8) == 9);
  CHECK(lines.shown_place(11) == 12);
  CHECK(lines.plain_place(12) == 11);
  CHECK(lines.is_at_soft_end(8));
  CHECK_FALSE(lines.is_at_soft_end(9));
}

TEST_CASE("soft lines: an edit of what is shown is one of the text") {
  const auto lines = shown("an easy run", 7);
  CHECK(edit(lines, "an easy \nr|run") == EditedText{"an easy rrun", 9});
  CHECK(edit(lines, "an easy x|\nrun") == EditedText{"an easy xrun", 9});
  CHECK(edit(lines, "an easy \n\n|run") == EditedText{"an easy \nrun", 9});
  CHECK(edit(lines, "an|run") == EditedText{"anrun", 2});
  CHECK(edit(lines, "|") == EditedText{"", 0});
  CHECK(edit(lines, "an easy \nrun and home|") == EditedText{"an easy run and home", 20});
  CHECK(edit(shown("aaa", 9), "aa|aa") == EditedText{"aaaa", 2});
}

TEST_CASE("soft lines: who erases a soft break erases the character beside it") {
  CHECK(edit(shown("an easy run", 7), "an easy |run") == EditedText{"an easyrun", 7});
  CHECK(edit(shown("an easy run", 7), "an easy |run", true) == EditedText{"an easy un", 8});
  CHECK(edit(shown("今天輕鬆", 4), "今天|輕鬆") == EditedText{"今輕鬆", 3});
  CHECK(edit(shown("今天輕鬆", 4), "今天|輕鬆", true) == EditedText{"今天鬆", 6});
}

TEST_CASE("edit history: a word is one step, and so are letters erased in a row") {
  EditHistory history;
  EditedText now;
  const auto put = [&](const std::string& text) {
    const EditedText after{text, text.size()};
    history.note(now, after);
    now = after;
  };
  for (const auto* text : {"a", "an", "an ", "an e", "an ea", "an e", "an "}) put(text);
  for (const auto* text : {"an ea", "an ", ""}) {
    const auto* before = history.undo();
    REQUIRE(before);
    CHECK(before->text == text);
  }
  CHECK_FALSE(history.undo());
  CHECK(history.redo()->text == "an ");
  CHECK(history.redo()->text == "an ea");
  CHECK(history.redo()->text == "an ");
  CHECK_FALSE(history.redo());
}

TEST_CASE("edit history: what is typed after an undo takes the place of what was undone") {
  EditHistory history;
  history.note({"", 0}, {"pasted words", 12});
  REQUIRE(history.undo()->text.empty());
  history.note({"", 0}, {"x", 1});
  CHECK_FALSE(history.redo());
  CHECK(history.undo()->text.empty());
}

TEST_CASE("edit history: the oldest of very many steps are forgotten") {
  EditHistory history;
  const auto after = [](std::size_t words) { return EditedText{std::string(3 * words, 'x'), 0}; };
  for (std::size_t i = 0; i < 300; ++i) history.note(after(i), after(i + 1));
  std::size_t steps = 0;
  while (const auto* state = history.undo()) {
    ++steps;
    CHECK(*state == after(300 - steps));
  }
  CHECK(steps == 99);
}

}  // namespace dashboard::soft_lines_test
