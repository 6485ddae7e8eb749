// What a page tells of keys and text in one breath, before the next frame, and what becomes of it.
#include "platform/input.hpp"

#include "catch_amalgamated.hpp"
#include "samples.hpp"
#include "screen.hpp"

using namespace dashboard;

namespace {

Model showing(entry::Form form) {
  auto model = samples::signed_out();
  std::get<SignedOut>(model.session).form = std::move(form);
  return model;
}

/// Frames as the application draws them.
std::vector<Msg> draw(Screen& screen, const Model& model, int frames) {
  std::vector<Msg> messages;
  for (int i = 0; i < frames; ++i) {
    begin_input_frame();
    for (auto& msg : screen.draw(model, 1)) messages.push_back(std::move(msg));
  }
  return messages;
}

void tap(std::string_view key) {
  key_pressed(key, true);
  key_pressed(key, false);
}

}  // namespace

TEST_CASE("input: what is typed right after Enter or Tab goes to the field that gets the keyboard") {
  for (const std::string_view key : {"Enter", "Tab"}) {
    INFO(key);
    Screen screen;
    const auto model = showing(entry::Account{"dana@club.example", "c0de"});
    draw(screen, model, 6);
    text_typed("Dana Moreau");
    tap(key);
    text_typed("Harbor-2027");
    tap("Enter");
    const auto sent = only<entry::AccountSubmitted>(draw(screen, model, 40));
    REQUIRE(sent.size() == 1);
    CHECK(sent[0].name == "Dana Moreau");
    CHECK(sent[0].password == "Harbor-2027");
    CHECK_FALSE(is_input_held());
  }
}

TEST_CASE("input: a key that is down while frames are slow is pressed once") {
  Screen screen;
  const auto model = showing(entry::Account{"dana@club.example", "c0de"});
  draw(screen, model, 6);
  ImGui::GetIO().DeltaTime = 0.5F;
  text_typed("Dana Moreau");
  key_pressed("Enter", true);
  CHECK(is_input_held());
  draw(screen, model, 3);
  CHECK_FALSE(ImGui::IsKeyDown(ImGuiKey_Enter));
  key_pressed("Enter", false);
  CHECK(only<entry::AccountSubmitted>(draw(screen, model, 10)).empty());
}

TEST_CASE("input: what is typed right after a slash or a press goes to the search, and Ctrl-A is in time to replace it") {
  Screen screen;
  const auto model = samples::with_roster(samples::rows(5));
  draw(screen, model, 6);
  tap("/");
  text_typed("ana");
  const auto by_slash = only<roster::SearchEdited>(draw(screen, model, 20));
  REQUIRE_FALSE(by_slash.empty());
  CHECK(by_slash.back().text == "ana");

  Screen other;
  const auto searched = update(model, roster::SearchEdited{"ana"}).model;
  draw(other, searched, 6);
  const auto box = other.probe().find("roster.search")->box;
  pointer_moved(box.center().x, box.center().y, false);
  pointer_pressed(0, true);
  pointer_pressed(0, false);
  modifiers_changed(true, false, false, false);
  tap("a");
  modifiers_changed(false, false, false, false);
  text_typed("bob");
  const auto by_press = only<roster::SearchEdited>(draw(other, searched, 20));
  REQUIRE_FALSE(by_press.empty());
  CHECK(by_press.back().text == "bob");
}
