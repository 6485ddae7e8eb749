#pragma once

#include <emscripten/val.h>

#include "astral/client.hpp"

/// The leaf that touches the page: fetch, timers and randomness come from an injected JavaScript object
/// (web/src/host.ts), which answers through the four functions below.
namespace astral::host {

[[nodiscard]] Platform make_platform(emscripten::val host);

/// An answer to exchange `exchange` arrived: `{status, headers, body | bytes, text, isComplete}`, or only its head, with `isStream`.
void received(int exchange, const emscripten::val& response);
/// The bytes that a stream was asked for by `read`; none at its end.
void chunk(int exchange, const std::string& bytes);
/// Exchange `exchange` ended without an answer, or its stream broke; `kind` is `network`, `offline` or `aborted`.
void failed(int exchange, const std::string& kind, const std::string& message);
void timer_fired(int timer);

/// How JSON passes between the page and this build: bodies as values of the page, or as text to it and as bytes from it.
[[nodiscard]] emscripten::val to_host(const Json& json);
[[nodiscard]] Json from_host(const emscripten::val& value);  ///< Without members named `bytes`, where it is copied.
[[nodiscard]] Json body_to_host(const Json& body);
[[nodiscard]] Json body_from_host(const emscripten::val& response);  ///< Bytes stay a value of the page where bodies are values.

/// Pairs of name and value, as an array of arrays.
[[nodiscard]] Json pairs_of(const Headers& headers);
[[nodiscard]] Headers headers_of(const Json& pairs);

/// The injected JavaScript object. Its methods take a number, and one more or a value.
class Page {
 public:
  explicit Page(emscripten::val object) : object_{std::move(object)} {}
  double call(const char* method, double first = 0, double second = 0) const;
  void call(const char* method, double first, const Json& second) const;

 private:
  emscripten::val object_;
};

}  // namespace astral::host
