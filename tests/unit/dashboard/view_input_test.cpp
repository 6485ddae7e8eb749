#include <set>
#include <string>
#include <utility>

#include "catch_amalgamated.hpp"
#include "samples.hpp"
#include "screen.hpp"
#include "view/entry/entry_parts.hpp"
#include "view/widgets/table.hpp"

namespace dashboard::view_input_test {

namespace {

const std::string& row_id(const Model& model, std::size_t place) {
  const auto& roster = samples::session(model).roster;
  return roster.data.value()->rows[roster.order[place]].user_id;
}

EntryView& typed_in(Screen& screen) { return screen.state().of<EntryView>(); }

}  // namespace

TEST_CASE("sign-in: the e-mail field has the focus, Tab moves on, Enter sends") {
  Screen screen;
  const auto model = samples::signed_out();
  screen.draw(model);
  screen.type(model, "sam@club.example");
  screen.press(model, ImGuiKey_Tab);
  const auto typed = screen.type(model, "secret");
  CHECK(only<entry::Edited>(typed).back().field == entry::Field::password);
  const auto sent = only<entry::SignInSubmitted>(screen.press(model, ImGuiKey_Enter));
  REQUIRE(sent.size() == 1);
  CHECK(sent[0].email == "sam@club.example");
  CHECK(sent[0].password == "secret");
}

TEST_CASE("sign-in: Enter in the e-mail field goes on to an empty password") {
  Screen screen;
  const auto model = samples::signed_out();
  screen.draw(model);
  screen.type(model, "sam@club.example");
  CHECK(only<entry::SignInSubmitted>(screen.press(model, ImGuiKey_Enter)).empty());
  screen.type(model, "secret");
  CHECK(typed_in(screen).text(entry::Field::password) == "secret");
}

TEST_CASE("sign-in: the eye shows the password, and the button sends") {
  Screen screen;
  const auto model = samples::signed_out();
  screen.draw(model);
  screen.click(model, "sign-in.show-password");
  CHECK(typed_in(screen).is_password_visible);
  CHECK(only<entry::SignInSubmitted>(screen.click(model, "sign-in.submit")).size() == 1);
}

TEST_CASE("sign-in: while it is busy nothing is sent twice") {
  Screen screen;
  const auto model = update(samples::signed_out(), entry::SignInSubmitted{"a@b.example", "x"}).model;
  screen.draw(model);
  CHECK(screen.click(model, "sign-in.submit").empty());
}

TEST_CASE("sign-in: what was typed does not outlast it") {
  Screen screen;
  typed_in(screen).text(entry::Field::password) = "secret";
  screen.draw(samples::signed_in());
  CHECK(typed_in(screen).text(entry::Field::password).empty());
}

TEST_CASE("roster: a click opens an athlete, a click on a header sorts, with Shift it adds") {
  Screen screen;
  const auto model = samples::with_roster(samples::rows(40));
  screen.draw(model);
  const auto opened = only<msg::LinkFollowed>(screen.click(model, "roster.row." + row_id(model, 2)));
  REQUIRE(opened.size() == 1);
  CHECK(opened[0].route == Route{athlete::Route{row_id(model, 2)}});
  CHECK_FALSE(only<roster::HeaderClicked>(screen.click(model, "roster.head.hrv")).at(0).is_additive);
  ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, true);
  const auto added = only<roster::HeaderClicked>(screen.click(model, "roster.head.plan"));
  CHECK(added.at(0).column == RosterColumn::plan);
  CHECK(added.at(0).is_additive);
}

TEST_CASE("roster: arrows move through the rows and Enter opens") {
  Screen screen;
  const auto model = samples::with_roster(samples::rows(40));
  screen.draw(model, 5);
  screen.press(model, ImGuiKey_DownArrow);
  screen.press(model, ImGuiKey_DownArrow);
  screen.press(model, ImGuiKey_UpArrow);
  screen.press(model, ImGuiKey_DownArrow);
  CHECK(screen.state().of<TableView>("roster").cursor == 1);
  const auto opened = only<msg::LinkFollowed>(screen.press(model, ImGuiKey_Enter));
  REQUIRE(opened.size() == 1);
  CHECK(opened[0].route == Route{athlete::Route{row_id(model, 1)}});
}

TEST_CASE("roster: End jumps to the last of five thousand rows and shows it") {
  Screen screen;
  const auto model = samples::with_roster(samples::rows(5'000));
  screen.draw(model, 5);
  screen.press(model, ImGuiKey_End);
  screen.draw(model);
  CHECK(screen.state().of<TableView>("roster").cursor == 4'999);
  CHECK(screen.probe().find("roster.row." + row_id(model, 4'999)) != nullptr);
}

TEST_CASE("roster: the slash key leads to the search, and what is typed is sent on") {
  Screen screen;
  const auto model = samples::with_roster(samples::rows(40));
  screen.draw(model, 5);
  screen.press(model, ImGuiKey_Slash);
  const auto edited = only<roster::SearchEdited>(screen.type(model, "ana"));
  REQUIRE_FALSE(edited.empty());
  CHECK(edited.back().text == "ana");
}

TEST_CASE("roster: filters are a click each, menus close when something is picked") {
  Screen screen;
  const auto model = samples::with_roster(samples::rows(40));
  screen.draw(model);
  CHECK(only<roster::AttentionToggled>(screen.click(model, "roster.filter.attention")).size() == 1);
  screen.click(model, "roster.filter.coach");
  CHECK(only<roster::CoachChosen>(screen.click(model, "roster.filter.coach.usr_other")).at(0).coach_id == "usr_other");
  screen.draw(model);
  CHECK(screen.probe().find("roster.filter.coach.usr_other") == nullptr);
  screen.click(model, "roster.filter.label");
  CHECK(only<roster::LabelChosen>(screen.click(model, "roster.filter.label.@marathon")).at(0).label == "@marathon");
}

TEST_CASE("roster: a failed load offers another try") {
  Screen screen;
  const auto model =
      update(samples::signed_in(), roster::PageAnswered{1, 0, std::unexpected{samples::problem(ProblemKind::unreachable)}}).model;
  screen.draw(model);
  CHECK(only<roster::ReloadClicked>(screen.click(model, "roster.retry")).size() == 1);
}

TEST_CASE("top bar: units, theme, the way home and the way out") {
  Screen screen;
  const auto model = samples::on_athlete();
  screen.draw(model);
  CHECK(only<msg::UnitsChosen>(screen.click(model, "shell.units.mi")).at(0).units == UnitSystem::imperial);
  CHECK(only<msg::ThemeChosen>(screen.click(model, "shell.theme")).at(0).theme == ThemeChoice::dark);
  CHECK(only<msg::LinkFollowed>(screen.click(model, "shell.home")).size() == 1);
  screen.click(model, "shell.user");
  CHECK(only<msg::SignOutClicked>(screen.click(model, "shell.sign-out")).size() == 1);
}

TEST_CASE("athlete: switches, lists and the way back") {
  Screen screen{1280, 2400};
  auto model = samples::on_athlete();
  samples::session(model).athlete.activities.done.value()->has_more = true;
  screen.draw(model);
  CHECK(only<athlete::StatsSpanChosen>(screen.click(model, "athlete.span.Year")).at(0).span == StatsSpan::year);
  CHECK(only<athlete::StatsMetricChosen>(screen.click(model, "athlete.metric.Time")).at(0).metric == StatsMetric::duration);
  CHECK(only<athlete::ActivityTabChosen>(screen.click(model, "athlete.tab.Planned")).at(0).tab == ActivityTab::planned);
  CHECK(only<athlete::MoreActivitiesClicked>(screen.click(model, "athlete.activities.more")).size() == 1);
  CHECK(only<athlete::ReloadClicked>(screen.click(model, "athlete.reload")).size() == 1);
  CHECK(only<msg::LinkFollowed>(screen.click(model, "athlete.back")).size() == 1);
}

TEST_CASE("athlete: charts answer the pointer") {
  Screen screen;
  const auto model = samples::on_athlete();
  screen.draw(model);
  const int triangles_before = screen.triangles();
  screen.point_at("athlete.chart");
  CHECK(screen.draw(model).empty());
  CHECK(screen.triangles() > triangles_before);
}

TEST_CASE("toast: the cross takes it away") {
  Screen screen;
  auto model = samples::with_roster(samples::rows(5));
  model.toasts.push_back({7, ToastTone::danger, "The server took too long."});
  screen.draw(model);
  CHECK(only<msg::ToastDismissed>(screen.click(model, "toast.close.7")).at(0).id == 7);
}

TEST_CASE("toast: Ctrl-Z takes the newest deletion back, but not from under what is being typed") {
  Screen screen;
  auto model = samples::with_roster(samples::rows(5));
  model.toasts = {{.id = 7, .has_undo = true}, {.id = 8, .has_undo = true}, {.id = 9}};
  screen.draw(model);
  ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, true);
  CHECK(only<msg::UndoClicked>(screen.press(model, ImGuiKey_Z)).at(0).toast_id == 8);
  ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, false);
  screen.click(model, "roster.search");
  ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, true);
  CHECK(only<msg::UndoClicked>(screen.press(model, ImGuiKey_Z)).empty());
}

TEST_CASE("shell: after a sign-in by keyboard alone the Tab key walks the whole page and is trapped nowhere") {
  const auto roster = samples::with_roster(samples::rows(3));
  for (const auto& [after, inside] : {std::pair{roster, "roster.search"},
                                      {samples::on_athlete(), "athlete.back"},
                                      {update(roster, msg::LinkFollowed{preferences::Route{}}).model, "preferences.zone"}}) {
    Screen screen;
    const auto before = samples::signed_out();
    screen.draw(before, 4);
    screen.type(before, "sam@club.example");
    screen.press(before, ImGuiKey_Tab);
    screen.type(before, "secret");
    screen.press(before, ImGuiKey_Enter);
    screen.draw(after, 4);
    std::set<std::string> reached;
    for (int presses = 0; presses < 80; ++presses) {
      screen.press(after, ImGuiKey_Tab);
      for (const auto& entry : screen.probe().entries()) {
        if (entry.traits.is_focused) reached.insert(entry.id);
      }
    }
    for (const std::string id : {"shell.user", "shell.place.athletes", inside}) {
      INFO("towards " << id << " at " << fragment_of(after.route));
      CHECK(reached.contains(id));
    }
  }
}

TEST_CASE("athlete: the Tab key finds the first activity, though the list begins below what is seen") {
  for (const float height : {520.0F, 640.0F, 720.0F, 760.0F, 800.0F}) {
    Screen screen{1280, height};
    const auto model = samples::on_athlete();
    screen.draw(model, 4);
    std::vector<std::string> reached;
    for (int presses = 0; presses < 60; ++presses) {
      screen.press(model, ImGuiKey_Tab);
      for (const auto& entry : screen.probe().entries()) {
        if (entry.traits.is_focused && entry.id.starts_with("athlete.activity.")) reached.emplace_back(entry.id);
      }
    }
    CAPTURE(height);
    REQUIRE_FALSE(reached.empty());
    CHECK(reached.front() == "athlete.activity." + samples::session(model).athlete.activities.done.value()->items.at(0).id);
  }
}

TEST_CASE("shell: when a question goes and a toast comes, the keyboard is where it was before, not in the toast") {
  Screen screen;
  integrations::Connections connections;
  connections[0].is_connected = true;
  auto before = update(samples::signed_in(), msg::LinkFollowed{integrations::Route{}}).model;
  before = update(before, integrations::StatusAnswered{connections}).model;
  screen.draw(before, 4);
  REQUIRE(screen.tab_to(before, "integrations.reload"));
  const auto asking = update(before, integrations::DisconnectClicked{integrations::Provider::strava}).model;
  screen.draw(asking, 4);
  screen.press(asking, ImGuiKey_Tab);
  auto after = before;
  after.toasts = {{.id = 7, .has_undo = true}};
  screen.draw(after, 4);
  CHECK(screen.is_focused("integrations.reload"));
  CHECK(only<msg::ToastDismissed>(screen.click(after, "toast.close.7")).size() == 1);
  screen.draw(after, 3);
  CHECK(screen.is_focused("integrations.reload"));
  screen.press(after, ImGuiKey_Tab);  // after a press the first Tab shows where the keyboard is, the next goes on
  screen.press(after, ImGuiKey_Tab);
  CHECK_FALSE(screen.is_focused("integrations.reload"));
  CHECK_FALSE(screen.is_focused("toast.undo.7"));
  CHECK_FALSE(screen.is_focused("toast.close.7"));
}

}  // namespace dashboard::view_input_test
