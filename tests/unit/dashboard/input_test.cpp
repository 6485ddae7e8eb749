// What a page tells of keys and text in one breath, before the next frame, and what becomes of it.
#include "platform/input.hpp"

#include "catch_amalgamated.hpp"
#include "plan_samples.hpp"
#include "samples.hpp"
#include "samples_activity.hpp"
#include "screen.hpp"

namespace dashboard::input_test {

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

/// As a keyboard without an active field reports it.
void type_by_keys(std::string_view text) {
  for (const char letter : text) {
    const std::string key{letter};
    text_typed(key);
    key_pressed(key, true);
    key_pressed(key, false);
  }
}

void select_all() {
  modifiers_changed(true, false, false, false);
  tap("a");
  modifiers_changed(false, false, false, false);
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
    CHECK_FALSE(has_unread_input());
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
  type_by_keys("/ana");
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
  select_all();
  type_by_keys("bob//?b");
  const auto by_press = only<roster::SearchEdited>(draw(other, searched, 40));
  REQUIRE_FALSE(by_press.empty());
  CHECK(by_press.back().text == "bob//?b");
}

TEST_CASE("input: Ctrl-K, a number and Enter in one breath lead to an athlete") {
  Screen screen;
  const auto model = samples::with_roster(samples::rows(40));
  draw(screen, model, 6);
  modifiers_changed(true, false, false, false);
  tap("k");
  modifiers_changed(false, false, false, false);
  type_by_keys("17");
  tap("Enter");
  const auto followed = only<msg::LinkFollowed>(draw(screen, model, 60));
  REQUIRE(followed.size() == 1);
  CHECK(followed[0].route == Route{athlete::Route{"usr_17"}});
}

TEST_CASE("input: key by key, faster than frames, nothing is lost and all goes where it belongs") {
  Screen screen;
  const auto model = showing(entry::Account{"dana@club.example", "c0de"});
  draw(screen, model, 6);
  type_by_keys("Not this");
  select_all();
  type_by_keys("Dana Moreau");
  tap("Tab");
  type_by_keys("dana@club.example");
  select_all();
  type_by_keys("Harbor-2027");
  tap("Enter");
  const auto sent = only<entry::AccountSubmitted>(draw(screen, model, 200));
  REQUIRE(sent.size() == 1);
  CHECK(sent[0].name == "Dana Moreau");
  CHECK(sent[0].password == "Harbor-2027");
}

TEST_CASE("input: a name, Enter and Esc in one breath pick from a list, whatever the frames do meanwhile") {
  for (const int frames_a_key : {0, 1, 2}) {
    CAPTURE(frames_a_key);
    Screen screen;
    auto model = samples::assigning();
    std::vector<Msg> all;
    const auto go_on = [&](int frames) {
      for (int i = 0; i < frames; ++i) {
        for (auto& msg : draw(screen, model, 1)) {
          all.push_back(msg);
          model = update(model, msg).model;
        }
      }
    };
    go_on(6);
    screen.click(model, "plan.athletes");
    go_on(4);
    const auto rows = samples::session(model).roster.data.value()->rows;
    const auto& wanted = rows.back();
    for (const char letter : wanted.name) {
      text_typed({letter});
      go_on(frames_a_key);
    }
    tap("Enter");
    tap("Escape");
    go_on(30);
    REQUIRE(only<plans::AssignEdited>(all).size() == 1);
    CHECK(samples::session(model).plans.assignment->user_ids == std::vector{wanted.user_id});
    CHECK(screen.probe().find("plan.athletes.search") == nullptr);
    for (int presses = 0; presses < 20 && !screen.is_focused("plan.assigning.accept"); ++presses) {
      tap("Tab");
      go_on(5);
    }
    tap("Enter");
    go_on(10);
    CHECK(only<plans::AssignSubmitted>(all).size() == 1);
    CHECK(only<plans::AssignClosed>(all).empty());
  }
}

TEST_CASE("input: two fingers zoom a chart, one scrolls the page below it") {
  Screen screen{390, 844};
  const auto model = samples::on_activity();
  draw(screen, model, 6);
  const auto place = [&] { return screen.probe().find("activity.chart")->box.center(); };
  const auto seen = [&] { return screen.probe().find("activity.chart")->label; };
  pointer_moved(195, 400, true);
  draw(screen, model, 2);
  wheel_turned(0, 300);
  draw(screen, model, 6);
  const auto whole = seen();
  const auto before = place();
  pointer_moved(before.x, before.y, true);
  pinched(1.5F);
  pinched(1.5F);
  pinch_ended();
  draw(screen, model, 6);
  CHECK(seen() != whole);
  CHECK(place().y == before.y);
  pinched(1 / 2.25F);
  pinch_ended();
  draw(screen, model, 6);
  CHECK(seen() == whole);
  wheel_turned(0, 60);
  draw(screen, model, 6);
  CHECK(seen() == whole);
  CHECK(place().y < before.y);
}

TEST_CASE("input: keys that come in one breath are unread until frames have seen them all") {
  Screen screen;
  const auto model = showing(entry::Account{"dana@club.example", "c0de"});
  draw(screen, model, 6);
  CHECK_FALSE(has_unread_input());
  type_by_keys("dana");
  CHECK_FALSE(is_input_held());
  CHECK(has_unread_input());
  draw(screen, model, 1);
  CHECK(has_unread_input());
  draw(screen, model, 20);
  CHECK_FALSE(has_unread_input());
}

TEST_CASE("input: a drag between two slow frames is one, and a press with a trembling hand is none") {
  Screen screen;
  const auto model = samples::on_calendar();
  draw(screen, model, 6);
  const auto from = screen.probe().find("calendar.activity.act_2")->box.center();
  const auto monday = screen.probe().find("calendar.day.2026-04-20")->box.center();
  pointer_moved(from.x, from.y, false);
  pointer_pressed(0, true);
  pointer_moved(monday.x, monday.y + 100, false);
  pointer_pressed(0, false);
  pointer_left();
  const auto moved = only<calendar::Moved>(draw(screen, model, 10));
  REQUIRE(moved.size() == 1);
  CHECK(moved[0].activity_id == "act_2");
  CHECK(iso_text(moved[0].to) == "2026-04-20");

  pointer_moved(from.x, from.y, false);
  pointer_pressed(0, true);
  pointer_moved(from.x + 2, from.y + 2, false);
  pointer_pressed(0, false);
  CHECK_FALSE(is_input_held());
  const auto messages = draw(screen, model, 10);
  CHECK(only<calendar::Moved>(messages).empty());
  CHECK(only<msg::LinkFollowed>(messages).size() == 1);
}

}  // namespace dashboard::input_test
