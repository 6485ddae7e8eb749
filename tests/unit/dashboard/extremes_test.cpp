#include <algorithm>
#include <cmath>
#include <random>

#include "catch_amalgamated.hpp"
#include "view/chart/stream_chart.hpp"

namespace dashboard::extremes_test {

namespace {

std::vector<float> noise(std::size_t count) {
  std::mt19937 random{7};
  std::vector<float> values(count);
  for (auto& value : values) value = static_cast<float>(random() % 1'000);
  return values;
}

std::vector<double> seconds(std::size_t count) {
  std::vector<double> places(count);
  for (std::size_t i = 0; i < count; ++i) places[i] = static_cast<double>(i);
  return places;
}

const Box plot{{100, 0}, {900, 100}};

}  // namespace

TEST_CASE("chart: the least and the greatest of any stretch are those that one finds by looking at all") {
  const auto values = noise(1'003);
  const Extremes extremes{values};
  for (std::size_t first = 0; first < values.size(); first += 37) {
    for (std::size_t last = first + 1; last <= values.size(); last += 113) {
      const auto [low, high] = std::minmax_element(values.begin() + static_cast<int>(first), values.begin() + static_cast<int>(last));
      const auto extent = extremes.of(first, last);
      REQUIRE(extent.low == *low);
      REQUIRE(extent.high == *high);
    }
  }
  CHECK(extremes.of(5, 5).is_empty());
  CHECK(Extremes{}.of(0, 10).is_empty());
}

TEST_CASE("chart: a spike of one sample among 100,000 is drawn at its full height") {
  std::vector<float> values(100'000, 50);
  values[41'234] = 100;
  values[70'001] = 0;
  const auto points = curve_of(plot, seconds(values.size()), Extremes{values}, {0, 99'999}, 0, 100);
  const auto has = [&](float y) { return std::ranges::any_of(points, [&](const auto& point) { return point && point->y == y; }); };
  CHECK(has(plot.min.y));
  CHECK(has(plot.max.y));
}

TEST_CASE("chart: what is drawn is bounded by the pixels, not by the samples") {
  for (const std::size_t count : {1'000U, 10'000U, 100'000U, 1'000'000U}) {
    const auto points = curve_of(plot, seconds(count), Extremes{noise(count)}, {0, static_cast<double>(count - 1)}, 0, 1'000);
    CHECK(points.size() <= 2 * 800);
    CHECK(points.size() >= 800);
  }
}

TEST_CASE("chart: nearer than the pixels every sample is a point at its place, with one beyond each edge") {
  const auto points = curve_of(plot, seconds(1'000), Extremes{noise(1'000)}, {100, 140}, 0, 1'000);
  REQUIRE(points.size() == 42);
  CHECK(points[0]->x < plot.min.x);
  CHECK(points[1]->x == plot.min.x);
  CHECK(points[21]->x == 500);
}

TEST_CASE("chart: missing samples are a gap, near and far") {
  std::vector<float> values(10'000, 5);
  std::fill(values.begin() + 4'000, values.begin() + 6'000, NAN);
  const Extremes extremes{values};
  CHECK(std::isnan(extremes.value(5'000)));
  for (const Window window : {Window{0, 9'999}, Window{3'990, 4'010}}) {
    const auto points = curve_of(plot, seconds(values.size()), extremes, window, 0, 10);
    CHECK(std::ranges::any_of(points, [](const auto& point) { return !point.has_value(); }));
  }
}

TEST_CASE("chart: nothing to draw is no points") {
  CHECK(curve_of(plot, {}, Extremes{}, {0, 1}, 0, 1).empty());
  CHECK(curve_of(plot, seconds(3), Extremes{noise(3)}, {1, 1}, 0, 1).empty());
  CHECK(nearest_sample({}, 3) == 0);
}

TEST_CASE("chart: the sample nearest to a place") {
  const std::vector<double> places{0, 10, 20};
  CHECK(nearest_sample(places, -5) == 0);
  CHECK(nearest_sample(places, 4) == 0);
  CHECK(nearest_sample(places, 6) == 1);
  CHECK(nearest_sample(places, 99) == 2);
}

TEST_CASE("chart: zooming keeps the place under the pointer and ends at all, and at a few samples") {
  const auto places = seconds(1'001);
  StreamChartView view;
  view.show_all(places);
  CHECK(view.window == Window{0, 1'000});
  view.zoom(places, 2, 0.25);
  CHECK(view.window == Window{125, 625});
  view.pan(places, 0.5);
  CHECK(view.window == Window{375, 875});
  view.pan(places, 5);
  CHECK(view.window == Window{500, 1'000});
  view.zoom(places, 0.01);
  CHECK(view.window == Window{0, 1'000});
  view.zoom(places, 1e9);
  CHECK(view.window.span() > 7);
  CHECK(view.window.span() < 9);
}

}  // namespace dashboard::extremes_test
