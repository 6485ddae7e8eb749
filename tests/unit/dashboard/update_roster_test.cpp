#include <algorithm>

#include "catch_amalgamated.hpp"
#include "samples.hpp"

namespace dashboard::update_roster_test {

namespace {

RosterPage page_of(int from, int count, std::int64_t total) {
  RosterPage page{.organization_id = "org_1", .rows = {}, .total = total};
  for (int i = from; i < from + count; ++i) page.rows.push_back(samples::row("usr_" + std::to_string(i), "Athlete " + std::to_string(i)));
  return page;
}

/// Answers every page that is asked for until none is; returns how many were under way at most.
std::size_t load_all(Model& model, Cmds cmds, std::int64_t total) {
  std::size_t most = 0;
  std::vector<roster::LoadPage> open;
  while (true) {
    for (const auto& page : samples::only<roster::LoadPage>(cmds)) open.push_back(page);
    most = std::max(most, open.size());
    if (open.empty()) return most;
    const auto next = open.back();  // out of order, as a network may have it
    open.pop_back();
    const auto count = static_cast<int>(std::min(next.limit, total - next.offset));
    auto step =
        update(std::move(model), roster::PageAnswered{next.load_id, next.offset, page_of(static_cast<int>(next.offset), count, total)});
    model = std::move(step.model);
    cmds = std::move(step.cmds);
  }
}

}  // namespace

TEST_CASE("roster: five thousand athletes arrive page by page, several pages at a time") {
  auto step = update(samples::signed_out(), entry::PersonAnswered{0, samples::person()});
  auto model = std::move(step.model);
  const auto most_in_flight = load_all(model, std::move(step.cmds), 5'000);
  const auto& roster = samples::session(model).roster;
  CHECK(most_in_flight == 4);
  CHECK(roster.data.is_loaded());
  CHECK(roster.data.value()->rows.size() == 5'000);
  CHECK(roster.order.size() == 5'000);
  CHECK(roster.summary.athletes == 5'000);
  CHECK_FALSE(roster.load.has_value());
}

TEST_CASE("roster: the first page is shown while the others are under way") {
  const auto step = update(samples::signed_in(), roster::PageAnswered{1, 0, page_of(0, 100, 250)});
  const auto& roster = samples::session(step.model).roster;
  CHECK(roster.data.is_loading());
  CHECK(roster.order.size() == 100);
  CHECK(roster.load->received == 100);
  CHECK(samples::only<roster::LoadPage>(step.cmds) == std::vector{roster::LoadPage{1, 100, 100}, roster::LoadPage{1, 200, 100}});
}

TEST_CASE("roster: an organization without athletes is loaded and empty") {
  const auto step = update(samples::signed_in(), roster::PageAnswered{1, 0, page_of(0, 0, 0)});
  CHECK(samples::session(step.model).roster.data.is_loaded());
  CHECK(samples::session(step.model).roster.order.empty());
  CHECK(step.cmds.empty());
}

TEST_CASE("roster: loading again keeps the old rows until the new ones are there, and drops who has left") {
  auto model = samples::with_roster(samples::rows(3));
  auto step = update(model, roster::ReloadClicked{});
  CHECK(samples::session(step.model).roster.order.size() == 3);
  CHECK(update(step.model, roster::ReloadClicked{}).cmds.empty());
  step = update(step.model, roster::PageAnswered{2, 0, page_of(1, 1, 1)});
  CHECK(samples::session(step.model).roster.data.value()->rows.size() == 1);
  CHECK(samples::session(step.model).roster.data.value()->rows[0].user_id == "usr_1");
}

TEST_CASE("roster: an athlete who is on two pages stays one row") {
  auto step = update(samples::signed_in(), roster::PageAnswered{1, 0, page_of(0, 100, 150)});
  step = update(step.model, roster::PageAnswered{1, 100, page_of(90, 50, 150)});
  CHECK(samples::session(step.model).roster.data.value()->rows.size() == 140);
}

TEST_CASE("roster: a page of an earlier load is dropped") {
  const auto model = samples::with_roster(samples::rows(3));
  CHECK(update(model, roster::PageAnswered{1, 0, page_of(0, 9, 9)}).model == model);
}

TEST_CASE("roster: a failed first load shows the problem, a failed reload keeps the rows and says so") {
  const auto failure = std::unexpected{samples::problem(ProblemKind::unreachable)};
  auto step = update(samples::signed_in(), roster::PageAnswered{1, 0, failure});
  CHECK(samples::session(step.model).roster.data.problem() != nullptr);
  CHECK(step.model.toasts.empty());

  auto model = update(samples::with_roster(samples::rows(3)), roster::ReloadClicked{}).model;
  step = update(model, roster::PageAnswered{2, 0, failure});
  CHECK(samples::session(step.model).roster.data.value()->rows.size() == 3);
  CHECK(step.model.toasts.size() == 1);
  CHECK_FALSE(update(step.model, roster::ReloadClicked{}).cmds.empty());
}

TEST_CASE("roster: names the organization when the sign-in did not") {
  auto person = samples::person();
  person.organization_id.clear();
  auto step = update(samples::signed_out(), entry::PersonAnswered{0, person});
  CHECK(samples::only<cmd::LoadOrganization>(step.cmds).empty());
  step = update(step.model, roster::PageAnswered{1, 0, page_of(0, 1, 1)});
  CHECK(samples::only<cmd::LoadOrganization>(step.cmds) == std::vector{cmd::LoadOrganization{"org_1"}});
}

TEST_CASE("roster: search, filters and order rearrange the rows that are there") {
  auto model = samples::with_roster(samples::rows(40));
  const auto shown = [&] { return samples::session(model).roster.order.size(); };
  const auto take = [&](Msg message) { model = update(std::move(model), message).model; };
  take(roster::SearchEdited{"athlete 1"});
  CHECK(shown() == 13);
  take(roster::AttentionToggled{});
  CHECK(shown() == 2);
  take(roster::CoachChosen{"usr_other"});
  CHECK(shown() == 0);
  take(roster::FilterCleared{});
  CHECK(shown() == 40);
  take(roster::LabelChosen{"@marathon"});
  CHECK(shown() == 26);
  take(roster::HeaderClicked{RosterColumn::distance, false});
  const auto& roster = samples::session(model).roster;
  CHECK(roster.data.value()->rows[roster.order.front()].user_id == "usr_38");
}

TEST_CASE("roster: the filter by state of membership leaves those who have it") {
  const auto model = update(samples::with_roster(samples::rows(20)), roster::StatusChosen{"inactive"}).model;
  const auto& roster = samples::session(model).roster;
  CHECK(roster.statuses == std::vector<std::string>{"active", "inactive"});
  CHECK(roster.order.size() == 3);
  CHECK(samples::session(update(model, roster::StatusChosen{}).model).roster.order.size() == 20);
}

TEST_CASE("roster: columns can be hidden, but not the names, and stay so over a reload") {
  auto step = update(samples::with_roster(samples::rows(3)), roster::ColumnToggled{RosterColumn::coach});
  CHECK_FALSE(samples::session(step.model).roster.is_shown(RosterColumn::coach));
  CHECK(samples::only<cmd::KeepView>(step.cmds).at(0).kept.hidden_roster_columns != 0);
  CHECK(samples::session(update(step.model, roster::ColumnToggled{RosterColumn::coach}).model).roster.is_shown(RosterColumn::coach));
  CHECK(samples::session(update(step.model, roster::ColumnToggled{RosterColumn::name}).model).roster.is_shown(RosterColumn::name));
}

TEST_CASE("roster: what is shown is saved as a file, named after the day") {
  const auto model = update(samples::with_roster(samples::rows(20)), roster::StatusChosen{"inactive"}).model;
  const auto step = update(model, roster::ExportClicked{});
  const auto files = samples::only<roster::SaveCsv>(step.cmds);
  REQUIRE(files.size() == 1);
  CHECK(files[0].name == "athletes-2026-04-22.csv");
  CHECK(std::ranges::count(files[0].text, '\n') == 4);
  CHECK(step.model.toasts.at(0).text == "3 athletes saved as a file");
  CHECK(update(samples::signed_in(), roster::ExportClicked{}).cmds.empty());
}

TEST_CASE("roster: from elsewhere it opens with those who need attention") {
  const auto model = update(samples::with_roster(samples::rows(20)), msg::LinkFollowed{overview::Route{}}).model;
  const auto step = update(model, roster::AttentionShown{});
  CHECK(step.model.route == Route{roster::Route{}});
  CHECK(samples::session(step.model).roster.filter == RosterFilter{.text = {}, .only_attention = true});
}

}  // namespace dashboard::update_roster_test
