#include "catch_amalgamated.hpp"
#include "samples_races.hpp"
#include "screen.hpp"

namespace dashboard::view_races_test {
using samples::on_races;
using samples::race;

namespace {

const auto failure = std::unexpected{samples::problem(ProblemKind::unreachable)};
const auto missing = std::unexpected{samples::problem(ProblemKind::missing)};

Model opened() { return update(samples::as_head_coach(), msg::LinkFollowed{races::Route{}}).model; }
Model answered(Outcome<std::vector<Race>> outcome) {
  auto model = opened();
  const auto query = samples::session(model).races.query;
  return update(std::move(model), races::ListAnswered{query, std::move(outcome)}).model;
}
Model with_goals(Model model) {
  const RaceGoal goal{"Taipei Marathon", std::nullopt, "3:05:00", "race_1"};
  samples::session(model).overview.goals = {{"usr_1", "Athlete 1", goal}, {"usr_2", "Athlete 2", goal}};
  return model;
}
Model on_page(Outcome<Race> outcome) {
  auto model = update(samples::as_head_coach(), msg::LinkFollowed{races::Route{"race_1"}}).model;
  return update(std::move(model), races::RaceAnswered{"race_1", std::move(outcome)}).model;
}
Model with_form(const std::string& id) {
  auto model = update(on_races(), races::FormOpened{id}).model;
  return update(std::move(model), preferences::ZoneNamesLoaded{{"Asia/Taipei", "UTC"}}).model;
}
Model refused(std::string_view field) {
  return update(with_form("race_1"), races::SaveAnswered{"race_1", std::unexpected{field_problem(std::string{field}, "not this")}}).model;
}
/// As somebody else sees it.
Model as_athlete(Model model) {
  samples::session(model).person.role = Role::athlete;
  return model;
}
Race bare() {
  Race result{.id = "race_1", .name = "A name as long as people can type one when nobody stops them in time", .type = "duathlon"};
  result.website = "somewhere";
  return result;
}

std::vector<Race> many() {
  std::vector<Race> result;
  for (int i = 0; i < 200; ++i) result.push_back(race("race_" + std::to_string(i)));
  return result;
}

std::vector<std::pair<std::string, Model>> models() {
  const auto searched = update(on_races(), races::SearchEdited{"nothing like it"}).model;
  auto past = update(on_races(), races::WhenChosen{races::When::past}).model;
  const auto query = samples::session(past).races.query;
  return {{"loading", opened()},
          {"list", with_goals(on_races())},
          {"list of an athlete", as_athlete(on_races())},
          {"empty", answered(std::vector<Race>{})},
          {"empty for an athlete", as_athlete(answered(std::vector<Race>{}))},
          {"failed", answered(failure)},
          {"full", answered(many())},
          {"undated", answered(std::vector{bare()})},
          {"search without a match", searched},
          {"other question", update(on_races(), races::TypeChosen{"swim"}).model},
          {"nothing past", update(past, races::ListAnswered{query, std::vector<Race>{}}).model},
          {"past", update(past, races::ListAnswered{query, std::vector{race("race_1", -9)}}).model},
          {"reloading", update(on_races(), races::ReloadClicked{}).model},
          {"race loading", update(samples::as_head_coach(), msg::LinkFollowed{races::Route{"race_1"}}).model},
          {"race", with_goals(on_page(race("race_1")))},
          {"race of an athlete", as_athlete(on_page(race("race_1")))},
          {"race with nothing", on_page(bare())},
          {"race failed", on_page(failure)},
          {"race missing", on_page(missing)},
          {"race deleted",
           update(update(on_page(race("race_1")), races::DeleteClicked{"race_1"}).model, msg::RouteChanged{races::Route{"race_1"}}).model},
          {"form new", with_form("")},
          {"form old", with_form("race_1")},
          {"form incomplete", update(with_form(""), races::FormSubmitted{}).model},
          {"form busy", update(with_form("race_1"), races::FormSubmitted{input_of(race("race_1"), {})}).model},
          {"form refused", refused("website_url")},
          {"form refused as a whole", refused("")},
          {"dark", update(with_goals(on_page(race("race_1"))), msg::ThemeChosen{ThemeChoice::dark}).model}};
}

bool shows(const Screen& screen, std::string_view text) {
  return std::ranges::any_of(screen.probe().entries(), [&](const auto& entry) { return entry.label.find(text) != std::string::npos; });
}

}  // namespace

TEST_CASE("races view: every state can be drawn, on a phone too") {
  auto all = models();
  for (const auto language : {Language::chinese, Language::japanese})
    all.emplace_back("race in another language", update(on_page(race("race_1")), msg::LanguageChosen{language}).model);
  check_all_sizes(all);
}

TEST_CASE("races view: each race has its own clock, and the person's beside it on its page") {
  Screen screen;
  screen.draw(on_races());
  CHECK(shows(screen, "18:00"));  // 10:00 in UTC is 18:00 in Taipei
  CHECK(shows(screen, "in 12 days"));
  screen.draw(on_page(race("race_1")), 4);
  CHECK(shows(screen, "Mon 4 May, 18:00 (Asia/Taipei)"));
  CHECK(shows(screen, "Mon 4 May, 10:00 for you"));
  CHECK(screen.probe().find("races.until")->label == "in 12 days");
}

TEST_CASE("races view: how long it still is, is counted by the calendar of the place") {
  auto tomorrow = race("race_1");
  tomorrow.start_seconds = samples::now_seconds + 7 * 3'600;  // 17:00 in UTC, after midnight in Taipei
  Screen screen;
  screen.draw(on_page(tomorrow), 4);
  CHECK(screen.probe().find("races.until")->label == "tomorrow");
}

TEST_CASE("races view: a race is opened, its menu edits and deletes it; only for whoever entered it") {
  Screen screen;
  const auto model = on_races();
  screen.draw(model);
  CHECK(screen.probe().find("races.menu.race_3") == nullptr);
  const auto followed = only<msg::LinkFollowed>(screen.click(model, "races.race.race_1"));
  REQUIRE(followed.size() == 1);
  CHECK(followed[0].route == Route{races::Route{"race_1"}});
  screen.click(model, "races.menu.race_1");
  CHECK(only<races::FormOpened>(screen.click(model, "races.edit.race_1")).at(0).race_id == "race_1");
  screen.click(model, "races.menu.race_1");
  CHECK(only<races::DeleteClicked>(screen.click(model, "races.delete.race_1")).at(0).race_id == "race_1");
  CHECK(only<races::FormOpened>(screen.click(model, "races.create")).at(0).race_id.empty());
}

TEST_CASE("races view: an athlete sees races and enters none") {
  Screen screen;
  screen.draw(as_athlete(on_races()));
  CHECK(screen.probe().find("races.race.race_1") != nullptr);
  CHECK(screen.probe().find("races.create") == nullptr);
  CHECK(screen.probe().find("races.menu.race_1") == nullptr);
  screen.draw(as_athlete(answered(std::vector<Race>{})));
  CHECK(screen.probe().find("races.first") == nullptr);
}

TEST_CASE("races view: sides of today, sports and dates are chosen, the search is typed") {
  Screen screen;
  const auto model = on_races();
  screen.draw(model);
  CHECK(only<races::WhenChosen>(screen.click(model, "races.when.Past")).at(0).when == races::When::past);
  screen.click(model, "races.type");
  CHECK(only<races::TypeChosen>(screen.click(model, "races.type.triathlon")).at(0).type == "triathlon");
  screen.click(model, "races.span");
  CHECK(only<races::SpanChosen>(screen.click(model, "races.span.2")).at(0).span == races::Span::quarter);
  screen.click(model, "races.search");
  const auto edited = only<races::SearchEdited>(screen.type(model, "night"));
  REQUIRE_FALSE(edited.empty());
  CHECK(edited.back().text == "night");
}

TEST_CASE("races view: the page opens web site and athletes, and leads back") {
  Screen screen{1280, 1200};
  const auto model = with_goals(on_page(race("race_1")));
  screen.draw(model);
  CHECK(only<races::WebsiteClicked>(screen.click(model, "races.website")).size() == 1);
  CHECK(only<msg::LinkFollowed>(screen.click(model, "races.athlete.usr_2")).at(0).route == Route{athlete::Route{"usr_2"}});
  CHECK(only<msg::LinkFollowed>(screen.click(model, "page.back")).at(0).route == Route{races::Route{}});
  screen.draw(on_page(bare()), 4);
  CHECK(screen.probe().find("races.website") == nullptr);
}

TEST_CASE("races view: the form sends what was typed and keeps what is not touched") {
  Screen screen{1280, 1000};
  const auto model = with_form("race_1");
  screen.draw(model, 6);
  auto sent = only<races::FormSubmitted>(screen.click(model, "races.form.accept"));
  REQUIRE(sent.size() == 1);
  CHECK(sent[0].input == input_of(race("race_1"), {}));

  Screen fresh{1280, 1000};
  fresh.draw(with_form(""), 6);
  fresh.type(with_form(""), "River Half");
  sent = only<races::FormSubmitted>(fresh.press(with_form(""), ImGuiKey_Enter));
  REQUIRE(sent.size() == 1);
  CHECK(sent[0].input.name == "River Half");
  CHECK(sent[0].input.zone_name == "UTC");
  CHECK(sent[0].input.id.empty());
}

TEST_CASE("races view: a day is picked by arrows, which begin today, or as a screen reader asks") {
  Screen screen{1280, 1000};
  const auto model = with_form("");
  const auto today = day_at(samples::now_seconds, {});
  const auto option = [&](Day day) { return "races.form.day." + std::to_string(day.days); };
  const auto day_sent = [&] { return only<races::FormSubmitted>(screen.click(model, "races.form.accept")).at(0).input.day; };
  screen.draw(model, 6);
  REQUIRE(screen.tab_to(model, "races.form.day"));
  screen.press(model, ImGuiKey_Enter);
  screen.draw(model);
  CHECK(screen.is_focused(option(today)));
  for (const auto key : {ImGuiKey_DownArrow, ImGuiKey_DownArrow, ImGuiKey_RightArrow, ImGuiKey_LeftArrow, ImGuiKey_RightArrow})
    screen.press(model, key);
  CHECK(screen.is_focused(option({today.days + 15})));
  CHECK(std::ranges::count_if(screen.probe().entries(), [](const auto& entry) { return entry.traits.is_focused; }) == 1);
  screen.press(model, ImGuiKey_Enter);
  CHECK(screen.probe().find(option({today.days + 15})) == nullptr);
  CHECK(day_sent() == Day{today.days + 15});

  screen.click(model, "races.form.day");
  screen.press(model, ImGuiKey_LeftArrow);  // where a mouse has opened the month
  screen.press(model, ImGuiKey_Enter);
  CHECK(day_sent() == Day{today.days + 14});

  screen.click(model, "races.form.day");
  screen.state().request_focus(option({today.days + 20}));
  screen.draw(model);
  CHECK(screen.is_focused(option({today.days + 20})));
  screen.state().request_press(option({today.days + 16}));
  screen.draw(model);
  CHECK(screen.probe().find(option(today)) == nullptr);
  CHECK(day_sent() == Day{today.days + 16});

  Screen other{1280, 1000};
  other.draw(model, 6);
  REQUIRE(other.tab_to(model, "races.form.day"));
  other.press(model, ImGuiKey_Enter);
  other.press(model, ImGuiKey_Enter);  // today it is
  CHECK(only<races::FormSubmitted>(other.click(model, "races.form.accept")).at(0).input.day == today);
}

TEST_CASE("races view: its menu works by keyboard") {
  Screen screen{1280, 720};
  const auto model = on_page(race("race_1"));
  screen.draw(model, 6);
  REQUIRE(screen.tab_to(model, "races.menu.race_1"));
  screen.press(model, ImGuiKey_Enter);
  REQUIRE(screen.is_focused("races.edit.race_1"));
  CHECK(only<races::FormOpened>(screen.press(model, ImGuiKey_Enter)).size() == 1);
}

TEST_CASE("races view: what the server has against a field stands at it, else above the buttons") {
  Screen screen{1280, 1000};
  screen.draw(refused("website_url"), 6);
  REQUIRE(screen.probe().find("races.form.website.error") != nullptr);
  CHECK(screen.probe().find("races.form.website.error")->label == "not this");
  CHECK(screen.probe().find("form.refusal") == nullptr);
  Screen other{1280, 1000};
  other.draw(refused(""), 6);
  CHECK(other.probe().find("form.refusal") != nullptr);
}

}  // namespace dashboard::view_races_test
