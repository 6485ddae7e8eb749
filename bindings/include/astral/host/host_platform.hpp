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

/// How a JSON body passes between the page and this build: as a value of the page, or as text.
[[nodiscard]] emscripten::val to_host(const Json& json);
[[nodiscard]] Json body_from_host(const emscripten::val& response);

}  // namespace astral::host
