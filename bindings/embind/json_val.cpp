// The Json of the JavaScript binding: handles on values of the page's own heap.
#include "json_val.hpp"

#include <emscripten.h>

#include <cstdlib>
#include <cstring>
#include <utility>

#include "astral/host/host_platform.hpp"
#include "astral/wipe.hpp"

using emscripten::EM_VAL;

EM_JS_DEPS(astral_json, "$Emval,$UTF8ToString,$lengthBytesUTF8,$stringToNewUTF8");

// clang-format off
EM_JS(int, astral_json_kind, (EM_VAL value), {
  const it = Emval.toValue(value);
  if (it === null) return 1;
  switch (typeof it) {
    case 'boolean': return 2;
    case 'number': return 3;
    case 'string': return 4;
    case 'object': return Array.isArray(it) ? 5 : 6;
    default: return 0;
  }
});
EM_JS(EM_VAL, astral_json_parse, (const char* text, size_t size), {
  try { return Emval.toHandle(JSON.parse(UTF8ToString(text, size, /*ignoreNul=*/true))); } catch (error) { return Emval.toHandle(undefined); }
});
EM_JS(char*, astral_json_dump, (EM_VAL value), { return stringToNewUTF8(JSON.stringify(Emval.toValue(value)) || ""); });
EM_JS(int, astral_json_boolean, (EM_VAL value), { return Emval.toValue(value) === true ? 1 : 0; });
EM_JS(double, astral_json_number, (EM_VAL value), { const it = Emval.toValue(value); return typeof it == 'number' ? it : 0; });
EM_JS(char*, astral_json_string, (EM_VAL value, size_t* size), {
  const it = Emval.toValue(value);
  if (typeof it != 'string') return 0;
  HEAPU32[size >> 2] = lengthBytesUTF8(it);
  return stringToNewUTF8(it);
});
EM_JS(size_t, astral_json_size, (EM_VAL value), { const it = Emval.toValue(value); return Array.isArray(it) ? it.length : 0; });
EM_JS(EM_VAL, astral_json_at, (EM_VAL value, size_t index), { return Emval.toHandle(Emval.toValue(value)[index]); });
EM_JS(EM_VAL, astral_json_get, (EM_VAL value, const char* key, size_t size), {
  const it = Emval.toValue(value);
  const name = UTF8ToString(key, size, true);
  const isMember = it !== null && typeof it == 'object' && !Array.isArray(it) && Object.prototype.hasOwnProperty.call(it, name);
  return Emval.toHandle(isMember ? it[name] : undefined);
});
EM_JS(EM_VAL, astral_json_keys, (EM_VAL value), {
  const it = Emval.toValue(value);
  return Emval.toHandle(it !== null && typeof it == 'object' && !Array.isArray(it) ? Object.keys(it) : []);
});
EM_JS(void, astral_json_push, (EM_VAL value, EM_VAL item), { Emval.toValue(value).push(Emval.toValue(item)); });
EM_JS(void, astral_json_set, (EM_VAL value, const char* key, size_t size, EM_VAL item), {
  Emval.toValue(value)[UTF8ToString(key, size, true)] = Emval.toValue(item);
});
EM_JS(EM_VAL, astral_json_of_number, (double value), { return Emval.toHandle(value); });
EM_JS(EM_VAL, astral_json_of_string, (const char* text, size_t size), { return Emval.toHandle(UTF8ToString(text, size, true)); });
// clang-format on

namespace astral {
namespace {

/// Of a value that every page has.
EM_VAL constant(int place) { return reinterpret_cast<EM_VAL>(place); }

/// Owns the characters that JavaScript allocated.
std::string take(char* text, std::size_t size) {
  std::string copy(text ? text : "", text ? size : 0);
  if (text) wipe(text, size);  // it may be a secret
  std::free(text);
  return copy;
}

}  // namespace

struct JsonAccess {
  static EM_VAL handle(const Json& json) {
    return json.node_ ? reinterpret_cast<EM_VAL>(const_cast<void*>(json.node_)) : constant(emscripten::internal::_EMVAL_UNDEFINED);
  }
  /// Takes over one reference.
  static Json adopt(EM_VAL handle) { return {nullptr, handle}; }
  static Json share(EM_VAL handle) {
    emscripten::internal::_emval_incref(handle);
    return adopt(handle);
  }
};

namespace {
EM_VAL handle(const Json& json) { return JsonAccess::handle(json); }
}  // namespace

Json json_of(const emscripten::val& value) { return JsonAccess::share(value.as_handle()); }
emscripten::val value_of(const Json& json) {
  emscripten::internal::_emval_incref(handle(json));
  return emscripten::val::take_ownership(handle(json));
}

Json::Json(const Json& other) noexcept : owner_{nullptr}, node_{other.node_} {
  if (node_) emscripten::internal::_emval_incref(handle(*this));
}
Json::Json(Json&& other) noexcept : owner_{nullptr}, node_{std::exchange(other.node_, nullptr)} {}
Json& Json::operator=(Json other) noexcept {
  std::swap(node_, other.node_);
  return *this;
}
Json::~Json() {
  if (node_) emscripten::internal::_emval_decref(handle(*this));
}

Json Json::null() { return JsonAccess::adopt(constant(emscripten::internal::_EMVAL_NULL)); }
Json Json::boolean(bool value) {
  return JsonAccess::adopt(constant(value ? emscripten::internal::_EMVAL_TRUE : emscripten::internal::_EMVAL_FALSE));
}
Json Json::number(double value) { return JsonAccess::adopt(astral_json_of_number(value)); }
Json Json::integer(std::int64_t value) { return number(static_cast<double>(value)); }
Json Json::string(std::string_view value) { return JsonAccess::adopt(astral_json_of_string(value.data(), value.size())); }
Json Json::array() { return json_of(emscripten::val::array()); }
Json Json::object() { return json_of(emscripten::val::object()); }

std::optional<Json> Json::parse(std::string_view text) {
  auto json = JsonAccess::adopt(astral_json_parse(text.data(), text.size()));
  if (json.is(JsonKind::missing)) return {};
  return json;
}

JsonKind Json::kind() const { return static_cast<JsonKind>(astral_json_kind(handle(*this))); }
bool Json::as_boolean() const { return astral_json_boolean(handle(*this)) != 0; }
double Json::as_number() const { return astral_json_number(handle(*this)); }
std::string Json::as_string() const {
  std::size_t size = 0;
  char* text = astral_json_string(handle(*this), &size);
  return take(text, size);
}
std::size_t Json::size() const { return astral_json_size(handle(*this)); }
Json Json::at(std::size_t index) const { return index < size() ? JsonAccess::adopt(astral_json_at(handle(*this), index)) : Json{}; }
Json Json::get(std::string_view key) const { return JsonAccess::adopt(astral_json_get(handle(*this), key.data(), key.size())); }

std::vector<std::string> Json::keys() const {
  const auto list = JsonAccess::adopt(astral_json_keys(handle(*this)));
  std::vector<std::string> names;
  for (std::size_t index = 0, count = list.size(); index < count; ++index) names.push_back(list.at(index).as_string());
  return names;
}

void Json::push(const Json& item) {
  if (is(JsonKind::array)) astral_json_push(handle(*this), handle(item));
}
void Json::set(std::string_view key, const Json& item) {
  if (is(JsonKind::object)) astral_json_set(handle(*this), key.data(), key.size(), handle(item));
}
std::string Json::dump() const {
  char* text = astral_json_dump(handle(*this));
  return take(text, std::strlen(text));
}

namespace host {

emscripten::val to_host(const Json& json) { return value_of(json); }
Json from_host(const emscripten::val& value) { return json_of(value); }
Json body_to_host(const Json& body) { return body; }
Json body_from_host(const emscripten::val& response) {
  const auto answer = json_of(response);
  auto body = answer.get("body");
  return body.is(JsonKind::missing) ? answer.get("bytes") : body;
}

}  // namespace host

}  // namespace astral
