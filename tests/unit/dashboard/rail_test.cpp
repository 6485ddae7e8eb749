#include "catch_amalgamated.hpp"
#include "samples.hpp"
#include "screen.hpp"
#include "view/shell/places.hpp"

namespace dashboard::rail_test {

namespace {

std::string id_of(const Destination& place) { return "shell.place." + std::string{name_of(place.route)}; }

}  // namespace

TEST_CASE("rail: every place is a link that leads there") {
  Screen screen;
  const auto model = samples::on_athlete();
  screen.draw(model);
  for (const auto& place : places_of(Role::assistant)) {
    const auto followed = only<msg::LinkFollowed>(screen.click(model, id_of(place)));
    REQUIRE(followed.size() == 1);
    CHECK(followed[0].route == place.route);
  }
}

TEST_CASE("rail: folds to its icons and back, and stays so") {
  Screen screen;
  auto model = samples::on_athlete();
  screen.draw(model);
  const float wide = screen.probe().find("shell.place.athletes")->box.width();
  const auto folded = only<msg::RailFolded>(screen.click(model, "shell.rail-width"));
  REQUIRE(folded.size() == 1);
  const auto step = update(model, folded[0]);
  CHECK(samples::only<cmd::SaveSettings>(step.cmds).at(0).settings.is_rail_narrow);
  screen.draw(step.model);
  CHECK(screen.probe().find("shell.place.athletes")->box.width() < wide);
  CHECK_FALSE(only<msg::RailFolded>(screen.click(step.model, "shell.rail-width")).at(0).is_narrow);
}

TEST_CASE("rail: on a phone it is a bar at the bottom, within reach of a thumb") {
  Screen screen{390, 844};
  const auto model = samples::on_athlete();
  screen.draw(model);
  CHECK(screen.probe().find("shell.place.athletes")->box.min.y > 780);
  CHECK(screen.probe().find("shell.rail-width") == nullptr);
}

}  // namespace dashboard::rail_test
