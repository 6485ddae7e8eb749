// Bodies cross as text: to the page as a string, from the page as bytes.
#include "astral/host/host_platform.hpp"

namespace astral::host {

emscripten::val to_host(const Json& json) { return emscripten::val(json.dump()); }

Json body_from_host(const emscripten::val& response) {
  const auto bytes = response["bytes"];
  if (bytes.isUndefined()) return {};
  const auto size = bytes["length"].as<std::size_t>();
  std::string text(size, '\0');
  emscripten::val(emscripten::typed_memory_view(size, reinterpret_cast<unsigned char*>(text.data()))).call<void>("set", bytes);
  return Json::parse(text).value_or(Json{});
}

}  // namespace astral::host
