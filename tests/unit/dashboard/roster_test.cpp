#include "core/roster.hpp"

#include "catch_amalgamated.hpp"
#include "samples.hpp"

namespace dashboard::roster_test {

TEST_CASE("roster summary: counts athletes, signals and those who trained this week") {
  auto rows = std::vector{samples::row("usr_1", "Ana"), samples::row("usr_2", "Ben"), samples::row("usr_3", "Cem")};
  rows[0].signals = {samples::signal(Severity::watch), samples::signal(Severity::urgent)};
  rows[1].signals = {samples::signal(Severity::watch)};
  rows[0].latest = LatestActivity{"Run", Sport::run, samples::now_seconds - 86'400};
  rows[1].latest = LatestActivity{"Run", Sport::run, samples::now_seconds - 8 * 86'400};
  const auto summary = summarize(rows, samples::now_seconds);
  CHECK(summary.athletes == 3);
  CHECK(summary.urgent == 1);
  CHECK(summary.watch == 1);
  CHECK(summary.active_this_week == 1);
}

TEST_CASE("roster summary: means count only athletes that have the figure") {
  auto rows = std::vector{samples::row("usr_1", "Ana"), samples::row("usr_2", "Ben"), samples::row("usr_3", "Cem")};
  rows[0].figures.weekly_distance_meters = 40'000;
  rows[1].figures.weekly_distance_meters = 20'000;
  rows[0].figures.recovery = 80;
  rows[0].figures.week_load = 110;
  rows[0].figures.four_week_load = 100;
  rows[1].figures.week_load = 50;  // without earlier weeks there is nothing to compare with
  const auto summary = summarize(rows, samples::now_seconds);
  CHECK(*summary.average_distance_meters == Catch::Approx(30'000));
  CHECK(summary.longest_weekly_distance_meters == Catch::Approx(40'000));
  CHECK(*summary.average_recovery == Catch::Approx(80));
  CHECK(*summary.load_share() == Catch::Approx(1.1));
  CHECK_FALSE(summarize({}, 0).load_share().has_value());
}

TEST_CASE("roster: offers each coach and each label once, in order") {
  const auto rows = samples::rows(20);
  CHECK(coaches_of(rows) == std::vector<CoachChoice>{{"usr_other", "Kenji Mori"}, {"usr_coach", "Sam Rivera"}});
  CHECK(labels_of(rows) == std::vector<std::string>{"@injury-watch", "@marathon"});
}

}  // namespace dashboard::roster_test
