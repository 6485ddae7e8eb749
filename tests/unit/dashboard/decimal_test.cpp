#include "core/decimal.hpp"

#include "catch_amalgamated.hpp"

namespace dashboard::decimal_test {

TEST_CASE("decimal: numbers are read as people type them") {
  const auto read = [](std::string_view text) { return std::pair{take_decimal(text), text}; };
  CHECK(read("12") == std::pair{std::optional{12.0}, std::string_view{}});
  CHECK(read("10.1 km") == std::pair{std::optional{10.1}, std::string_view{" km"}});
  CHECK(read("-3,5") == std::pair{std::optional{-3.5}, std::string_view{}});
  CHECK(read("1.2.3") == std::pair{std::optional{1.2}, std::string_view{".3"}});
  CHECK(read("5.").first == 5.0);
  for (const auto* none : {"", "-", ".", "km", "1234567890123456"})
    CHECK(read(none) == std::pair{std::optional<double>{}, std::string_view{none}});
}

}  // namespace dashboard::decimal_test
