#include "core/removals.hpp"

#include "catch_amalgamated.hpp"
#include "core/context.hpp"
#include "samples.hpp"
#include "screen.hpp"

namespace dashboard::removals_test {

namespace {

const Cmd commit = athlete::LoadProfile{"usr_gone", true};  // any command will do

/// A model in which an item has just been removed, and the id of the toast that says so.
std::pair<Model, std::uint32_t> with_removal() {
  auto model = samples::signed_in();
  Cmds cmds;
  Context{model, samples::session(model), cmds}.remove_later("act_1", "Activity deleted", commit);
  REQUIRE(samples::only<cmd::DismissToastLater>(cmds).size() == 1);
  const auto toast_id = model.toasts.back().id;
  return {std::move(model), toast_id};
}

}  // namespace

TEST_CASE("removal: an item is off the screen at once and goes to the server with its toast") {
  const auto [model, toast_id] = with_removal();
  CHECK(samples::session(model).removals.contains("act_1"));
  const auto step = update(model, msg::ToastDismissed{toast_id});
  CHECK(step.cmds == Cmds{commit});
  CHECK(samples::session(step.model).removals.contains("act_1"));
  CHECK(update(step.model, msg::ToastDismissed{toast_id}).cmds.empty());
}

TEST_CASE("removal: taken back it stays, and nothing is sent") {
  const auto [model, toast_id] = with_removal();
  const auto step = update(model, msg::UndoClicked{toast_id});
  CHECK_FALSE(samples::session(step.model).removals.contains("act_1"));
  CHECK(step.model.toasts.empty());
  CHECK(update(step.model, msg::ToastDismissed{toast_id}).cmds.empty());
}

TEST_CASE("removal: what is under way cannot be taken back") {
  const auto [model, toast_id] = with_removal();
  const auto sent = update(model, msg::ToastDismissed{toast_id}).model;
  CHECK(samples::session(update(sent, msg::UndoClicked{toast_id}).model).removals.contains("act_1"));
}

TEST_CASE("removal: leaving the page or signing out sends what was held back") {
  const auto [model, toast_id] = with_removal();
  const auto hidden = update(model, msg::PageHidden{});
  CHECK(hidden.cmds == Cmds{commit});
  CHECK(hidden.model.toasts.empty());
  CHECK(update(hidden.model, msg::PageHidden{}).cmds.empty());
  CHECK(update(model, msg::SignOutClicked{}).cmds.front() == commit);
}

TEST_CASE("removal: the answer of the server ends it") {
  auto [model, toast_id] = with_removal();
  samples::session(model).removals.forget("act_1");
  CHECK_FALSE(samples::session(model).removals.contains("act_1"));
}

TEST_CASE("removal: the toast has a button that takes it back") {
  Screen screen;
  const auto [model, toast_id] = with_removal();
  screen.draw(model);
  CHECK(only<msg::UndoClicked>(screen.click(model, "toast.undo." + std::to_string(toast_id))).at(0).toast_id == toast_id);
}

}  // namespace dashboard::removals_test
