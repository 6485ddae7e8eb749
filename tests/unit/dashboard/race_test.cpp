#include "core/race.hpp"

#include "catch_amalgamated.hpp"
#include "core/race_goals.hpp"
#include "core/words.hpp"
#include "samples.hpp"

namespace dashboard::race_test {

namespace {

constexpr auto english = Language::english;
const TimeZone taipei{.name = "Asia/Taipei", .offsets = {{0, 480}}};
const TimeZone utc;

RaceInput complete() {
  RaceInput input;
  input.name = " Taipei Marathon ";
  input.subtype = "marathon";
  input.day = Day{20'600};
  input.clock = "07:30";
  input.zone_name = "Asia/Taipei";
  input.website = "https://race.example.com";
  input.expected = 28'000.4;
  input.distances = "Marathon, Half Marathon";
  return input;
}

std::string field_of(const RaceInput& input) {
  const auto draft = draft_of(input, english);
  return draft ? std::string{} : draft.error().field;
}

}  // namespace

TEST_CASE("words: stand between commas, lines and the commas of Chinese and Japanese, each once") {
  using Words = std::vector<std::string>;
  CHECK(words_of("5K, 10K ,, Half Marathon,5K") == Words{"5K", "10K", "Half Marathon"});
  CHECK(words_of("公開組，長青組、青年組\nMasters") == Words{"公開組", "長青組", "青年組", "Masters"});
  CHECK(words_of(" , \n ").empty());
  CHECK(words_of("").empty());
  CHECK(joined({"5K", "10K"}) == "5K, 10K");
  CHECK(joined({}).empty());
  CHECK(as_typed({"@marathon", "@injury-watch"}) == "@marathon, @injury-watch");
  CHECK(as_typed({"knee, left", "@track"}) == R"("knee, left", @track)");
  for (const auto& words : {Words{"knee, left", "@track"}, Words{R"(the "long, slow" run)"}, Words{R"("5K", fast)"}, Words{R"(")", R"(b")"},
                            Words{" b "}, Words{"5K 公開、長青"}})
    CHECK(words_of(as_typed(words)) == words);
  CHECK(words_of(R"("5K" best, "open, 10K)") == Words{R"("5K" best)", R"("open)", "10K"});  // not closed, or not the whole word
  CHECK(words_of(R"("", a)") == Words{"a"});
}

TEST_CASE("time zone: a moment is found by the clock of a place, on the days of a changeover too") {
  const TimeZone berlin{.name = "Europe/Berlin", .offsets = {{0, 60}, {1'774'746'000, 120}}};  // from 29 March 2026, 01:00 in UTC
  const Day changeover{20'541};
  CHECK(moment_at(changeover, 90, berlin) == 1'774'746'000 - 1'800);   // 01:30, still winter
  CHECK(moment_at(changeover, 210, berlin) == 1'774'746'000 + 1'800);  // 03:30, already summer
  CHECK(moment_at({20'600}, 450, taipei) == 20'600 * 86'400 - 1'800);  // 07:30 there is 23:30 of the day before
  CHECK(moment_at(changeover, 0, berlin) == start_of(changeover, berlin));
}

TEST_CASE("race: what is typed is sent trimmed, in lists and whole numbers, with the place's own clock") {
  const auto draft = draft_of(complete(), english);
  REQUIRE(draft);
  CHECK(draft->name == "Taipei Marathon");
  CHECK(draft->minute == 450);
  CHECK(draft->zone_name == "Asia/Taipei");
  CHECK(draft->expected == 28'000);
  CHECK(draft->distances == std::vector<std::string>{"Marathon", "Half Marathon"});
  CHECK(draft->categories.empty());
}

TEST_CASE("race: the first field that cannot be sent is named") {
  auto input = complete();
  input.name = " ";
  CHECK(field_of(input) == "race_name");
  input.name = std::string(101, 'x');
  CHECK(field_of(input) == "race_name");
  input = complete();
  for (int i = 0; i < 100; ++i) input.name = i == 0 ? "王" : input.name + "王";  // a hundred characters, three hundred bytes
  CHECK(field_of(input).empty());
  input.subtype.clear();
  CHECK(field_of(input) == "race_subtype");
  input = complete();
  input.description = std::string(2'001, 'x');
  CHECK(field_of(input) == "description");
  input = complete();
  input.day.reset();
  CHECK(field_of(input) == "race_date");
  for (const auto* clock : {"", "7", "24:00", "7:3", "noon"}) {
    input = complete();
    input.clock = clock;
    CHECK(field_of(input) == race_field::clock);
  }
  for (const auto* website : {"race.example.com", "http://race.example.com", "javascript:alert(1)"}) {
    input = complete();
    input.website = website;
    CHECK(field_of(input) == "website_url");
  }
}

TEST_CASE("race: a known one comes into the form by its own clock, and goes out as it was") {
  Race race{.id = "race_1", .name = "Taipei Marathon", .type = "run", .subtype = "marathon"};
  race.start_seconds = 20'600 * 86'400 - 1'800;
  race.zone = taipei;
  race.distances = {"Half Marathon", "Marathon"};
  race.expected = 28'000;
  const auto input = input_of(race, utc);
  CHECK(input.day == Day{20'600});
  CHECK(input.clock == "07:30");
  CHECK(input.zone_name == "Asia/Taipei");
  const auto draft = draft_of(input, english);
  REQUIRE(draft);
  CHECK(moment_at(draft->day, draft->minute, taipei) == race.start_seconds);
  CHECK(draft->distances == race.distances);
  race.zone.reset();
  CHECK(input_of(race, utc).clock == "23:30");
  race.start_seconds.reset();
  CHECK_FALSE(input_of(race, utc).day);
}

TEST_CASE("race: types have names, new ones their own") {
  CHECK(type_label("triathlon", english) == "Triathlon");
  CHECK(type_label("duathlon", english) == "duathlon");
  for (const auto type : race_types) CHECK(type_label(type, Language::japanese) != type);
  CHECK(kind_label({.id = "", .name = "", .type = "run", .subtype = "half-marathon"}, english) == "Run  \u00B7  half marathon");
  CHECK(kind_label({.id = "", .name = "", .type = "hike", .subtype = ""}, english) == "Hike");
}

TEST_CASE("race: only whoever entered it changes it, and no athlete does") {
  Race race;
  race.created_by = "usr_coach";
  auto person = samples::person();
  CHECK(may_change(person, race));
  person.role = Role::athlete;
  CHECK_FALSE(may_change(person, race));
  person.role = Role::head_coach;
  race.created_by = "usr_other";
  CHECK_FALSE(may_change(person, race));
}

TEST_CASE("race: athletes are headed for it whose goal names it, or has its name on its day there; each once") {
  Race race{.id = "race_1", .name = "Taipei Marathon"};
  race.start_seconds = 20'600 * 86'400 - 1'800;
  race.zone = taipei;
  const std::vector<AthleteGoal> goals{{"usr_1", "Ana", {"Taipei 42K", Day{20'600}, "3:05:00", "race_1"}},
                                       {"usr_1", "Ana", {"Taipei Marathon", Day{20'600}, "3:10:00"}},
                                       {"usr_2", "Ben", {"Taipei Marathon", Day{20'600}, ""}},
                                       {"usr_3", "Cem", {"Taipei Marathon", Day{20'599}, ""}},
                                       {"usr_4", "Dee", {"Taipei Marathon", std::nullopt, ""}},
                                       {"usr_5", "Eva", {"Taipei Marathon", Day{20'600}, "", "race_2"}}};
  CHECK(headed_for(goals, race, {&race, 1}, utc) == std::vector<Headed>{{"usr_1", "Ana", "3:05:00"}, {"usr_2", "Ben", ""}});
  race.zone.reset();
  CHECK(headed_for(goals, race, {&race, 1}, utc).back().user_id == "usr_3");
}

TEST_CASE("race: of two whose clock is not known, athletes are headed for the one that is nearer to their goal's day") {
  std::vector<Race> races{{.id = "race_1", .name = "Parkrun"}, {.id = "race_2", .name = "Parkrun"}};
  races[0].start_seconds = 20'600 * 86'400;
  races[1].start_seconds = 20'601 * 86'400;
  const std::vector<AthleteGoal> goals{{"usr_1", "Ana", {"Parkrun", Day{20'601}, ""}}};
  CHECK(headed_for(goals, races[0], races, utc).empty());
  CHECK(headed_for(goals, races[1], races, utc) == std::vector<Headed>{{"usr_1", "Ana", ""}});
  CHECK(headed_for(goals, races[0], {}, utc) == std::vector<Headed>{{"usr_1", "Ana", ""}});  // as far as one knows
}

}  // namespace dashboard::race_test
