#include "astral/numbered.hpp"

#include <catch_amalgamated.hpp>
#include <memory>
#include <string>
#include <vector>

using namespace astral;

TEST_CASE("numbered: what was added is found and taken by its number, in whatever order it came") {
  Numbered<std::string> all;
  for (const int number : {1, 4, 2, 9, 3}) all.add(number, std::to_string(number));
  for (const int number : {1, 2, 3, 4, 9}) {
    REQUIRE(all.find(number) != nullptr);
    CHECK(*all.find(number) == std::to_string(number));
  }
  CHECK(all.find(5) == nullptr);
  CHECK(all.take(3) == "3");
  CHECK_FALSE(all.take(3).has_value());
  CHECK(all.take_first() == "1");
  CHECK(all.numbers() == std::vector{2, 4, 9});
}

TEST_CASE("numbered: what is left when it dies is freed") {
  const auto value = std::make_shared<int>(1);
  {
    Numbered<std::shared_ptr<int>> all;
    all.add(1, value);
    all.add(2, value);
    CHECK(value.use_count() == 3);
    CHECK(all.take(1) == value);
    CHECK(value.use_count() == 2);
  }
  CHECK(value.use_count() == 1);
}
