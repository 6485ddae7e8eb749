#include "catch_amalgamated.hpp"
#include "samples.hpp"

namespace dashboard::update_notifications_test {
using namespace dashboard::notifications;

namespace {

const notifications::State& state_of(const Model& model) { return samples::session(model).notifications; }
const auto failure = std::unexpected{samples::problem(ProblemKind::broken)};

Page page(int count, std::int64_t total, std::int64_t unread) {
  Page result{.items = {}, .total = total, .unread = unread};
  for (int i = 0; i < count; ++i) result.items.push_back({.id = "ntf_" + std::to_string(i), .title = "Title"});
  return result;
}

Model on_page(Role role = Role::head_coach) {
  auto model = samples::with_roster(samples::rows(3));
  samples::session(model).person.role = role;
  model = update(std::move(model), msg::LinkFollowed{notifications::Route{}}).model;
  return update(std::move(model), notifications::PageAnswered{{}, 0, page(2, 3, 2)}).model;
}

const Letter letter{.is_to_all = false, .user_ids = {"usr_0", "usr_1"}, .title = "Hill day", .text = "Meet at seven"};

}  // namespace

TEST_CASE("notifications: opening asks for the list and for how many are unread") {
  const auto step = update(samples::with_roster(samples::rows(3)), msg::LinkFollowed{notifications::Route{}});
  CHECK(samples::only<notifications::LoadPage>(step.cmds).size() == 1);
  CHECK(samples::only<CountUnread>(step.cmds).size() == 1);
  CHECK(*state_of(update(step.model, UnreadAnswered{7}).model).unread == 7);
  CHECK(state_of(update(step.model, notifications::PageAnswered{{}, 0, failure}).model).page.problem() != nullptr);
}

TEST_CASE("notifications: a filter asks anew, and answers to another one are dropped") {
  const Filter unread{.only_unread = true, .category = {}};
  const auto step = update(on_page(), FilterChosen{unread});
  CHECK(samples::only<notifications::LoadPage>(step.cmds).at(0).filter == unread);
  CHECK(update(step.model, FilterChosen{unread}).cmds.empty());
  CHECK(state_of(update(step.model, notifications::PageAnswered{{}, 0, page(2, 2, 0)}).model).page.is_loading());
}

TEST_CASE("notifications: more are joined to the known ones") {
  const auto step = update(on_page(), notifications::MoreClicked{});
  CHECK(samples::only<notifications::LoadPage>(step.cmds).at(0).offset == 2);
  const auto model = update(step.model, notifications::PageAnswered{{}, 2, page(1, 3, 2)}).model;
  CHECK(state_of(model).page.value()->items.size() == 3);
  CHECK(update(model, notifications::MoreClicked{}).cmds.empty());
  CHECK_FALSE(update(model, notifications::ReloadClicked{}).cmds.empty());
}

TEST_CASE("notifications: one is read at once, and unread again when the server refuses") {
  const auto step = update(on_page(), ReadClicked{"ntf_0"});
  CHECK(samples::only<MarkRead>(step.cmds) == std::vector{MarkRead{"ntf_0"}});
  CHECK(state_of(step.model).page.value()->items[0].is_read);
  CHECK(*state_of(step.model).unread == 1);
  const auto refused = update(step.model, ReadAnswered{"ntf_0", failure}).model;
  CHECK_FALSE(state_of(refused).page.value()->items[0].is_read);
  CHECK(*state_of(refused).unread == 2);
  CHECK(update(step.model, ReadAnswered{"ntf_0", true}).model == step.model);
}

TEST_CASE("notifications: all are read in one go") {
  const auto step = update(on_page(), AllReadClicked{});
  CHECK(samples::only<MarkAllRead>(step.cmds).size() == 1);
  CHECK(update(step.model, AllReadClicked{}).cmds.empty());
  CHECK(samples::only<notifications::LoadPage>(update(step.model, AllReadAnswered{2}).cmds).size() == 1);
  CHECK(update(step.model, AllReadAnswered{failure}).model.toasts.back().tone == ToastTone::danger);
}

TEST_CASE("notifications: weeks are asked for when they are first looked at") {
  const auto step = update(on_page(), notifications::TabChosen{notifications::Tab::weeks});
  CHECK(samples::only<LoadWeeks>(step.cmds).size() == 1);
  const auto model = update(step.model, WeeksAnswered{std::vector<Week>{{}}}).model;
  CHECK(state_of(model).weeks.value()->size() == 1);
  CHECK(update(model, notifications::TabChosen{notifications::Tab::weeks}).cmds.empty());
}

TEST_CASE("notifications: a letter is held against its rules before anybody is asked to confirm it") {
  auto model = update(on_page(), LetterOpened{}).model;
  const auto refused = [&](Letter wrong) {
    return state_of(update(model, LetterWritten{std::move(wrong)}).model).sending.problem() != nullptr;
  };
  CHECK(refused({.user_ids = {}, .title = "T", .text = "T"}));
  CHECK(refused({.user_ids = {"usr_0"}, .title = " ", .text = "T"}));
  CHECK(refused({.user_ids = {"usr_0"}, .title = "T", .text = ""}));
  CHECK(update(update(on_page(Role::assistant), LetterOpened{}).model, LetterWritten{{.is_to_all = true, .title = "T", .text = "T"}})
            .cmds.empty());
  CHECK(state_of(update(on_page(Role::athlete), LetterOpened{}).model).step == LetterStep::closed);
  model = update(model, LetterWritten{letter}).model;
  CHECK(state_of(model).step == LetterStep::confirming);
  CHECK(state_of(update(model, LetterBack{}).model).step == LetterStep::writing);
  CHECK(state_of(update(model, LetterClosed{}).model).step == LetterStep::closed);
}

TEST_CASE("notifications: a letter goes to each, and its receipt sums them up") {
  auto step = update(update(update(on_page(), LetterOpened{}).model, LetterWritten{letter}).model, LetterConfirmed{});
  CHECK(samples::only<Push>(step.cmds).size() == 2);
  CHECK(update(step.model, LetterConfirmed{}).cmds.empty());
  auto model = update(step.model, LetterAnswered{Receipt{.sent = 2, .failed = 1, .unreached = 0}}).model;
  CHECK(state_of(model).sending.is_busy());
  model = update(model, LetterAnswered{failure}).model;
  CHECK(state_of(model).step == LetterStep::sent);
  CHECK(state_of(model).receipt == Receipt{.sent = 2, .failed = 1, .unreached = 1});
}

TEST_CASE("notifications: a broadcast is one message; refused, it says so") {
  const Letter all{.is_to_all = true, .user_ids = {}, .title = "News", .text = "We have a track"};
  const auto step = update(update(update(on_page(), LetterOpened{}).model, LetterWritten{all}).model, LetterConfirmed{});
  CHECK(samples::only<Broadcast>(step.cmds) == std::vector{Broadcast{"News", "We have a track"}});
  CHECK(state_of(update(step.model, LetterAnswered{failure}).model).sending.problem() != nullptr);
}

}  // namespace dashboard::update_notifications_test
