#include "catch_amalgamated.hpp"
#include "core/heart_bands.hpp"
#include "samples_activity.hpp"

namespace dashboard::update_activity_test {

namespace {

const activity::State& state_of(const Model& model) { return samples::session(model).activity; }
const auto failure = std::unexpected{samples::problem(ProblemKind::broken)};

ActivityInput typed() { return input_of(samples::detail().activity, UnitSystem::metric, {}); }

}  // namespace

TEST_CASE("activity: opening one asks for it with its recording, then athletes for their zones; coaches see even steps") {
  auto step = update(samples::with_roster(samples::rows(10)), msg::LinkFollowed{activity::Route{"act_1"}});
  CHECK(samples::only<activity::LoadDetail>(step.cmds) == std::vector{activity::LoadDetail{"act_1"}});
  auto own = step.model;
  samples::session(own).person.user_id = "usr_7";
  step = update(step.model, activity::DetailAnswered{"act_1", samples::detail()});
  CHECK(step.cmds.empty());
  CHECK(state_of(step.model).detail.is_loaded());
  CHECK(*state_of(step.model).zones.value() == heart_bands(*samples::detail().streams));
  CHECK(update(own, activity::DetailAnswered{"act_1", samples::detail()}).cmds == Cmds{activity::LoadZones{"act_1", "usr_7"}});
}

TEST_CASE("heart bands: few round steps hold what was recorded, and nonsense makes none") {
  const auto bands = [](std::vector<float> beats) {
    Streams streams;
    streams.heart_rate.assign(beats.begin(), beats.end());
    return heart_bands(streams);
  };
  CHECK(bands({}).empty());
  CHECK(bands({NAN, -4, 0, 1e9F}).empty());
  CHECK(bands({131, 149, 150}) == std::vector<TrainingZone>{{130, 140}, {140, 150}, {150, 160}});
  CHECK(bands({91, 180}) == std::vector<TrainingZone>{{80, 100}, {100, 120}, {120, 140}, {140, 160}, {160, 180}, {180, 200}});
  CHECK(bands({1, 249}).size() == 5);
}

TEST_CASE("activity: one without a recording needs no zones") {
  auto step = update(samples::with_roster(samples::rows(10)), msg::LinkFollowed{activity::Route{"act_1"}});
  auto bare = samples::detail();
  bare.streams.reset();
  CHECK(update(step.model, activity::DetailAnswered{"act_1", bare}).cmds.empty());
}

TEST_CASE("activity: answers for another one are dropped") {
  const auto model = samples::on_activity();
  CHECK(update(model, activity::DetailAnswered{"act_9", failure}).model == model);
  CHECK(update(model, activity::ZonesAnswered{"act_9", failure}).model == model);
}

TEST_CASE("activity: what failed can be tried again") {
  auto model = update(samples::with_roster({}), msg::LinkFollowed{activity::Route{"act_1"}}).model;
  model = update(model, activity::DetailAnswered{"act_1", failure}).model;
  CHECK(state_of(model).detail.problem() != nullptr);
  CHECK(update(model, activity::RetryClicked{}).cmds == Cmds{activity::LoadDetail{"act_1"}});
  model = update(samples::on_activity(), activity::ZonesAnswered{"act_1", failure}).model;
  samples::session(model).person.user_id = "usr_7";  // whose it is
  CHECK(update(model, activity::ZonesRetryClicked{}).cmds == Cmds{activity::LoadZones{"act_1", "usr_7"}});
}

TEST_CASE("activity: an edit is sent once, closes when it is saved, and shows what the server made of it") {
  auto model = update(samples::on_activity(), activity::EditClicked{}).model;
  CHECK(state_of(model).is_editing);
  auto step = update(model, activity::EditSubmitted{typed()});
  REQUIRE(samples::only<activity::Save>(step.cmds).size() == 1);
  CHECK(state_of(step.model).saved.is_busy());
  CHECK(update(step.model, activity::EditSubmitted{typed()}).cmds.empty());
  auto saved = samples::detail().activity;
  saved.name = "Evening run";
  step = update(step.model, activity::SaveAnswered{"act_1", saved});
  CHECK_FALSE(state_of(step.model).is_editing);
  CHECK(state_of(step.model).detail.value()->activity.name == "Evening run");
  CHECK(step.model.toasts.size() == 1);
}

TEST_CASE("activity: what cannot be sent is refused in place, here or by the server") {
  auto model = update(samples::on_activity(), activity::EditClicked{}).model;
  auto input = typed();
  input.name.clear();
  auto step = update(model, activity::EditSubmitted{input});
  CHECK(step.cmds.empty());
  CHECK_FALSE(state_of(step.model).saved.error_of(activity_field::name).empty());
  step = update(update(model, activity::EditSubmitted{typed()}).model, activity::SaveAnswered{"act_1", failure});
  CHECK(state_of(step.model).is_editing);
  CHECK(state_of(step.model).saved.problem() != nullptr);
  CHECK_FALSE(state_of(update(step.model, activity::EditCancelled{}).model).is_editing);
}

TEST_CASE("activity: a deletion leads back to the athlete, waits, and can be taken back") {
  auto step = update(samples::on_activity(), activity::DeleteClicked{});
  CHECK(step.model.route == Route{athlete::Route{"usr_7"}});
  CHECK(samples::session(step.model).removals.contains("act_1"));
  CHECK(samples::only<activity::Delete>(step.cmds).empty());
  const auto toast = step.model.toasts.back().id;
  CHECK_FALSE(samples::session(update(step.model, msg::UndoClicked{toast}).model).removals.contains("act_1"));
  const auto sent = update(step.model, msg::ToastDismissed{toast});
  CHECK(samples::only<activity::Delete>(sent.cmds) == std::vector{activity::Delete{"act_1"}});
}

TEST_CASE("activity: a deleted one leaves the lists, one that stays comes back with the reason") {
  auto model = samples::on_athlete();
  samples::session(model).athlete.activities.done.value()->items[0].id = "act_1";
  const auto before = samples::session(model).athlete.activities.done.value()->items.size();
  auto step = update(model, activity::DeleteAnswered{"act_1", std::monostate{}});
  CHECK(samples::session(step.model).athlete.activities.done.value()->items.size() < before);
  step = update(model, activity::DeleteAnswered{"act_1", failure});
  CHECK(samples::session(step.model).athlete.activities.done.value()->items.size() == before);
  CHECK(step.model.toasts.size() == 1);
}

TEST_CASE("activity: the picture is named after the activity, without what file systems refuse") {
  auto model = samples::on_activity();
  samples::session(model).activity.detail.value()->activity.name = "5/10 km";
  const auto step = update(model, activity::PictureClicked{{1, 2, 3, 4}});
  CHECK(step.cmds == Cmds{activity::SavePicture{"2026-04-21 5-10 km.png", {1, 2, 3, 4}}});
}

TEST_CASE("athlete: logging an activity sends it once and then loads the page anew") {
  auto model = update(samples::on_athlete(), athlete::LogClicked{}).model;
  CHECK(samples::session(model).athlete.is_logging);
  auto step = update(model, athlete::LogSubmitted{typed()});
  REQUIRE(samples::only<athlete::LogActivity>(step.cmds).size() == 1);
  CHECK(update(step.model, athlete::LogSubmitted{typed()}).cmds.empty());
  const auto refused = update(step.model, athlete::LogAnswered{"usr_7", failure}).model;
  CHECK(samples::session(refused).athlete.is_logging);
  CHECK(samples::session(refused).athlete.logged.problem() != nullptr);
  step = update(step.model, athlete::LogAnswered{"usr_7", samples::detail().activity});
  CHECK_FALSE(samples::session(step.model).athlete.is_logging);
  CHECK(samples::only<athlete::LoadActivities>(step.cmds).size() == 2);
  CHECK_FALSE(samples::session(update(model, athlete::LogCancelled{}).model).athlete.is_logging);
}

}  // namespace dashboard::update_activity_test
