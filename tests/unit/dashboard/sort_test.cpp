#include "core/sort.hpp"

#include <string>

#include "catch_amalgamated.hpp"

namespace dashboard::sort_test {

TEST_CASE("sort: by a member or by what a function makes of each; what is equal stays in its order") {
  struct Runner {
    std::string name;
    int age = 0;
  };
  const auto names = [](const std::vector<Runner>& runners) {
    std::string all;
    for (const auto& runner : runners) all += runner.name;
    return all;
  };
  std::vector<Runner> runners{{"c", 30}, {"a", 20}, {"d", 20}, {"b", 30}, {"e", 10}};
  sort_by(runners, &Runner::age);
  CHECK(names(runners) == "eadcb");
  sort_by(runners, [](const Runner& runner) { return -runner.age; });
  CHECK(names(runners) == "cbade");
  std::vector<Runner> nobody;
  sort_by(nobody, &Runner::age);
  CHECK(nobody.empty());
}

TEST_CASE("sort: places by an order of their own") {
  std::vector<std::uint32_t> places{3, 1, 4, 0, 2};
  sort_places(places, [](std::uint32_t left, std::uint32_t right) { return left > right; });
  CHECK(places == std::vector<std::uint32_t>{4, 3, 2, 1, 0});
}

}  // namespace dashboard::sort_test
