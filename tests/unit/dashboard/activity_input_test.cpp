#include "catch_amalgamated.hpp"
#include "samples_activity.hpp"

namespace dashboard::activity_input_test {

namespace {

const TimeZone zone{.name = "X", .offsets = {{0, 60}}};

ActivityInput typed() {
  ActivityInput input;
  input.name = "  Long run ";
  input.day = Day{20'000};
  input.clock = "07:30";
  input.distance = 10;
  input.duration = "50:30";
  return input;
}

std::string refused_field(const ActivityInput& input) {
  const auto draft = draft_of(input, UnitSystem::metric, zone, Language::english);
  return draft ? "" : draft.error().field;
}

}  // namespace

TEST_CASE("activity form: what was typed becomes what the API takes") {
  const auto draft = draft_of(typed(), UnitSystem::imperial, zone, Language::english);
  REQUIRE(draft.has_value());
  CHECK(draft->name == "Long run");
  CHECK(draft->start_seconds == 20'000 * 86'400 - 3'600 + 27'000);
  CHECK(draft->distance_meters == 16'093);
  CHECK(draft->duration_seconds == 3'030);
}

TEST_CASE("activity form: the first field that cannot be sent is named") {
  auto input = typed();
  input.name = " ";
  CHECK(refused_field(input) == activity_field::name);
  input = typed();
  input.day.reset();
  CHECK(refused_field(input) == activity_field::day);
  input = typed();
  input.sport.clear();
  CHECK(refused_field(input) == activity_field::sport);
  input = typed();
  input.clock = "7";
  CHECK(refused_field(input) == activity_field::start);
  input.is_planned = true;  // needs no hour
  CHECK(refused_field(input).empty());
  input.duration = "an hour";
  CHECK(refused_field(input) == activity_field::duration);
}

TEST_CASE("activity form: times are read as people write them") {
  CHECK(parse_clock("7:05") == 425);
  CHECK_FALSE(parse_clock("24:00").has_value());
  CHECK_FALSE(parse_clock("12:60").has_value());
  CHECK(parse_duration("45") == 2'700);
  CHECK(parse_duration(" 45:30 ") == 2'730);
  CHECK(parse_duration("1:02:03") == 3'723);
  for (const auto* wrong : {"", ":", "1:2", "-5", "1:02:03:04", "1:99"}) CHECK_FALSE(parse_duration(wrong).has_value());
}

TEST_CASE("activity form: a known activity is written as it would be typed") {
  const auto input = input_of(samples::detail().activity, UnitSystem::metric, {});
  CHECK(input.name == "Morning run");
  CHECK(input.sport == "run");
  CHECK(input.distance == 10.5);
  CHECK(input.duration == "54:36");
  const auto draft = draft_of(input, UnitSystem::metric, {}, Language::english);
  CHECK(draft->distance_meters == 10'500);
}

}  // namespace dashboard::activity_input_test
