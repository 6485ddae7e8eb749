#pragma once

#include <vector>

#include "activity.hpp"
#include "astral/error.hpp"
#include "astral/models/activity.hpp"
#include "astral/models/analytics.hpp"
#include "astral/models/auth.hpp"
#include "astral/models/member.hpp"
#include "astral/models/user.hpp"
#include "athlete.hpp"
#include "problem.hpp"
#include "roster.hpp"
#include "session.hpp"
#include "stats.hpp"
#include "streams.hpp"

// From the API's words into the dashboard's: units made uniform, texts folded once, open enums closed.
namespace dashboard {

[[nodiscard]] Problem problem_of(const astral::Error& error);
[[nodiscard]] Person person_of(const astral::SignIn& sign_in);
/// The same of who brought a session along.
[[nodiscard]] Person owner_of(const astral::User& profile);
[[nodiscard]] Organization organization_of(const astral::Organization& organization);
[[nodiscard]] RosterPage roster_page_of(const astral::Roster& roster);
[[nodiscard]] AthleteProfile profile_of(const astral::AthleteProfile& profile);
[[nodiscard]] TrainingZones training_zones_of(const astral::User& athlete);
[[nodiscard]] RunningStats stats_of(const astral::RunningStats& stats);
[[nodiscard]] Activity activity_of(const astral::Activity& activity);
[[nodiscard]] Streams streams_of(const astral::ActivityStreams& streams);

}  // namespace dashboard
