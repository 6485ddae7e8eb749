#include "core/language.hpp"

#include "catch_amalgamated.hpp"
#include "samples.hpp"
#include "screen.hpp"

namespace dashboard::language_test {

namespace {

constexpr Text greeting{"{0} greets {1}", "{1}，{0}向您問好", "{1}さん、{0}です"};

}  // namespace

TEST_CASE("language: a text takes its values where each language wants them") {
  CHECK(greeting.in(Language::english, {"Ana", "Ben"}) == "Ana greets Ben");
  CHECK(greeting.in(Language::chinese, {"Ana", "Ben"}) == "Ben，Ana向您問好");
  CHECK(greeting.in(Language::japanese, {"{1}", "Ben"}) == "Benさん、{1}です");
}

TEST_CASE("language: tags of a browser lead to the nearest language") {
  for (const auto language : all_languages) CHECK(language_of(tag_of(language)) == language);
  CHECK(language_of("zh-Hant-TW") == Language::chinese);
  CHECK(language_of("ja-JP") == Language::japanese);
  for (const auto* tag : {"", "de-DE", "en-GB", "zhuang"}) CHECK(language_of(tag) == Language::english);
}

TEST_CASE("language: the browser's counts until one is chosen") {
  auto model = samples::signed_in();
  model.environment.language = Language::japanese;
  CHECK(model.language() == Language::japanese);
  const auto step = update(model, msg::LanguageChosen{Language::chinese});
  CHECK(step.model.language() == Language::chinese);
  CHECK(samples::only<cmd::SaveSettings>(step.cmds).at(0).settings.language == Language::chinese);
  CHECK(update(step.model, msg::LanguageChosen{}).model.language() == Language::japanese);
}

TEST_CASE("language: the screens speak it") {
  auto model = samples::on_athlete();
  Screen screen;
  for (const auto language : all_languages) {
    model = update(model, msg::LanguageChosen{language}).model;
    screen.draw(model);
    CHECK(screen.probe().find("shell.place.athletes")->label ==
          std::array{"Athletes", "運動員", "選手"}[static_cast<std::size_t>(language)]);
  }
}

}  // namespace dashboard::language_test
