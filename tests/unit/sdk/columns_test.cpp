// The streams of an activity (contract 2.5), read from bytes.
#include "astral/columns.hpp"

#include <catch_amalgamated.hpp>
#include <cmath>
#include <random>

using namespace astral;

namespace {

std::vector<Column> columns_of(std::string_view body) {
  auto read = read_columns(body);
  INFO(body);
  REQUIRE(read.has_value());
  REQUIRE(read->has_value());
  return **read;
}

/// The one stream of a body.
std::vector<double> values_of(std::string_view list) {
  const auto columns = columns_of(R"({"streams":{"it":)" + std::string{list} + "}}");
  REQUIRE(columns.size() == 1);
  return columns[0].values;
}

bool is_same(double one, double other) { return one == other || (std::isnan(one) && std::isnan(other)); }

const double none = std::nan("");

}  // namespace

TEST_CASE("columns: each stream is a column, in the order in which they stand") {
  const auto columns = columns_of(R"({"activity_id":"act_1","streams":{"time":[0,5,10],"pace":[330.5,321.0,null]},"privacy":null})");
  REQUIRE(columns.size() == 2);
  CHECK(columns[0].name == "time");
  CHECK(columns[0].values == std::vector<double>{0, 5, 10});
  CHECK(columns[1].name == "pace");
  CHECK(columns[1].values.size() == 3);
  CHECK(columns[1].values[0] == 330.5);
  CHECK(std::isnan(columns[1].values[2]));
}

TEST_CASE("columns: the envelopes of contract 1.3 are looked into, other members are not") {
  for (const auto* body :
       {R"({"streams":{"time":[7]}})", R"({"status":"ok","data":{"streams":{"time":[7]}}})", R"({"activity":{"streams":{"time":[7]}}})",
        R"({"status":"ok","data":{"activity":{"x":{"streams":{"time":[8]}},"streams":{"time":[7]}}}})"}) {
    const auto columns = columns_of(body);
    REQUIRE(columns.size() == 1);
    CHECK(columns[0].values == std::vector<double>{7});
  }
}

TEST_CASE("columns: an activity without streams has none") {
  for (const auto* body :
       {"{}", R"({"streams":null})", R"({"activity_id":"act_1","streams":null})", R"({"plan":{"streams":{"time":[1]}}})"}) {
    INFO(body);
    const auto read = read_columns(body);
    REQUIRE(read.has_value());
    CHECK_FALSE(read->has_value());
  }
  CHECK(columns_of(R"({"streams":{}})").empty());
}

TEST_CASE("columns: pairs stand side by side, a missing one takes the place of both") {
  const auto values = values_of("[null,[25.03,121.56],null,null,[25.04,121.57],[null,1],null]");
  const std::vector<double> expected{none, none, 25.03, 121.56, none, none, none, none, 25.04, 121.57, none, 1, none, none};
  REQUIRE(values.size() == expected.size());
  for (std::size_t index = 0; index < values.size(); ++index) CHECK(is_same(values[index], expected[index]));
}

TEST_CASE("columns: what is no list is left out, white space and other members do not matter") {
  const auto columns = columns_of(
      " {\r\n\t\"a\\\"b\": {\"deep\": [[], {}, \"]\", true, false, null, -1.5e3]},"
      " \"streams\" : { \"unit\": \"bpm\", \"time\" : [ 1 , 2 ] , \"empty\":[] } } ");
  REQUIRE(columns.size() == 2);
  CHECK(columns[0].values == std::vector<double>{1, 2});
  CHECK(columns[1].values.empty());
}

TEST_CASE("columns: every number is the nearest double, as the standard library reads it") {
  const char* const texts[] = {"0",
                               "-0",
                               "1",
                               "-17",
                               "330.5",
                               "25.0330",
                               "121.5654",
                               "1e3",
                               "1E+2",
                               "5e-324",
                               "1.7976931348623157e308",
                               "9007199254740993",
                               "123456789012345678901234567890",
                               "0.1",
                               "0.30000000000000004",
                               "2.2250738585072011e-308",
                               "1e22",
                               "1e23",
                               "8.5e-22",
                               "1e-23",
                               "0.000000000000000000000000000000123",
                               "25.03300000000000000000000001"};
  for (const char* text : texts) {
    INFO(text);
    CHECK(values_of("[" + std::string{text} + "]") == std::vector<double>{std::strtod(text, nullptr)});
  }
  std::mt19937_64 random{20260420};
  for (int round = 0; round < 2000; ++round) {
    auto text = std::to_string(static_cast<std::int64_t>(random() % 2'000'000'000'000) - 1'000'000'000'000);
    text.insert(text.size() - random() % 4 - 1, random() % 2 ? "." : "");
    if (text.ends_with('.')) text += '0';
    if (text.starts_with("-.") || text.starts_with('.')) continue;
    INFO(text);
    CHECK(values_of("[" + text + "]") == std::vector<double>{std::strtod(text.c_str(), nullptr)});
  }
}

TEST_CASE("columns: what is not JSON of numbers is an issue that says where") {
  const std::pair<const char*, const char*> cases[] = {{"", "$"},
                                                       {"<html>", "$"},
                                                       {"[1]", "$"},
                                                       {"{} x", "$"},
                                                       {R"({"streams":{"time":[1,2})", "$.streams.time"},
                                                       {R"({"streams":{"time":[1,"2"]}})", "$.streams.time"},
                                                       {R"({"streams":{"time":[01]}})", "$.streams.time"},
                                                       {R"({"streams":{"time":[1.]}})", "$.streams.time"},
                                                       {R"({"streams":{"time":[-]}})", "$.streams.time"},
                                                       {R"({"streams":{"time":[1e]}})", "$.streams.time"},
                                                       {R"({"streams":{"time":[1,]}})", "$.streams.time"},
                                                       {R"({"data":{"streams":{"latlng":[[1,2],[3]]}}})", "$.data.streams.latlng"},
                                                       {R"({"streams":{"latlng":[[1,2],3]}})", "$.streams.latlng"},
                                                       {R"({"streams":{"latlng":[[1,2,3]]}})", "$.streams.latlng"}};
  for (const auto& [body, path] : cases) {
    INFO(body);
    const auto read = read_columns(body);
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().path == path);
  }
}

TEST_CASE("columns: a body that is cut anywhere is an issue, never a crash") {
  const std::string_view body = R"({"a":"\u00e9\"","data":{"streams":{"time":[0,5.25],"latlng":[[1,-2.5e1],null]},"z":[true,{"x":null}]}})";
  REQUIRE(columns_of(body).size() == 2);
  for (std::size_t size = 0; size < body.size(); ++size) {
    INFO(size);
    // On the heap, so that a sanitizer sees what is read behind its end.
    const std::vector<char> cut(body.begin(), body.begin() + static_cast<std::ptrdiff_t>(size));
    CHECK_FALSE(read_columns({cut.data(), cut.size()}).has_value());
  }
}

TEST_CASE("columns: nesting without end is an issue") {
  const auto deep = R"({"x":)" + std::string(100'000, '[') + "}";
  CHECK_FALSE(read_columns(deep).has_value());
}
