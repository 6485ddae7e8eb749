#include "catch_amalgamated.hpp"
#include "samples_races.hpp"

namespace dashboard::update_races_test {
using samples::on_races;
using samples::race;

namespace {

const races::State& state_of(const Model& model) { return samples::session(model).races; }
const auto failure = std::unexpected{samples::problem(ProblemKind::broken)};
const auto missing = std::unexpected{samples::problem(ProblemKind::missing)};

// 2026-04-22, 00:00 in UTC
constexpr std::int64_t midnight = samples::now_seconds - 10 * 3'600;
constexpr std::int64_t day = 86'400;

Model opened() { return update(samples::as_head_coach(), msg::LinkFollowed{races::Route{}}).model; }
Model on_race() {
  auto model = update(on_races(), msg::LinkFollowed{races::Route{"race_1"}}).model;
  return update(std::move(model), races::RaceAnswered{"race_1", race("race_1")}).model;
}
RaceInput typed(const std::string& id = {}) {
  auto input = input_of(race("race_1"), TimeZone{});
  input.id = id;
  return input;
}

}  // namespace

TEST_CASE("races: the list begins with today's, and athletes may see it too") {
  for (const auto role : {Role::athlete, Role::head_coach}) {
    auto model = samples::as_head_coach();
    samples::session(model).person.role = role;
    const auto step = update(model, msg::LinkFollowed{races::Route{}});
    CHECK(samples::only<races::LoadList>(step.cmds) == std::vector{races::LoadList{{{}, midnight, {}}, 200}});
    CHECK(state_of(step.model).list.is_loading());
  }
}

TEST_CASE("races: an address leads to one race, which is at hand when the list knows it") {
  const auto step = update(on_races(), msg::RouteChanged{races::Route{"race_2"}});
  CHECK(step.cmds == Cmds{races::LoadRace{"race_2"}});
  REQUIRE(state_of(step.model).race.value());
  CHECK(state_of(step.model).race.value()->id == "race_2");
  const auto unknown = update(on_races(), msg::RouteChanged{races::Route{"race_9"}}).model;
  CHECK(state_of(unknown).race.value() == nullptr);
  CHECK(state_of(unknown).race.is_loading());
  const auto again = update(update(on_race(), msg::LinkFollowed{races::Route{}}).model, msg::LinkFollowed{races::Route{"race_1"}}).model;
  CHECK(state_of(again).race.value() != nullptr);
}

TEST_CASE("races: sport, side of today and date make another question; what answers the old one is dropped") {
  auto step = update(on_races(), races::TypeChosen{"triathlon"});
  CHECK(step.cmds == Cmds{races::LoadList{{"triathlon", midnight, {}}, 200}});
  CHECK(state_of(step.model).list.value() == nullptr);
  CHECK(update(step.model, races::ListAnswered{{{}, midnight, {}}, std::vector{race("race_1")}}).model == step.model);
  CHECK(update(step.model, races::TypeChosen{"triathlon"}).cmds.empty());

  step = update(step.model, races::SpanChosen{races::Span::month});
  CHECK(step.cmds == Cmds{races::LoadList{{"triathlon", midnight, midnight + 31 * day - 1}, 200}});
  CHECK(update(step.model, races::SpanChosen{races::Span::month}).cmds.empty());

  step = update(step.model, races::WhenChosen{races::When::past});
  CHECK(step.cmds == Cmds{races::LoadList{{"triathlon", midnight - 30 * day, midnight - 1}, 200}});
  CHECK(update(step.model, races::WhenChosen{races::When::past}).cmds.empty());

  step = update(step.model, races::FilterCleared{});
  CHECK(step.cmds == Cmds{races::LoadList{{{}, {}, midnight - 1}, 200}});
  CHECK(state_of(step.model).filter.when == races::When::past);
}

TEST_CASE("races: those that are over come latest first") {
  auto model = update(on_races(), races::WhenChosen{races::When::past}).model;
  const auto query = state_of(model).query;
  model = update(model, races::ListAnswered{query, std::vector{race("race_1", -20), race("race_2", -3)}}).model;
  CHECK(state_of(model).list.value()->front().id == "race_2");
}

TEST_CASE("races: the search finds names and places without asking, and is cleared without asking") {
  auto step = update(on_races(), races::SearchEdited{" TAIPEI"});
  CHECK(step.cmds.empty());
  CHECK(state_of(step.model).shown().size() == 2);
  step = update(step.model, races::SearchEdited{"sao paulo"});
  REQUIRE(state_of(step.model).shown().size() == 1);
  CHECK(state_of(step.model).shown()[0]->id == "race_3");
  step = update(step.model, races::FilterCleared{});
  CHECK(step.cmds.empty());
  CHECK(state_of(step.model).search.empty());
}

TEST_CASE("races: a failed list can be asked for again; one that is there stays while it fails, and somebody hears of it") {
  auto model = update(opened(), races::ListAnswered{state_of(opened()).query, failure}).model;
  CHECK(state_of(model).list.problem() != nullptr);
  CHECK(samples::only<races::LoadList>(update(model, races::ReloadClicked{}).cmds).size() == 1);
  model = update(on_races(), races::ReloadClicked{}).model;
  CHECK(state_of(model).list.value()->size() == 3);
  model = update(model, races::ListAnswered{state_of(model).query, failure}).model;
  CHECK(state_of(model).list.value()->size() == 3);
  CHECK(model.toasts.back().tone == ToastTone::danger);
}

TEST_CASE("races: one race is asked for again alone, other races' answers are dropped, and one that is no more is gone") {
  const auto model = on_race();
  CHECK(update(model, races::RaceAnswered{"race_2", race("race_2")}).model == model);
  const auto step = update(model, races::ReloadClicked{});
  CHECK(step.cmds == Cmds{races::LoadRace{"race_1"}});
  CHECK(state_of(step.model).race.value() != nullptr);
  const auto failed = update(step.model, races::RaceAnswered{"race_1", failure}).model;
  CHECK(state_of(failed).race.value() != nullptr);
  CHECK(failed.toasts.size() == 1);
  const auto gone = update(step.model, races::RaceAnswered{"race_1", missing}).model;
  CHECK(state_of(gone).race.value() == nullptr);
  CHECK(state_of(gone).race.problem()->kind == ProblemKind::missing);
}

TEST_CASE("races: the form asks once for the names of time zones, and closes without a trace") {
  auto step = update(on_races(), races::FormOpened{});
  CHECK(step.cmds == Cmds{preferences::LoadZoneNames{}});
  CHECK(state_of(step.model).is_form_open);
  CHECK(state_of(step.model).editing_id.empty());
  auto model = update(step.model, preferences::ZoneNamesLoaded{{"UTC"}}).model;
  model = update(model, races::FormClosed{}).model;
  CHECK_FALSE(state_of(model).is_form_open);
  step = update(model, races::FormOpened{"race_1"});
  CHECK(step.cmds.empty());
  CHECK(state_of(step.model).editing_id == "race_1");
}

TEST_CASE("races: what cannot be sent is said in the form, what can is sent once") {
  const auto model = update(on_races(), races::FormOpened{}).model;
  auto step = update(model, races::FormSubmitted{});
  CHECK(step.cmds.empty());
  CHECK_FALSE(state_of(step.model).saving.error_of("race_name").empty());
  step = update(step.model, races::FormSubmitted{typed()});
  CHECK(step.cmds == Cmds{races::Save{*draft_of(typed(), Language::english)}});
  CHECK(state_of(step.model).saving.is_busy());
  CHECK(update(step.model, races::FormSubmitted{typed()}).cmds.empty());
  CHECK(update(step.model, races::FormOpened{"race_1"}).model == step.model);
}

TEST_CASE("races: a new one is shown at once; somebody who has gone elsewhere is left alone") {
  auto model = update(update(on_races(), races::FormOpened{}).model, races::FormSubmitted{typed()}).model;
  const auto step = update(model, races::SaveAnswered{"", race("race_9")});
  CHECK(step.model.route == Route{races::Route{"race_9"}});
  CHECK(state_of(step.model).race.value()->id == "race_9");
  CHECK_FALSE(state_of(step.model).is_form_open);
  CHECK(step.model.toasts.back().text.find("Taipei") != std::string::npos);

  model = update(model, msg::LinkFollowed{preferences::Route{}}).model;
  const auto elsewhere = update(model, races::SaveAnswered{"", race("race_9")});
  CHECK(elsewhere.model.route == Route{preferences::Route{}});
  CHECK(samples::only<races::LoadList>(elsewhere.cmds).size() == 1);
}

TEST_CASE("races: a changed one changes its page and the list is asked for again") {
  auto model = update(update(on_race(), races::FormOpened{"race_1"}).model, races::FormSubmitted{typed("race_1")}).model;
  auto changed = race("race_1");
  changed.name = "Taipei City Marathon";
  const auto step = update(model, races::SaveAnswered{"race_1", changed});
  CHECK(state_of(step.model).race.value()->name == "Taipei City Marathon");
  CHECK(samples::only<races::LoadList>(step.cmds).size() == 1);
  CHECK(step.model.route == Route{races::Route{"race_1"}});
}

TEST_CASE("races: what the server refuses stands in the form, which stays") {
  auto model = update(update(on_races(), races::FormOpened{}).model, races::FormSubmitted{typed()}).model;
  model = update(model, races::SaveAnswered{"", std::unexpected{field_problem("website_url", "no such site")}}).model;
  CHECK(state_of(model).is_form_open);
  CHECK(state_of(model).saving.error_of("website_url") == "no such site");
  CHECK(state_of(update(model, races::FormOpened{}).model).saving.problem() == nullptr);
}

TEST_CASE("races: a deletion waits for its toast, can be taken back, and leads from the page back to the list") {
  auto step = update(on_race(), races::DeleteClicked{"race_1"});
  CHECK(samples::only<races::Delete>(step.cmds).empty());
  CHECK(step.model.route == Route{races::Route{}});
  CHECK(samples::session(step.model).removals.contains("race_1"));
  const auto toast = step.model.toasts.back();
  CHECK(toast.has_undo);
  CHECK(update(step.model, races::DeleteClicked{"race_1"}).cmds.empty());
  CHECK(update(step.model, races::DeleteClicked{"race_404"}).cmds.empty());
  CHECK_FALSE(samples::session(update(step.model, msg::UndoClicked{toast.id}).model).removals.contains("race_1"));
  step = update(step.model, msg::ToastDismissed{toast.id});
  CHECK(samples::only<races::Delete>(step.cmds) == std::vector{races::Delete{"race_1"}});
}

TEST_CASE("races: a deleted one is gone, also when somebody else was quicker; after a failure it is back") {
  const auto deleting = update(on_race(), races::DeleteClicked{"race_1"}).model;
  for (const auto& outcome : {Outcome<Done>{Done{}}, Outcome<Done>{missing}}) {
    const auto model = update(deleting, races::DeleteAnswered{"race_1", outcome}).model;
    CHECK(state_of(model).find("race_1") == nullptr);
    CHECK_FALSE(samples::session(model).removals.contains("race_1"));
  }
  const auto model = update(deleting, races::DeleteAnswered{"race_1", failure}).model;
  CHECK(state_of(model).find("race_1") != nullptr);
  CHECK(model.toasts.back().tone == ToastTone::danger);
}

TEST_CASE("races: a web site is opened when it is one, and a refusal is said") {
  auto model = on_race();
  CHECK(update(model, races::WebsiteClicked{"race_1"}).cmds == Cmds{races::OpenWebsite{"https://race.example.com"}});
  CHECK(update(model, races::WebsiteClicked{"race_404"}).cmds.empty());
  auto bad = race("race_1");
  bad.website = "javascript:alert(1)";
  const auto changed = update(model, races::RaceAnswered{"race_1", bad}).model;
  CHECK(update(changed, races::WebsiteClicked{"race_1"}).cmds.empty());
  CHECK(update(model, races::WebsiteOpened{std::monostate{}}).model.toasts.empty());
  model = update(model, races::WebsiteOpened{std::unexpected{samples::problem(ProblemKind::refused)}}).model;
  CHECK(model.toasts.back().tone == ToastTone::danger);
}

}  // namespace dashboard::update_races_test
