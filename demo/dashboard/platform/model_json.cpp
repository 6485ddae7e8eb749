#include "platform/model_json.hpp"

#include <algorithm>

#include "core/format.hpp"
#include "core/route.hpp"
#include "core/second_part.hpp"

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
  json.set("notes", state_of(athlete.notes));
  json.set("zones", state_of(athlete.zones));
  json.set("is_noting", Json::boolean(athlete.is_noting));
  return json;
}

Json json_of(const organization::State& organization) {
  auto json = Json::object();
  json.set("profile", state_of(organization.profile));
  json.set("name", text(organization.profile.value() ? organization.profile.value()->name : ""));
  json.set("members", count(organization.members.value() ? organization.members.value()->members.size() : 0));
  json.set("coaches", count(organization.coaches.value() ? organization.coaches.value()->size() : 0));
  json.set("invitations", count(organization.invitations.value() ? organization.invitations.value()->size() : 0));
  json.set("is_busy", Json::boolean(organization.added.is_busy() || organization.removed.is_busy() || organization.saved.is_busy()));
  return json;
}

Json json_of(const activity::State& state) {
  auto json = Json::object();
  json.set("id", text(state.id));
  json.set("state", state_of(state.detail));
  json.set("zones", state_of(state.zones));
  json.set("is_editing", Json::boolean(state.is_editing));
  const auto* detail = state.detail.value();
  json.set("name", text(detail ? detail->activity.name : ""));
  json.set("samples", count(detail && detail->streams ? detail->streams->time.size() : 0));
  return json;
}

Json json_of(const calendar::State& state) {
  auto json = Json::object();
  json.set("user_id", text(state.user_id));
  json.set("monday", text(iso_text(state.monday)));
  json.set("state", state_of(state.week));
  json.set("moving", count(state.moves.size()));
  auto sessions = Json::array();
  if (const auto* week = state.week.value()) {
    for (const auto& activity : *week) {
      auto session = Json::object();
      session.set("id", text(activity.id));
      session.set("is_planned", Json::boolean(activity.status == ActivityStatus::scheduled));
      session.set("plan_instance_id", text(activity.plan_instance_id));
      session.set("planned_day", text(activity.planned_day ? iso_text(*activity.planned_day) : ""));
      sessions.push(session);
    }
  }
  json.set("sessions", sessions);
  return json;
}

Json json_of(const plans::State& plans) {
  auto json = Json::object();
  json.set("list", state_of(plans.list));
  json.set("count", count(plans.list.value() ? plans.list.value()->size() : 0));
  json.set("first_id", text(plans.list.value() && !plans.list.value()->empty() ? plans.list.value()->front().id : ""));
  json.set("plan_id", text(plans.editor.id));
  json.set("plan", state_of(plans.editor.saved));
  json.set("name", text(plans.editor.draft.name));
  json.set("weeks", Json::integer(plans.editor.draft.weeks));
  json.set("workouts", count(plans.editor.draft.workouts.size()));
  json.set("is_changed", Json::boolean(plans.editor.is_changed()));
  json.set("library", state_of(plans.editor.workouts));
  json.set("is_assigning", Json::boolean(plans.assignment.has_value()));
  json.set("instances", count(plans.running.instances.value() ? plans.running.instances.value()->size() : 0));
  return json;
}

Json json_of(const ai_coach::State& ai_coach) {
  auto json = Json::object();
  json.set("is_running", Json::boolean(ai_coach.is_running()));
  json.set("draft_length", count(ai_coach.draft.size()));
  json.set("has_failed", Json::boolean(ai_coach.drafting.problem.has_value() || ai_coach.planning.problem.has_value()));
  json.set("workouts", count(ai_coach.workouts.size()));
  return json;
}

Json json_of(const workouts::State& state) {
  auto json = Json::object();
  json.set("state", state_of(state.list));
  auto items = Json::array();
  if (const auto* page = state.list.value()) {
    for (const auto& workout : page->items) {
      auto item = Json::object();
      item.set("id", text(workout.id));
      item.set("name", text(workout.name));
      items.push(item);
    }
    json.set("has_more", Json::boolean(!page->next_cursor.empty()));
  }
  json.set("items", items);
  json.set("id", text(state.open_id));
  const auto* editor = state.find(state.open_id);
  json.set("workout", text(editor ? "" : "none"));
  if (!editor) return json;
  json.set("workout", state_of(editor->saved));
  json.set("name", text(editor->draft.name));
  json.set("blocks", count(editor->draft.blocks.size()));
  json.set("meters", number(editor->draft.meters));
  json.set("is_changed", Json::boolean(editor->is_changed()));
  json.set("is_saving", Json::boolean(editor->saving.is_busy()));
  json.set("error", text(editor->saving.problem() ? editor->saving.problem()->field : ""));
  return json;
}

/// How a list stands, and the ids and names of what is in it.
template <class Held, class Item>
Json json_of_list(const Remote<Held>& remote, const std::vector<Item>* items, std::string Item::*name) {
  auto json = Json::object();
  json.set("state", state_of(remote));
  auto list = Json::array();
  for (const auto& each : items ? *items : std::vector<Item>{}) {
    auto item = Json::object();
    item.set("id", text(each.id));
    item.set("name", text(each.*name));
    list.push(item);
  }
  json.set("items", list);
  return json;
}

/// Never the secret of a new key.
Json json_of(const api_keys::State& state) {
  auto json = json_of_list(state.keys, state.keys.value(), &api_keys::Key::name);
  json.set("is_form_open", Json::boolean(state.is_form_open));
  json.set("is_secret_shown", Json::boolean(state.created.has_value()));
  return json;
}

Json json_of(const races::State& state) {
  auto json = json_of_list(state.list, state.list.value(), &Race::name);
  json.set("is_form_open", Json::boolean(state.is_form_open));
  json.set("race_id", text(state.race_id));
  json.set("race", state_of(state.race));
  json.set("name", text(state.race.value() ? state.race.value()->name : ""));
  return json;
}

Json json_of(const groups::State& state) {
  const auto* page = state.page.value();
  auto json = json_of_list(state.page, page ? &page->groups : nullptr, &groups::Group::name);
  json.set("is_form_open", Json::boolean(state.is_form_open));
  return json;
}

Json json_of(const group::State& state) {
  auto json = Json::object();
  json.set("id", text(state.id));
  json.set("state", state_of(state.group));
  json.set("stats", state_of(state.stats));
  json.set("members", count(state.group.value() ? state.group.value()->members.size() : 0));
  json.set("places", count(state.places.value() ? state.places.value()->size() : 0));
  json.set("deeds", count(state.deeds.value() ? state.deeds.value()->size() : 0));
  json.set("requests", count(state.requests.value() ? state.requests.value()->size() : 0));
  return json;
}

Json json_of(const notifications::State& state) {
  const auto* page = state.page.value();
  auto json = json_of_list(state.page, page ? &page->items : nullptr, &notifications::Notice::title);
  json.set("unread", state.unread ? Json::integer(*state.unread) : Json::null());
  json.set("weeks", state_of(state.weeks));
  json.set("step", Json::integer(static_cast<std::int64_t>(state.step)));
  json.set("sent", Json::integer(state.receipt.sent));
  json.set("unreached", Json::integer(state.receipt.unreached));
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

void add_screens(Json& json, const SignedIn& in) {
  json.set("person", text(in.person.name));
  json.set("organization", text(in.organization.value() ? in.organization.value()->name : ""));
  json.set("overview", json_of(in.overview, in.roster.team));
  json.set("roster", json_of(in.roster));
  json.set("athlete", json_of(in.athlete));
  json.set("organization_page", json_of(in.organization_page));
  json.set("integrations", json_of(in.integrations));
  json.set("subscription", json_of(in.subscription));
  json.set("activity", json_of(in.activity));
  json.set("calendar", json_of(in.calendar));
  json.set("plans", json_of(in.plans));
  json.set("races", json_of(in.races));
  json.set("workouts", json_of(in.workouts));
  json.set("groups", json_of(in.groups));
  json.set("group", json_of(in.group));
  json.set("api_keys", json_of(in.api_keys));
  json.set("notifications", json_of(in.notifications));
  json.set("ai_coach", json_of(in.ai_coach));
}

void add_session(Json& json, const Model& model) {
  if (auto* out = std::get_if<SignedOut>(&model.session)) {
    json.set("session", text("signed out"));
    json.set("sign_in", json_of(*out));
  } else if (auto* in = std::get_if<SignedIn>(&model.session)) {
    json.set("session", text("signed in"));
    in_second_part<&add_screens>(json, *in);
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
