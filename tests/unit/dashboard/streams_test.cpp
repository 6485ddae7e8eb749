#include "catch_amalgamated.hpp"
#include "core/from_api.hpp"
#include "samples_activity.hpp"

namespace dashboard::streams_test {

TEST_CASE("streams: a way is cut into kilometers, and what is left is a shorter one") {
  const auto splits = splits_of(*samples::streams(801), 1'000);  // 3 m a second
  REQUIRE(splits.size() == 3);
  CHECK(splits[0].meters == 1'000);
  CHECK(splits[0].seconds == Catch::Approx(333.33).epsilon(0.001));
  CHECK(splits[0].pace_seconds() == Catch::Approx(333.33).epsilon(0.001));
  CHECK(splits[0].heart_rate.has_value());
  CHECK(splits[0].climb_meters > 0);
  CHECK(splits[2].meters == 400);
}

TEST_CASE("streams: several splits may lie between two samples") {
  Streams streams;
  streams.time = {0, 900};
  streams.distance = {0, 3'000};
  const auto splits = splits_of(streams, 1'000);
  REQUIRE(splits.size() == 3);
  CHECK(splits[1].seconds == 300);
  CHECK_FALSE(splits[1].heart_rate.has_value());
}

TEST_CASE("streams: without a way there are no splits, without a pulse no time in zones") {
  CHECK(splits_of({}, 1'000).empty());
  const std::vector<TrainingZone> zones{{100, 120}};
  CHECK(seconds_in_zones({}, zones) == std::vector<double>{0});
}

TEST_CASE("streams: each second counts to the zone of its pulse, above the last one to the last") {
  Streams streams;
  streams.time = {0, 10, 20, 40, 50};
  streams.heart_rate = {100, 90, 125, 200, NAN};
  const std::vector<TrainingZone> zones{{100, 120}, {120, 150}};
  CHECK(seconds_in_zones(streams, zones) == std::vector<double>{0, 30});
}

TEST_CASE("streams: of the API a way never falls and has no gaps, what is absent is empty") {
  astral::ActivityStreams wire;
  wire.time = {0, 1, 2, 3};
  wire.distance = std::vector<astral::Sample>{{0}, {5}, {}, {4}};
  wire.heart_rate = std::vector<astral::Sample>{{120}, {}};
  wire.latlng = std::vector<astral::Point>{{47, 8}};
  const auto streams = streams_of(wire);
  CHECK(streams.distance == std::vector<double>{0, 5, 5, 5});
  REQUIRE(streams.heart_rate.size() == 4);
  CHECK(streams.heart_rate[0] == 120);
  CHECK(std::isnan(streams.heart_rate[3]));
  CHECK(streams.pace.empty());
  CHECK(streams.route[0] == Place{47, 8});
}

TEST_CASE("streams: zones of an athlete come from the lowest to the highest, or not at all") {
  astral::User athlete;
  CHECK(training_zones_of(athlete).heart_rate.empty());
  athlete.zones.emplace().heart_rate.emplace().zones = std::vector<astral::ZoneRange>{{"z2", 130, 150}, {"z1", 100, 130}};
  CHECK(training_zones_of(athlete).heart_rate == std::vector<TrainingZone>{{100, 130}, {130, 150}});
}

TEST_CASE("streams: a sensor gone wrong makes neither a million splits nor a time that runs back") {
  Streams streams;
  streams.time = {0, 10};
  streams.distance = {0, 3e11};
  CHECK(splits_of(streams, 1'000).empty());
  astral::ActivityStreams wire;
  wire.time = {0, 50, 10, 60};
  CHECK(streams_of(wire).time == std::vector<double>{0, 50, 50, 60});
}

}  // namespace dashboard::streams_test
