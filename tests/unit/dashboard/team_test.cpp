#include "core/team.hpp"

#include "catch_amalgamated.hpp"
#include "samples.hpp"

namespace dashboard::team_test {

namespace {

/// An athlete who last trained so many hours ago; never when negative.
RosterRow trained(const std::string& name, int hours_ago) {
  auto row = samples::row("usr_" + name, name);
  if (hours_ago >= 0) row.latest = LatestActivity{"Run", Sport::run, samples::now_seconds - hours_ago * 3'600, {}};
  return row;
}

std::vector<std::string> names(const std::vector<RosterRow>& rows, const std::vector<std::uint32_t>& places) {
  std::vector<std::string> result;
  for (const auto place : places) result.push_back(rows[place].name);
  return result;
}

}  // namespace

TEST_CASE("team: tells who trained today and this week, and who has not") {
  const std::vector rows{trained("now", 1), trained("monday", 50), trained("sunday", 70), trained("never", -1), trained("earlier", 200)};
  const auto team = picture_of(rows, samples::now_seconds, {});
  CHECK(team.athletes == 5);
  CHECK(names(rows, team.trained_today) == std::vector<std::string>{"now"});
  CHECK(team.trained_this_week == 2);
  CHECK(names(rows, team.idle) == std::vector<std::string>{"never", "earlier", "sunday"});
  CHECK(names(rows, team.recent) == std::vector<std::string>{"now", "monday", "sunday", "earlier"});
}

TEST_CASE("team: the day begins where the person is") {
  const std::vector rows{trained("night", 11)};  // 23:00 in UTC the day before
  CHECK(picture_of(rows, samples::now_seconds, {}).trained_today.empty());
  CHECK(picture_of(rows, samples::now_seconds, {.name = "Asia/Taipei", .offsets = {{0, 480}}}).trained_today.size() == 1);
}

TEST_CASE("team: the worst signals come first") {
  std::vector rows{samples::row("a", "calm"), samples::row("b", "watched"), samples::row("c", "urgent"),
                   samples::row("d", "twice watched")};
  rows[1].signals = {samples::signal(Severity::watch)};
  rows[2].signals = {samples::signal(Severity::urgent)};
  rows[3].signals = {samples::signal(Severity::watch), samples::signal(Severity::watch, "vo2_max")};
  CHECK(names(rows, picture_of(rows, samples::now_seconds, {}).attention) ==
        std::vector<std::string>{"urgent", "twice watched", "watched"});
}

TEST_CASE("team: figures are counted into their ranges, unknown ones into none") {
  std::vector rows{samples::row("a", "a"), samples::row("b", "b"), samples::row("c", "c")};
  rows[0].figures = {.recovery = 34, .week_load = 40, .four_week_load = 100, .form = -30};
  rows[1].figures = {.recovery = 90, .week_load = 200, .four_week_load = 100, .form = 12};
  const auto team = picture_of(rows, samples::now_seconds, {});
  CHECK(team.load == Spread<6>{0, 1, 0, 0, 0, 1});
  CHECK(team.form == Spread<5>{1, 0, 0, 0, 1});
  CHECK(team.recovery == Spread<3>{0, 1, 1});
}

TEST_CASE("team: of many only the latest activities are kept") {
  CHECK(picture_of(samples::rows(500), samples::now_seconds, {}).recent.size() == most_recent);
  CHECK(picture_of({}, samples::now_seconds, {}) == TeamPicture{});
}

}  // namespace dashboard::team_test
