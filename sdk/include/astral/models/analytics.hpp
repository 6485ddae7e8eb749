#pragma once

#include <optional>
#include <string>
#include <vector>

#include "astral/models/activity.hpp"
#include "astral/models/member.hpp"
#include "astral/models/plan_instance.hpp"

namespace astral {

struct SignalDirection : Choice<"up", "down"> { using Choice::Choice; };
struct SignalSeverity : Choice<"watch", "urgent"> { using Choice::Choice; };
struct StatsGranularity : Choice<"daily", "weekly", "monthly", "yearly"> { using Choice::Choice; };
struct StatsMetric : Choice<"distance", "duration", "training_load"> { using Choice::Choice; };
struct StatsRange : Choice<"7d", "14d", "30d", "60d", "90d", "custom"> { using Choice::Choice; };
struct RosterSort : Choice<"name", "attention", "weekly_distance", "last_activity"> { using Choice::Choice; };

struct RunningAnalytics {
  std::optional<double> weekly_distance_km;
  std::optional<std::string> avg_pace_per_km;
  std::optional<std::int64_t> weekly_activities;
  std::optional<double> longest_run_km;
};
template <>
inline constexpr auto describe<RunningAnalytics> = model(
    "Running of the current week.", "9",
    field<&RunningAnalytics::weekly_distance_km>{"Kilometers."},
    field<&RunningAnalytics::avg_pace_per_km>{"`M:SS` per kilometer."},
    field<&RunningAnalytics::weekly_activities>{"Count of runs."},
    field<&RunningAnalytics::longest_run_km>{"Kilometers."});

struct FitnessNow {
  std::optional<double> vo2_max;
  std::optional<double> hrv_avg;
  std::optional<double> recovery_score;
  std::optional<double> resting_heart_rate;
};
template <>
inline constexpr auto describe<FitnessNow> = model(
    "Latest fitness readings.", "9",
    field<&FitnessNow::vo2_max>{"ml/kg/min."},
    field<&FitnessNow::hrv_avg>{"Heart-rate variability, ms."},
    field<&FitnessNow::recovery_score>{"0 to 100."},
    field<&FitnessNow::resting_heart_rate>{"Beats per minute."});

struct Reading {
  Date date;
  Sample value;
};
template <>
inline constexpr auto describe<Reading> = model(
    "One day's reading.", "9",
    field<&Reading::date>{"The day."},
    field<&Reading::value>{"In the unit of its list; null without a reading."});

struct FitnessHistory {
  std::optional<std::vector<Reading>> vo2_max;
  std::optional<std::vector<Reading>> hrv_avg;
  std::optional<std::vector<Reading>> recovery_score;
};
template <>
inline constexpr auto describe<FitnessHistory> = model(
    "30 days of readings, oldest first.", "9",
    field<&FitnessHistory::vo2_max>{"ml/kg/min."},
    field<&FitnessHistory::hrv_avg>{"Heart-rate variability, ms."},
    field<&FitnessHistory::recovery_score>{"0 to 100."});

struct Fitness {
  std::optional<FitnessNow> current;
  std::optional<FitnessHistory> history;
};
template <>
inline constexpr auto describe<Fitness> = model(
    "Fitness now and over the last 30 days.", "9",
    field<&Fitness::current>{"Latest readings."},
    field<&Fitness::history>{"Daily readings; not in the roster."});

struct TrainingMetrics {
  std::optional<double> current_week_load;
  std::optional<double> four_week_avg_load;
  std::optional<double> atl;
  std::optional<double> ctl;
  std::optional<double> tsb;
};
template <>
inline constexpr auto describe<TrainingMetrics> = model(
    "Training load, without unit.", "9",
    field<&TrainingMetrics::current_week_load>{"Load of the current week, without unit."},
    field<&TrainingMetrics::four_week_avg_load>{"Mean of the last four full weeks, without unit."},
    field<&TrainingMetrics::atl>{"Acute load, without unit: exponentially weighted over 7 days."},
    field<&TrainingMetrics::ctl>{"Chronic load, without unit: exponentially weighted over 42 days."},
    field<&TrainingMetrics::tsb>{"Form, without unit: `ctl` less `atl`."});

struct AthleteMetrics {
  std::optional<RunningAnalytics> running_analytics;
  std::optional<Fitness> fitness;
  std::optional<TrainingMetrics> training;
};
template <>
inline constexpr auto describe<AthleteMetrics> = model(
    "The figures of an athlete.", "9",
    field<&AthleteMetrics::running_analytics>{"Running of the current week."},
    field<&AthleteMetrics::fitness>{"Fitness readings."},
    field<&AthleteMetrics::training>{"Training load."});

struct RaceGoal {
  std::string race_name;
  std::optional<Date> race_date;
  std::optional<std::string> goal_time;
  std::optional<Id> race_id;
};
template <>
inline constexpr auto describe<RaceGoal> = model(
    "A race that the athlete trains for.", "9",
    field<&RaceGoal::race_name>{"Name of the race."},
    field<&RaceGoal::race_date>{"Day of the race."},
    field<&RaceGoal::goal_time>{"`H:MM:SS`"},
    field<&RaceGoal::race_id>{"The race, when it is listed."});

struct Goals {
  std::optional<std::vector<RaceGoal>> races;
};
template <>
inline constexpr auto describe<Goals> = model(
    "What the athlete trains for.", "9",
    field<&Goals::races>{"Races to come."});

struct PlanProgress {
  Id plan_instance_id;
  std::string name;
  PlanInstanceStatus status;
  std::optional<std::int64_t> current_week;
  std::optional<std::int64_t> total_weeks;
  std::optional<bool> is_primary;
};
template <>
inline constexpr auto describe<PlanProgress> = model(
    "A plan that the athlete follows.", "9",
    field<&PlanProgress::plan_instance_id>{"Id of the plan instance."},
    field<&PlanProgress::name>{"Name of the plan."},
    field<&PlanProgress::status>{"Active or scheduled."},
    field<&PlanProgress::current_week>{"From 1."},
    field<&PlanProgress::total_weeks>{"Weeks in all."},
    field<&PlanProgress::is_primary>{"True for the plan that counts."});

struct Insight {
  Id insight_id;
  std::string title;
  std::string text;
  std::optional<IsoTime> generated_at;
};
template <>
inline constexpr auto describe<Insight> = model(
    "An observation by the AI coach.", "9",
    field<&Insight::insight_id>{"Id of the insight."},
    field<&Insight::title>{"One line."},
    field<&Insight::text>{"A few sentences."},
    field<&Insight::generated_at>{"ISO 8601."});

struct AttentionSignal {
  Id signal_id;
  std::string metric;
  SignalDirection direction;
  SignalSeverity severity;
  std::optional<double> current;
  std::optional<double> previous;
  std::optional<double> change_percent;
  std::optional<std::string> message;
  std::optional<IsoTime> detected_at;
};
template <>
inline constexpr auto describe<AttentionSignal> = model(
    "A reading that changed markedly week over week.", "9",
    field<&AttentionSignal::signal_id>{"Id of the signal."},
    field<&AttentionSignal::metric>{"`hrv_avg`, `recovery_score` or `vo2_max`."},
    field<&AttentionSignal::direction>{"Up or down."},
    field<&AttentionSignal::severity>{"Urgent ones come first."},
    field<&AttentionSignal::current>{"Mean of the last 7 days: ms, ml/kg/min or 0 to 100, as `metric` says."},
    field<&AttentionSignal::previous>{"Mean of the 7 days before, in the same unit."},
    field<&AttentionSignal::change_percent>{"Percent."},
    field<&AttentionSignal::message>{"For people."},
    field<&AttentionSignal::detected_at>{"ISO 8601."});

struct DataQualityComponents {
  std::optional<bool> pace_zones;
  std::optional<bool> heart_rate_zones;
  std::optional<bool> vdot;
  std::optional<bool> integrations;
  std::optional<bool> timezone;
  std::optional<bool> unit_system;
};
template <>
inline constexpr auto describe<DataQualityComponents> = model(
    "Which inputs of good analysis are there.", "9",
    field<&DataQualityComponents::pace_zones>{"Pace zones are set."},
    field<&DataQualityComponents::heart_rate_zones>{"Heart-rate zones are set."},
    field<&DataQualityComponents::vdot>{"VDOT is set."},
    field<&DataQualityComponents::integrations>{"A provider is linked."},
    field<&DataQualityComponents::timezone>{"A time zone is set."},
    field<&DataQualityComponents::unit_system>{"A unit system is set."});

struct DataQuality {
  double score = 0;
  std::optional<DataQualityComponents> components;
};
template <>
inline constexpr auto describe<DataQuality> = model(
    "How well the figures are founded.", "9",
    field<&DataQuality::score>{"0 to 100."},
    field<&DataQuality::components>{"What counts into the score."});

struct AthleteProfile {
  Id user_id;
  std::string display_name;
  std::optional<std::string> profile_image_url;
  AthleteMetrics metrics;
  std::optional<Goals> current_goals;
  std::optional<std::vector<PlanProgress>> current_plans;
  std::optional<std::vector<Insight>> ai_insights;
  std::optional<Connections> integrations;
  std::optional<std::vector<AttentionSignal>> attention_signals;
  std::optional<DataQuality> data_quality;
  std::optional<IsoTime> generated_at;
};
template <>
inline constexpr auto describe<AthleteProfile> = model(
    "Everything a coach needs to know of an athlete at a glance.", "9",
    field<&AthleteProfile::user_id>{"Id of the athlete."},
    field<&AthleteProfile::display_name>{"Name for people."},
    field<&AthleteProfile::profile_image_url>{"https URL."},
    field<&AthleteProfile::metrics>{"Running, fitness and load."},
    field<&AthleteProfile::current_goals>{"Races to come."},
    field<&AthleteProfile::current_plans>{"Active and scheduled plans."},
    field<&AthleteProfile::ai_insights>{"Observations by the AI coach."},
    field<&AthleteProfile::integrations>{"Linked providers."},
    field<&AthleteProfile::attention_signals>{"What changed markedly, urgent first."},
    field<&AthleteProfile::data_quality>{"How well the figures are founded."},
    field<&AthleteProfile::generated_at>{"ISO 8601."});

struct AthleteProfileParams {
  Id user_id;
  std::optional<bool> refresh;
};
template <>
inline constexpr auto describe<AthleteProfileParams> = model(
    "Whose profile.", "9",
    field<&AthleteProfileParams::user_id>{"Id of the athlete."},
    field<&AthleteProfileParams::refresh>{"True: computed anew, not from the cache."});

struct FitnessStatsParams {
  std::optional<std::int64_t> days;
  std::optional<Id> user_id;
};
template <>
inline constexpr auto describe<FitnessStatsParams> = model(
    "Which span, and whose.", "9",
    field<&FitnessStatsParams::days>{"1 to 365, default 30."},
    field<&FitnessStatsParams::user_id>{"Default: the caller. Provisional: coaches may name an athlete of the organization."});

struct FitnessStats {
  std::int64_t total_activities = 0;
  double total_distance = 0;
  double total_duration = 0;
  std::optional<std::string> avg_pace;
  std::optional<double> avg_heart_rate;
};
template <>
inline constexpr auto describe<FitnessStats> = model(
    "Sums over some days.", "9",
    field<&FitnessStats::total_activities>{"Count."},
    field<&FitnessStats::total_distance>{"Meters."},
    field<&FitnessStats::total_duration>{"Seconds."},
    field<&FitnessStats::avg_pace>{"`M:SS` per kilometer."},
    field<&FitnessStats::avg_heart_rate>{"Beats per minute; only with heart-rate data."});

struct RunningStatsParams {
  SecondsTime from_timestamp;
  SecondsTime to_timestamp;
  std::optional<StatsGranularity> granularity;
  std::optional<StatsMetric> metric;
  std::optional<std::string> timezone;
  std::optional<Id> user_id;
};
template <>
inline constexpr auto describe<RunningStatsParams> = model(
    "Which span, how finely cut, and whose.", "9",
    field<&RunningStatsParams::from_timestamp>{"Start, epoch seconds."},
    field<&RunningStatsParams::to_timestamp>{"End, epoch seconds: within 365 days of the start and at most 7 days ahead."},
    field<&RunningStatsParams::granularity>{"Default `daily`. `weekly` gives 7 days, `monthly` ISO weeks, `yearly` calendar months."},
    field<&RunningStatsParams::metric>{"Only echoed: every point carries all metrics."},
    field<&RunningStatsParams::timezone>{"IANA time zone for the bounds of days; default: the profile's, else UTC."},
    field<&RunningStatsParams::user_id>{"Default: the caller; coaches may name an athlete of the organization."});

struct StatsTotals {
  double distance = 0;
  double duration = 0;
  double training_load = 0;
  std::int64_t activities = 0;
};
template <>
inline constexpr auto describe<StatsTotals> = model(
    "Sums over the span.", "9",
    field<&StatsTotals::distance>{"Meters."},
    field<&StatsTotals::duration>{"Seconds."},
    field<&StatsTotals::training_load>{"Load, without unit."},
    field<&StatsTotals::activities>{"Count."});

struct StatsPoint {
  std::string bucket;
  SecondsTime start_timestamp;
  double distance = 0;
  double duration = 0;
  double training_load = 0;
  std::int64_t activities = 0;
};
template <>
inline constexpr auto describe<StatsPoint> = model(
    "Sums over one bucket of the span.", "9",
    field<&StatsPoint::bucket>{"`2026-04-20`, `2026-W17` or `2026-04`."},
    field<&StatsPoint::start_timestamp>{"Start of the bucket, epoch seconds."},
    field<&StatsPoint::distance>{"Meters."},
    field<&StatsPoint::duration>{"Seconds."},
    field<&StatsPoint::training_load>{"Load, without unit."},
    field<&StatsPoint::activities>{"Count."});

struct RunningStats {
  Id user_id;
  StatsGranularity granularity;
  std::optional<StatsMetric> metric;
  std::optional<std::string> timezone;
  SecondsTime from_timestamp;
  SecondsTime to_timestamp;
  StatsTotals totals;
  std::vector<StatsPoint> points;
};
template <>
inline constexpr auto describe<RunningStats> = model(
    "Running over a span, in buckets; gaps are filled with zeros.", "9",
    field<&RunningStats::user_id>{"Id of the athlete."},
    field<&RunningStats::granularity>{"How the span is cut."},
    field<&RunningStats::metric>{"Echo of the request."},
    field<&RunningStats::timezone>{"Time zone of the bounds of days."},
    field<&RunningStats::from_timestamp>{"Start, epoch seconds."},
    field<&RunningStats::to_timestamp>{"End, epoch seconds."},
    field<&RunningStats::totals>{"Sums over the span."},
    field<&RunningStats::points>{"One a bucket, oldest first."});

struct CoachAthletesMetricsParams {
  std::optional<Id> org_id;
  std::optional<std::string> search;
  std::optional<std::string> label;
  std::optional<Id> coach_id;
  std::optional<Id> group_id;
  std::optional<bool> needs_attention;
  std::optional<RosterSort> sort;
  std::optional<std::int64_t> limit;
  std::optional<std::int64_t> offset;
};
template <>
inline constexpr auto describe<CoachAthletesMetricsParams> = model(
    "Which athletes, in which order.", "9",
    field<&CoachAthletesMetricsParams::org_id>{"Default: the caller's organization."},
    field<&CoachAthletesMetricsParams::search>{"Part of a name, nickname or e-mail address."},
    field<&CoachAthletesMetricsParams::label>{"Only athletes with this label."},
    field<&CoachAthletesMetricsParams::coach_id>{"Only athletes of this coach."},
    field<&CoachAthletesMetricsParams::group_id>{"Only members of this group."},
    field<&CoachAthletesMetricsParams::needs_attention>{"Only athletes with a signal."},
    field<&CoachAthletesMetricsParams::sort>{"Default `name`."},
    field<&CoachAthletesMetricsParams::limit>{"1 to 100, default 50."},
    field<&CoachAthletesMetricsParams::offset>{"How many to skip, default 0."});

struct LatestActivity {
  Id activity_id;
  std::string activity_name;
  ActivityType activity_type;
  std::optional<SecondsTime> start_time_in_seconds;
  std::optional<double> distance_in_meters;
  std::optional<double> duration_in_seconds;
};
template <>
inline constexpr auto describe<LatestActivity> = model(
    "What the athlete did last.", "9",
    field<&LatestActivity::activity_id>{"Id of the activity."},
    field<&LatestActivity::activity_name>{"Title."},
    field<&LatestActivity::activity_type>{"Sport."},
    field<&LatestActivity::start_time_in_seconds>{"Epoch seconds."},
    field<&LatestActivity::distance_in_meters>{"Meters."},
    field<&LatestActivity::duration_in_seconds>{"Seconds."});

struct RosterEntry {
  Id user_id;
  std::optional<std::string> email;
  std::string display_name;
  std::optional<std::string> nickname;
  std::optional<std::string> profile_image_url;
  std::optional<MemberStatus> status;
  std::optional<std::string> member_level;
  std::optional<std::vector<std::string>> labels;
  std::optional<Id> coach_id;
  std::optional<std::string> coach_name;
  std::optional<std::vector<Id>> group_ids;
  std::optional<bool> has_push_token;
  std::optional<PlanProgress> current_plan;
  std::optional<LatestActivity> latest_activity;
  std::optional<AthleteMetrics> metrics;
  std::optional<std::vector<AttentionSignal>> attention_signals;
  std::optional<DataQuality> data_quality;
};
template <>
inline constexpr auto describe<RosterEntry> = model(
    "One athlete of the roster with figures.", "9",
    field<&RosterEntry::user_id>{"Id of the athlete."},
    field<&RosterEntry::email>{"Login address."},
    field<&RosterEntry::display_name>{"Name for people."},
    field<&RosterEntry::nickname>{"What the coaches call the person."},
    field<&RosterEntry::profile_image_url>{"https URL."},
    field<&RosterEntry::status>{"State of the membership."},
    field<&RosterEntry::member_level>{"Level as the coaches see it."},
    field<&RosterEntry::labels>{"Labels such as `@marathon`."},
    field<&RosterEntry::coach_id>{"The assigned coach."},
    field<&RosterEntry::coach_name>{"Name of the assigned coach."},
    field<&RosterEntry::group_ids>{"Groups that the athlete is in."},
    field<&RosterEntry::has_push_token>{"True when a push message can reach the athlete."},
    field<&RosterEntry::current_plan>{"The primary plan; null without one."},
    field<&RosterEntry::latest_activity>{"Null without one, or when it is not shared."},
    field<&RosterEntry::metrics>{"Figures, without history."},
    field<&RosterEntry::attention_signals>{"What changed markedly, urgent first."},
    field<&RosterEntry::data_quality>{"How well the figures are founded."});

struct Roster {
  std::optional<Id> org_id;
  std::vector<RosterEntry> athletes;
  std::int64_t total = 0;
  std::int64_t limit = 0;
  std::int64_t offset = 0;
};
template <>
inline constexpr auto describe<Roster> = model(
    "One page of the athletes of an organization.", "9",
    field<&Roster::org_id>{"Id of the organization."},
    field<&Roster::athletes>{"The athletes of this page."},
    field<&Roster::total>{"Athletes that match in all."},
    field<&Roster::limit>{"Page size in force."},
    field<&Roster::offset>{"Athletes skipped."});

struct GroupDashboardParams {
  std::optional<Id> org_id;
  std::optional<Id> group_id;
  std::optional<StatsRange> range;
  std::optional<SecondsTime> from_timestamp;
  std::optional<SecondsTime> to_timestamp;
};
template <>
inline constexpr auto describe<GroupDashboardParams> = model(
    "Which groups, over which span.", "9",
    field<&GroupDashboardParams::org_id>{"Default: the caller's organization."},
    field<&GroupDashboardParams::group_id>{"Only this group."},
    field<&GroupDashboardParams::range>{"Default `30d`; `custom` needs `from_timestamp`."},
    field<&GroupDashboardParams::from_timestamp>{"Start, epoch seconds; for `custom`."},
    field<&GroupDashboardParams::to_timestamp>{"End, epoch seconds; default now."});

struct GroupFigures {
  std::int64_t member_count = 0;
  std::int64_t active_members = 0;
  std::int64_t total_activities = 0;
  double total_distance = 0;
  double total_duration = 0;
  std::optional<double> training_load;
  std::optional<double> completion_rate;
};
template <>
inline constexpr auto describe<GroupFigures> = model(
    "What athletes did over a span.", "7",
    field<&GroupFigures::member_count>{"Athletes."},
    field<&GroupFigures::active_members>{"Athletes who trained in the span."},
    field<&GroupFigures::total_activities>{"Count."},
    field<&GroupFigures::total_distance>{"Meters."},
    field<&GroupFigures::total_duration>{"Seconds."},
    field<&GroupFigures::training_load>{"Load, without unit."},
    field<&GroupFigures::completion_rate>{"Completed share of planned workouts, 0 to 1; null without any."});

struct GroupDashboardTotals : GroupFigures {
  std::optional<std::int64_t> needing_attention;
};
template <>
inline constexpr auto describe<GroupDashboardTotals> = model<GroupFigures>(
    "The organization as a whole.", "9",
    field<&GroupDashboardTotals::needing_attention>{"Athletes with a signal."});

struct GroupDashboardEntry : GroupFigures {
  Id group_id;
  std::string name;
  std::optional<std::string> avg_pace;
  std::optional<std::int64_t> needing_attention;
};
template <>
inline constexpr auto describe<GroupDashboardEntry> = model<GroupFigures>(
    "One group.", "9",
    field<&GroupDashboardEntry::group_id>{"Id of the group."},
    field<&GroupDashboardEntry::name>{"Name for people."},
    field<&GroupDashboardEntry::avg_pace>{"`M:SS` per kilometer, from runs only."},
    field<&GroupDashboardEntry::needing_attention>{"Members with a signal."});

struct GroupDashboard {
  Id org_id;
  StatsRange range;
  GroupDashboardTotals totals;
  std::vector<GroupDashboardEntry> groups;
};
template <>
inline constexpr auto describe<GroupDashboard> = model(
    "The groups of an organization side by side.", "9",
    field<&GroupDashboard::org_id>{"Id of the organization."},
    field<&GroupDashboard::range>{"The span."},
    field<&GroupDashboard::totals>{"The organization as a whole."},
    field<&GroupDashboard::groups>{"Its groups."});

}  // namespace astral
