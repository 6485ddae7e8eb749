#include "runtime/kept.hpp"

#include <algorithm>
#include <array>

#include "astral/json.hpp"

namespace dashboard {

using astral::Json;

namespace {

constexpr std::array role_names{"athlete", "assistant", "head_coach"};

Role role_of(std::string_view name) {
  const auto found = std::ranges::find(role_names, name);
  return found == role_names.end() ? Role::athlete : static_cast<Role>(found - role_names.begin());
}

}  // namespace

std::string text_of(const KeptSession& session) {
  auto json = Json::object();
  json.set("token", Json::string(session.token));
  json.set("expires_at", Json::integer(session.expires_at_millis));
  json.set("user_id", Json::string(session.person.user_id));
  json.set("name", Json::string(session.person.name));
  json.set("email", Json::string(session.person.email));
  json.set("organization_id", Json::string(session.person.organization_id));
  json.set("role", Json::string(role_names[static_cast<std::size_t>(session.person.role)]));
  return json.dump();
}

std::optional<KeptSession> read_session(const std::string& text, std::int64_t now_millis) {
  const auto json = Json::parse(text);
  if (!json) return std::nullopt;
  KeptSession session;
  session.token = json->get("token").as_string();
  session.expires_at_millis = static_cast<std::int64_t>(json->get("expires_at").as_number());
  session.person = {.user_id = json->get("user_id").as_string(),
                    .name = json->get("name").as_string(),
                    .email = json->get("email").as_string(),
                    .organization_id = json->get("organization_id").as_string(),
                    .role = role_of(json->get("role").as_string())};
  const bool is_usable = !session.token.empty() && !session.person.user_id.empty() && session.expires_at_millis > now_millis;
  return is_usable ? std::optional{std::move(session)} : std::nullopt;
}

std::string text_of(const Settings& settings) {
  auto json = Json::object();
  json.set("units", Json::string(settings.units == UnitSystem::imperial ? "imperial" : "metric"));
  json.set("theme", Json::string(settings.theme == ThemeChoice::dark ? "dark" : settings.theme == ThemeChoice::light ? "light" : "system"));
  json.set("is_rail_narrow", Json::boolean(settings.is_rail_narrow));
  return json.dump();
}

Settings read_settings(const std::string& text) {
  Settings settings;
  const auto json = Json::parse(text);
  if (!json) return settings;
  if (json->get("units").as_string() == "imperial") settings.units = UnitSystem::imperial;
  const auto theme = json->get("theme").as_string();
  if (theme == "dark") settings.theme = ThemeChoice::dark;
  if (theme == "light") settings.theme = ThemeChoice::light;
  settings.is_rail_narrow = json->get("is_rail_narrow").as_boolean();
  return settings;
}

}  // namespace dashboard
