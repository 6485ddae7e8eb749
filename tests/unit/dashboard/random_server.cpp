#include "random_server.hpp"

#include <array>

#include "astral/codec.hpp"
#include "astral/testing/sample.hpp"
#include "samples.hpp"

namespace dashboard {
namespace {

using astral::Json;

constexpr int deepest_level = 6;

constexpr std::array<std::string_view, 12> texts{
    "",
    "Ana",
    "Ana María Díaz",
    "王小明",
    "ジョギング 10 km を走る",
    "\xF0\x9F\x8F\x83\xE2\x80\x8D\xE2\x99\x80\xEF\xB8\x8F",  // a runner made of three characters
    "\xE2\x80\xAE"                                           // turns what follows around
    "evil",
    "%s %n {0} {1} {9}",
    "line\nbreak\ttab",
    "a-very-long-word-without-a-place-to-break-it-a-very-long-word-without-a-place-to-break-it-a-very-long-word-without-a-place-to-break-"
    "it",
    "Broken \xC3\x28 bytes \xF0\x9F",
    "5:12"};
constexpr std::array<std::string_view, 4> id_beginnings{"usr_", "a/b ?#", "\xE7\x8E\x8B", ""};
constexpr std::array<double, 10> numbers{0, 1, -1, 12.5, 148, 3'276, 100'000, 1e-9, -5e8, 3e11};
constexpr std::array<std::int64_t, 8> integers{0, 1, 2, 7, 40, -3, 250, 2'000'000};
constexpr std::array<std::int64_t, 6> days{-400, -7, -1, 0, 1, 90};
/// Everything at once, then the end or a broken connection.
class OnePiece : public astral::BodyStream {
 public:
  OnePiece(std::string text, bool is_broken) : text_{std::move(text)}, is_broken_{is_broken} {}
  astral::Later<astral::Result<std::string>> read() override {
    astral::Later<astral::Result<std::string>> bytes;
    if (text_.empty() && is_broken_) {
      bytes.resolve(std::unexpected{astral::Error{.kind = astral::ErrorKind::network, .message = "connection reset"}});
    } else {
      bytes.resolve(std::exchange(text_, {}));
    }
    return bytes;
  }
  void close() override { text_.clear(); }

 private:
  std::string text_;
  bool is_broken_;
};

constexpr std::array<int, 8> statuses{400, 403, 404, 409, 422, 429, 500, 503};

}  // namespace

astral::Json RandomServer::value_of(const astral::Schema& schema, int level) {
  using astral::SchemaKind;
  const auto text = [&](const auto& from) { return Json::string(dice_.pick(from)); };
  const std::int64_t seconds = samples::now_seconds + dice_.pick(days) * 86'400 + static_cast<std::int64_t>(dice_.below(86'400));
  switch (schema.kind) {
    case SchemaKind::boolean: return Json::boolean(dice_.in_hundred(50));
    case SchemaKind::integer: return Json::integer(dice_.pick(integers));
    case SchemaKind::number:
    case SchemaKind::sample: return Json::number(dice_.pick(numbers));
    case SchemaKind::string:
    case SchemaKind::secret:
    case SchemaKind::json: return text(texts);
    case SchemaKind::id: return Json::string(std::string{dice_.pick(id_beginnings)} + std::to_string(++last_id_));
    case SchemaKind::time:
      if (schema.time_form == astral::TimeForm::epoch_seconds) return Json::integer(seconds);
      if (schema.time_form == astral::TimeForm::epoch_millis) return Json::integer(seconds * 1'000);
      return Json::string(dice_.in_hundred(90) ? astral::format_iso_time(seconds * 1'000) : "some day");
    case SchemaKind::date: return Json::string(astral::format_iso_time(seconds * 1'000).substr(0, 10));
    case SchemaKind::choice: return dice_.in_hundred(90) ? text(schema.choices) : Json::string("word_of_tomorrow");
    case SchemaKind::point: return astral::testing::sample_json(schema);
    case SchemaKind::list: {
      auto list = Json::array();
      constexpr std::array<std::size_t, 6> lengths{0, 1, 2, 3, 7, 30};
      const auto length = level < deepest_level ? lengths[dice_.below(level < 3 ? 6 : 4)] : 0;
      for (std::size_t i = 0; i < length; ++i) list.push(value_of(*schema.element, level + 1));
      return list;
    }
    case SchemaKind::map: {
      auto map = Json::object();
      for (std::size_t i = dice_.below(3); i > 0; --i) map.set("key" + std::to_string(i), value_of(*schema.element, level + 1));
      return map;
    }
    case SchemaKind::object: {
      auto object = Json::object();
      for (const auto& field : schema.fields) {
        const bool is_wanted = astral::must_be_there(field.presence) || (level < deepest_level && dice_.in_hundred(70));
        if (is_wanted) object.set(field.name, value_of(*field.schema, level + 1));
      }
      return object;
    }
  }
  return {};
}

/// Each member of the schema is an event that may come.
std::string RandomServer::events_of(const astral::Schema& schema) {
  std::string stream;
  for (std::size_t i = dice_.below(12); i > 0; --i) {
    const auto& event = dice_.pick(schema.fields);
    stream += "event: " + std::string{event.name} + "\ndata: " + value_of(*event.schema, 2).dump() + "\n\n";
  }
  return stream;
}

RandomServer::Answer RandomServer::refusal() {
  if (dice_.in_hundred(20)) return std::unexpected{astral::Error{.kind = astral::ErrorKind::network, .message = "connection refused"}};
  if (dice_.in_hundred(10)) return astral::Response{.status = 502, .text = "<html>Bad gateway</html>"};
  auto details = Json::object();
  details.set("field", Json::string(dice_.in_hundred(50) ? "name" : "email"));
  auto body = Json::object();
  body.set("error", Json::string(dice_.pick(texts)));
  body.set("details", details);
  const int status = dice_.in_hundred(3) ? 401 : dice_.pick(statuses);
  return astral::Response{.status = status, .body = std::move(body)};
}

RandomServer::Answer RandomServer::answer_to(const astral::Operation& operation) {
  if (operation.id != "auth.login" && dice_.in_hundred(12)) return refusal();
  astral::Response response{.status = 200};
  if (operation.is_stream) {
    response.stream = std::make_shared<OnePiece>(events_of(*operation.result), dice_.in_hundred(30));
    return response;
  }
  response.body = astral::testing::enveloped(operation, value_of(*operation.result, 0));
  return response;
}

astral::Send RandomServer::send() {
  return [this](const astral::Request& request) {
    astral::Later<Answer> later;
    auto answer = answer_to(*request.operation);
    if (request.operation->id != "auth.login" && dice_.in_hundred(20)) {
      late_.push_back({later, std::move(answer)});
    } else {
      later.resolve(std::move(answer));
    }
    return wait_for(later);
  };
}

void RandomServer::release_one() {
  if (late_.empty()) return;
  const auto index = dice_.below(late_.size());
  auto late = std::move(late_[index]);
  late_.erase(late_.begin() + static_cast<std::ptrdiff_t>(index));
  if (!late.later.is_resolved()) late.later.resolve(std::move(late.answer));
}

}  // namespace dashboard
