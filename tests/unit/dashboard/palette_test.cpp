#include "catch_amalgamated.hpp"
#include "core/match.hpp"
#include "samples.hpp"
#include "screen.hpp"
#include "view/shell/places.hpp"

namespace dashboard::palette_test {

namespace {

void open_by_key(Screen& screen, const Model& model) {
  ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, true);
  screen.press(model, ImGuiKey_K);
  ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, false);
  screen.draw(model);
}

}  // namespace

TEST_CASE("match: a name's start counts more than a word's, that more than the inside, that more than scattered letters") {
  CHECK(match("marathon block", "mar") < match("marathon block", "blo"));
  CHECK(match("marathon block", "blo") < match("marathon block", "rath"));
  CHECK(match("marathon block", "rath") < match("marathon block", "mrb"));
  CHECK_FALSE(match("marathon block", "xyz").has_value());
  CHECK_FALSE(match("ana", "ana maria").has_value());
  CHECK(match("ana maria", "mar ana").has_value());
  CHECK(match("anything", "") == 0);
}

TEST_CASE("palette: a key opens it, a name finds the athlete, Enter goes there") {
  Screen screen;
  const auto model = samples::with_roster(samples::rows(40));
  screen.draw(model, 5);
  open_by_key(screen, model);
  REQUIRE(screen.probe().find("shell.palette") != nullptr);
  screen.type(model, "athlete 17");
  CHECK(screen.probe().find("palette.athlete.usr_17") != nullptr);
  const auto followed = only<msg::LinkFollowed>(screen.press(model, ImGuiKey_Enter));
  REQUIRE(followed.size() == 1);
  CHECK(followed[0].route == Route{athlete::Route{"usr_17"}});
  screen.draw(model);
  CHECK(screen.probe().find("shell.palette") == nullptr);
}

TEST_CASE("palette: arrows choose, a click does it too, Esc closes it") {
  Screen screen;
  const auto model = samples::with_roster(samples::rows(5));
  screen.draw(model, 5);
  screen.click(model, "shell.search");
  screen.draw(model);
  screen.press(model, ImGuiKey_DownArrow);
  const auto followed = only<msg::LinkFollowed>(screen.press(model, ImGuiKey_Enter));
  REQUIRE(followed.size() == 1);
  CHECK(followed[0].route == places_of(Role::assistant)[1].route);
  screen.click(model, "shell.search");
  screen.draw(model);
  screen.type(model, "sign out");
  CHECK(only<msg::SignOutClicked>(screen.click(model, "palette.sign-out")).size() == 1);
  screen.click(model, "shell.search");
  screen.press(model, ImGuiKey_Escape);
  screen.press(model, ImGuiKey_Escape);
  CHECK(screen.probe().find("shell.palette") == nullptr);
}

TEST_CASE("keys: the help lists them until Esc closes it") {
  Screen screen;
  const auto model = samples::with_roster(samples::rows(5));
  screen.draw(model, 5);
  screen.press(model, ImGuiKey_F1);
  screen.draw(model);
  REQUIRE(screen.probe().find("shell.keys") != nullptr);
  screen.press(model, ImGuiKey_Escape);
  screen.draw(model);
  CHECK(screen.probe().find("shell.keys") == nullptr);
}

}  // namespace dashboard::palette_test
