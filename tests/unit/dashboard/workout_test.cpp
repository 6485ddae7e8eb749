// A workout as people say and type it: lengths with their units, targets that follow the blocks, what keeps it from being sent.
#include "core/workout_length.hpp"

#include "catch_amalgamated.hpp"
#include "core/format.hpp"
#include "workout_samples.hpp"

namespace dashboard::workout_test {

namespace {

constexpr auto metric = UnitSystem::metric;
constexpr auto imperial = UnitSystem::imperial;

WorkoutLength distance(double meters) { return {.meters = meters, .seconds = std::nullopt}; }
WorkoutLength time(double seconds) { return {.meters = std::nullopt, .seconds = seconds}; }

std::string flaw_in(const Workout& workout) {
  const auto flaw = flaw_of(workout, Language::english);
  return flaw ? flaw->field : "";
}

}  // namespace

TEST_CASE("workout: a length is read with its unit") {
  CHECK(parse_length("800 m") == distance(800));
  CHECK(parse_length("  2,5KM ") == distance(2'500));
  CHECK(parse_length("0.5 mi") == distance(804.672));
  CHECK(parse_length("100yd") == distance(91.44));
  CHECK(parse_length("90 s") == time(90));
  CHECK(parse_length("1:30") == time(90));
  CHECK(parse_length("12 min") == time(720));
  CHECK(parse_length("1 h 10 min") == time(4'200));
  CHECK(parse_length("1:10:00") == time(4'200));
  CHECK(parse_length("3 \u5206 20 \u79D2") == time(200));
  CHECK(parse_length("5 \u516C\u91CC") == distance(5'000));
  CHECK(parse_length(" ") == WorkoutLength{});
}

TEST_CASE("workout: a length that says nothing is not guessed at") {
  for (const auto* text :
       {"10", "m", "ten km", "800 miles", "0 m", "-5 km", "1 km 2 min", "1:75", "nan m", "inf km", "1e300 km", "5 km!"}) {
    INFO(text);
    CHECK(parse_length(text) == distance(unreadable));
  }
}

TEST_CASE("workout: lengths are said in the person's units, and read back") {
  const auto said = [](double meters, UnitSystem units) { return format_short_distance(meters, units); };
  CHECK(said(800, metric) == "800 m");
  CHECK(said(1'200, metric) == "1200 m");
  CHECK(said(1'000, metric) == "1 km");
  CHECK(said(2'400, metric) == "2.4 km");
  CHECK(said(800, imperial) == "800 m");  // the track is metric
  CHECK(said(1'609.344, imperial) == "1 mi");
  CHECK(said(804.672, imperial) == "0.5 mi");
  CHECK(format_length(step_by_time("run", 90, ""), metric) == "1:30");
  CHECK(format_length(WorkoutStep{}, metric).empty());
  for (const double meters : {50.0, 400.0, 1'000.0, 1'234.0, 42'195.0}) {
    INFO(meters);
    CHECK(parse_length(said(meters, metric)) == distance(meters));
  }
}

TEST_CASE("workout: a stretch ends after what was typed last") {
  auto step = step_by_distance("run", 800, "z5");
  set_length(step, time(60));
  CHECK_FALSE(step.is_by_distance());
  CHECK_FALSE(step.meters);
  set_length(step, {});
  CHECK_FALSE(step.is_by_distance());  // still by time, as long as nothing else is said
  set_length(step, distance(400));
  CHECK(step.is_by_distance());
}

TEST_CASE("workout: its blocks in one line") {
  CHECK(summary_of(samples::six_by_800(), metric) == "2 km + 6 \u00D7 (800 m + 1:30) + 3 km");
  CHECK(summary_of(WorkoutBlocks{repeat_of(2, {WorkoutStep{}})}, metric) == "2 \u00D7 \u2013");
}

TEST_CASE("workout: targets follow the blocks until somebody sets them") {
  Workout workout;
  std::uint32_t next_key = 1;
  const auto add = [&](WorkoutStep step) {
    apply(workout, BlockEdit{BlockEdit::Kind::add, 0, WorkoutBlock{std::move(step), {}}}, next_key);
  };
  add(step_by_time("run", 600, ""));
  CHECK(workout.seconds == 600);
  add(step_by_distance("run", 5'000, ""));
  CHECK(workout.meters == 5'000);
  CHECK_FALSE(workout.seconds);  // the distance says it
  workout.meters = 7'500;
  add(step_by_distance("run", 1'000, ""));
  add(step_by_distance("run", 2'000, ""));
  CHECK(workout.meters == 7'500);
}

TEST_CASE("workout: what keeps it from being sent") {
  auto workout = samples::library_workout();
  CHECK(flaw_in(workout).empty());
  workout.blocks[1].steps[0].meters.reset();
  CHECK(flaw_in(workout) == "content_blocks.1.blocks.0.block_distance_in_meters");
  workout.pace_seconds = unreadable;
  CHECK(flaw_in(workout) == workout_field::pace);
  workout.seconds = 100'000;
  CHECK(flaw_in(workout) == workout_field::duration);
  workout.meters = unreadable;
  CHECK(flaw_in(workout) == workout_field::distance);
  workout.description = std::string(2'001, 'x');
  CHECK(flaw_in(workout) == workout_field::description);
  workout.name = std::string(101, 'x');
  CHECK(flaw_in(workout) == workout_field::name);
  workout.name = "  ";
  CHECK(flaw_in(workout) == workout_field::name);
  Workout bare;
  bare.name = "Easy";
  CHECK(flaw_in(bare) == workout_field::distance);
  bare.seconds = 1'800;
  CHECK(flaw_in(bare).empty());
}

TEST_CASE("workout: the target pace tells how long it takes about") {
  auto workout = samples::library_workout();
  const auto guess = guess_of(workout);
  REQUIRE(guess);
  // 4.8 km at 4:05, the rest as much slower as usual; 9 minutes of jogging are some distance too.
  CHECK(guess->seconds == Catch::Approx(4.8 * 245 + 5 * 245 * usual_pace(1) / usual_pace(5) + 540));
  CHECK(guess->meters == Catch::Approx(9'800 + 540 / (0.245 * usual_pace(1) / usual_pace(5))));
  workout.pace_zone.clear();
  CHECK(guess_of(workout) == guess);  // of the hardest part then
  workout.pace_seconds.reset();
  CHECK_FALSE(guess_of(workout));
}

TEST_CASE("workout: the owner and the head coach change it") {
  auto workout = samples::library_workout();
  auto person = samples::person();
  CHECK(may_change(person, workout));
  workout.owner_id = "usr_other";
  CHECK_FALSE(may_change(person, workout));
  person.role = Role::head_coach;
  CHECK(may_change(person, workout));
  person = samples::person();
  person.role = Role::athlete;
  CHECK_FALSE(may_change(person, samples::library_workout()));
}

TEST_CASE("workout: a new part begins as is usual in its sport") {
  CHECK(usual_block("warm-up", "run", metric).meters == 2'000);
  CHECK(usual_block("warm-up", "run", imperial).meters == meters_per_mile);
  CHECK(usual_block("run", "swim", imperial).meters == 200);
  CHECK(usual_block("run", "bike", metric).seconds == 300);
  CHECK(usual_block("recovery-run", "run", metric).seconds == 90);
  const auto repeat = usual_block(repeat_type, "run", metric);
  CHECK(repeat.is_repeat());
  CHECK(summary_of(WorkoutBlocks{repeat}, metric) == "6 \u00D7 (800 m + 1:30)");
  CHECK_FALSE(fault_in(WorkoutBlocks{repeat}));
}

TEST_CASE("workout: without blocks it is drawn as one stretch") {
  Workout workout;
  CHECK(profile_of(workout).empty());
  workout.meters = 10'000;
  workout.pace_zone = "z2";
  REQUIRE(profile_of(workout).size() == 1);
  CHECK(profile_of(workout)[0].zone == 2);
}

}  // namespace dashboard::workout_test
