// Streams of events through a client: contract 1.17 and 10.
#include "astral/event_stream.hpp"

#include "astral/url.hpp"
#include "operations.hpp"

using namespace astral;
using namespace astral::test;
using astral::testing::sample_json;
using astral::testing::StreamEnd;

namespace {

constexpr std::string_view start =
    "id: 1\nevent: start\ndata: {\"request_id\":\"req_1\",\"step\":\"draft\",\"weeks\":4,\"level\":\"beginner\"}\n\n";
constexpr std::string_view chunk = "event: chunk\ndata: {\"text\":\"Week 1\\n\"}\n\n";
constexpr std::string_view done =
    "event: done\ndata: {\"status\":\"ok\",\"data\":{\"draft\":\"Week 1\\n\",\"training_principle\":\"easy\",\"parameters\":{\"weeks\":4,"
    "\"level\":\"beginner\",\"org_id\":\"org_1\",\"workout_preference\":\"ai_generate\",\"generated_at\":\"2026-04-20T08:00:00Z\"}}}\n\n";

const DraftBody wanted{.weeks = 4, .level = "beginner", .org_id = "org_1"};

std::string all(std::initializer_list<std::string_view> parts) {
  std::string text;
  for (const auto part : parts) text += part;
  return text;
}

/// A client, a draft that it asks for, and what is seen of it.
struct Drafting : World {
  std::string text;
  std::vector<std::string> seen;

  Started<Result<PlanDraft>> begin(CallOptions options = {}, Options settings = {}) {
    settings.access_token = "token";
    return Started{client(std::move(settings))
                       .stream<"aiCoach.generateDraftStream">(
                           {}, wanted, [this](const DraftStreamEvent& event) { note(event); }, std::move(options))};
  }

 private:
  void note(const DraftStreamEvent& event) {
    if (event.start) seen.emplace_back("start");
    if (event.chunk) seen.emplace_back("chunk"), text += event.chunk->text;
    if (event.progress) seen.emplace_back("progress");
    if (event.done) seen.emplace_back("done");
  }
};

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("stream: events come as they arrive, and the whole is the result") {
  Drafting world;
  const auto stream =
      all({start, chunk, ": keep-alive\n\n", "event: progress\ndata: {\"week\":1,\"total_weeks\":4,\"percent\":25}\n\n", done});
  // Cut in the middle of everything.
  world.server.stream({stream.substr(0, 50), stream.substr(50, 100), stream.substr(150)});
  const auto result = world.begin();
  REQUIRE(result.value().has_value());
  CHECK(result.value()->draft == "Week 1\n");
  CHECK(result.value()->parameters.generated_at.epoch_millis == 1'776'672'000'000);
  CHECK(world.seen == Names{"start", "chunk", "progress", "done"});
  CHECK(world.text == result.value()->draft);
  CHECK(world.server.open_streams() == 0);
  CHECK(world.clock->running_timers() == 0);
}

TEST_CASE("stream: the request is a POST that accepts a stream") {
  Drafting world;
  world.server.stream({std::string{done}});
  REQUIRE(world.begin().value().has_value());
  const auto& request = world.server.last();
  CHECK(request.method == Method::post);
  CHECK(request.url == std::string{base_url} + "/ai-coach/generate-draft/stream");
  CHECK(find_header(request.headers, "accept") == "text/event-stream");
  CHECK(find_header(request.headers, "authorization") == "Bearer token");
  CHECK(request.body_form == BodyForm::stream);
  CHECK_THAT(request.body, EqualsJson(R"({"weeks":4,"level":"beginner","org_id":"org_1"})"));
}

TEST_CASE("stream: a failure before the first event is an ordinary error, and is not repeated") {
  for (const int status : {403, 429, 503}) {
    Drafting world;
    world.server.answer(status,
                        R"({"error":"Feature not enabled: coach_agent","details":{"code":"FEATURE_DISABLED","field":"coach_agent"}})",
                        {{"retry-after", "1"}});
    const auto result = world.begin();
    REQUIRE_FALSE(result.value().has_value());
    CHECK(result.value().error().kind == kind_of_status(status));
    CHECK(result.value().error().code == "FEATURE_DISABLED");
    CHECK(result.value().error().operation == "aiCoach.generateDraftStream");
    CHECK(world.server.requests().size() == 1);
  }
}

TEST_CASE("stream: no answer is a network error, and is not repeated") {
  Drafting world;
  world.server.fail();
  CHECK(world.begin().value().error().kind == ErrorKind::network);
  CHECK(world.server.requests().size() == 1);
}

TEST_CASE("stream: an answer that is no stream is told so") {
  Drafting world;
  world.server.answer(200, "<html>", {{"content-type", "text/html"}, {"x-request-id", "req_9"}});
  const auto error = world.begin().value().error();
  CHECK(error.kind == ErrorKind::decode);
  CHECK(error.message == "$: expected an event stream, found text/html");
  CHECK(error.text == "<html>");
  CHECK(error.request_id == "req_9");
  world.server.cut(200, "");
  CHECK(world.begin().value().error().kind == ErrorKind::network);
}

TEST_CASE("stream: an error event is the error of its status, after what came before it") {
  Drafting world;
  world.server.stream(
      {all(
          {start, chunk,
           "event: error\ndata: {\"error\":\"AI generation failed\",\"details\":{\"code\":\"AI_GENERATION_FAILED\"},\"status\":500}\n\n"})},
      StreamEnd::silent, {{"x-request-id", "req_7"}});
  const auto result = world.begin();
  const auto& error = result.value().error();
  CHECK(error.kind == ErrorKind::server);
  CHECK(error.status == 500);
  CHECK(error.code == "AI_GENERATION_FAILED");
  CHECK(error.message == "AI generation failed");
  CHECK(error.operation == "aiCoach.generateDraftStream");
  CHECK(error.request_id == "req_7");
  CHECK(world.seen == Names{"start", "chunk"});
  CHECK(world.server.open_streams() == 0);
}

TEST_CASE("stream: an error event of another status, or of no JSON, is an error all the same") {
  Drafting world;
  world.server.stream({"event: error\ndata: {\"error\":\"Slow down\",\"details\":{\"code\":\"RATE_LIMITED\"},\"status\":429}\n\n"});
  CHECK(world.begin().value().error().kind == ErrorKind::rate_limit);
  world.server.stream({"event: error\ndata: out of order\n\n"});
  const auto error = world.begin().value().error();
  CHECK(error.kind == ErrorKind::server);
  CHECK(error.text == "out of order");
}

TEST_CASE("stream: a close or a break without a last event holds what had arrived") {
  for (const auto end : {StreamEnd::closed, StreamEnd::broken}) {
    Drafting world;
    world.server.stream({all({start, chunk}), "event: chunk\nda"}, end);
    const auto error = world.begin().value().error();
    CHECK(error.kind == ErrorKind::stream_interrupted);
    CHECK(error.code == "stream_interrupted");
    CHECK(error.operation == "aiCoach.generateDraftStream");
    REQUIRE(error.body.size() == 2);
    CHECK_THAT(error.body.at(1), EqualsJson(R"({"event":"chunk","data":{"text":"Week 1\n"}})"));
    CHECK(world.server.open_streams() == 0);
    CHECK(world.clock->running_timers() == 0);
  }
}

TEST_CASE("stream: silence for too long is a timeout that holds its operation") {
  Drafting world;
  world.server.stream({std::string{start}}, StreamEnd::silent);
  const auto result = world.begin();
  CHECK(world.clock->next_delay_millis() == 60'000);
  world.clock->advance(59'999);
  CHECK_FALSE(result.has_ended());
  world.clock->advance(1);
  const auto& error = result.value().error();
  CHECK(error.kind == ErrorKind::timeout);
  CHECK(error.message == "the stream was silent for 60000 ms");
  CHECK(error.operation == "aiCoach.generateDraftStream");
  CHECK(world.server.open_streams() == 0);
  CHECK(world.clock->running_timers() == 0);
}

TEST_CASE("stream: how long it may be silent can be set, for the client and for a call; zero is for ever") {
  Drafting world;
  world.server.stream({}, StreamEnd::silent);
  const auto first = world.begin({}, {.timeout_millis = 500});
  CHECK(world.clock->next_delay_millis() == 500);
  world.clock->advance(500);
  CHECK(first.value().error().kind == ErrorKind::timeout);
  world.server.stream({}, StreamEnd::silent);
  const CancelSource cancel;
  const auto second = world.begin({.timeout_millis = 0, .cancel = cancel.token()}, {.timeout_millis = 500});
  CHECK(world.clock->running_timers() == 0);
  CHECK_FALSE(second.has_ended());
  cancel.cancel();
  CHECK(second.has_ended());
}

TEST_CASE("stream: a caller may abort it before its answer and while it runs") {
  for (const bool has_answer : {false, true}) {
    Drafting world;
    const CancelSource cancel;
    has_answer ? world.server.stream({std::string{start}}, StreamEnd::silent) : world.server.hang();
    const auto result = world.begin({.cancel = cancel.token()});
    CHECK_FALSE(result.has_ended());
    cancel.cancel();
    CHECK(result.value().error().kind == ErrorKind::aborted);
    CHECK(world.server.open_streams() == 0);
    CHECK(world.clock->running_timers() == 0);
  }
}

TEST_CASE("stream: events that nobody knows are left out, so are fields") {
  Drafting world;
  world.server.stream({all({"event: mood\ndata: nonsense\n\n", "data: {\"text\":\"no name\"}\n\n",
                            "event: chunk\ndata: {\"text\":\"a\",\"new\":1}\n\n", done})});
  const auto result = world.begin({}, {.validation = Validation::strict});
  REQUIRE(result.value().has_value());
  CHECK(world.seen == Names{"chunk", "done"});
}

TEST_CASE("stream: what comes after the last event is not looked at") {
  Drafting world;
  world.server.stream({all({done, chunk, "event: error\ndata: {}\n\n"})});
  CHECK(world.begin().value().has_value());
  CHECK(world.seen == Names{"done"});
}

TEST_CASE("stream: data that is no object is an error with its place") {
  for (const auto* data : {"{\"text\":", "[1]", "\"text\""}) {
    Drafting world;
    world.server.stream({all({start, "event: chunk\ndata: ", data, "\n\n"})}, StreamEnd::silent);
    const auto error = world.begin().value().error();
    CHECK(error.kind == ErrorKind::decode);
    CHECK(error.path == "$.chunk");
    CHECK(world.seen == Names{"start"});
    CHECK(world.server.open_streams() == 0);
  }
}

TEST_CASE("stream: validation holds each event against its model") {
  World world;
  world.server.stream({all({"event: chunk\ndata: {\"text\":5}\n\n", done})});
  const auto stream = world.client({.validation = Validation::lenient}).open(operation("aiCoach.generateDraftStream"), encode(wanted));
  const auto events = now(stream.next());
  REQUIRE_FALSE(events.has_value());
  CHECK(events.error().path == "$.chunk.text");
}

TEST_CASE("stream: an event that does not end is given up") {
  Drafting world;
  world.server.stream({"data: " + std::string(std::size_t{17} << 20U, 'x')}, StreamEnd::silent);
  const auto error = world.begin().value().error();
  CHECK(error.kind == ErrorKind::decode);
  CHECK(error.message == "$: expected shorter events");
}

TEST_CASE("stream: nothing is sent or read before it is asked for, and events that came together are given together") {
  World world;
  world.server.stream({all({start, chunk}), std::string{done}});
  const auto stream = world.client().open(operation("aiCoach.generateDraftStream"), encode(wanted));
  CHECK(world.server.requests().empty());
  const auto first = now(stream.next());
  REQUIRE(first->size() == 2);
  CHECK_THAT(first->at(1), EqualsJson(R"({"event":"chunk","data":{"text":"Week 1\n"}})"));
  CHECK_FALSE(stream.is_over());
  CHECK(now(stream.next())->at(0).get("event").as_string() == "done");
  CHECK(stream.is_over());
  CHECK(now(stream.next())->size() == 0);
  CHECK(world.server.requests().size() == 1);
  CHECK(world.server.open_streams() == 0);
}

TEST_CASE("stream: the last handle closes it, and so does an abort while nobody reads") {
  World world;
  const auto client = world.client();
  world.server.stream({std::string{start}}, StreamEnd::silent);
  {
    const auto stream = client.open(operation("aiCoach.generateDraftStream"), encode(wanted));
    CHECK(now(stream.next())->size() == 1);
    CHECK(world.server.open_streams() == 1);
  }
  CHECK(world.server.open_streams() == 0);
  world.server.stream({std::string{start}}, StreamEnd::silent);
  const CancelSource cancel;
  const auto stream = client.open(operation("aiCoach.generateDraftStream"), encode(wanted), {.cancel = cancel.token()});
  CHECK(now(stream.next())->size() == 1);
  cancel.cancel();
  CHECK(now(stream.next()).error().kind == ErrorKind::aborted);
  CHECK(world.server.open_streams() == 0);
}

TEST_CASE("stream: every stream of the table takes every event that it describes") {
  for (const auto& operation : operation_shapes) {
    if (!operation.is_stream) continue;
    INFO(operation.id);
    CHECK(operation.repeat == Repeat::never);
    CHECK(operation.timeout_millis == 60'000);
    World world;
    std::string text;
    for (const auto& field : operation.result->fields) {
      text += "event: " + std::string{field.name} + "\ndata: " + sample_json(*field.schema).dump() + "\n\n";
    }
    world.server.stream({text});
    const auto stream = world.client({.validation = Validation::strict}).open(operation, sample_args(operation));
    const auto events = now(stream.next());
    if (!events) FAIL(events.error().message);
    CHECK(events->size() == operation.result->fields.size());
    CHECK(events->at(events->size() - 1).get("event").as_string() == "done");
    CHECK(stream.is_over());
  }
}

TEST_CASE("sandbox only: such an operation never leaves this machine") {
  const auto& chat = operation("aiCoach.chat");
  const auto args = json(R"({"message":"Hello"})");
  for (const auto* url : {"http://127.0.0.1:8787/api/v1", "http://localhost/api/v1", "https://astral.localhost:1/x", "http://[::1]:8787"}) {
    INFO(url);
    CHECK(make_request(chat, args, url).has_value());
  }
  for (const auto* url : {"https://app.nexrex.ai/api/v1", "http://127.0.0.1.example.com", "http://localhost.example.com",
                          "http://notlocalhost", "http://10.0.0.1", "https://example.com/localhost", "http://[::2]"}) {
    INFO(url);
    const auto request = make_request(chat, args, url);
    REQUIRE_FALSE(request.has_value());
    CHECK(request.error().kind == ErrorKind::validation);
    CHECK(request.error().field == "baseUrl");
    CHECK(request.error().message == "aiCoach.chat: baseUrl must be on this machine: only a sandbox offers this operation");
  }
}
