#include "astral/codec.hpp"
#include "support.hpp"

using namespace astral;
using astral::test::json;

namespace {

constexpr std::int64_t april_20 = 1'776'643'200'000;  // 2026-04-20T00:00:00Z

std::optional<std::int64_t> time_of(std::string_view text) { return parse_time(text); }

}  // namespace

TEST_CASE("time: ISO 8601 with Z") {
  CHECK(time_of("2026-04-20T00:00:00Z") == april_20);
  CHECK(time_of("2026-04-20T08:30:05Z") == april_20 + ((8 * 60 + 30) * 60 + 5) * 1000);
  CHECK(time_of("1970-01-01T00:00:00Z") == 0);
  CHECK(time_of("1969-12-31T23:59:59Z") == -1000);
}

TEST_CASE("time: an offset moves the moment") {
  CHECK(time_of("2026-04-20T08:00:00+08:00") == april_20);
  CHECK(time_of("2026-04-20T08:00:00+0800") == april_20);
  CHECK(time_of("2026-04-20T08:00:00+08") == april_20);
  CHECK(time_of("2026-04-19T19:00:00-05:00") == april_20);
  CHECK(time_of("2026-04-20T05:45:00+05:45") == april_20);
  CHECK(time_of("2026-04-20T00:00:00-00:00") == april_20);
}

TEST_CASE("time: without a zone it is UTC") {
  CHECK(time_of("2026-04-20T00:00:00") == april_20);
  CHECK(time_of("2026-04-20T00:00") == april_20);
  CHECK(time_of("2026-04-20T00:00:00.250") == april_20 + 250);
}

TEST_CASE("time: a date is its midnight in UTC") { CHECK(time_of("2026-04-20") == april_20); }

TEST_CASE("time: fractions of a second of any length are cut to milliseconds") {
  CHECK(time_of("2026-04-20T00:00:00.5Z") == april_20 + 500);
  CHECK(time_of("2026-04-20T00:00:00.05Z") == april_20 + 50);
  CHECK(time_of("2026-04-20T00:00:00.123Z") == april_20 + 123);
  CHECK(time_of("2026-04-20T00:00:00.123999Z") == april_20 + 123);
  CHECK(time_of("2026-04-20T00:00:00.123456789+00:00") == april_20 + 123);
  CHECK(time_of("2026-04-20T00:00:00,123Z") == april_20 + 123);
}

TEST_CASE("time: a number below ten to the power of eleven is seconds, else milliseconds") {
  CHECK(parse_time(json("1740000000")) == 1'740'000'000'000);
  CHECK(parse_time(json("1745395200000")) == 1'745'395'200'000);
  CHECK(parse_time(json("99999999999")) == 99'999'999'999'000);
  CHECK(parse_time(json("100000000000")) == 100'000'000'000);
  CHECK(parse_time(json("0")) == 0);
  CHECK(parse_time(json("-86400")) == -86'400'000);
  CHECK(parse_time(json("1740000000.5")) == 1'740'000'000'500);
  CHECK(parse_time(json("1740000000.0")) == 1'740'000'000'000);
}

TEST_CASE("time: a text of digits is read as the number that it is") {
  CHECK(time_of("1740000000") == 1'740'000'000'000);
  CHECK(time_of("1745395200000") == 1'745'395'200'000);
  CHECK(time_of("-86400") == -86'400'000);
}

TEST_CASE("time: leap days are there in leap years only") {
  CHECK(time_of("2024-02-29T00:00:00Z") == 1'709'164'800'000);
  CHECK(time_of("2000-02-29").has_value());
  CHECK_FALSE(time_of("2026-02-29").has_value());
  CHECK_FALSE(time_of("1900-02-29").has_value());
  CHECK_FALSE(time_of("2026-04-31T00:00:00Z").has_value());
}

TEST_CASE("time: the end of a day may be written as 24:00, and nothing later") {
  CHECK(time_of("2026-04-19T24:00:00Z") == april_20);
  CHECK_FALSE(time_of("2026-04-19T24:00:01Z").has_value());
  CHECK_FALSE(time_of("2026-04-19T24:30:00Z").has_value());
}

TEST_CASE("time: a leap second is the first of the next minute") { CHECK(time_of("2026-04-19T23:59:60Z") == april_20); }

TEST_CASE("time: lower-case letters and a space for T are read") {
  CHECK(time_of("2026-04-20t00:00:00z") == april_20);
  CHECK(time_of("2026-04-20 00:00:00+00:00") == april_20);
}

TEST_CASE("time: garbage is no time") {
  for (const auto* text : {"",
                           "-",
                           "+",
                           " ",
                           "now",
                           "tomorrow",
                           "2026",
                           "2026-",
                           "2026-04",
                           "2026-4-20",
                           "2026-13-01",
                           "2026-00-10",
                           "2026-04-00",
                           "20-04-2026",
                           "2026/04/20",
                           "2026-04-20T",
                           "2026-04-20T08",
                           "2026-04-20T8:00:00Z",
                           "2026-04-20T25:00:00Z",
                           "2026-04-20T08:60:00Z",
                           "2026-04-20T08:00:61Z",
                           "2026-04-20T08:00:00.Z",
                           "2026-04-20T08:00:00X",
                           "2026-04-20T08:00:00+",
                           "2026-04-20T08:00:00+8",
                           "2026-04-20T08:00:00+24:00",
                           "2026-04-20T08:00:00+08:60",
                           "2026-04-20T08:00:00ZZ",
                           "2026-04-20T08:00:00Z ",
                           " 2026-04-20",
                           "2026-04-20Z",
                           "99999999999999999999",
                           "1e9",
                           "0x10",
                           "-2026-04-20",
                           "12:00",
                           "1740000000.5s"}) {
    INFO(text);
    // All digits are an epoch, whatever their number.
    const bool is_epoch = std::string_view{text} == "2026";
    CHECK(time_of(text).has_value() == is_epoch);
  }
}

TEST_CASE("time: neither numbers beyond reason nor other kinds are times") {
  CHECK_FALSE(parse_time(json("1e300")).has_value());
  CHECK_FALSE(parse_time(json("true")).has_value());
  CHECK_FALSE(parse_time(json("null")).has_value());
  CHECK_FALSE(parse_time(json("[1740000000]")).has_value());
  CHECK_FALSE(parse_time(json("{}")).has_value());
  CHECK_FALSE(parse_time(Json{}).has_value());
}

TEST_CASE("time: a date of HTTP is read") {
  CHECK(parse_http_date("Sun, 06 Nov 1994 08:49:37 GMT") == 784'111'777'000);
  CHECK(parse_http_date("Thu, 01 Jan 1970 00:00:00 GMT") == 0);
  CHECK(parse_http_date("Thu, 29 Feb 2024 23:59:59 GMT") == 1'709'251'199'000);
}

TEST_CASE("time: what is no date of HTTP is none") {
  for (const auto* text : {"", "7", "Sun, 06 Nov 1994 08:49:37", "Sun, 06 Nov 1994 08:49:37 CET", "Sun, 06 Nox 1994 08:49:37 GMT",
                           "Sun, 06 ov  1994 08:49:37 GMT", "Sun, 30 Feb 2024 08:49:37 GMT", "Sun, 06 Nov 1994 24:49:37 GMT",
                           "Sun, 06 Nov 1994 08:60:37 GMT", "Sun, 06 Nov 1994 08-49-37 GMT", "Sun, 0x Nov 1994 08:49:37 GMT",
                           "Sun, 06 Nov -994 08:49:37 GMT", "1994-11-06T08:49:37.123456GMT"}) {
    INFO(text);
    CHECK_FALSE(parse_http_date(text).has_value());
  }
}

TEST_CASE("time: it is written as ISO 8601 in UTC, with milliseconds only when there are some") {
  CHECK(format_iso_time(april_20) == "2026-04-20T00:00:00Z");
  CHECK(format_iso_time(april_20 + 7) == "2026-04-20T00:00:00.007Z");
  CHECK(format_iso_time(april_20 - 1) == "2026-04-19T23:59:59.999Z");
  CHECK(format_iso_time(0) == "1970-01-01T00:00:00Z");
  CHECK(format_iso_time(-1) == "1969-12-31T23:59:59.999Z");
  CHECK(format_iso_time(1'709'164'800'000) == "2024-02-29T00:00:00Z");
}

TEST_CASE("time: what is written is read back") {
  for (const std::int64_t millis :
       {std::int64_t{0}, april_20, april_20 + 123, std::int64_t{-62'135'596'800'000}, std::int64_t{253'402'300'799'999}}) {
    CHECK(parse_time(std::string_view{format_iso_time(millis)}) == millis);
  }
}

TEST_CASE("time: a calendar date is exactly YYYY-MM-DD and exists") {
  CHECK(is_calendar_date("2026-04-20"));
  CHECK(is_calendar_date("2024-02-29"));
  CHECK_FALSE(is_calendar_date("2026-02-29"));
  CHECK_FALSE(is_calendar_date("2026-04-20T00:00:00Z"));
  CHECK_FALSE(is_calendar_date("20260420"));
  CHECK_FALSE(is_calendar_date("2026-4-2"));
  CHECK_FALSE(is_calendar_date(""));
}
