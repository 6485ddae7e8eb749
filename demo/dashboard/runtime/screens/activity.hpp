#pragma once

#include "astral/models/activity.hpp"
#include "core/activity_input.hpp"

// What was typed into the form of an activity, as bodies of requests.
namespace dashboard {

[[nodiscard]] astral::ActivityCreateBody create_body(const std::string& user_id, const ActivityDraft& draft);
/// Of an activity from a device only what the server lets change.
[[nodiscard]] astral::ActivityUpdateBody update_body(const ActivityDraft& draft, bool is_manual);

}  // namespace dashboard
