#include "bench.hpp"

namespace dashboard::runtime_notifications_test {

namespace {

constexpr auto list_answer =
    R"({"status":"ok","data":[{"notification_id":"ntf_1","category":"team","title":"New member","body":"Kim joined","data":{"user_id":"usr_3"},"read":false,"created_at":"2026-04-20T08:00:00Z"},
{"notification_id":"ntf_2","category":"weather","title":"Rain","body":"","data":{"user_id":7},"read":true,"created_at":"2026-04-20T08:00:00Z"}],
"metadata":{"total":2,"unread":1,"limit":50,"offset":0}})";

}  // namespace

TEST_CASE("runtime: news of a category, and how much is unread") {
  Bench bench;
  sign_in(bench);
  bench.server.answer(200, list_answer);
  bench.runtime.run(notifications::LoadPage{{.only_unread = true, .category = notifications::Category::team}, 50});
  for (const auto* part : {"category=team", "unread=true", "offset=50"}) CHECK(bench.server.last().url.find(part) != std::string::npos);
  const auto& page = *bench.last<notifications::PageAnswered>().outcome;
  CHECK(page.total == 2);
  CHECK(page.items[0] == notifications::Notice{"ntf_1", notifications::Category::team, "New member", "Kim joined", "usr_3", 1'776'672'000});
  CHECK(page.items[1].category == notifications::Category::other);  // a kind that did not exist when this was written
  CHECK(page.items[1].user_id.empty());

  bench.server.answer(200, list_answer);
  bench.runtime.run(notifications::CountUnread{});
  CHECK(*bench.last<notifications::UnreadAnswered>().outcome == 1);
}

TEST_CASE("runtime: what the AI says of the weeks") {
  Bench bench;
  sign_in(bench);
  bench.server.answer(
      200,
      R"({"status":"ok","data":[{"summary_text":"Solid week.","total_distance":62.4,"total_activities":6,"average_pace":"5:12","runner_score":81,"week_start":"2026-04-13","week_end":"2026-04-19"}]})");
  bench.runtime.run(notifications::LoadWeeks{});
  const auto& weeks = *bench.last<notifications::WeeksAnswered>().outcome;
  REQUIRE(weeks.size() == 1);
  CHECK(weeks[0] == notifications::Week{Day{20'556}, Day{20'562}, "Solid week.", 62'400, 6, 312, 81});
}

TEST_CASE("runtime: news is marked as read") {
  Bench bench;
  sign_in(bench);
  bench.server.answer(200, R"({"status":"ok","data":{"notification_id":"ntf_1","read":true}})");
  bench.runtime.run(notifications::MarkRead{"ntf_1"});
  CHECK(bench.server.last().url.ends_with("/notifications/ntf_1/read"));
  CHECK(bench.last<notifications::ReadAnswered>().outcome.has_value());
  bench.server.answer(200, R"({"status":"ok","data":{"updated":3}})");
  bench.runtime.run(notifications::MarkAllRead{notifications::Category::social});
  CHECK(bench.server.last().body.dump() == R"({"category":"social"})");
  CHECK(*bench.last<notifications::AllReadAnswered>().outcome == 3);
}

TEST_CASE("runtime: a letter goes to one or to all, and says whom it did not reach") {
  Bench bench;
  sign_in(bench);
  bench.server.answer(200, R"({"status":"ok","tokens_sent":0,"failed_tokens":0})");
  bench.runtime.run(notifications::Push{"usr_2", "Track", "Closed"});
  CHECK(bench.server.last().body.dump() == R"({"body":"Closed","title":"Track","user_id":"usr_2"})");
  CHECK(*bench.last<notifications::LetterAnswered>().outcome == notifications::Receipt{0, 0, 1});
  bench.server.answer(200, R"({"status":"ok","topic":"general","tokens_sent":24,"failed_tokens":1})");
  bench.runtime.run(notifications::Broadcast{"Track", "Closed"});
  CHECK(bench.server.last().url.ends_with("/notifications/broadcast"));
  CHECK(*bench.last<notifications::LetterAnswered>().outcome == notifications::Receipt{24, 1, 0});
}

}  // namespace dashboard::runtime_notifications_test
