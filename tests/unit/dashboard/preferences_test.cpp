#include "catch_amalgamated.hpp"
#include "samples.hpp"
#include "screen.hpp"

namespace dashboard::preferences_test {

namespace {

Model on_preferences() {
  const auto model = update(samples::signed_in(), msg::LinkFollowed{preferences::Route{}}).model;
  return update(model, preferences::ZoneNamesLoaded{{"Asia/Taipei", "Asia/Tokyo", "UTC"}}).model;
}

}  // namespace

TEST_CASE("preferences: opening asks for the names of time zones, once") {
  const auto step = update(samples::signed_in(), msg::LinkFollowed{preferences::Route{}});
  CHECK(samples::only<preferences::LoadZoneNames>(step.cmds).size() == 1);
  CHECK(step.model.route == parse_route("#/preferences"));
  const auto back = update(on_preferences(), msg::LinkFollowed{roster::Route{}}).model;
  CHECK(samples::only<preferences::LoadZoneNames>(update(back, msg::LinkFollowed{preferences::Route{}}).cmds).empty());
}

TEST_CASE("preferences: what the account knows is saved there") {
  auto model = update(on_preferences(), msg::LanguageChosen{Language::japanese}).model;
  model = update(model, msg::ZoneChosen{"Asia/Tokyo"}).model;
  const auto step = update(model, preferences::Changed{});
  const auto saved = samples::only<preferences::Save>(step.cmds);
  REQUIRE(saved.size() == 1);
  CHECK(saved[0] == preferences::Save{"usr_coach", {Language::japanese, UnitSystem::metric, "Asia/Tokyo"}});
  CHECK(samples::session(step.model).preferences.saved.is_loading());
  model = update(step.model, preferences::SaveAnswered{saved[0].part}).model;
  CHECK(samples::session(model).preferences.saved.is_loaded());
  model = update(step.model, preferences::SaveAnswered{std::unexpected{samples::problem(ProblemKind::slow)}}).model;
  CHECK(samples::session(model).preferences.saved.problem() != nullptr);
}

TEST_CASE("preferences: every switch and list says what was chosen") {
  Screen screen{1280, 1000};
  const auto model = on_preferences();
  screen.draw(model, 5);
  CHECK(only<msg::ThemeChosen>(screen.click(model, "preferences.theme.Dark")).at(0).theme == ThemeChoice::dark);
  CHECK(only<msg::TextSizeChosen>(screen.click(model, "preferences.text.Large")).at(0).percent == 115);
  const auto units = screen.click(model, "preferences.units.Miles");
  CHECK(only<msg::UnitsChosen>(units).at(0).units == UnitSystem::imperial);
  CHECK(only<preferences::Changed>(units).size() == 1);
  screen.click(model, "preferences.language");
  CHECK(only<msg::LanguageChosen>(screen.click(model, "preferences.language.zh-TW")).at(0).language == Language::chinese);
  screen.click(model, "preferences.zone");
  CHECK(only<msg::ZoneChosen>(screen.click(model, "preferences.zone.Asia/Tokyo")).at(0).zone_name == "Asia/Tokyo");
}

TEST_CASE("preferences: a failed save is said, with what to do") {
  Screen screen{390, 844};
  auto model = update(on_preferences(), preferences::Changed{}).model;
  screen.draw(model);
  CHECK(screen.probe().find("preferences.saved") != nullptr);
  model = update(model, preferences::SaveAnswered{std::unexpected{samples::problem(ProblemKind::unreachable)}}).model;
  CHECK(screen.draw(model).empty());
  CHECK(screen.probe().find("preferences.saved") == nullptr);
}

}  // namespace dashboard::preferences_test
