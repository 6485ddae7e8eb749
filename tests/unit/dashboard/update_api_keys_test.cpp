#include "catch_amalgamated.hpp"
#include "samples.hpp"

namespace dashboard::update_api_keys_test {

namespace {

const api_keys::State& state_of(const Model& model) { return samples::session(model).api_keys; }
const auto failure = std::unexpected{samples::problem(ProblemKind::broken)};

Model opened() { return update(samples::as_head_coach(), msg::LinkFollowed{api_keys::Route{}}).model; }
Model loaded() { return update(opened(), api_keys::ListAnswered{samples::api_keys()}).model; }
api_keys::NewKey new_key() { return {{"key_new", "Import", samples::now_seconds, std::nullopt}, "astral_live_secret"}; }
Model created() {
  auto model = update(loaded(), api_keys::FormOpened{}).model;
  model = update(model, api_keys::FormSubmitted{"Import", api_keys::Lifetime::forever, std::nullopt}).model;
  return update(model, api_keys::CreateAnswered{new_key()}).model;
}

}  // namespace

TEST_CASE("api keys: the head coach's page asks for the list, nobody else's does") {
  const auto step = update(samples::as_head_coach(), msg::LinkFollowed{api_keys::Route{}});
  CHECK(samples::only<api_keys::LoadList>(step.cmds) == std::vector{api_keys::LoadList{"org_1"}});
  CHECK(state_of(step.model).keys.is_loading());
  const auto assistant = update(samples::with_roster({}), msg::LinkFollowed{api_keys::Route{}});
  CHECK(samples::only<api_keys::LoadList>(assistant.cmds).empty());
}

TEST_CASE("api keys: a failure can be tried again, and a reload keeps what is known") {
  const auto failed = update(opened(), api_keys::ListAnswered{failure}).model;
  CHECK(state_of(failed).keys.problem() != nullptr);
  CHECK(update(failed, api_keys::ReloadClicked{}).cmds == Cmds{api_keys::LoadList{"org_1"}});
  CHECK(state_of(update(loaded(), api_keys::ReloadClicked{}).model).keys.value()->size() == 3);
}

TEST_CASE("api keys: the form says what is missing before anything is sent") {
  auto step = update(update(loaded(), api_keys::FormOpened{}).model, api_keys::FormSubmitted{" ", api_keys::Lifetime::year, std::nullopt});
  CHECK(step.cmds.empty());
  CHECK_FALSE(state_of(step.model).creation.error_of("name").empty());
  for (const auto& day : {std::optional<Day>{}, std::optional{Day{20'564}}}) {
    step = update(step.model, api_keys::FormSubmitted{"Import", api_keys::Lifetime::until_day, day});
    CHECK(step.cmds.empty());
    CHECK_FALSE(state_of(step.model).creation.error_of("expires_at").empty());
  }
  CHECK(state_of(update(step.model, api_keys::FormOpened{}).model).creation.problem() == nullptr);
}

TEST_CASE("api keys: what is chosen for the end is sent as a moment") {
  using api_keys::Lifetime;
  const auto today = samples::environment().today();
  const auto midnight_after = samples::now_seconds + 14 * 3'600;
  for (const auto& [lifetime, expected] :
       std::vector<std::pair<Lifetime, std::optional<std::int64_t>>>{{Lifetime::month, samples::now_seconds + 30 * 86'400},
                                                                     {Lifetime::quarter, samples::now_seconds + 90 * 86'400},
                                                                     {Lifetime::year, samples::now_seconds + 365 * 86'400},
                                                                     {Lifetime::until_day, midnight_after},
                                                                     {Lifetime::forever, std::nullopt}}) {
    const auto step = update(loaded(), api_keys::FormSubmitted{" Import ", lifetime, today});
    CHECK(step.cmds == Cmds{api_keys::Create{"org_1", "Import", expected}});
    CHECK(state_of(step.model).creation.is_busy());
    CHECK(update(step.model, api_keys::FormSubmitted{"Import", lifetime, today}).cmds.empty());
  }
}

TEST_CASE("api keys: a new key is listed, its secret shown until it is put away") {
  auto model = created();
  CHECK_FALSE(state_of(model).is_form_open);
  REQUIRE(state_of(model).created);
  CHECK(state_of(model).created->secret.text == "astral_live_secret");
  CHECK(state_of(model).keys.value()->front().id == "key_new");
  model = update(model, api_keys::SecretClosed{}).model;
  CHECK_FALSE(state_of(model).created);
}

TEST_CASE("api keys: a secret goes with its page") {
  CHECK_FALSE(state_of(update(created(), msg::LinkFollowed{preferences::Route{}}).model).created);
  CHECK_FALSE(state_of(update(created(), msg::RouteChanged{preferences::Route{}}).model).created);
}

TEST_CASE("api keys: a secret that arrives when nobody is there is not kept, and somebody hears of it") {
  auto model = update(loaded(), api_keys::FormSubmitted{"Import", api_keys::Lifetime::forever, std::nullopt}).model;
  model = update(model, msg::LinkFollowed{preferences::Route{}}).model;
  model = update(model, api_keys::CreateAnswered{new_key()}).model;
  CHECK_FALSE(state_of(model).created);
  REQUIRE(model.toasts.size() == 1);
  CHECK(model.toasts[0].text.find("Import") != std::string::npos);
  CHECK(model.toasts[0].text.find("astral_live") == std::string::npos);
}

TEST_CASE("api keys: what the server refuses stands in the form, which stays") {
  auto model =
      update(update(loaded(), api_keys::FormOpened{}).model, api_keys::FormSubmitted{"Import", api_keys::Lifetime::forever, std::nullopt})
          .model;
  auto problem = samples::problem(ProblemKind::refused);
  problem.field = "name";
  problem.detail = "too long";
  model = update(model, api_keys::CreateAnswered{std::unexpected{problem}}).model;
  CHECK(state_of(model).is_form_open);
  CHECK(state_of(model).creation.error_of("name") == "too long");
  CHECK_FALSE(state_of(update(model, api_keys::FormClosed{}).model).is_form_open);
}

TEST_CASE("api keys: revoking asks first, and nothing is sent when the answer is no") {
  auto model = update(loaded(), api_keys::RevokeClicked{"key_1"}).model;
  CHECK(state_of(model).revoking_id == "key_1");
  auto step = update(model, api_keys::RevokeCancelled{});
  CHECK(step.cmds.empty());
  CHECK(state_of(step.model).revoking_id.empty());
  CHECK(update(step.model, api_keys::RevokeConfirmed{}).cmds.empty());

  step = update(model, api_keys::RevokeConfirmed{});
  CHECK(step.cmds == Cmds{api_keys::Revoke{"org_1", "key_1"}});
  CHECK(update(step.model, api_keys::RevokeConfirmed{}).cmds.empty());
  CHECK(state_of(update(step.model, api_keys::RevokeCancelled{}).model).revoking_id == "key_1");
  CHECK(state_of(update(step.model, api_keys::RevokeClicked{"key_2"}).model).revoking_id == "key_1");
}

TEST_CASE("api keys: a revoked key is gone, also when somebody else was quicker; after a failure it stays") {
  const auto asked = update(update(loaded(), api_keys::RevokeClicked{"key_1"}).model, api_keys::RevokeConfirmed{}).model;
  for (const auto& outcome :
       {Outcome<std::string>{"key_1"}, Outcome<std::string>{std::unexpected{samples::problem(ProblemKind::missing)}}}) {
    const auto model = update(asked, api_keys::RevokeAnswered{"key_1", outcome}).model;
    CHECK(state_of(model).keys.value()->size() == 2);
    CHECK(state_of(model).revoking_id.empty());
    CHECK(model.toasts.back().text.find("Watch import") != std::string::npos);
  }
  const auto model = update(asked, api_keys::RevokeAnswered{"key_1", failure}).model;
  CHECK(state_of(model).keys.value()->size() == 3);
  CHECK(state_of(model).revoking_id.empty());
  CHECK(model.toasts.back().tone == ToastTone::danger);
}

}  // namespace dashboard::update_api_keys_test
