// Bodies cross as text: to the page as a string, from the page as bytes.
#include <emscripten.h>

#include <cstdlib>

#include "astral/host/host_platform.hpp"

using emscripten::EM_VAL;

EM_JS_DEPS(astral_text_bridge, "$Emval,$UTF8ToString,$stringToNewUTF8,malloc");

// clang-format off
EM_JS(EM_VAL, astral_host_parse, (const char* text, size_t size), { return Emval.toHandle(JSON.parse(UTF8ToString(text, size, true))); });
EM_JS(char*, astral_host_text, (EM_VAL value), {
  return stringToNewUTF8(JSON.stringify(Emval.toValue(value), (name, member) => name === 'bytes' ? undefined : member) || "");
});
EM_JS(char*, astral_host_bytes, (EM_VAL response, size_t* size), {
  const bytes = Emval.toValue(response).bytes;
  if (!bytes) return 0;
  const copy = _malloc(bytes.length);
  HEAPU8.set(bytes, copy);
  HEAPU32[size >> 2] = bytes.length;
  return copy;
});
// clang-format on

namespace astral::host {

emscripten::val to_host(const Json& json) {
  const auto text = json.dump();
  return emscripten::val::take_ownership(astral_host_parse(text.data(), text.size()));
}

Json from_host(const emscripten::val& value) {
  char* text = astral_host_text(value.as_handle());
  auto json = Json::parse(text).value_or(Json{});
  std::free(text);
  return json;
}

Json body_to_host(const Json& body) { return Json::string(body.dump()); }
Json body_from_host(const emscripten::val& response) {
  std::size_t size = 0;
  char* bytes = astral_host_bytes(response.as_handle(), &size);
  auto body = Json::parse({bytes, size}).value_or(Json{});
  std::free(bytes);
  return body;
}

}  // namespace astral::host
