#include "catch_amalgamated.hpp"
#include "samples.hpp"
#include "screen.hpp"

namespace dashboard::view_notifications_test {
using namespace dashboard::notifications;

namespace {

const auto failure = std::unexpected{samples::problem(ProblemKind::unreachable)};
const Letter letter{.is_to_all = false, .user_ids = {"usr_1", "usr_2"}, .title = "Hill day", .text = "Meet at seven"};

Model opened() { return update(samples::as_head_coach(), msg::LinkFollowed{notifications::Route{}}).model; }
Model loaded() {
  notifications::Page page{.items = {}, .total = 8, .unread = 3};
  for (int i = 0; i < 6; ++i) {
    page.items.push_back({.id = "ntf_" + std::to_string(i),
                          .category = static_cast<Category>(i),
                          .title = "Something has happened",
                          .text = i % 2 == 0 ? "Ana has not trained for a week." : "",
                          .user_id = i == 0 ? "usr_1" : "",
                          .created_seconds = samples::now_seconds - i * 40'000,
                          .is_read = i > 2});
  }
  auto model = update(opened(), notifications::PageAnswered{{}, 0, page}).model;
  return update(std::move(model), UnreadAnswered{3}).model;
}
Model weeks() { return update(loaded(), notifications::TabChosen{notifications::Tab::weeks}).model; }
Model writing() { return update(loaded(), LetterOpened{}).model; }
Model confirming() { return update(writing(), LetterWritten{letter}).model; }

std::vector<std::pair<std::string, Model>> models() {
  const std::vector<Week> some{{Day{20'556}, Day{20'562}, "A solid week.", 62'400, 6, 312, 81}, {}};
  auto sent = update(confirming(), LetterConfirmed{}).model;
  for (int i = 0; i < 2; ++i) sent = update(std::move(sent), LetterAnswered{Receipt{1, 1, 1}}).model;
  return {{"loading", opened()},
          {"loaded", loaded()},
          {"empty", update(opened(), notifications::PageAnswered{{}, 0, notifications::Page{}}).model},
          {"failed", update(opened(), notifications::PageAnswered{{}, 0, failure}).model},
          {"only unread, none", update(update(loaded(), FilterChosen{{.only_unread = true, .category = {}}}).model,
                                       notifications::PageAnswered{{.only_unread = true, .category = {}}, 0, notifications::Page{}})
                                    .model},
          {"weeks loading", weeks()},
          {"weeks", update(weeks(), WeeksAnswered{some}).model},
          {"weeks none", update(weeks(), WeeksAnswered{std::vector<Week>{}}).model},
          {"weeks failed", update(weeks(), WeeksAnswered{failure}).model},
          {"letter", writing()},
          {"letter incomplete", update(writing(), LetterWritten{{.is_to_all = true, .title = "", .text = ""}}).model},
          {"confirming", confirming()},
          {"sending", update(confirming(), LetterConfirmed{}).model},
          {"sent", sent}};
}

}  // namespace

TEST_CASE("notifications view: every state can be drawn, on a phone too") { check_all_sizes(models()); }

TEST_CASE("notifications view: a notice leads to whom it is about, and is read by a press") {
  dashboard::Screen screen;
  const auto model = loaded();
  screen.draw(model);
  CHECK(only<msg::LinkFollowed>(screen.click(model, "notifications.athlete.ntf_0")).at(0).route ==
        dashboard::Route{athlete::Route{"usr_1"}});
  CHECK(only<ReadClicked>(screen.click(model, "notifications.read.ntf_1")).at(0).id == "ntf_1");
  CHECK(screen.probe().find("notifications.read.ntf_5") == nullptr);
  CHECK(only<AllReadClicked>(screen.click(model, "notifications.read-all")).size() == 1);
}

TEST_CASE("notifications view: a letter is typed, asked about and confirmed") {
  dashboard::Screen screen;
  screen.draw(writing(), 6);
  screen.type(writing(), "Hill day");
  screen.click(writing(), "notifications.letter.text");
  screen.type(writing(), "Meet at seven");
  const auto written = only<LetterWritten>(screen.click(writing(), "notifications.letter.accept"));
  REQUIRE(written.size() == 1);
  CHECK(written[0].letter == Letter{.is_to_all = true, .user_ids = {}, .title = "Hill day", .text = "Meet at seven"});
  screen.draw(confirming(), 5);
  CHECK(only<LetterBack>(screen.click(confirming(), "notifications.confirm.back")).size() == 1);
  CHECK(only<LetterConfirmed>(screen.click(confirming(), "notifications.confirm.accept")).size() == 1);
}

TEST_CASE("notifications view: an athlete writes to nobody") {
  auto model = loaded();
  samples::session(model).person.role = Role::athlete;
  dashboard::Screen screen;
  screen.draw(model);
  CHECK(screen.probe().find("notifications.write") == nullptr);
}

}  // namespace dashboard::view_notifications_test
