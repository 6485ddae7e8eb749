// What the HTML standard says of event streams. The cases marked WPT carry over facts of the Web Platform Tests' eventsource folder.
#include "astral/sse.hpp"

#include <catch_amalgamated.hpp>

using namespace astral;

namespace {

/// The events of a stream that arrives in pieces of `piece_bytes`.
std::vector<SseEvent> events_of(std::string_view stream, std::size_t piece_bytes) {
  SseParser parser;
  std::vector<SseEvent> events;
  for (; !stream.empty(); stream.remove_prefix(std::min(piece_bytes, stream.size()))) {
    REQUIRE(parser.feed(stream.substr(0, piece_bytes), events));
  }
  return events;
}

/// However a stream is cut, its events are the same.
std::vector<SseEvent> events_of(std::string_view stream) {
  auto events = events_of(stream, stream.size());
  for (std::size_t piece_bytes = 1; piece_bytes < std::min<std::size_t>(stream.size(), 64); ++piece_bytes) {
    INFO("pieces of " << piece_bytes);
    CHECK(events_of(stream, piece_bytes) == events);
  }
  return events;
}

std::vector<std::string> data_of(std::string_view stream) {
  std::vector<std::string> all;
  for (auto& event : events_of(stream)) all.push_back(std::move(event.data));
  return all;
}

using Texts = std::vector<std::string>;

/// A literal with the zeros that it holds.
template <std::size_t N>
constexpr std::string_view whole(const char (&text)[N]) {
  return {text, N - 1};
}

}  // namespace

TEST_CASE("sse: an event has a name, data and the last id; without a name it is a message") {
  CHECK(events_of("id: 1\nevent: start\ndata: {\"a\":1}\n\ndata: x\n\n") ==
        std::vector<SseEvent>{{"start", "{\"a\":1}", "1"}, {"message", "x", "1"}});
}

TEST_CASE("sse: lines end with LF, CR or both (WPT format-newlines)") {
  CHECK(data_of("data:test\r\ndata\ndata:test\r\n\r\n") == Texts{"test\n\ntest"});
  CHECK(data_of("data:a\r\rdata:b\n\ndata:c\r\n\r\n") == Texts{"a", "b", "c"});
  CHECK(data_of("data:a\r\n\ndata:b\r\n\rdata:c\n\r") == Texts{"a", "b", "c"});
}

TEST_CASE("sse: an event is there as soon as its last line end has begun") {
  SseParser parser;
  std::vector<SseEvent> events;
  REQUIRE(parser.feed("data: 1\r\n\r", events));
  CHECK(events.size() == 1);
  REQUIRE(parser.feed("", events));
  REQUIRE(parser.feed("\ndata: 2\n\n", events));
  CHECK(events.size() == 2);
  CHECK(events.back().data == "2");
}

TEST_CASE("sse: one byte order mark at the beginning is dropped, others belong to the line (WPT format-bom, format-bom-2)") {
  CHECK(data_of("\xEF\xBB\xBF"
                "data:1\n\n\xEF\xBB\xBF"
                "data:2\n\ndata:3\n\n") == Texts{"1", "3"});
  CHECK(data_of("\xEF\xBB\xBF\xEF\xBB\xBF"
                "data:1\n\ndata:2\n\ndata:3\n\n") == Texts{"2", "3"});
  CHECK(data_of("\xEF\xBB\xBF\ndata:1\n\n") == Texts{"1"});
}

TEST_CASE("sse: comments may stand anywhere and be long (WPT format-comments)") {
  const std::string filler(2048, 'x');
  std::string stream{whole("data:1\r:\0\n:\r\ndata:2\n:")};
  stream += filler + "\rdata:3\n:data:fail\r:" + filler + "\ndata:4\n\n";
  CHECK(data_of(stream) == Texts{"1\n2\n3\n4"});
  CHECK(data_of(": keep-alive\n\n:\n\ndata: x\n\n") == Texts{"x"});
}

TEST_CASE("sse: what stands behind the last empty line is no event (WPT format-data-before-final-empty-line)") {
  CHECK(data_of("retry:1000\ndata:test1\n\nid:test\ndata:test2") == Texts{"test1"});
  CHECK(data_of("data:test1\n").empty());
}

TEST_CASE("sse: data may be empty, have several lines, or lack its colon (WPT format-field-data)") {
  CHECK(data_of("data:\n\ndata\ndata\n\ndata:test\n\n") == Texts{"", "\n", "test"});
}

TEST_CASE("sse: an event needs data; a name without data is forgotten (WPT format-field-event, format-field-event-empty)") {
  CHECK(events_of("event:test\ndata:x\n\ndata:x\n\n") == std::vector<SseEvent>{{"test", "x", ""}, {"message", "x", ""}});
  CHECK(events_of("event: \ndata:data\n\n") == std::vector<SseEvent>{{"message", "data", ""}});
  CHECK(events_of("event: lost\n\ndata:x\n\n") == std::vector<SseEvent>{{"message", "x", ""}});
}

TEST_CASE("sse: an id persists until another one comes, an empty one resets it (WPT format-field-id-3)") {
  const auto ids = [](std::string_view stream) {
    Texts all;
    for (const auto& event : events_of(stream)) all.push_back(event.id);
    return all;
  };
  CHECK(ids("id: 1\ndata: a\n\ndata: b\n\n") == Texts{"1", "1"});
  CHECK(ids("id: 1\ndata: a\n\nid: 2\ndata: b\n\ndata: c\n\n") == Texts{"1", "2", "2"});
  CHECK(ids("id: 1\ndata: a\n\nid:\ndata: b\n\nid\ndata: c\n\n") == Texts{"1", "", ""});
  CHECK(ids("id: 1\n\ndata: a\n\n") == Texts{"1"});
}

TEST_CASE("sse: an id with a zero in it is ignored (WPT format-field-id-null)") {
  CHECK(events_of(whole("id: 1\nid: \0\0\ndata: a\n\n")) == std::vector<SseEvent>{{"message", "a", "1"}});
}

TEST_CASE("sse: names of fields are exact, and one space is dropped before a value (WPT format-field-parsing, format-leading-space)") {
  const auto stream =
      whole("data:\0\ndata:  2\rData:1\ndata\0:2\ndata:1\r\0data:4\nda-ta:3\rdata_5\ndata:3\rdata:\r\n data:32\ndata:4\n\n");
  CHECK(data_of(stream) == Texts{std::string{whole("\0\n 2\n1\n3\n\n4")}});
  CHECK(data_of("data:\ttest\rdata: \ndata:test\n\n") == Texts{"\ttest\n\ntest"});
}

TEST_CASE("sse: unknown fields are ignored (WPT format-field-unknown)") {
  CHECK(data_of("data:test\n data\ndata\nfoobar:xxx\njustsometext\n:thisisacommentyay\ndata:test\n\n") == Texts{"test\n\ntest"});
}

TEST_CASE("sse: a zero is a character like others (WPT format-null-character)") {
  CHECK(data_of(whole("data:\0\n\n\n\n")) == Texts{std::string(1, '\0')});
}

TEST_CASE("sse: retry is a number of milliseconds, anything else is ignored (WPT format-field-retry, -bogus, -empty)") {
  const auto retry_of = [](std::string_view stream) {
    SseParser parser;
    std::vector<SseEvent> events;
    CHECK(parser.feed(stream, events));
    CHECK(events.back().data == "x");
    return parser.retry_millis();
  };
  CHECK(retry_of("retry:03000\ndata:x\n\n") == 3000);
  CHECK(retry_of("retry:3000\nretry:1000x\ndata:x\n\n") == 3000);
  for (const auto* bogus : {"retry\ndata:x\n\n", "retry:\ndata:x\n\n", "retry:-1\ndata:x\n\n", "retry:+1\ndata:x\n\n",
                            "retry:1.5\ndata:x\n\n", "retry:99999999999999999999\ndata:x\n\n"}) {
    INFO(bogus);
    CHECK_FALSE(retry_of(bogus).has_value());
  }
}

TEST_CASE("sse: characters of several bytes may be cut anywhere (WPT format-utf-8)") {
  CHECK(data_of("data:ok…\n\ndata: 台北 🏃\n\n") == Texts{"ok…", "台北 🏃"});
}

TEST_CASE("sse: a line or an event that never ends is given up, for good") {
  std::vector<SseEvent> events;
  SseParser lines{100};
  REQUIRE(lines.feed("data: " + std::string(50, 'x'), events));
  CHECK_FALSE(lines.feed(std::string(50, 'x'), events));
  CHECK_FALSE(lines.feed("\n\ndata: x\n\n", events));
  SseParser many{100};
  CHECK_FALSE(many.feed("data: " + std::string(60, 'x') + "\ndata: " + std::string(60, 'x') + "\n\n", events));
  SseParser comment{100};
  CHECK_FALSE(comment.feed(":" + std::string(100, 'x') + "\n", events));
  CHECK(events.empty());
}

TEST_CASE("sse: the limit is for one event, not for the stream") {
  SseParser parser{32};
  std::vector<SseEvent> events;
  for (int count = 0; count < 100; ++count) REQUIRE(parser.feed("data: twenty characters\n\n", events));
  CHECK(events.size() == 100);
}
