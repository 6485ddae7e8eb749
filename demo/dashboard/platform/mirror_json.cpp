#include "platform/mirror_json.hpp"

#include <algorithm>
#include <cmath>

#include "astral/json.hpp"

namespace dashboard {
namespace {

using astral::Json;

Json traits_of(const Probe::Entry& entry) {
  const auto& traits = entry.traits;
  auto json = Json::object();
  if (!entry.value.empty()) json.set("value", Json::string(entry.value));
  if (traits.is_checked) json.set("checked", Json::boolean(*traits.is_checked));
  if (traits.is_expanded) json.set("expanded", Json::boolean(*traits.is_expanded));
  if (traits.is_descending) json.set("descending", Json::boolean(*traits.is_descending));
  if (traits.level > 0) json.set("level", Json::integer(traits.level));
  if (traits.count >= 0) json.set("count", Json::integer(traits.count));
  if (traits.is_disabled) json.set("disabled", Json::boolean(true));
  if (traits.is_focused) json.set("focused", Json::boolean(true));
  return json;
}

}  // namespace

std::string mirror_json(const Probe& probe, float zoom) {
  auto list = Json::array();
  for (const auto& entry : probe.entries()) {
    auto item = Json::array();
    for (const auto& text : {entry.role, entry.label, entry.id}) item.push(Json::string(text));
    for (const float side : {entry.box.min.x, entry.box.min.y, entry.box.width(), entry.box.height()})
      item.push(Json::integer(static_cast<std::int64_t>(std::lround(std::clamp(side * zoom, -1e6F, 1e6F)))));
    item.push(traits_of(entry));
    list.push(item);
  }
  return list.dump();
}

}  // namespace dashboard
