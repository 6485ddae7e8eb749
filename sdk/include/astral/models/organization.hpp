#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "astral/models/user.hpp"

namespace astral {

struct OrganizationRole : Choice<"head_coach", "assistant_coach", "coach", "athlete"> { using Choice::Choice; };

struct OrganizationParams {
  Id org_id;
};
template <>
inline constexpr auto describe<OrganizationParams> = model(
    "Names an organization.", "5",
    field<&OrganizationParams::org_id>{"Id of the organization."});

struct Coach {
  Id user_id;
  std::string name;
  OrganizationRole role;
  std::optional<std::string> email;
  std::optional<std::int64_t> athlete_count;
};
template <>
inline constexpr auto describe<Coach> = model(
    "A coach of an organization.", "2.3",
    field<&Coach::user_id>{"Id of the account."},
    field<&Coach::name>{"Name for people."},
    field<&Coach::role>{"Role within the organization."},
    field<&Coach::email>{"Login address."},
    field<&Coach::athlete_count>{"Athletes assigned to this coach."});

struct Organization {
  Id org_id;
  std::string org_name;
  std::optional<std::string> description;
  Id head_coach_user_id;
  std::vector<Coach> coaches;
  std::optional<std::map<std::string, Json>> settings;
  std::optional<SubscriptionTier> subscription_tier;
  std::optional<std::vector<std::string>> features;
  IsoTime created_at;
  std::optional<IsoTime> updated_at;
};
template <>
inline constexpr auto describe<Organization> = model(
    "A club or team.", "2.3",
    field<&Organization::org_id>{"Id of the organization."},
    field<&Organization::org_name>{"Name for people."},
    field<&Organization::description>{"At most 2,000 characters."},
    field<&Organization::head_coach_user_id>{"Id of the head coach's account."},
    field<&Organization::coaches>{"Assistant and general coaches, without the head coach."},
    field<&Organization::settings>{"Free settings, such as `training_principle` and `logo_url`."},
    field<&Organization::subscription_tier>{"Only for members and keys of the organization."},
    field<&Organization::features>{"Active feature flags; only for members and keys of the organization. Absent: assume that all are on."},
    field<&Organization::created_at>{"ISO 8601."},
    field<&Organization::updated_at>{"ISO 8601."});

struct OrganizationCreateBody {
  std::string name;
  Id head_coach_user_id;
  std::optional<std::string> description;
  std::optional<std::map<std::string, Json>> settings;
};
template <>
inline constexpr auto describe<OrganizationCreateBody> = model(
    "The organization to make.", "5",
    field<&OrganizationCreateBody::name>{"1 to 100 characters; answers call it `org_name`."},
    field<&OrganizationCreateBody::head_coach_user_id>{"Account of the head coach, who must not have an organization yet."},
    field<&OrganizationCreateBody::description>{"At most 2,000 characters."},
    field<&OrganizationCreateBody::settings>{"Free settings, such as `training_principle` and `logo_url`."});

struct OrganizationUpdateBody {
  std::optional<std::string> name;
  Clearable<std::string> description;
  std::optional<std::map<std::string, Json>> settings;
};
template <>
inline constexpr auto describe<OrganizationUpdateBody> = model(
    "What to change of an organization. What is left out stays.", "5",
    field<&OrganizationUpdateBody::name>{"1 to 100 characters; answers call it `org_name`."},
    field<&OrganizationUpdateBody::description>{"At most 2,000 characters."},
    field<&OrganizationUpdateBody::settings>{"Merged by key; null removes a key."});

struct CoachList {
  std::vector<Coach> coaches;
  std::optional<std::int64_t> total;
};
template <>
inline constexpr auto describe<CoachList> = model(
    "The coaches of an organization.", "5",
    field<&CoachList::coaches>{"Assistant and general coaches, without the head coach."},
    field<&CoachList::total>{"How many there are."});

struct CoachAddBody {
  std::optional<Id> user_id;
  std::optional<std::string> email;
  std::optional<OrganizationRole> role;
};
template <>
inline constexpr auto describe<CoachAddBody> = model(
    "Who becomes a coach: either `user_id` or `email`.", "5",
    field<&CoachAddBody::user_id>{"Id of the account."},
    field<&CoachAddBody::email>{"Login address of the account."},
    field<&CoachAddBody::role>{"`assistant_coach`, the default, or `coach`."});

}  // namespace astral
