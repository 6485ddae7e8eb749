// The one place that includes nlohmann/json.
#include <cmath>
#include <nlohmann/json.hpp>

#include "astral/json.hpp"

namespace astral {

namespace {

using Value = nlohmann::json;

/// A tree shared by every handle into it. The SDK runs on one thread.
struct Document {
  std::size_t references = 0;
  Value value;
};

}  // namespace

struct JsonAccess {
  static Json adopt(Value value) {
    auto* document = new Document{1, std::move(value)};
    return {document, &document->value};
  }
  static Json share(const Json& parent, const Value& child) {
    ++static_cast<Document*>(parent.owner_)->references;
    return {parent.owner_, &child};
  }
  static const Value* value(const Json& json) { return static_cast<const Value*>(json.node_); }
  static Value* edit(Json& json) { return const_cast<Value*>(value(json)); }
};

namespace {

const Value* value_of(const Json& json) { return JsonAccess::value(json); }

}  // namespace

Json::Json(const Json& other) noexcept : owner_{other.owner_}, node_{other.node_} {
  if (owner_) ++static_cast<Document*>(owner_)->references;
}

Json::Json(Json&& other) noexcept : owner_{std::exchange(other.owner_, nullptr)}, node_{std::exchange(other.node_, nullptr)} {}

Json& Json::operator=(Json other) noexcept {
  std::swap(owner_, other.owner_);
  std::swap(node_, other.node_);
  return *this;
}

Json::~Json() {
  auto* document = static_cast<Document*>(owner_);
  if (document && --document->references == 0) delete document;
}

Json Json::null() { return JsonAccess::adopt(nullptr); }
Json Json::boolean(bool value) { return JsonAccess::adopt(value); }
/// Whole numbers are written as such, as JavaScript does: 12, not 12.0.
Json Json::number(double value) {
  const bool is_whole = std::trunc(value) == value && std::abs(value) <= 9007199254740992.0;
  return is_whole ? integer(static_cast<std::int64_t>(value)) : JsonAccess::adopt(value);
}
Json Json::integer(std::int64_t value) { return JsonAccess::adopt(value); }
Json Json::string(std::string_view value) { return JsonAccess::adopt(value); }
Json Json::array() { return JsonAccess::adopt(Value::array()); }
Json Json::object() { return JsonAccess::adopt(Value::object()); }

std::optional<Json> Json::parse(std::string_view text) {
  auto value = Value::parse(text, nullptr, /*allow_exceptions=*/false);
  if (value.is_discarded()) return {};
  return JsonAccess::adopt(std::move(value));
}

JsonKind Json::kind() const {
  const auto* value = value_of(*this);
  if (!value) return JsonKind::missing;
  switch (value->type()) {
    case Value::value_t::boolean: return JsonKind::boolean;
    case Value::value_t::number_integer:
    case Value::value_t::number_unsigned:
    case Value::value_t::number_float: return JsonKind::number;
    case Value::value_t::string: return JsonKind::string;
    case Value::value_t::array: return JsonKind::array;
    case Value::value_t::object: return JsonKind::object;
    default: return JsonKind::null;
  }
}

bool Json::as_boolean() const { return is(JsonKind::boolean) && value_of(*this)->get<bool>(); }
double Json::as_number() const { return is(JsonKind::number) ? value_of(*this)->get<double>() : 0.0; }
std::string Json::as_string() const { return is(JsonKind::string) ? value_of(*this)->get_ref<const std::string&>() : std::string{}; }

std::size_t Json::size() const { return is(JsonKind::array) ? value_of(*this)->size() : 0; }

Json Json::at(std::size_t index) const {
  if (index >= size()) return {};
  return JsonAccess::share(*this, (*value_of(*this))[index]);
}

Json Json::get(std::string_view key) const {
  if (!is(JsonKind::object)) return {};
  const auto found = value_of(*this)->find(key);
  if (found == value_of(*this)->end()) return {};
  return JsonAccess::share(*this, *found);
}

std::vector<std::string> Json::keys() const {
  std::vector<std::string> names;
  if (is(JsonKind::object)) {
    for (const auto& entry : value_of(*this)->items()) names.push_back(entry.key());
  }
  return names;
}

void Json::push(const Json& item) {
  if (is(JsonKind::array) && value_of(item)) JsonAccess::edit(*this)->push_back(*value_of(item));
}

void Json::set(std::string_view key, const Json& item) {
  if (is(JsonKind::object) && value_of(item)) (*JsonAccess::edit(*this))[std::string{key}] = *value_of(item);
}

std::string Json::dump() const {
  const auto* value = value_of(*this);
  return value ? value->dump(-1, ' ', false, Value::error_handler_t::replace) : std::string{};
}

}  // namespace astral
