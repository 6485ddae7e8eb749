#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace astral {

enum class JsonKind : std::uint8_t { missing, null, boolean, number, string, array, object };

/// A handle on one JSON value. Copies are cheap and share the value.
///
/// The linker chooses the implementation: nlohmann/json (native builds, the dashboard) or the page's own
/// heap (the JavaScript binding, where a body never enters wasm memory). See docs/adr/0003-one-json-class.md.
class Json {
 public:
  Json() noexcept = default;  ///< The value that is not there.
  Json(const Json&) noexcept;
  Json(Json&& other) noexcept;
  Json& operator=(Json other) noexcept;
  ~Json();

  [[nodiscard]] static Json null();
  [[nodiscard]] static Json boolean(bool value);
  [[nodiscard]] static Json number(double value);
  /// Whole numbers are kept exact up to 2^53, the limit of JSON readers in the field.
  [[nodiscard]] static Json integer(std::int64_t value);
  [[nodiscard]] static Json string(std::string_view value);
  [[nodiscard]] static Json array();
  [[nodiscard]] static Json object();
  /// Nothing when the text is not JSON.
  [[nodiscard]] static std::optional<Json> parse(std::string_view text);

  [[nodiscard]] JsonKind kind() const;
  [[nodiscard]] bool is(JsonKind kind) const { return this->kind() == kind; }
  /// Neither absent nor null: contract 1.13 gives both the same meaning in answers.
  [[nodiscard]] bool has_value() const { return kind() > JsonKind::null; }

  // Each reader gives the zero of its type when the value is of another kind.
  [[nodiscard]] bool as_boolean() const;
  [[nodiscard]] double as_number() const;
  [[nodiscard]] std::string as_string() const;

  [[nodiscard]] std::size_t size() const;              ///< Items of an array; 0 otherwise.
  [[nodiscard]] Json at(std::size_t index) const;      ///< Item of an array, or the missing value.
  [[nodiscard]] Json get(std::string_view key) const;  ///< Member of an object, or the missing value.
  [[nodiscard]] std::vector<std::string> keys() const;

  // A change ends the handles into what is changed; whether it is seen through `item` later differs.
  void push(const Json& item);                       ///< Appends to an array.
  void set(std::string_view key, const Json& item);  ///< Sets a member of an object.

  [[nodiscard]] std::string dump() const;

 private:
  friend struct JsonAccess;
  Json(void* owner, const void* node) noexcept : owner_{owner}, node_{node} {}

  [[maybe_unused]] void* owner_ = nullptr;  // only where handles share a document
  const void* node_ = nullptr;
};

/// "string", "number", … for messages.
[[nodiscard]] std::string_view name_of(JsonKind kind);

}  // namespace astral
