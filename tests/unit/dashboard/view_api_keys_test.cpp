#include "catch_amalgamated.hpp"
#include "samples.hpp"
#include "screen.hpp"

namespace dashboard::view_api_keys_test {

namespace {

Model opened() { return update(samples::as_head_coach(), msg::LinkFollowed{api_keys::Route{}}).model; }
Model loaded() { return update(opened(), api_keys::ListAnswered{samples::api_keys()}).model; }
Model with_form() { return update(loaded(), api_keys::FormOpened{}).model; }
Model with_secret() {
  return update(loaded(), api_keys::CreateAnswered{api_keys::NewKey{{"key_new", "Import", samples::now_seconds, {}}, "astral_live_0123"}})
      .model;
}
std::vector<std::pair<std::string, Model>> models() {
  const auto failure = std::unexpected{samples::problem(ProblemKind::refused)};
  return {{"loading", opened()},
          {"loaded", loaded()},
          {"empty", update(opened(), api_keys::ListAnswered{std::vector<api_keys::Key>{}}).model},
          {"failed", update(opened(), api_keys::ListAnswered{failure}).model},
          {"form", with_form()},
          {"form incomplete", update(with_form(), api_keys::FormSubmitted{"", api_keys::Lifetime::month, {}}).model},
          {"form busy", update(with_form(), api_keys::FormSubmitted{"a", api_keys::Lifetime::month, {}}).model},
          {"form refused", update(with_form(), api_keys::CreateAnswered{failure}).model},
          {"secret", with_secret()},
          {"revoking", update(loaded(), api_keys::RevokeClicked{"key_1"}).model},
          {"dark", update(loaded(), msg::ThemeChosen{ThemeChoice::dark}).model}};
}

}  // namespace

TEST_CASE("api keys view: every state can be drawn, on a phone too") { check_all_sizes(models()); }

TEST_CASE("api keys view: the form sends what was typed and chosen, by Enter too") {
  Screen screen;
  screen.draw(loaded());
  CHECK(only<api_keys::FormOpened>(screen.click(loaded(), "api-keys.create")).size() == 1);
  const auto model = with_form();
  screen.draw(model, 6);
  screen.type(model, "Import");
  const auto sent = only<api_keys::FormSubmitted>(screen.press(model, ImGuiKey_Enter));
  REQUIRE(sent.size() == 1);
  CHECK(sent[0].name == "Import");
  CHECK(sent[0].lifetime == api_keys::Lifetime::quarter);
}

TEST_CASE("api keys view: the secret is on the screen while it is shown, and nowhere afterwards") {
  Screen screen;
  const auto model = with_secret();
  screen.draw(model, 5);
  CHECK(screen.probe().find("api-keys.secret.text")->label == "astral_live_0123");
  CHECK(only<api_keys::SecretClosed>(screen.click(model, "api-keys.secret.done")).size() == 1);
  screen.draw(update(model, api_keys::SecretClosed{}).model, 5);
  for (const auto& entry : screen.probe().entries()) CHECK(entry.label.find("astral_live") == std::string::npos);
}

TEST_CASE("api keys view: revoking is asked about, then confirmed") {
  Screen screen;
  screen.draw(loaded());
  const auto asked = only<api_keys::RevokeClicked>(screen.click(loaded(), "api-keys.revoke.key_1"));
  REQUIRE(asked.size() == 1);
  const auto model = update(loaded(), asked[0]).model;
  screen.draw(model, 5);
  CHECK(only<api_keys::RevokeConfirmed>(screen.click(model, "api-keys.revocation.accept")).size() == 1);
}

}  // namespace dashboard::view_api_keys_test
