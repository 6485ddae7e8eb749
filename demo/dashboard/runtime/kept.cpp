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

/// A whole number below a count; 0 when it is something else.
int choice_of(const Json& json, int count) {
  const auto number = json.as_number();
  return number > 0 && number < count ? static_cast<int>(number) : 0;
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

std::string text_of(const Kept& kept) {
  auto json = Json::object();
  json.set("search", Json::string(kept.roster_filter.text));
  json.set("only_attention", Json::boolean(kept.roster_filter.only_attention));
  json.set("coach_id", Json::string(kept.roster_filter.coach_id));
  json.set("label", Json::string(kept.roster_filter.label));
  json.set("status", Json::string(kept.roster_filter.status));
  json.set("hidden_columns", Json::integer(kept.hidden_roster_columns));
  auto sort = Json::array();
  for (const auto& key : kept.roster_sort) {
    sort.push(Json::integer(static_cast<int>(key.column)));
    sort.push(Json::boolean(key.is_descending));
  }
  json.set("sort", sort);
  json.set("stats_span", Json::integer(static_cast<int>(kept.stats_span)));
  json.set("stats_metric", Json::integer(static_cast<int>(kept.stats_metric)));
  return json.dump();
}

Kept read_kept(const std::string& text) {
  Kept kept;
  const auto json = Json::parse(text);
  if (!json) return kept;
  kept.roster_filter = {.text = json->get("search").as_string(),
                        .only_attention = json->get("only_attention").as_boolean(),
                        .coach_id = json->get("coach_id").as_string(),
                        .label = json->get("label").as_string(),
                        .status = json->get("status").as_string()};
  kept.hidden_roster_columns = static_cast<std::uint32_t>(choice_of(json->get("hidden_columns"), 1 << roster_column_count));
  const auto sort = json->get("sort");
  for (std::size_t i = 0; i + 1 < sort.size(); i += 2) {
    const auto column = choice_of(sort.at(i), roster_column_count);
    kept.roster_sort.push_back({static_cast<RosterColumn>(column), sort.at(i + 1).as_boolean()});
  }
  kept.stats_span = static_cast<StatsSpan>(choice_of(json->get("stats_span"), stats_span_count));
  kept.stats_metric = static_cast<StatsMetric>(choice_of(json->get("stats_metric"), 3));
  return kept;
}

std::string text_of(const Settings& settings) {
  auto json = Json::object();
  json.set("units", Json::string(settings.units == UnitSystem::imperial ? "imperial" : "metric"));
  json.set("theme", Json::string(settings.theme == ThemeChoice::dark ? "dark" : settings.theme == ThemeChoice::light ? "light" : "system"));
  if (settings.language) json.set("language", Json::string(tag_of(*settings.language)));
  json.set("zone", Json::string(settings.zone_name));
  json.set("text_percent", Json::integer(settings.text_percent));
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
  if (const auto tag = json->get("language").as_string(); !tag.empty()) settings.language = language_of(tag);
  settings.zone_name = json->get("zone").as_string();
  const auto percent = json->get("text_percent").as_number();
  if (percent >= 80 && percent <= 150) settings.text_percent = static_cast<int>(percent);
  settings.is_rail_narrow = json->get("is_rail_narrow").as_boolean();
  return settings;
}

}  // namespace dashboard
