#include "astral/testing/sample.hpp"

namespace astral::testing {
namespace {

constexpr std::int64_t sample_time_seconds = 1'776'643'200;  // 2026-04-20T00:00:00Z

/// A model may hold itself; deeper than this it stays empty.
constexpr int deepest_level = 8;

Json sample_time(TimeForm form) {
  switch (form) {
    case TimeForm::epoch_seconds: return Json::integer(sample_time_seconds);
    case TimeForm::epoch_millis: return Json::integer(sample_time_seconds * 1000);
    default: return Json::string("2026-04-20T00:00:00Z");
  }
}

Json sample_point() {
  auto point = Json::array();
  point.push(Json::number(25.033));
  point.push(Json::number(121.5654));
  return point;
}

Json sample_value(const Schema& schema, SampleFields fields, int level);

Json sample_object(const Schema& schema, SampleFields fields, int level) {
  auto object = Json::object();
  for (const auto& field : schema.fields) {
    const bool is_wanted = must_be_there(field.presence) || (fields == SampleFields::all && level < deepest_level);
    if (is_wanted) object.set(field.name, sample_value(*field.schema, fields, level + 1));
  }
  return object;
}

Json sample_list(const Schema& schema, SampleFields fields, int level) {
  auto list = Json::array();
  if (level < deepest_level) list.push(sample_value(*schema.element, fields, level + 1));
  return list;
}

Json sample_map(const Schema& schema, SampleFields fields, int level) {
  auto map = Json::object();
  map.set("key", sample_value(*schema.element, fields, level + 1));
  return map;
}

Json sample_value(const Schema& schema, SampleFields fields, int level) {
  switch (schema.kind) {
    case SchemaKind::boolean: return Json::boolean(true);
    case SchemaKind::integer: return Json::integer(12);
    case SchemaKind::number: return Json::number(12.5);
    case SchemaKind::string: return Json::string("text");
    case SchemaKind::secret: return Json::string("secret");
    case SchemaKind::id: return Json::string("id_1");
    case SchemaKind::time: return sample_time(schema.time_form);
    case SchemaKind::date: return Json::string("2026-04-20");
    case SchemaKind::choice: return Json::string(schema.choices.front());
    case SchemaKind::sample: return Json::number(148);
    case SchemaKind::point: return sample_point();
    case SchemaKind::object: return sample_object(schema, fields, level);
    case SchemaKind::list: return sample_list(schema, fields, level);
    case SchemaKind::map: return sample_map(schema, fields, level);
    case SchemaKind::json: return Json::string("anything");
  }
  return {};
}

}  // namespace

Json sample_json(const Schema& schema, SampleFields fields) { return sample_value(schema, fields, 0); }

Json enveloped(const Operation& operation, const Json& result) {
  auto body = Json::object();
  switch (operation.envelope.kind) {
    case Envelope::Kind::bare:
    case Envelope::Kind::whole:
    case Envelope::Kind::page:
    case Envelope::Kind::push: return result;
    case Envelope::Kind::data:
      body.set("status", Json::string("ok"));
      body.set("data", result);
      return body;
    case Envelope::Kind::member:
      body.set("message", Json::string("done"));
      body.set(operation.envelope.member, result);
      return body;
  }
  return body;
}

}  // namespace astral::testing
