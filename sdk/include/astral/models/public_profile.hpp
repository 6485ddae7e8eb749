#pragma once

#include <optional>
#include <string>
#include <vector>

#include "astral/models/activity.hpp"
#include "astral/models/analytics.hpp"
#include "astral/models/user.hpp"

namespace astral {

struct PersonalBest {
  std::string distance;
  std::string time;
  std::optional<Date> date;
};
template <>
inline constexpr auto describe<PersonalBest> = model(
    "The fastest run over a distance.", "4",
    field<&PersonalBest::distance>{"Such as `5k` or `marathon`."},
    field<&PersonalBest::time>{"`M:SS` or `H:MM:SS`."},
    field<&PersonalBest::date>{"Day of the run."});

struct RaceResult {
  std::string race_name;
  std::optional<Date> race_date;
  std::optional<std::string> result_time;
};
template <>
inline constexpr auto describe<RaceResult> = model(
    "A race that the athlete finished.", "4",
    field<&RaceResult::race_name>{"Name of the race."},
    field<&RaceResult::race_date>{"Day of the race."},
    field<&RaceResult::result_time>{"`H:MM:SS`."});

struct PublicProfile {
  Id user_id;
  std::string username;
  std::optional<std::string> display_name;
  std::optional<std::string> profile_image_url;
  std::optional<std::string> bio;
  MembershipRole membership_role;
  std::optional<std::vector<PersonalBest>> personal_bests;
  std::optional<std::vector<RaceResult>> race_history;
  std::optional<RaceGoal> race_goal;
  std::optional<std::vector<Activity>> recent_activities;
  std::optional<Withheld> privacy;
};
template <>
inline constexpr auto describe<PublicProfile> = model(
    "A profile as other people see it. What the owner hides is absent.", "4",
    field<&PublicProfile::user_id>{"Id of the account."},
    field<&PublicProfile::username>{"User name."},
    field<&PublicProfile::display_name>{"Name for people."},
    field<&PublicProfile::profile_image_url>{"https URL."},
    field<&PublicProfile::bio>{"At most 500 characters."},
    field<&PublicProfile::membership_role>{"Whether the account is an athlete's or a coach's."},
    field<&PublicProfile::personal_bests>{"Best times, shortest distance first."},
    field<&PublicProfile::race_history>{"Races finished, newest first."},
    field<&PublicProfile::race_goal>{"The next race."},
    field<&PublicProfile::recent_activities>{"The newest activities that this viewer may see."},
    field<&PublicProfile::privacy>{"What was kept back from this viewer."});

}  // namespace astral
