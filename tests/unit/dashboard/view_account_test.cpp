#include "catch_amalgamated.hpp"
#include "samples.hpp"
#include "screen.hpp"

namespace dashboard::view_account_test {

namespace {

template <class Change>
Model changed(Model model, Change change) {
  change(samples::session(model));
  return model;
}

Model on(const Route& route, Model model = samples::with_roster(samples::rows(40))) {
  return update(std::move(model), msg::LinkFollowed{route}).model;
}

Model overview_with_races() {
  Race half{.id = "race_1", .name = "River Half"};
  half.place = "Porto";
  half.start_seconds = samples::now_seconds + 86'400;
  Race city{.id = "race_2", .name = "City 10K"};
  city.start_seconds = samples::now_seconds + 172'800;
  auto model = update(on(overview::Route{}), overview::RacesAnswered{std::vector{half, city}}).model;
  return update(model, overview::GoalsAnswered{"usr_0", std::vector{RaceGoal{"Boston", Day{20'600}, "3:05:00"}}}).model;
}

integrations::Connections connections() {
  integrations::Connections result;
  result[0] = {.is_connected = true,
               .account = "12345678",
               .connected_seconds = samples::now_seconds - 864'000,
               .synced_seconds = samples::now_seconds - 7'200,
               .backfill = integrations::Backfill::running};
  result[1] = {.is_connected = true, .has_failed = true};
  return result;
}

Model on_integrations() { return update(on(integrations::Route{}), integrations::StatusAnswered{connections()}).model; }

Model on_subscription(const std::string& plan, subscription::Status status) {
  const subscription::Subscription current{plan, status, subscription::Interval::yearly, samples::now_seconds + 864'000, true, 9};
  return update(on(subscription::Route{}), subscription::StatusAnswered{current}).model;
}

std::vector<std::pair<std::string, Model>> models() {
  const std::unexpected failure{samples::problem(ProblemKind::unreachable)};
  auto no_club = changed(on(overview::Route{}, samples::signed_in()), [](SignedIn& in) {
    in.person.organization_id.clear();
    in.roster.data.fail(samples::problem(ProblemKind::refused));
  });
  auto founding = changed(no_club, [](SignedIn& in) { in.overview.founding.begin(); });
  auto leaving = update(on_integrations(), integrations::DisconnectClicked{integrations::Provider::strava}).model;
  auto refused = changed(on_integrations(), [](SignedIn& in) {
    in.integrations.waiting = integrations::Provider::strava;
    for (auto& work : in.integrations.work) work.fail(samples::problem(ProblemKind::broken));
  });
  auto busy = changed(on_integrations(), [](SignedIn& in) {
    for (auto& work : in.integrations.work) work.begin();
  });
  auto cancelling = update(on_subscription("pro", subscription::Status::active), subscription::CancelClicked{}).model;
  auto paying =
      update(on_subscription("free", subscription::Status::active), subscription::PageClicked{subscription::Page::yearly_checkout}).model;
  auto unpaid = update(paying, subscription::PageOpened{failure}).model;
  return {
      {"overview loading", on(overview::Route{}, samples::signed_in())},
      {"overview", overview_with_races()},
      {"overview of many", on(overview::Route{}, samples::with_roster(samples::rows(5'000)))},
      {"overview empty", on(overview::Route{}, samples::with_roster({}))},
      {"overview of bare athletes", on(overview::Route{}, samples::with_roster({samples::row("a", "A"), samples::row("b", "B")}))},
      {"overview failed", changed(on(overview::Route{}, samples::signed_in()),
                                  [](SignedIn& in) { in.roster.data.fail(samples::problem(ProblemKind::slow)); })},
      {"overview without races", update(on(overview::Route{}), overview::RacesAnswered{failure}).model},
      {"overview without a club", no_club},
      {"overview, a club being founded", founding},
      {"roster with few columns", changed(samples::with_roster(samples::rows(20)), [](SignedIn& in) { in.roster.hidden_columns = 0x3fe; })},
      {"integrations loading", on(integrations::Route{})},
      {"integrations failed", update(on(integrations::Route{}), integrations::StatusAnswered{failure}).model},
      {"integrations", on_integrations()},
      {"integrations, disconnecting", leaving},
      {"integrations refused", refused},
      {"integrations busy", busy},
      {"subscription loading", on(subscription::Route{})},
      {"subscription failed", update(on(subscription::Route{}), subscription::StatusAnswered{failure}).model},
      {"subscription free", on_subscription("free", subscription::Status::active)},
      {"subscription overdue", on_subscription("pro", subscription::Status::past_due)},
      {"subscription of a new kind", on_subscription("platinum", subscription::Status::other)},
      {"subscription in trial", on_subscription("pro", subscription::Status::trial)},
      {"subscription, cancelling", cancelling},
      {"subscription, paying", paying},
      {"subscription, not paid", unpaid}};
}

}  // namespace

TEST_CASE("account and overview: every state can be drawn, on a phone too") { check_all_sizes(models()); }

TEST_CASE("overview: an athlete who needs attention is one click away, all of them another") {
  Screen screen;
  const auto model = overview_with_races();
  screen.draw(model);
  CHECK(only<msg::LinkFollowed>(screen.click(model, "overview.attention.usr_0")).at(0).route == Route{athlete::Route{"usr_0"}});
  CHECK(only<roster::AttentionShown>(screen.click(model, "overview.attention.all")).size() == 1);
  CHECK(only<overview::ReloadClicked>(screen.click(model, "overview.reload")).size() == 1);
}

TEST_CASE("overview: a race leads to its page, a goal alone to nothing") {
  Screen screen{1280, 1600};
  const auto model = overview_with_races();
  screen.draw(model);
  CHECK(only<msg::LinkFollowed>(screen.click(model, "overview.race.race_2")).at(0).route == Route{races::Route{"race_2"}});
  const auto& entries = screen.probe().entries();
  CHECK(std::ranges::count_if(entries, [](const Probe::Entry& entry) { return entry.id.starts_with("overview.race."); }) == 2);
}

TEST_CASE("overview: says who has not trained, and shows load, form or recovery") {
  Screen screen{1280, 1600};
  const auto model = overview_with_races();
  screen.draw(model);
  CHECK(std::ranges::any_of(screen.probe().entries(), [](const Probe::Entry& entry) { return entry.id.starts_with("overview.idle."); }));
  screen.click(model, "overview.spread.Recovery");
  screen.draw(model);
  CHECK(std::ranges::any_of(screen.probe().entries(),
                            [](const Probe::Entry& entry) { return entry.label == "The latest recovery score, 0 to 100."; }));
}

TEST_CASE("overview: a coach without a club can found one") {
  Screen screen;
  const auto model = changed(on(overview::Route{}, samples::signed_in()), [](SignedIn& in) {
    in.person.organization_id.clear();
    in.roster.data.fail(samples::problem(ProblemKind::refused));
  });
  screen.draw(model);
  CHECK(only<overview::FoundClicked>(screen.click(model, "overview.found-club")).size() == 1);
}

TEST_CASE("roster: columns are chosen in a menu that stays open, a file is saved by a button") {
  Screen screen;
  const auto model = samples::with_roster(samples::rows(20));
  screen.draw(model);
  CHECK(only<roster::ExportClicked>(screen.click(model, "roster.export")).size() == 1);
  screen.click(model, "roster.columns");
  screen.draw(model);
  CHECK(only<roster::ColumnToggled>(screen.click(model, "roster.columns.coach")).at(0).column == RosterColumn::coach);
  CHECK(screen.probe().find("roster.columns.plan") != nullptr);
  const auto without = update(model, roster::ColumnToggled{RosterColumn::coach}).model;
  screen.draw(without);
  CHECK(screen.probe().find("roster.head.coach") == nullptr);
  CHECK(screen.probe().find("roster.head.plan") != nullptr);
}

TEST_CASE("roster: on a phone the rest is in a menu") {
  Screen screen{390, 844};
  const auto model = samples::with_roster(samples::rows(20));
  screen.draw(model);
  screen.click(model, "roster.more");
  screen.draw(model);
  CHECK(only<roster::StatusChosen>(screen.click(model, "roster.more.status.inactive")).at(0).status == "inactive");
  screen.click(model, "roster.more");
  screen.draw(model);
  CHECK(only<roster::ExportClicked>(screen.click(model, "roster.more.export")).size() == 1);
}

TEST_CASE("integrations: each service offers what can be done about it") {
  Screen screen;
  const auto model = on_integrations();
  screen.draw(model);
  CHECK(only<integrations::DisconnectClicked>(screen.click(model, "integrations.strava.disconnect")).size() == 1);
  CHECK(only<integrations::ConnectClicked>(screen.click(model, "integrations.garmin.connect")).size() == 1);
  CHECK(screen.probe().find("integrations.apple_health.connect") == nullptr);  // only the phone can
}

TEST_CASE("subscription: what is free can be paid for, what is paid can be managed and cancelled") {
  Screen screen;
  const auto free = on_subscription("free", subscription::Status::active);
  screen.draw(free, 5);
  CHECK(only<subscription::PageClicked>(screen.click(free, "subscription.yearly")).at(0).page == subscription::Page::yearly_checkout);
  CHECK(screen.probe().find("subscription.cancel") == nullptr);
  const auto paid = on_subscription("pro", subscription::Status::active);
  screen.draw(paid, 5);
  CHECK(screen.probe().find("subscription.yearly") == nullptr);
  CHECK(only<subscription::PageClicked>(screen.click(paid, "subscription.portal")).at(0).page == subscription::Page::portal);
  CHECK(only<subscription::CancelClicked>(screen.click(paid, "subscription.cancel")).size() == 1);
}

}  // namespace dashboard::view_account_test
