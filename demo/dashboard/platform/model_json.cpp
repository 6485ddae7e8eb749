#include "platform/model_json.hpp"

#include <algorithm>

#include "core/route.hpp"

namespace dashboard {
namespace {

using astral::Json;

/// The start of long lists is enough to see what is going on.
constexpr std::size_t longest_list = 200;

Json text(std::string_view value) { return Json::string(value); }
Json number(std::optional<double> value) { return value ? Json::number(*value) : Json::null(); }
Json count(std::size_t value) { return Json::integer(static_cast<std::int64_t>(value)); }

template <class T>
Json state_of(const Remote<T>& remote) {
  if (const auto* problem = remote.problem()) return text("failed: " + std::string{title_of(problem->kind).in(Language::english)});
  if (remote.is_loading()) return text(remote.value() ? "reloading" : "loading");
  return text(remote.is_loaded() ? "loaded" : "not asked");
}

Json json_of(const RosterRow& row) {
  auto json = Json::object();
  json.set("user_id", text(row.user_id));
  json.set("name", text(row.name));
  json.set("coach", text(row.coach_name));
  json.set("weekly_distance_meters", number(row.figures.weekly_distance_meters));
  json.set("week_load", number(row.figures.week_load));
  json.set("hrv_millis", number(row.figures.hrv_millis));
  json.set("recovery", number(row.figures.recovery));
  json.set("signals", count(row.signals.size()));
  return json;
}

Json json_of(const roster::State& roster) {
  auto json = Json::object();
  json.set("state", state_of(roster.data));
  json.set("total", count(roster.data.value() ? roster.data.value()->rows.size() : 0));
  json.set("shown", count(roster.order.size()));
  json.set("search", text(roster.filter.text));
  json.set("status", text(roster.filter.status));
  json.set("hidden_columns", Json::integer(roster.hidden_columns));
  json.set("only_attention", Json::boolean(roster.filter.only_attention));
  auto rows = Json::array();
  for (std::size_t i = 0; i < std::min(roster.order.size(), longest_list); ++i)
    rows.push(json_of(roster.data.value()->rows[roster.order[i]]));
  json.set("rows", rows);
  return json;
}

Json json_of(const overview::State& overview, const TeamPicture& team) {
  auto json = Json::object();
  json.set("races", state_of(overview.races));
  json.set("upcoming", count(overview.upcoming.size()));
  json.set("goals_asked", count(overview.asked.size()));
  json.set("attention", count(team.attention.size()));
  json.set("trained_this_week", Json::integer(team.trained_this_week));
  json.set("idle", count(team.idle.size()));
  return json;
}

Json json_of(const integrations::State& state) {
  auto json = Json::object();
  json.set("state", state_of(state.connections));
  auto connected = Json::array();
  for (std::size_t i = 0; state.connections.value() && i < integrations::provider_count; ++i) {
    if ((*state.connections.value())[i].is_connected) connected.push(text(name_of(static_cast<integrations::Provider>(i))));
  }
  json.set("connected", connected);
  return json;
}

Json json_of(const subscription::State& state) {
  auto json = Json::object();
  json.set("state", state_of(state.current));
  json.set("plan", text(state.current.value() ? state.current.value()->plan : ""));
  json.set("is_waiting", Json::boolean(state.is_waiting));
  return json;
}

Json json_of(const athlete::State& athlete) {
  auto json = Json::object();
  json.set("user_id", text(athlete.user_id));
  json.set("profile", state_of(athlete.profile));
  json.set("name", text(athlete.profile.value() ? athlete.profile.value()->name : ""));
  json.set("stats", state_of(athlete.stats.data));
  json.set("bars", count(athlete.stats.data.value() ? athlete.stats.data.value()->points.size() : 0));
  json.set("activities", state_of(athlete.activities.done));
  json.set("activity_count", count(athlete.activities.done.value() ? athlete.activities.done.value()->items.size() : 0));
  json.set("planned", state_of(athlete.activities.planned));
  json.set("planned_count", count(athlete.activities.planned.value() ? athlete.activities.planned.value()->items.size() : 0));
  return json;
}

Json json_of(const entry::State& entry) {
  const auto fault = [&](entry::Field field) { return text(entry.faults.of(field).in(Language::english)); };
  auto json = Json::object();
  json.set("form", text(entry::name_of(entry.form)));
  json.set("is_busy", Json::boolean(entry.is_busy));
  json.set("notice", text(entry.notice));
  json.set("email_error", fault(entry::Field::email));
  json.set("password_error", fault(entry::Field::password));
  json.set("error", text(entry.faults.about_all));
  return json;
}

void add_session(Json& json, const Model& model) {
  if (auto* out = std::get_if<SignedOut>(&model.session)) {
    json.set("session", text("signed out"));
    json.set("sign_in", json_of(*out));
  } else if (auto* in = std::get_if<SignedIn>(&model.session)) {
    json.set("session", text("signed in"));
    json.set("person", text(in->person.name));
    json.set("organization", text(in->organization.value() ? in->organization.value()->name : ""));
    json.set("overview", json_of(in->overview, in->roster.team));
    json.set("roster", json_of(in->roster));
    json.set("athlete", json_of(in->athlete));
    json.set("integrations", json_of(in->integrations));
    json.set("subscription", json_of(in->subscription));
  } else {
    json.set("session", text("starting"));
  }
}

}  // namespace

Json json_of(const Model& model) {
  auto json = Json::object();
  json.set("route", text(fragment_of(model.route)));
  json.set("is_dark", Json::boolean(model.is_dark()));
  json.set("language", text(tag_of(model.language())));
  json.set("units", text(model.settings.units == UnitSystem::metric ? "metric" : "imperial"));
  json.set("toasts", count(model.toasts.size()));
  add_session(json, model);
  return json;
}

Json json_of(const Probe& probe) {
  auto list = Json::array();
  for (const auto& entry : probe.entries()) {
    auto json = Json::object();
    json.set("id", text(entry.id));
    json.set("role", text(entry.role));
    json.set("label", text(entry.label));
    json.set("x", Json::number(entry.box.min.x));
    json.set("y", Json::number(entry.box.min.y));
    json.set("width", Json::number(entry.box.width()));
    json.set("height", Json::number(entry.box.height()));
    if (entry.traits.is_focused) json.set("focused", Json::boolean(true));
    list.push(json);
  }
  return list;
}

}  // namespace dashboard
