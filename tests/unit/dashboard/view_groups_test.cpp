#include "catch_amalgamated.hpp"
#include "samples.hpp"
#include "screen.hpp"

namespace dashboard::view_groups_test {

namespace {

const auto failure = std::unexpected{samples::problem(ProblemKind::unreachable)};
const groups::Group marathon{
    .id = "grp_1", .name = "Marathon", .description = "Twelve weeks to Berlin", .is_private = true, .members = {"usr_1", "usr_2"}};

Model list_opened() { return update(samples::as_head_coach(), msg::LinkFollowed{groups::Route{}}).model; }
Model list_loaded() {
  auto model = update(list_opened(), groups::PageAnswered{groups::Page{{marathon, {.id = "grp_2", .name = "Empty"}}, 10, 8}}).model;
  return update(std::move(model), groups::FiguresAnswered{std::vector{groups::Figures{"grp_1", 2, 120'000, 1}}}).model;
}
Model with_form(const std::string& id) { return update(list_loaded(), groups::FormOpened{id}).model; }

Model opened() { return update(samples::as_head_coach(), msg::LinkFollowed{group::Route{"grp_1"}}).model; }
Model loaded() {
  auto model = update(opened(), group::GroupAnswered{"grp_1", marathon}).model;
  model = update(std::move(model), group::StatsAnswered{"grp_1", group::Span::month, group::Stats{2, 1, 9, 120'000, 36'000, 300, 410, 0.8}})
              .model;
  model = update(std::move(model), group::PlacesAnswered{"grp_1", group::Span::month, group::Metric::distance,
                                                         std::vector{group::Place{1, "usr_1", "Ana", 80'000}}})
              .model;
  group::Deed deed{.activity = {}, .user_id = "usr_1", .name = "Ana"};
  deed.activity.id = "act_1";
  deed.activity.name = "Long run";
  model = update(std::move(model), group::DeedsAnswered{"grp_1", std::vector{deed}}).model;
  return update(std::move(model),
                group::RequestsAnswered{"grp_1", std::vector{group::Request{"jr_1", "usr_3", "Kim", "Please!", samples::now_seconds}}})
      .model;
}
Model with(group::Window window) { return update(loaded(), group::WindowOpened{window}).model; }
Model failed() {
  auto model = update(opened(), group::GroupAnswered{"grp_1", marathon}).model;
  model = update(std::move(model), group::StatsAnswered{"grp_1", group::Span::month, failure}).model;
  model = update(std::move(model), group::PlacesAnswered{"grp_1", group::Span::month, group::Metric::distance, failure}).model;
  model = update(std::move(model), group::DeedsAnswered{"grp_1", failure}).model;
  return update(std::move(model), group::RequestsAnswered{"grp_1", failure}).model;
}

std::vector<std::pair<std::string, Model>> models() {
  return {{"list loading", list_opened()},
          {"list", list_loaded()},
          {"list empty", update(list_opened(), groups::PageAnswered{groups::Page{}}).model},
          {"list failed", update(list_opened(), groups::PageAnswered{failure}).model},
          {"form new", with_form("")},
          {"form old", with_form("grp_1")},
          {"form incomplete", update(with_form(""), groups::FormSubmitted{{.name = " "}}).model},
          {"form busy", update(with_form("grp_1"), groups::FormSubmitted{marathon}).model},
          {"group loading", opened()},
          {"group", loaded()},
          {"group missing", update(opened(), group::GroupAnswered{"grp_1", std::unexpected{samples::problem(ProblemKind::missing)}}).model},
          {"group parts failed", failed()},
          {"members", with(group::Window::members)},
          {"plan", with(group::Window::plan)},
          {"plans failed", update(with(group::Window::plan), group::PlansAnswered{failure}).model},
          {"plans none", update(with(group::Window::plan), group::PlansAnswered{std::vector<group::PlanChoice>{}}).model},
          {"dark", update(loaded(), msg::ThemeChosen{ThemeChoice::dark}).model}};
}

}  // namespace

TEST_CASE("groups view: every state can be drawn, on a phone too") { check_all_sizes(models()); }

TEST_CASE("groups view: a group is opened, edited and deleted") {
  Screen screen;
  const auto model = list_loaded();
  screen.draw(model);
  const auto followed = only<msg::LinkFollowed>(screen.click(model, "groups.group.grp_1"));
  REQUIRE(followed.size() == 1);
  CHECK(followed[0].route == Route{group::Route{"grp_1"}});
  screen.click(model, "groups.menu.grp_1");
  CHECK(only<groups::DeleteClicked>(screen.click(model, "groups.delete.grp_1")).at(0).group_id == "grp_1");
  CHECK(only<groups::FormOpened>(screen.click(model, "groups.create")).at(0).group_id.empty());
}

TEST_CASE("groups view: the form sends what was typed and keeps what is not in it") {
  Screen screen;
  const auto model = with_form("grp_1");
  screen.draw(model, 6);
  const auto sent = only<groups::FormSubmitted>(screen.click(model, "groups.form.accept"));
  REQUIRE(sent.size() == 1);
  CHECK(sent[0].group == marathon);
}

TEST_CASE("group view: who asks to join is answered in a press, spans and measures are a press each") {
  Screen screen{1280, 1600};
  const auto model = loaded();
  screen.draw(model);
  CHECK(only<group::RequestDecided>(screen.click(model, "group.accept.jr_1")).at(0).is_welcome);
  CHECK_FALSE(only<group::RequestDecided>(screen.click(model, "group.decline.jr_1")).at(0).is_welcome);
  CHECK(only<group::WindowOpened>(screen.click(model, "group.edit-members")).at(0).window == group::Window::members);
  CHECK(only<group::WindowOpened>(screen.click(model, "group.assign")).at(0).window == group::Window::plan);
  const auto fewer = only<group::MembersSubmitted>(screen.click(model, "group.remove.usr_1"));
  REQUIRE(fewer.size() == 1);
  CHECK(fewer[0].members == std::vector<std::string>{"usr_2"});
}

}  // namespace dashboard::view_groups_test
