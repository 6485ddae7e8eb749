#include "view/chart/ticks.hpp"

#include "catch_amalgamated.hpp"

namespace dashboard::ticks_test {

using Marks = std::vector<double>;

TEST_CASE("ticks: decimal axes step by 1, 2 or 5 and frame the values") {
  CHECK(ticks(Scale::decimal, 0, 47, 5) == Marks{0, 20, 40, 60});
  CHECK(ticks(Scale::decimal, 0, 4, 5) == Marks{0, 1, 2, 3, 4});
  CHECK(ticks(Scale::decimal, 49.2, 51.1, 3).front() <= 49.2);
  CHECK(ticks(Scale::decimal, 49.2, 51.1, 3).back() >= 51.1);
}

TEST_CASE("ticks: axes of time step by what a clock shows") {
  CHECK(ticks(Scale::clock, 0, 3'000, 5) == Marks{0, 900, 1'800, 2'700, 3'600});
  CHECK(ticks(Scale::clock, 0, 25'000, 5) == Marks{0, 7'200, 14'400, 21'600, 28'800});
  CHECK(ticks(Scale::clock, 290, 335, 4) == Marks{285, 300, 315, 330, 345});
}

TEST_CASE("ticks: an empty or broken range still has an axis") {
  CHECK(ticks(Scale::decimal, 0, 0, 5).size() >= 2);
  CHECK(ticks(Scale::decimal, 5, 1, 5).size() >= 2);
  CHECK(ticks(Scale::clock, 0, 1e9, 5).size() < 12);
}

TEST_CASE("ticks within: the widest round step of which two marks are seen, and none beyond the edges") {
  CHECK(ticks_within(Scale::decimal, 104, 176, 2) == Marks{120, 140, 160});
  CHECK(ticks_within(Scale::decimal, -3, 24, 2) == Marks{0, 20});
  CHECK(ticks_within(Scale::clock, 225, 320, 2) == Marks{240, 300});
  CHECK(ticks_within(Scale::decimal, 0, 100, 2) == Marks{0, 100});
}

TEST_CASE("ticks within: figures without decimals differ") {
  CHECK(ticks_within(Scale::decimal, 149.5, 150.5, 2) == Marks{150});
  CHECK(ticks_within(Scale::decimal, 149.2, 151.1, 2) == Marks{150, 151});
  CHECK(ticks_within(Scale::decimal, 0.1, 0.4, 2).empty());
}

}  // namespace dashboard::ticks_test
