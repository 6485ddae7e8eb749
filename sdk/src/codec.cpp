#include "astral/codec.hpp"

#include <cmath>

namespace astral {
namespace {

DecodeIssue mismatch(std::string_view expected, const Json& found) {
  return {"$", "expected " + std::string{expected} + ", found " + std::string{name_of(found.kind())}};
}

/// Issues are made at the leaf and get their path on the way out, so that a good answer costs nothing.
DecodeIssue below(std::string_view step, DecodeIssue issue) {
  issue.path = "$" + std::string{step} + issue.path.substr(1);
  return issue;
}

bool is_whole(double value) { return std::isfinite(value) && std::trunc(value) == value && std::abs(value) <= 9007199254740992.0; }

std::optional<DecodeIssue> decode_integer(const Json& json, void* target) {
  if (!json.is(JsonKind::number) || !is_whole(json.as_number())) return mismatch("whole number", json);
  if (target) *static_cast<std::int64_t*>(target) = static_cast<std::int64_t>(json.as_number());
  return {};
}

std::optional<DecodeIssue> decode_text(const Json& json, void* target) {
  if (!json.is(JsonKind::string)) return mismatch("string", json);
  if (target) *static_cast<std::string*>(target) = json.as_string();
  return {};
}

std::optional<DecodeIssue> decode_id(const Json& json, void* target) {
  if (auto issue = decode_text(json, target)) return issue;
  if (json.as_string().empty()) return DecodeIssue{"$", "expected an id, found an empty string"};
  return {};
}

std::optional<DecodeIssue> decode_time(const Json& json, void* target, Strictness strictness) {
  const auto millis = parse_time(json);
  if (!millis && strictness == Strictness::strict) {
    return DecodeIssue{"$", "expected a time (ISO 8601 or epoch), found " + json.dump()};
  }
  if (target) *static_cast<Instant*>(target) = {millis, millis ? std::string{} : json.dump()};
  return {};
}

std::optional<DecodeIssue> decode_date(const Json& json, void* target, Strictness strictness) {
  if (auto issue = decode_text(json, target)) return issue;
  if (strictness == Strictness::strict && !is_calendar_date(json.as_string())) {
    return DecodeIssue{"$", "expected a date (YYYY-MM-DD), found " + json.dump()};
  }
  return {};
}

std::optional<DecodeIssue> decode_sample(const Json& json, void* target) {
  if (json.is(JsonKind::null)) return {};
  if (!json.is(JsonKind::number)) return mismatch("number or null", json);
  if (target) static_cast<Sample*>(target)->value = json.as_number();
  return {};
}

std::optional<DecodeIssue> decode_point(const Json& json, void* target) {
  if (json.is(JsonKind::null)) return {};
  const auto latitude = json.at(0);
  const auto longitude = json.at(1);
  if (json.size() != 2 || !latitude.is(JsonKind::number) || !longitude.is(JsonKind::number))
    return mismatch("[latitude, longitude] or null", json);
  if (target) *static_cast<Point*>(target) = {latitude.as_number(), longitude.as_number()};
  return {};
}

Json encode_sample(const Sample& sample) { return std::isnan(sample.value) ? Json::null() : Json::number(sample.value); }

Json encode_point(const Point& point) {
  if (std::isnan(point.latitude)) return Json::null();
  auto json = Json::array();
  json.push(Json::number(point.latitude));
  json.push(Json::number(point.longitude));
  return json;
}

/// Null is a reading that is missing, not a field that is.
bool is_nullable(SchemaKind kind) { return kind == SchemaKind::sample || kind == SchemaKind::point; }

std::optional<DecodeIssue> decode_field(const Field& field, const Json& object, void* target, Strictness strictness) {
  const Json json = object.get(field.name);
  if (json.has_value()) {
    auto issue = decode(*field.schema, json, target ? field.access->edit(target) : nullptr, strictness);
    return issue ? std::optional{below("." + std::string{field.name}, std::move(*issue))} : std::nullopt;
  }
  if (field.presence == Presence::clearable && json.is(JsonKind::null) && target) field.access->clear(target);
  if (json.is(JsonKind::null) && (is_nullable(field.schema->kind) || field.presence == Presence::nullable)) return {};
  const bool is_required = must_be_there(field.presence) && field.schema->kind != SchemaKind::json &&
                           (strictness == Strictness::strict || field.schema->kind == SchemaKind::id);
  if (!is_required) return {};
  return below("." + std::string{field.name}, {"$", std::string{"is required but "} + (json.is(JsonKind::null) ? "null" : "missing")});
}

std::optional<DecodeIssue> decode_object(const Schema& schema, const Json& json, void* target, Strictness strictness) {
  if (!json.is(JsonKind::object)) return mismatch("object", json);
  for (const auto& field : schema.fields) {
    if (auto issue = decode_field(field, json, target, strictness)) return issue;
  }
  return {};
}

std::optional<DecodeIssue> decode_list(const Schema& schema, const Json& json, void* target, Strictness strictness) {
  if (!json.is(JsonKind::array)) return mismatch("list", json);
  for (std::size_t index = 0, size = json.size(); index < size; ++index) {
    void* item = target ? schema.element_access->append(target, {}) : nullptr;
    if (auto issue = decode(*schema.element, json.at(index), item, strictness)) {
      return below("[" + std::to_string(index) + "]", std::move(*issue));
    }
  }
  return {};
}

std::optional<DecodeIssue> decode_map(const Schema& schema, const Json& json, void* target, Strictness strictness) {
  if (!json.is(JsonKind::object)) return mismatch("object", json);
  for (const auto& key : json.keys()) {
    void* item = target ? schema.element_access->append(target, key) : nullptr;
    if (auto issue = decode(*schema.element, json.get(key), item, strictness)) return below("." + key, std::move(*issue));
  }
  return {};
}

Json encode_time(const Schema& schema, const Instant& time) {
  if (!time.epoch_millis) return Json::parse(time.raw).value_or(Json::string(time.raw));
  switch (schema.time_form) {
    case TimeForm::epoch_millis: return Json::integer(*time.epoch_millis);
    case TimeForm::epoch_seconds: return Json::integer(*time.epoch_millis / 1000);
    default: return Json::string(format_iso_time(*time.epoch_millis));
  }
}

Json encode_object(const Schema& schema, const void* object) {
  auto json = Json::object();
  for (const auto& field : schema.fields) {
    if (const void* value = field.access->view(object)) {
      json.set(field.name, encode(*field.schema, value));
    } else if (field.presence == Presence::nullable || (field.presence == Presence::clearable && field.access->is_cleared(object))) {
      json.set(field.name, Json::null());
    }
  }
  return json;
}

Json encode_container(const Schema& schema, const void* container) {
  const bool is_map = schema.kind == SchemaKind::map;
  auto json = is_map ? Json::object() : Json::array();
  for (std::size_t index = 0, size = schema.element_access->size(container); index < size; ++index) {
    std::string_view key;
    const auto item = encode(*schema.element, schema.element_access->at(container, index, key));
    if (is_map) {
      json.set(key, item);
    } else {
      json.push(item);
    }
  }
  return json;
}

}  // namespace

std::optional<DecodeIssue> decode(const Schema& schema, const Json& json, void* target, Strictness strictness) {
  switch (schema.kind) {
    case SchemaKind::boolean:
      if (!json.is(JsonKind::boolean)) return mismatch("true or false", json);
      if (target) *static_cast<bool*>(target) = json.as_boolean();
      return {};
    case SchemaKind::integer: return decode_integer(json, target);
    case SchemaKind::number:
      if (!json.is(JsonKind::number)) return mismatch("number", json);
      if (target) *static_cast<double*>(target) = json.as_number();
      return {};
    case SchemaKind::string:
    case SchemaKind::secret:
    case SchemaKind::choice: return decode_text(json, target);
    case SchemaKind::id: return decode_id(json, target);
    case SchemaKind::time: return decode_time(json, target, strictness);
    case SchemaKind::date: return decode_date(json, target, strictness);
    case SchemaKind::sample: return decode_sample(json, target);
    case SchemaKind::point: return decode_point(json, target);
    case SchemaKind::object: return decode_object(schema, json, target, strictness);
    case SchemaKind::list: return decode_list(schema, json, target, strictness);
    case SchemaKind::map: return decode_map(schema, json, target, strictness);
    case SchemaKind::json:
      if (target) *static_cast<Json*>(target) = json;
      return {};
  }
  return {};
}

Json encode(const Schema& schema, const void* object) {
  switch (schema.kind) {
    case SchemaKind::boolean: return Json::boolean(*static_cast<const bool*>(object));
    case SchemaKind::integer: return Json::integer(*static_cast<const std::int64_t*>(object));
    case SchemaKind::number: return Json::number(*static_cast<const double*>(object));
    case SchemaKind::string:
    case SchemaKind::secret:
    case SchemaKind::choice:
    case SchemaKind::id:
    case SchemaKind::date: return Json::string(*static_cast<const std::string*>(object));
    case SchemaKind::time: return encode_time(schema, *static_cast<const Instant*>(object));
    case SchemaKind::sample: return encode_sample(*static_cast<const Sample*>(object));
    case SchemaKind::point: return encode_point(*static_cast<const Point*>(object));
    case SchemaKind::object: return encode_object(schema, object);
    case SchemaKind::list:
    case SchemaKind::map: return encode_container(schema, object);
    case SchemaKind::json: return *static_cast<const Json*>(object);
  }
  return {};
}

}  // namespace astral
