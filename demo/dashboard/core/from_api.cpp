#include "from_api.hpp"

#include <cmath>

#include "api_values.hpp"
#include "format.hpp"
#include "sort.hpp"
#include "text.hpp"

namespace dashboard {
namespace {

std::optional<double> meters_of(std::optional<double> kilometers) {
  return kilometers ? std::optional{*kilometers * meters_per_kilometer} : std::nullopt;
}

Sport sport_of(const astral::ActivityType& type) {
  if (type.text == "run") return Sport::run;
  if (type.text == "bike") return Sport::bike;
  if (type.text == "swim") return Sport::swim;
  if (type.text == "walk") return Sport::walk;
  if (type.text == "hike") return Sport::hike;
  return type.text == "workout" ? Sport::workout : Sport::other;
}

ActivityStatus status_of(const astral::ActivityStatus& status) {
  if (status.text == "scheduled") return ActivityStatus::scheduled;
  if (status.text == "skipped") return ActivityStatus::skipped;
  return status.text == "cancelled" ? ActivityStatus::cancelled : ActivityStatus::completed;
}

Figures figures_of(const astral::AthleteMetrics& metrics) {
  Figures figures;
  if (const auto& running = metrics.running_analytics) {
    figures.weekly_distance_meters = meters_of(running->weekly_distance_km);
    figures.average_pace_seconds = pace_of(running->avg_pace_per_km);
    figures.weekly_activities = running->weekly_activities;
    figures.longest_run_meters = meters_of(running->longest_run_km);
  }
  if (metrics.fitness && metrics.fitness->current) {
    const auto& now = *metrics.fitness->current;
    figures.vo2_max = now.vo2_max;
    figures.hrv_millis = now.hrv_avg;
    figures.recovery = now.recovery_score;
    figures.resting_heart_rate = now.resting_heart_rate;
  }
  if (const auto& training = metrics.training) {
    figures.week_load = training->current_week_load;
    figures.four_week_load = training->four_week_avg_load;
    figures.acute_load = training->atl;
    figures.chronic_load = training->ctl;
    figures.form = training->tsb;
  }
  return figures;
}

Plan plan_of(const astral::PlanProgress& plan) {
  return {plan.name, plan.status.text, static_cast<int>(plan.current_week.value_or(0)), static_cast<int>(plan.total_weeks.value_or(0))};
}

Signal signal_of(const astral::AttentionSignal& signal) {
  return {.id = signal.signal_id.text,
          .metric = signal.metric,
          .severity = signal.severity.text == "urgent" ? Severity::urgent : Severity::watch,
          .is_up = signal.direction.text == "up",
          .current = signal.current,
          .previous = signal.previous,
          .change_percent = signal.change_percent,
          .message = text_of(signal.message)};
}

std::vector<Reading> history_of(const std::optional<std::vector<astral::Reading>>& history) {
  return each_of(history, [](const astral::Reading& reading) {
    return Reading{day_of(reading.date).value_or(Day{}),
                   std::isnan(reading.value.value) ? std::nullopt : std::optional{reading.value.value}};
  });
}

RaceGoal goal_of(const astral::RaceGoal& goal) {
  return {goal.race_name, day_of(goal.race_date), text_of(goal.goal_time), text_of(goal.race_id)};
}

std::vector<std::string> connected_of(const astral::Connections& connections) {
  std::vector<std::string> names;
  if (connections.garmin && connections.garmin->connected) names.emplace_back("Garmin");
  if (connections.strava && connections.strava->connected) names.emplace_back("Strava");
  if (connections.apple_health && connections.apple_health->connected) names.emplace_back("Apple Health");
  return names;
}

RosterRow row_of(const astral::RosterEntry& entry) {
  RosterRow row;
  row.user_id = entry.user_id.text;
  row.email = text_of(entry.email);
  row.name = !is_blank(entry.display_name) ? entry.display_name : !row.email.empty() ? row.email : row.user_id;
  row.nickname = text_of(entry.nickname);
  row.status = entry.status ? entry.status->text : std::string{};
  row.level = text_of(entry.member_level);
  row.coach_id = text_of(entry.coach_id);
  row.coach_name = text_of(entry.coach_name);
  row.labels = entry.labels.value_or(std::vector<std::string>{});
  std::erase_if(row.labels, is_blank);  // the empty one stands for "all" where one is chosen
  if (entry.current_plan) row.plan = plan_of(*entry.current_plan);
  if (const auto& latest = entry.latest_activity) {
    row.latest = LatestActivity{latest->activity_name, sport_of(latest->activity_type), seconds_of(latest->start_time_in_seconds),
                                latest->distance_in_meters};
  }
  if (entry.metrics) row.figures = figures_of(*entry.metrics);
  row.signals = each_of(entry.attention_signals, signal_of);
  row.sort_name = fold(row.name);
  row.sort_coach = fold(row.coach_name);
  row.search_text = row.sort_name + ' ' + fold(row.nickname) + ' ' + fold(row.email);
  return row;
}

ProblemKind kind_of(astral::ErrorKind kind) {
  switch (kind) {
    case astral::ErrorKind::authentication: return ProblemKind::session_ended;
    case astral::ErrorKind::permission: return ProblemKind::forbidden;
    case astral::ErrorKind::not_found: return ProblemKind::missing;
    case astral::ErrorKind::rate_limit: return ProblemKind::busy;
    case astral::ErrorKind::validation:
    case astral::ErrorKind::conflict:
    case astral::ErrorKind::api: return ProblemKind::refused;
    case astral::ErrorKind::network:
    case astral::ErrorKind::aborted: return ProblemKind::unreachable;
    case astral::ErrorKind::timeout: return ProblemKind::slow;
    default: return ProblemKind::broken;
  }
}

}  // namespace

Problem problem_of(const astral::Error& error) { return {kind_of(error.kind), error.message, error.field, error.request_id, error.code}; }

Role role_of(const astral::User& profile) {
  const auto roles = profile.membership_roles.value_or(std::vector<std::string>{});
  if (std::ranges::find(roles, "head_coach") != roles.end()) return Role::head_coach;
  return profile.membership_role == "coach" ? Role::assistant : Role::athlete;
}

Person owner_of(const astral::User& profile) {
  return {.user_id = profile.user_id.text,
          .name = profile.display_name && !is_blank(*profile.display_name) ? *profile.display_name : profile.username,
          .email = profile.email,
          .organization_id = text_of(profile.org_id),
          .role = role_of(profile)};
}

Person person_of(const astral::SignIn& sign_in) {
  auto person = sign_in.profile ? owner_of(*sign_in.profile) : Person{};
  person.user_id = sign_in.user_id.text;
  if (person.email.empty() && sign_in.credentials) person.email = sign_in.credentials->email;
  if (is_blank(person.name)) person.name = person.email;
  return person;
}

Organization organization_of(const astral::Organization& organization) {
  return {organization.org_id.text, organization.org_name, organization.head_coach_user_id.text};
}

RosterPage roster_page_of(const astral::Roster& roster) {
  RosterPage page{.organization_id = text_of(roster.org_id), .rows = {}, .total = roster.total};
  page.rows.reserve(roster.athletes.size());
  for (const auto& entry : roster.athletes) page.rows.push_back(row_of(entry));
  return page;
}

TrainingZones training_zones_of(const astral::User& athlete) {
  TrainingZones zones;
  if (!athlete.zones) return zones;
  const auto ranges_of = [](const auto& part) {
    return each_of(part->zones, [](const astral::ZoneRange& range) { return TrainingZone{range.min, range.max}; });
  };
  if (const auto& part = athlete.zones->heart_rate) {
    zones.heart_rate = ranges_of(part);
    zones.max_heart_rate = part->max_heart_rate;
    sort_by(zones.heart_rate, &TrainingZone::low);
  }
  if (const auto& part = athlete.zones->pace) {
    zones.pace = ranges_of(part);
    zones.threshold_pace_seconds = part->threshold_pace;
    sort_by(zones.pace, [](const TrainingZone& zone) { return -zone.low; });
  }
  zones.vdot = athlete.zones->vdot;
  return zones;
}

AthleteProfile profile_of(const astral::AthleteProfile& profile) {
  AthleteProfile result;
  result.user_id = profile.user_id.text;
  result.name = profile.display_name;
  result.figures = figures_of(profile.metrics);
  if (profile.metrics.fitness && profile.metrics.fitness->history) {
    const auto& history = *profile.metrics.fitness->history;
    result.vo2_max_history = history_of(history.vo2_max);
    result.hrv_history = history_of(history.hrv_avg);
    result.recovery_history = history_of(history.recovery_score);
  }
  if (profile.current_goals) result.goals = each_of(profile.current_goals->races, goal_of);
  result.plans = each_of(profile.current_plans, plan_of);
  result.insights = each_of(profile.ai_insights, [](const astral::Insight& insight) { return Insight{insight.title, insight.text}; });
  result.signals = each_of(profile.attention_signals, signal_of);
  if (profile.data_quality) result.data_quality = profile.data_quality->score;
  if (profile.integrations) result.connected = connected_of(*profile.integrations);
  return result;
}

RunningStats stats_of(const astral::RunningStats& stats) {
  RunningStats result;
  result.totals = {0, stats.totals.distance, stats.totals.duration, stats.totals.training_load, stats.totals.activities};
  for (const auto& point : stats.points) {
    result.points.push_back(
        {seconds_of(point.start_timestamp).value_or(0), point.distance, point.duration, point.training_load, point.activities});
  }
  return result;
}

Activity activity_of(const astral::Activity& activity) {
  const auto& summary = activity.summary;
  Activity result;
  result.id = activity.activity_id.text;
  result.name = summary.activity_name;
  result.headline = text_of(activity.ai_headline);
  result.sport = sport_of(activity.activity_type);
  result.status = status_of(activity.status);
  result.start_seconds = seconds_of(summary.start_time_in_seconds);
  result.planned_day = day_of(activity.scheduled_date);
  result.distance_meters = summary.distance_in_meters;
  result.duration_seconds = summary.duration_in_seconds;
  result.pace_seconds = pace_of(summary.average_pace);
  result.heart_rate = summary.average_heart_rate;
  result.load = summary.training_load;
  result.user_id = activity.user_id.text;
  result.max_heart_rate = summary.max_heart_rate;
  result.climb_meters = summary.elevation_gain_in_meters;
  result.cadence = summary.average_cadence;
  result.calories = summary.calories;
  result.effort = activity.perceived_effort;
  result.review = text_of(activity.personal_review);
  result.ai_summary = text_of(activity.ai_summary);
  result.plan_instance_id = text_of(activity.plan_instance_id);
  result.workout_id = text_of(activity.workout_id);
  result.is_manual = !activity.source || activity.source->text == "manual";
  return result;
}

}  // namespace dashboard
