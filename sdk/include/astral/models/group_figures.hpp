#pragma once

#include <optional>
#include <string>
#include <vector>

#include "astral/models/analytics.hpp"
#include "astral/models/group.hpp"

namespace astral {

struct LeaderboardMetric : Choice<"distance", "duration", "activities", "training_load"> { using Choice::Choice; };

struct GroupActivitiesParams {
  Id group_id;
  std::optional<std::int64_t> limit;
  std::optional<Date> start_date;
  std::optional<Date> end_date;
  std::optional<std::vector<WorkoutSubType>> activity_sub_type;
};
template <>
inline constexpr auto describe<GroupActivitiesParams> = model(
    "Which activities of a group to list.", "7",
    field<&GroupActivitiesParams::group_id>{"Id of the group."},
    field<&GroupActivitiesParams::limit>{"1 to 100, default 20."},
    field<&GroupActivitiesParams::start_date>{"First day."},
    field<&GroupActivitiesParams::end_date>{"Last day."},
    field<&GroupActivitiesParams::activity_sub_type>{"Only these kinds of session."});

struct GroupActivity : Activity {
  std::string display_name;
  std::optional<std::string> profile_image_url;
};
template <>
inline constexpr auto describe<GroupActivity> = model<Activity>(
    "An activity and who did it.", "7",
    field<&GroupActivity::display_name>{"Name of the athlete."},
    field<&GroupActivity::profile_image_url>{"Photo of the athlete."});

struct GroupFeed {
  Id group_id;
  std::vector<GroupActivity> activities;
};
template <>
inline constexpr auto describe<GroupFeed> = model(
    "What the members of a group did, newest first.", "7",
    field<&GroupFeed::group_id>{"Id of the group."},
    field<&GroupFeed::activities>{"Completed ones that the caller may see."});

struct GroupStatsParams {
  Id group_id;
  std::optional<StatsRange> range;
  std::optional<SecondsTime> from_timestamp;
  std::optional<SecondsTime> to_timestamp;
};
template <>
inline constexpr auto describe<GroupStatsParams> = model(
    "Over which span.", "7",
    field<&GroupStatsParams::group_id>{"Id of the group."},
    field<&GroupStatsParams::range>{"Default `30d`, of a leaderboard `7d`; `custom` needs `from_timestamp`."},
    field<&GroupStatsParams::from_timestamp>{"Start, epoch seconds; for `custom`."},
    field<&GroupStatsParams::to_timestamp>{"End, epoch seconds; default now."});

struct GroupMemberStats {
  Id user_id;
  std::string display_name;
  std::int64_t total_activities = 0;
  double total_distance = 0;
  double total_duration = 0;
  std::optional<std::string> avg_pace;
  std::optional<Withheld> privacy;
};
template <>
inline constexpr auto describe<GroupMemberStats> = model(
    "Running of one member.", "7",
    field<&GroupMemberStats::user_id>{"Id of the athlete."},
    field<&GroupMemberStats::display_name>{"Name for people."},
    field<&GroupMemberStats::total_activities>{"Count."},
    field<&GroupMemberStats::total_distance>{"Meters."},
    field<&GroupMemberStats::total_duration>{"Seconds."},
    field<&GroupMemberStats::avg_pace>{"`M:SS` per kilometer."},
    field<&GroupMemberStats::privacy>{"What was kept back from this viewer."});

struct GroupStats : GroupFigures {
  Id group_id;
  StatsRange range;
  SecondsTime from_timestamp;
  SecondsTime to_timestamp;
  std::optional<std::string> avg_pace;
  std::optional<double> avg_heart_rate;
  std::vector<GroupMemberStats> members;
};
template <>
inline constexpr auto describe<GroupStats> = model<GroupFigures>(
    "Running of a group over a span.", "7",
    field<&GroupStats::group_id>{"Id of the group."},
    field<&GroupStats::range>{"The span."},
    field<&GroupStats::from_timestamp>{"Its start, epoch seconds."},
    field<&GroupStats::to_timestamp>{"Its end, epoch seconds."},
    field<&GroupStats::avg_pace>{"`M:SS` per kilometer, from runs only."},
    field<&GroupStats::avg_heart_rate>{"Beats per minute."},
    field<&GroupStats::members>{"Each member."});

struct LeaderboardParams : GroupStatsParams {
  std::optional<LeaderboardMetric> metric;
  std::optional<std::int64_t> limit;
};
template <>
inline constexpr auto describe<LeaderboardParams> = model<GroupStatsParams>(
    "By which figure, over which span.", "7",
    field<&LeaderboardParams::metric>{"Default `distance`."},
    field<&LeaderboardParams::limit>{"1 to 100, default 50."});

struct LeaderboardEntry {
  std::int64_t rank = 0;
  Id user_id;
  std::string display_name;
  std::optional<std::string> profile_image_url;
  double value = 0;
  std::optional<Withheld> privacy;
};
template <>
inline constexpr auto describe<LeaderboardEntry> = model(
    "One place on a leaderboard.", "7",
    field<&LeaderboardEntry::rank>{"From 1; equal values share a rank."},
    field<&LeaderboardEntry::user_id>{"Id of the athlete."},
    field<&LeaderboardEntry::display_name>{"Name for people."},
    field<&LeaderboardEntry::profile_image_url>{"Photo."},
    field<&LeaderboardEntry::value>{"Meters, seconds, a count, or load: as `metric` says."},
    field<&LeaderboardEntry::privacy>{"What was kept back from this viewer."});

struct Leaderboard {
  Id group_id;
  LeaderboardMetric metric;
  StatsRange range;
  std::vector<LeaderboardEntry> entries;
};
template <>
inline constexpr auto describe<Leaderboard> = model(
    "Members of a group by what they did; those who do not share with the group are left out.", "7",
    field<&Leaderboard::group_id>{"Id of the group."},
    field<&Leaderboard::metric>{"The figure."},
    field<&Leaderboard::range>{"The span."},
    field<&Leaderboard::entries>{"Highest first."});

}  // namespace astral
