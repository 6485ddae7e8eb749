// What a screen reader asks of a widget, by its id and without a pointer.
#include "catch_amalgamated.hpp"
#include "samples.hpp"
#include "screen.hpp"

namespace dashboard::mirror_requests_test {

TEST_CASE("mirror: a press reaches the widget of that id, once") {
  Screen screen;
  const auto model = samples::with_roster(samples::rows(5));
  screen.draw(model);
  screen.state().request_press("shell.theme");
  CHECK(only<msg::ThemeChosen>(screen.draw(model)).size() == 1);
  CHECK(screen.draw(model).empty());
}

TEST_CASE("mirror: a row of a table opens like a button") {
  Screen screen;
  const auto model = samples::with_roster(samples::rows(5));
  screen.draw(model);
  screen.state().request_press("roster.row.usr_3");
  CHECK(only<msg::LinkFollowed>(screen.draw(model)).at(0).route == Route{athlete::Route{"usr_3"}});
}

TEST_CASE("mirror: what is disabled takes no press") {
  Screen screen;
  const auto model = update(samples::signed_out(), entry::SignInSubmitted{"a@b.example", "x"}).model;
  screen.draw(model);
  screen.state().request_press("sign-in.submit");
  CHECK(screen.draw(model).empty());
}

TEST_CASE("mirror: the keyboard goes where it is asked to") {
  Screen screen;
  const auto model = samples::with_roster(samples::rows(5));
  screen.draw(model, 5);
  screen.state().request_focus("shell.theme");
  screen.draw(model, 4);
  CHECK(screen.probe().find("shell.theme")->traits.is_focused);
}

TEST_CASE("mirror: texts are noted once, whether on their own or as a label") {
  Screen screen;
  const auto model = samples::with_roster(samples::rows(5));
  screen.draw(model);
  int names = 0;
  int tables = 0;
  for (const auto& entry : screen.probe().entries()) {
    names += entry.role == "text" && entry.label == "Athlete 3" ? 1 : 0;
    tables += entry.role == "table" ? 1 : 0;
  }
  CHECK(names == 1);
  CHECK(tables == 1);
}

}  // namespace dashboard::mirror_requests_test
